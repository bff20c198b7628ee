"""Whether a text is about chat programs, whose phrases it may then repeat without being one's work."""

import re
from collections.abc import Sequence

from auditor.document import Document
from auditor.origin.read import disclosures_of
from auditor.records import Span

_TOPIC = re.compile(
    r"\b(?:chatgpt|chat-?bots?|language models?|llms?|gpt-?\d|openai|generative ai|ai[- ]generated|ai tools?)\b", re.I
)
_SEVERAL = 3
"""Mentions from which a text is about chat programs, wherever they stand: a passing one, taken up once, is two."""
_LEDE = 60
"""Fewest characters of the paragraph that the opening of a text ends with."""


def topic_mentions(document: Document, traces: Sequence[Span]) -> list[Span]:
    """Return where the text itself speaks of chat programs.

    What stands in ``traces``, in an address or in a disclosure is left out: that a tool left its name tells how the
    text was made, and not what it is about.
    """
    found = [Span(*match.span()) for match in _TOPIC.finditer(document.text)]
    if not found:
        return []
    told = [each.span for each in disclosures_of(document) if each.span is not None]
    apart = [*traces, *(link.address for link in document.links), *told]
    return [span for span in found if not any(span.overlaps(other) for other in apart)]


def is_about_chat_programs(document: Document, mentions: Sequence[Span], traces: Sequence[Span]) -> bool:
    """Tell whether the text is about them: its title, a heading or its lede speaks of them, or three places do."""
    title = document.article.title or ""
    if len(mentions) >= _SEVERAL or (title not in document.text and _TOPIC.search(title)):
        return True
    opening = _opening(document, traces)
    return any(span.end <= opening or _in_heading(document, span) for span in mentions)


def _opening(document: Document, traces: Sequence[Span]) -> int:
    """Return the end of the first paragraph that is no trace, with which the opening of the text ends."""
    for block in document.blocks:
        prose = block.kind == "paragraph" and len(block.span) >= _LEDE
        if prose and not any(block.span.overlaps(span) for span in traces):
            return block.span.end
    return len(document.text)


def _in_heading(document: Document, span: Span) -> bool:
    return document.blocks[document.block_at(span.start)].kind == "heading"
