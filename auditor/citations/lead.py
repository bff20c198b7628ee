"""The paragraphs that open a text, and what the next ones tell of where their figures come from."""

import re
from collections.abc import Set

from auditor.citations.lexicon import word_list
from auditor.document import Document

_LEAD = 2
"""Paragraphs that open a text, and paragraphs behind one of them in which its source may come."""
_LABELS = 5
"""Blocks that title, byline and date may take up before them."""
_ENDS = (".", "!", "?", '"', "”")
_CONFIRMED = re.compile(
    r",\s(?:the\s)?(?P<body>[A-Z][\w&'’.-]{1,20}(?:\s(?:of|for|and|the|on|in|[A-Z][\w&'’.-]{1,20})){1,7})"
    r"(?:\s\([A-Z]{2,8}\))?\s(?:(?:has|have)\s)?(?:confirm|announce|report|disclose|warn|estimate)(?:e?d|s)\b"
)


def is_backed_as_lead(document: Document, at: int, spoken: Set[int], documents: Set[int], held: Set[int]) -> bool:
    """Tell whether the block is one of those that open the text, and a source of the next ones stands behind it.

    Whoever speaks in the next two stands behind the first; a document of the next two, or what a body states right
    behind it, behind the second. The sets are the numbers of the blocks in which somebody speaks, a document is named,
    and a body or a document states something.
    """
    opening = document.share(_opening)
    if at not in opening[:_LEAD]:
        return False
    place = opening.index(at)
    behind = opening[place + 1 : place + 1 + _LEAD]
    told, close = (spoken, behind) if place == 0 else (held, behind[:1])
    return any(
        block in documents or (block in close and (block in told or document.share_at(_is_confirmed, block)))
        for block in behind
    )


def _opening(document: Document) -> tuple[int, ...]:
    """Return the numbers of the first paragraphs of the text, from behind its title and labels to its next heading."""
    blocks = document.blocks
    first = next((at for at in range(min(_LABELS, len(blocks))) if document.share_at(_is_told, at)), 0)
    last = min(first + 2 * _LEAD, len(blocks))
    return tuple(range(first, next((at for at in range(first + 1, last) if blocks[at].kind == "heading"), last)))


def _is_told(document: Document, at: int) -> bool:
    """Tell whether a block is no title, byline or date, as it ends as a sentence does."""
    block = document.blocks[at]
    return block.kind != "heading" and block.span.of(document.text).endswith(_ENDS)


def _is_confirmed(document: Document, block: int) -> bool:
    """Tell whether a body is named as the source of what the block tells: "…, the Agency for Rivers has confirmed"."""
    words = document.blocks[block].span.of(document.text)
    bodies = word_list("organisations.txt")
    return any(not bodies.isdisjoint(one["body"].lower().split()) for one in _CONFIRMED.finditer(words))
