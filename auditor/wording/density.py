"""How dense loaded wording is: expected words in loaded sentences per 1,000, drawn to the usual if words are few."""

from collections.abc import Sequence
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
    return _density([(sentence.own, sentence.own_words) for sentence in sentences])


def quoted_density(sentences: Sequence[Sentence]) -> float | None:
    """Return the density of what stands in quotation marks, None where nothing does."""
    return _density([(sentence.quoted, sentence.quoted_words) for sentence in sentences])


def peak_density(document: Document, sentences: Sequence[Sentence]) -> float | None:
    """Return the highest density of a paragraph that has at least forty of the author's own words."""
    groups: list[list[Sentence]] = [[]]
    starts = iter([*(paragraph.start for paragraph in document.paragraphs), len(document.text)])
    following = next(starts)
    for sentence in sentences:
        while sentence.span.start >= following:
            groups.append([])
            following = next(starts)
        groups[-1].append(sentence)
    long = [group for group in groups if sum(sentence.own_words for sentence in group) >= _PEAK_WORDS]
    return max((density for group in long if (density := own_density(group)) is not None), default=None)


def _density(shares: Sequence[tuple[float, int]]) -> float | None:
    words = sum(count for _, count in shares)
    if not words:
        return None
    points = sum(share * count for share, count in shares) + _PRIOR_POINTS * _PRIOR_WORDS / 1000
    return 1000 * points / (words + _PRIOR_WORDS)
