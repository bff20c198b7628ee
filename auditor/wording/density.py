"""How dense loaded wording is: expected words in loaded sentences per 1,000, drawn to the usual if words are few."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from auditor.document import Document
from auditor.records import Span

_PRIOR_WORDS = 20
_PRIOR_POINTS = 300.0
_PEAK_WORDS = 40


class Sentence(NamedTuple):
    """How loaded a sentence is: probabilities for the author's own words and for quoted ones, and their numbers."""

    span: Span
    own: float
    own_words: int
    quoted: float
    quoted_words: int


def own_density(sentences: Sequence[Sentence]) -> float | None:
    """Return the density of the author's own voice, None where the author says nothing."""
    return _density(sum([one.own * one.own_words for one in sentences]), sum([one.own_words for one in sentences]))


def quoted_density(sentences: Sequence[Sentence]) -> float | None:
    """Return the density of what stands in quotation marks, None where nothing does."""
    some = [one for one in sentences if one.quoted_words]
    return _density(sum([one.quoted * one.quoted_words for one in some]), sum([one.quoted_words for one in some]))


def peak_density(document: Document, sentences: Sequence[Sentence]) -> float | None:
    """Return the highest density of a paragraph that has at least forty of the author's own words."""
    starts = [sentence.span.start for sentence in sentences]
    edges = [0, *(bisect_left(starts, paragraph.start) for paragraph in document.paragraphs), len(sentences)]
    points = [one.own * one.own_words for one in sentences]
    words = list(accumulate([one.own_words for one in sentences], initial=0))
    long = [(first, last) for first, last in pairwise(edges) if words[last] - words[first] >= _PEAK_WORDS]
    return max([_drawn(sum(points[first:last]), words[last] - words[first]) for first, last in long], default=None)


def _density(points: float, words: int) -> float | None:
    return _drawn(points, words) if words else None


def _drawn(points: float, words: int) -> float:
    return (1000 * points + _PRIOR_POINTS * _PRIOR_WORDS) / (words + _PRIOR_WORDS)
