"""Which figures of a text have a source."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Protocol

from auditor.citations.attribution import Attribution
from auditor.citations.extract import attributions
from auditor.citations.references import Reference, references
from auditor.document import Document
from auditor.records import Span

_LIGHT = frozenset({"age", "duration", "index"})
_DRAWN_ON = re.compile(
    r"\b(?:reports?|reported|survey(?:s|ed)?|polls?|polling|study|studies|data|statistics|filings?|records|census|estimates?|"
    r"estimated|according|documents?|announced|analysis|research|figures from|numbers from|index|audit|bureau|agency "
    r"said|"
    r"exit polls?|disclosed|investigation|found that|showed|shows)\b",
    re.IGNORECASE,
)
_LARGE = {"count": 1000.0, "plain": 10_000.0}


class Figure(Protocol):
    """What this module has to know of a quantity."""

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102
    @property
    def kind(self) -> str: ...  # noqa: D102
    @property
    def low(self) -> float: ...  # noqa: D102
    @property
    def unit(self) -> str: ...  # noqa: D102
    @property
    def indefinite(self) -> bool: ...  # noqa: D102


def attributed(document: Document) -> tuple[Attribution, ...]:
    """Return the attributions of the document; ask through ``document.share``."""
    return tuple(attributions(document.text))


def referred(document: Document) -> tuple[Reference, ...]:
    """Return the references of the document; ask through ``document.share``."""
    return references(document)


def weighty(figures: Sequence[Figure]) -> list[Span]:
    """Return the places of the figures that need a source: money, shares, changes, and counts of a hundred or more."""
    return [Span(figure.start, figure.end) for figure in figures if _is_weighty(figure)]


def _is_weighty(figure: Figure) -> bool:
    if figure.indefinite or figure.kind in _LIGHT:
        return False
    return figure.low >= _LARGE.get(figure.kind, 0.0)


def supported(document: Document, figures: Sequence[Span]) -> list[bool]:
    """Tell for each figure whether a source, link or reference stands in its sentence or carries over to it."""
    places = [one for one in document.share(attributed) if one.source_class not in ("vague", "none")]
    marks = [(one.span.start, one.span.end) for one in document.share(referred)]
    spans = [(min(o.content.start, o.source.start), max(o.content.end, o.source.end)) for o in places if o.source]
    starts = [sentence.start for sentence in document.sentences]
    covered = [False] * len(starts)
    for begin, end in (*spans, *marks):
        for index in range(max(0, bisect_right(starts, begin) - 1), bisect_right(starts, max(begin, end - 1))):
            covered[index] = True
    return [covered[max(0, bisect_right(starts, figure.start) - 1)] if starts else False for figure in figures]


def carried(document: Document, figures: Sequence[Span]) -> list[bool]:
    """Tell for each figure whether a source may carry over to it.

    One does where a source or a reference stands in its block or a block beside it, where a document or data set is
    spoken of there, and inside quotation marks.
    """
    blocks = [block.span for block in document.blocks]
    starts = [block.start for block in blocks]
    backed = [bool(_DRAWN_ON.search(document.text, block.start, block.end)) for block in blocks]
    spans = [one.content for one in document.share(attributed) if one.source_class not in ("vague", "none")]
    for span in (*spans, *(one.span for one in document.share(referred))):
        backed[max(0, bisect_right(starts, span.start) - 1)] = True
    quotes = [quote.span for quote in document.quotes]
    opened = [quote.start for quote in quotes]
    found = []
    for figure in figures:
        at = max(0, bisect_right(starts, figure.start) - 1)
        quote = bisect_right(opened, figure.start) - 1
        quoted = quote >= 0 and quotes[quote].end >= figure.end
        found.append(quoted or any(backed[max(0, at - 1) : at + 2]))
    return found
