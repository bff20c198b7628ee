"""The loaded and promotional wording of a document: how loaded each sentence is, and which words make it so."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp, sqrt

from auditor.document import Document
from auditor.records import Span
from auditor.wording.context import Stance, is_name, is_title_case, stance
from auditor.wording.lexicon import Entry, lexicon
from auditor.wording.parts import Parts, parts_of
from auditor.wording.phrases import keys_of
from auditor.wording.weights import Weight, Weights, released

_FLOOR = -3.0
_STANCE_POINTS = {"asserted": 0.0, "hedged": -0.5, "denied": -9.0}


@dataclass(frozen=True, slots=True)
class Hit:
    """One word or phrase in its place that readers may mark as loaded.

    ``strength`` is how likely they do, in log-odds, with the sentence around it taken into account; ``sentence`` is the
    sentence's number; ``per_million`` how often straight news uses the word.
    """

    span: Span
    entry: Entry
    strength: float
    stance: Stance
    quoted: bool
    sentence: int
    per_million: float


@dataclass(frozen=True, slots=True)
class Sentence:
    """How loaded a sentence is: probabilities for the author's own words and for quoted ones, and their numbers."""

    span: Span
    own: float
    own_words: int
    quoted: float
    quoted_words: int


@dataclass(frozen=True, slots=True)
class Wording:
    """The sentences of a document with their loads, and the hits in order."""

    sentences: tuple[Sentence, ...]
    hits: tuple[Hit, ...]


def wording_of(document: Document) -> Wording:
    """Return the document's wording by the released weights; ask for it through ``document.share``."""
    return read_wording(document, released())


def read_wording(document: Document, weights: Weights) -> Wording:
    """Return the document's wording by ``weights``."""
    parts = parts_of(document.text)
    keys = keys_of(document.text, parts)
    found = [weights.words.get(key) for key in keys]
    quoted = _quoted(document, parts)
    loads = [weight[0] if weight else 0.0 for weight in found]
    sentences = []
    context = []
    for span in document.sentences:
        first, end = bisect_left(parts.starts, span.start), bisect_left(parts.starts, span.end)
        sentences.append(_sentence(span, loads[first:end], quoted[first:end], weights.bias))
        context.append(weights.context * (_load(sum(loads[first:end]), end - first, weights.bias) - weights.usual))
    return Wording(tuple(sentences), tuple(_hits(document, parts, keys, found, quoted, context)))


def _quoted(document: Document, parts: Parts) -> bytearray:
    """Return one flag for each part: 1 inside a quotation."""
    flags = bytearray(len(parts.forms))
    for quote in document.quotes:
        first, end = bisect_left(parts.starts, quote.span.start), bisect_left(parts.starts, quote.span.end)
        flags[first:end] = b"\x01" * (end - first)
    return flags


def _sentence(span: Span, loads: Sequence[float], quoted: bytearray, bias: float) -> Sentence:
    in_quotes = sum(quoted)
    spoken = sum(load for load, flag in zip(loads, quoted, strict=True) if flag) if in_quotes else 0.0
    own = _load(sum(loads) - spoken, len(loads) - in_quotes, bias)
    return Sentence(span, _share(own), len(loads) - in_quotes, _share(_load(spoken, in_quotes, bias)), in_quotes)


def _load(points: float, parts: int, bias: float) -> float:
    return bias + points / sqrt(max(parts, 1))


def _share(load: float) -> float:
    return 1 / (1 + exp(-load))


def _hits(
    document: Document,
    parts: Parts,
    keys: Sequence[str],
    found: Sequence[Weight | None],
    quoted: bytearray,
    context: Sequence[float],
) -> Iterator[Hit]:
    listed, text = lexicon(), document.text
    starts = [span.start for span in document.sentences]
    for first, (key, weight) in enumerate(zip(keys, found, strict=True)):
        if weight is None or weight[1] < _FLOOR:
            continue
        number = bisect_right(starts, parts.starts[first]) - 1
        last = first + key.count(" ")
        if number < 0 or (text[parts.starts[first]].isupper() and _named(document, parts, first, last, number)):
            continue
        how = stance(parts, first, starts[number])
        strength = weight[1] + context[number] + _STANCE_POINTS[how]
        entry = listed.get(key) or Entry(key, key, "loaded")
        span = Span(parts.starts[first], parts.ends[last])
        yield Hit(span, entry, strength, how, bool(quoted[first]), number, weight[2])


def _named(document: Document, parts: Parts, first: int, last: int, number: int) -> bool:
    sentence = document.sentences[number]
    if not is_name(document.text, parts, first, last, sentence.start):
        return False
    start, end = bisect_left(parts.starts, sentence.start), bisect_left(parts.starts, sentence.end)
    return not is_title_case(document.text, parts, start, end)
