"""What stands around a quotation: paragraphs of prose, and words of speaking."""

import re

from auditor.citations.lexicon import reporting_verbs
from auditor.document import Document
from auditor.records import Span

REACH = 400
"""Characters on either side of a quotation, or of the paragraph beside it, in which a word of speaking counts."""
_LONG = 60
"""Fewest characters of a full paragraph; shorter ones may be credits, captions, links and lines of the page."""
_CUES = frozenset({"say", "claim", "announce", "think"})
_WORD = re.compile(r"[a-z]+")


def stands_alone(document: Document, span: Span) -> bool:
    """Tell whether the quotation is a whole paragraph between two full ones, and so has no credit on a line beside."""
    at = document.block_at(span.start)
    return document.blocks[at].span == span and is_full(document, at - 1) and is_full(document, at + 1)


def is_full(document: Document, at: int) -> bool:
    """Tell whether the block is there, long, and opens and ends as prose does: with a capital, and with a full stop."""
    if not 0 <= at < len(document.blocks):
        return False
    span, text = document.blocks[at].span, document.text
    return len(span) >= _LONG and text[span.start].isupper() and text[span.end - 1] in ".!?"


def speaks(words: str) -> bool:
    """Tell whether somebody is said to have spoken or thought something."""
    found = _WORD.findall(words.lower())
    return "according" in found or any(reporting_verbs().get(word) in _CUES for word in found)
