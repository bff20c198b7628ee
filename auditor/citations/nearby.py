"""What stands near a figure and may be its source, told figure by figure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from auditor.citations.carryover import carries_over
from auditor.citations.coverage import Coverage
from auditor.citations.hollow import hollow, is_hollow
from auditor.citations.lead import is_backed_as_lead
from auditor.citations.lexicon import word_list
from auditor.citations.own_source import names_its_source
from auditor.citations.reading import backing, stated
from auditor.citations.release import is_released
from auditor.citations.support import (
    answered_for,
    behind_per,
    first_before,
    is_interview,
    needs_none,
    opens_with_document,
)
from auditor.citations.tacked import is_tacked_on
from auditor.citations.turns import is_asked_in_turns
from auditor.document import Document
from auditor.records import Span

_NUMBER = re.compile(r"\d\s?%|\d\spercent|\d\sper cent|\b(?:million|billion|trillion)\b|[$£€]\d|\d,\d{3}\b")
"""A figure of the kind that a speaker may go on to give more of."""
_POLLS = ("poll", "survey", "gallup", "pew ")
"""What a text that speaks of polls mentions; one backs all of its figures of opinion."""
_SCARE = 5
"""Fewest words of a quotation that is somebody's words, and not a phrase."""
_HOLDERS = ("organisation", "document")
_FULL, _THICK = 10, 0.02
"""Fewest figures, and fewest for each word, of a text that reports a document's figures throughout."""


def backed(document: Document, figures: Sequence[Span], count: int) -> list[bool]:
    """Tell for each figure whether something near it may be its source, or none is called for.

    ``count`` is how many figures the text has that need a source.

    It may where somebody speaks or a document is named in the figure's block, where a document is named in the block
    before (the 400 characters before, if that is shorter), or somebody speaks and gives figures there, and where a
    document of the next block gives figures. What stands behind a text's opening backs it; a poll backs all figures of
    opinion of its text, an office's release those of prices and work, and the documents of a text full of figures back
    them all. Sources further off may carry over.
    """
    if (
        not figures
        or _is_reported(document, count)
        or document.share(is_interview)
        or document.share(is_asked_in_turns)
    ):
        return [True] * len(figures)
    around = document.share(_surroundings)
    answered = document.share(answered_for)
    return [
        answered[document.sentence_at(figure.start)]
        or _is_backed(document, figure, around)
        or needs_none(document, figure)
        or carries_over(document, figure, around.documents)
        for figure in figures
    ]


def spoken_for(document: Document, figure: Span) -> bool:
    """Tell whether somebody speaks or a document is named in the figure's own block, and not of something else."""
    around, at = document.share(_surroundings), document.block_at(figure.start)
    if at not in around.spoken:
        return False
    return not around.documents.isdisjoint((at - 1, at, at + 1)) or not is_tacked_on(document, figure)


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """The numbers of the blocks in which somebody speaks, in which a document is named, and in which a body or a
    document states something.
    """

    spoken: frozenset[int]
    documents: frozenset[int]
    held: frozenset[int]


def _surroundings(document: Document) -> _Surroundings:
    empty = document.share(hollow)
    heard = [one for one in document.share(stated) if not is_hollow(one, empty)]
    said = [one.content.start for one in heard]
    held = [one.content.start for one in heard if one.source_class in _HOLDERS]
    quoted = [one.span.start for one in document.quotes if len(one.span.of(document.text).split()) >= _SCARE]
    named = (
        [one.span.start for one in document.share(backing)] + _places(document, "drawn_on.txt") + behind_per(document)
    )
    named = _outside(named, empty)
    spoken = (*said, *quoted, *named, *_outside(_places(document, "speaking.txt"), empty))
    return _Surroundings(*(frozenset(map(document.block_at, places)) for places in (spoken, named, held)))


def _outside(places: Sequence[int], empty: Coverage) -> list[int]:
    return [place for place in places if not empty.holds(place)]


def _places(document: Document, words: str) -> list[int]:
    return [place for word in document.places.keys() & word_list(words) for place in document.places[word]]


def _is_backed(document: Document, figure: Span, around: _Surroundings) -> bool:
    at = document.block_at(figure.start)
    if document.blocks[at].kind == "heading":
        return True
    if at in around.spoken:
        return spoken_for(document, figure)
    if is_backed_as_lead(document, at, around.spoken, around.documents, around.held):
        return True
    before = range(first_before(document, figure), at)
    if any(
        index in around.documents or (index in around.spoken and document.share_at(_gives_figures, index))
        for index in before
    ):
        return True
    followed = at + 1 in around.documents and document.share_at(_gives_figures, at + 1)
    return followed or is_released(document, figure) or at in document.share(_polled)


def _gives_figures(document: Document, block: int) -> bool:
    span = document.blocks[block].span
    return _NUMBER.search(document.text, span.start, span.end) is not None


def _polled(document: Document) -> frozenset[int]:
    """Return the numbers of the blocks that tell what people think, in a text that speaks of polls."""
    told = _places(document, "opinions.txt") if document.mentions(_POLLS) else []
    return frozenset(map(document.block_at, told))


def _is_reported(document: Document, figures: int) -> bool:
    """Tell whether a line names the sources, or a document opens the text and figures fill it."""
    if document.mentions(("source:", "sources:")):
        return True
    full = figures >= max(_FULL, _THICK * len(document.words))
    if not full:
        return False
    documents = document.share(_surroundings).documents
    return document.share(opens_with_document) or document.share(names_its_source) or len(documents) > 1
