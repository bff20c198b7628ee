"""The loaded and promotional wording of a document: how loaded each sentence is, and which words make it so."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, repeat
from math import exp, log, sqrt
from typing import NamedTuple

from auditor.document import Document
from auditor.records import Span
from auditor.wording.context import Stance, is_literal, is_name, stance
from auditor.wording.density import Sentence, own_density
from auditor.wording.lexicon import Entry, lexicon
from auditor.wording.parts import Parts, find_forms
from auditor.wording.sentence_parts import SentenceParts
from auditor.wording.voices import Voice, is_reported, other_voices
from auditor.wording.weights import Weights, released

LEAST_STRENGTH, LEAST_LEADING = -2.5, -1.5
"""A word that is less likely to be marked (log-odds, in its context) is no hit; and in a sentence where none is more
likely than the second, none is.
"""

_NO_MARK = -99.0
_STANCE_POINTS = {"asserted": 0.0, "hedged": -0.5}


class Hit(NamedTuple):
    """One word or phrase in its place that readers may mark as loaded.

    ``mark`` is how likely they do wherever the word stands, in log-odds, and ``strength`` how likely here, with its
    sentence and the whole text taken into account; ``voice`` is whose word it is; ``sentence`` is the number of the
    sentence; ``per_million`` how often straight news uses the word.
    """

    span: Span
    entry: Entry
    mark: float
    strength: float
    stance: Stance
    voice: Voice
    sentence: int
    per_million: float


@dataclass(frozen=True, slots=True)
class Wording:
    """The sentences of a document with how loaded they are, and the hits in order."""

    sentences: tuple[Sentence, ...]
    hits: tuple[Hit, ...]


def wording_of(document: Document) -> Wording:
    """Return the document's wording by the released weights; ask for it through ``document.share``."""
    return read_wording(document, released())


def read_wording(document: Document, weights: Weights) -> Wording:
    """Return the document's wording by ``weights``."""
    parts, voices = SentenceParts(document), other_voices(document)
    loads = list(map(weights.loads.get, parts.keys, repeat(0.0)))
    mixed = _with_voices(document.sentences, voices)
    bias, usual = weights.bias, weights.usual
    sentences: list[Sentence] = []
    points: list[float] = []
    for number, span in enumerate(document.sentences):
        first, last = parts.bounds[number], parts.bounds[number + 1]
        load = bias + sum(loads[first:last]) / sqrt(last - first or 1)
        points.append(load - usual)
        if number in mixed:
            runs = _quoted(span, parts.parts(number), voices)
            sentences.append(_partly_quoted(span, loads[first:last], runs, bias))
        else:
            sentences.append(Sentence(span, 1 / (1 + exp(-load)), last - first, 0.0, 0))
    tone = _tone(sentences, weights)
    hits = _Hits(document.text, parts, voices, weights)
    return Wording(tuple(sentences), tuple(hits.found([tone + weights.context * load for load in points])))


def _tone(sentences: Sequence[Sentence], weights: Weights) -> float:
    """Return what the whole text adds to the marks of its words: log-odds of its density, against the usual."""
    density = own_density(sentences)
    if density is None:
        return 0.0
    share = min(max(density / 1000, 0.01), 0.99)
    return weights.document * (log(share / (1 - share)) - weights.usual)


def _with_voices(sentences: Sequence[Span], voices: Sequence[Span]) -> set[int]:
    """Return the numbers of the sentences in which somebody else speaks."""
    mixed: set[int] = set()
    for voice in voices:
        first = bisect_right(sentences, voice.start, key=_end)
        mixed.update(range(first, bisect_left(sentences, voice.end, lo=first, key=_start)))
    return mixed


def _quoted(sentence: Span, parts: Parts, voices: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Yield the runs of a sentence's parts that are somebody else's, as numbers of the first and behind the last."""
    first = bisect_right(voices, sentence.start, key=_end)
    at = before = 0
    for voice in voices[first : bisect_left(voices, sentence.end, lo=first, key=_start)]:
        begin, end = max(voice.start - sentence.start, 0), voice.end - sentence.start
        before += len(find_forms(parts.lowered[at:begin]))
        inside = len(find_forms(parts.lowered[begin:end]))
        yield before, before + inside
        at, before = end, before + inside


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end


def _partly_quoted(span: Span, loads: Sequence[float], runs: Iterable[tuple[int, int]], bias: float) -> Sentence:
    spoken: list[float] = []
    for first, last in runs:
        spoken += loads[first:last]
    points, words = sum(spoken), len(loads) - len(spoken)
    own = _load(sum(loads) - points, words, bias)
    return Sentence(span, _share(own), words, _share(_load(points, len(spoken), bias)), len(spoken))


def _load(points: float, parts: int, bias: float) -> float:
    return bias + points / sqrt(max(parts, 1))


def _share(load: float) -> float:
    return 1 / (1 + exp(-load))


@dataclass(frozen=True, slots=True)
class _Hits:
    """Finds the hits of a text: words with a mark that is strong enough in its sentence."""

    text: str
    parts: SentenceParts
    voices: Sequence[Span]
    weights: Weights

    def found(self, points: Sequence[float]) -> Iterator[Hit]:
        """Yield the hits in order; ``points`` are what each sentence adds to the marks of its words."""
        marks = list(map(self.weights.marks.get, self.parts.keys, repeat(_NO_MARK)))
        for sentence, (first, last) in enumerate(pairwise(self.parts.bounds)):
            added = points[sentence]
            if first < last and max(marks[first:last]) + added >= LEAST_LEADING:
                for index in range(first, last):
                    if marks[index] + added >= LEAST_STRENGTH and (hit := self._hit(sentence, index, added)):
                        yield hit

    def _hit(self, sentence: int, index: int, points: float) -> Hit | None:
        """Return the hit at a part, None where its word is denied, literal or a name."""
        parts, first = self.parts.parts(sentence), index - self.parts.bounds[sentence]
        key = self.parts.keys[index]
        how, last = stance(parts, first), first + key.count(" ")
        entry = lexicon().get(key) or Entry(key, key, "learnt")
        if how == "denied" or is_literal(parts, last, entry) or is_name(self.text, parts, first, last):
            return None
        span = Span(parts.span(first)[0], parts.span(last)[1])
        _, mark, rate = self.weights.words[key]
        voice: Voice = "own"
        if self._is_quoted(span.start):
            voice = "quoted"
        elif is_reported(parts.forms, first):
            voice = "reported"
        return Hit(span, entry, mark, mark + points + _STANCE_POINTS[how], how, voice, sentence, rate)

    def _is_quoted(self, place: int) -> bool:
        number = bisect_right(self.voices, place, key=_end)
        return number < len(self.voices) and self.voices[number].start <= place
