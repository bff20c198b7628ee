"""Quotations without a speaker."""

import re

from auditor.citations.attribution import Attribution
from auditor.citations.reading import attributed
from auditor.citations.statement import is_statement
from auditor.citations.surroundings import REACH, speaks, stands_alone
from auditor.citations.torn import torn_quotes
from auditor.document import Document
from auditor.records import Span

CARRIED = 2
"""Paragraphs on either side in which somebody who speaks may be the speaker."""
_POINTS_BACK = re.compile(r"Th(?:at|is|ese|ose)\s")
"""How a paragraph begins that speaks of the quotation before it: "That was the motto"."""
_WORD = re.compile(r"[a-z]+")
_VOICES = frozenset(
    "i he she words quote quoted asked letter speech statement interview sign banner slogan motto song verse".split()
)
"""Words for somebody who may be speaking, and for what may be quoted."""
_NAME = re.compile(r"[A-ZÀ-Þ][\w-]{2,}")
_OPENERS = frozenset("The His Her Its Their Our Mrs".split())
"""Words that a name may open with and that say nothing of who it is."""


def unattributed_quotes(document: Document) -> tuple[Span, ...]:
    """Return the quotations torn from their speaker at a comma, and those that fill a paragraph and have none near."""
    return tuple(sorted({*document.share(torn_quotes), *_unspoken(document)}))


def _unspoken(document: Document) -> list[Span]:
    """Return the quotations that read as statements, fill a paragraph and have no speaker near."""
    whole = [quote for quote in document.quotes if document.text[quote.inner.end - 1] in ".!?"]
    statements = [quote.span for quote in whole if is_statement(document, quote)]
    alone = [span for span in statements if stands_alone(document, span)]
    if not alone:
        return []
    spoken = [one for one in document.share(attributed) if one.source is not None or one.cue is not None]
    places = {document.block_at(one.content.start) for one in spoken}
    speakers = frozenset(name for one in spoken for name in _names(document, one))
    found = []
    for span in alone:
        at = document.block_at(span.start)
        carried = not places.isdisjoint(range(at - CARRIED, at + CARRIED + 1))
        if not carried and not _is_introduced(document, at, speakers):
            found.append(span)
    return found


def _names(document: Document, one: Attribution) -> list[str]:
    """Return the words of the name of somebody who speaks somewhere in the text."""
    names = [] if one.source is None else _NAME.findall(one.source.of(document.text))
    return [name for name in names if name not in _OPENERS]


def _is_introduced(document: Document, at: int, speakers: frozenset[str]) -> bool:
    """Tell whether the paragraphs beside ``at`` speak of the quotation, or of somebody who may be its speaker."""
    ahead = document.blocks[at - 1].span.of(document.text)[-REACH:]
    behind = document.blocks[at + 1].span.of(document.text)[:REACH]
    around = f"{ahead} {behind}"
    if _POINTS_BACK.match(behind) or speaks(around) or not speakers.isdisjoint(_NAME.findall(around)):
        return True
    return not _VOICES.isdisjoint(_WORD.findall(around.lower()))
