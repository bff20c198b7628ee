"""The loaded and promotional wording of a document: how loaded each sentence is, and which words make it so."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat
from math import exp, log, sqrt

from auditor.document import Document, Quote
from auditor.records import Span
from auditor.wording.context import Stance, is_name, stance
from auditor.wording.density import Sentence, own_density
from auditor.wording.lexicon import Entry, lexicon
from auditor.wording.parts import Parts, lower, parts_of
from auditor.wording.phrases import keys_of
from auditor.wording.weights import Weights, released

LEAST_STRENGTH, LEAST_LEADING = -2.5, -1.5
"""A word that is less likely to be marked (log-odds, in its context) is no hit; and in a sentence where none is more
likely than the second, none is.
"""

_STANCE_POINTS = {"asserted": 0.0, "hedged": -0.5}


@dataclass(frozen=True, slots=True)
class Hit:
    """One word or phrase in its place that readers may mark as loaded.

    ``mark`` is how likely they do wherever the word stands, in log-odds, and ``strength`` how likely here, with its
    sentence and the whole text taken into account; ``sentence`` is the sentence's number; ``per_million`` how often
    straight news uses the word.
    """

    span: Span
    entry: Entry
    mark: float
    strength: float
    stance: Stance
    quoted: bool
    sentence: int
    per_million: float


@dataclass(frozen=True, slots=True)
class Wording:
    """The sentences of a document with how loaded they are, and the hits in order."""

    sentences: tuple[Sentence, ...]
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class _Candidates:
    """A sentence that holds words with a mark: its parts and keys, which are quoted, and what the sentence adds."""

    number: int
    parts: Parts
    keys: Sequence[str]
    quoted: Sequence[bool]
    points: float


def wording_of(document: Document) -> Wording:
    """Return the document's wording by the released weights; ask for it through ``document.share``."""
    return read_wording(document, released())


def read_wording(document: Document, weights: Weights) -> Wording:
    """Return the document's wording by ``weights``."""
    lowered = lower(document.text)
    quote_starts = [quote.span.start for quote in document.quotes]
    load_of, marked = weights.loads.get, weights.marks.keys()
    sentences: list[Sentence] = []
    candidates: list[_Candidates] = []
    for number, span in enumerate(document.sentences):
        parts = parts_of(lowered[span.start : span.end], span.start)
        keys = keys_of(parts)
        loads = list(map(load_of, keys, repeat(0.0)))
        quoted = _quoted(parts, span, document.quotes, quote_starts)
        sentences.append(_sentence(span, loads, quoted, weights.bias))
        if not marked.isdisjoint(keys):
            points = weights.context * (_load(sum(loads), len(loads), weights.bias) - weights.usual)
            candidates.append(_Candidates(number, parts, keys, quoted, points))
    tone = _tone(sentences, weights)
    hits = [hit for one in candidates for hit in _hits(document.text, one, weights, tone)]
    return Wording(tuple(sentences), tuple(hits))


def _tone(sentences: Sequence[Sentence], weights: Weights) -> float:
    """Return what the whole text adds to the marks of its words: log-odds of its density, against the usual."""
    density = own_density(sentences)
    if density is None:
        return 0.0
    share = min(max(density / 1000, 0.01), 0.99)
    return weights.document * (log(share / (1 - share)) - weights.usual)


def _quoted(parts: Parts, span: Span, quotes: Sequence[Quote], starts: Sequence[int]) -> list[bool]:
    """Return for each part of a sentence whether it stands in a quotation; an empty list where none does."""
    last = bisect_left(starts, span.end)
    if last == 0 or quotes[last - 1].span.end <= span.start:
        return []
    first = max(bisect_right(starts, span.start) - 1, 0)
    near = [quote.span for quote in quotes[first:last] if quote.span.overlaps(span)]
    if near[0].contains(span):
        return [True] * len(parts.forms)
    starts_of_parts = [start for start, _ in parts.spans]
    flags = [False] * len(starts_of_parts)
    for quote in near:
        begin, end = bisect_left(starts_of_parts, quote.start), bisect_left(starts_of_parts, quote.end)
        flags[begin:end] = [True] * (end - begin)
    return flags


def _sentence(span: Span, loads: Sequence[float], quoted: Sequence[bool], bias: float) -> Sentence:
    if not quoted:
        return Sentence(span, _share(_load(sum(loads), len(loads), bias)), len(loads), 0.0, 0)
    in_quotes = sum(quoted)
    spoken = sum(load for load, flag in zip(loads, quoted, strict=True) if flag)
    own = _load(sum(loads) - spoken, len(loads) - in_quotes, bias)
    return Sentence(span, _share(own), len(loads) - in_quotes, _share(_load(spoken, in_quotes, bias)), in_quotes)


def _load(points: float, parts: int, bias: float) -> float:
    return bias + points / sqrt(max(parts, 1))


def _share(load: float) -> float:
    return 1 / (1 + exp(-load))


def _hits(text: str, one: _Candidates, weights: Weights, tone: float) -> Iterator[Hit]:
    listed, marks, points = lexicon(), weights.marks, one.points + tone
    found = [(first, key, *marks[key]) for first, key in enumerate(one.keys) if key in marks]
    if max(mark for _, _, mark, _ in found) + points < LEAST_LEADING:
        return
    for first, key, mark, rate in found:
        strength = mark + points
        if strength < LEAST_STRENGTH:
            continue
        last = first + key.count(" ")
        how = stance(one.parts, first)
        if how == "denied" or is_name(text, one.parts, first, last):
            continue
        entry = listed.get(key) or Entry(key, key, "learnt")
        span = Span(one.parts.spans[first][0], one.parts.spans[last][1])
        quoted = bool(one.quoted) and one.quoted[first]
        yield Hit(span, entry, mark, strength + _STANCE_POINTS[how], how, quoted, one.number, rate)
