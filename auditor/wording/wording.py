"""The loaded and promotional wording of a document: how loaded each sentence is, and which words make it so."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise, repeat
from math import exp, log, sqrt
from typing import NamedTuple

from auditor.document import Document
from auditor.records import Span
from auditor.wording.context import is_address, is_literal, is_mentioned, is_name, is_of_title
from auditor.wording.density import Sentence, own_density
from auditor.wording.lexicon import Entry, lexicon, listed
from auditor.wording.parts import Parts, parts_of
from auditor.wording.phrases import keys_of
from auditor.wording.stance import Stance, stance
from auditor.wording.voices import Voice, is_reported, other_voices, unsure_passages
from auditor.wording.weights import LEAST_MARK, Weight, Weights, released

Run = tuple[int, int]
"""Numbers of the first part of a stretch, and of the one behind its last."""

LEAST_STRENGTH, LEAST_LEADING = -2.5, -2.25
"""A word that is less likely to be marked (log-odds, in its context) is no hit; and in a sentence where no word is more
likely than the second, none is. Sentences are looked at only where a listed word would be in the most loaded of all.
"""

_TELLING = frozenset(
    "slam,blast,lambast,lambaste,excoriate,eviscerate,assail,vilify,bash,skewered,skewering,rail against,lash out,"
    "lash out at,tear into,tore into,lit into".split(",")
)
"""Entries that, like the class "told", tell that somebody speaks: in "critics slammed it" the verb is the author's."""

_NO_MARK = -99.0
_UNKNOWN: Weight = (0.0, _NO_MARK, 0.0)
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
    parts = parts_of(document.lowered, document.runs)
    firsts = [bisect_left(parts.starts, span.start) for span in document.sentences]
    bounds = list(pairwise([*firsts, len(parts.starts)]))  # each part is of a sentence
    keys = keys_of(parts, set(firsts))
    loads = list(map(weights.loads.get, keys, repeat(0.0)))
    voices = other_voices(document)
    spoken = _spoken(
        bounds, [(bisect_left(parts.starts, at.start), bisect_left(parts.starts, at.end)) for at in voices]
    )
    whole = [_load(loads[first:last], weights.bias) for first, last in bounds]
    sentences = [
        _partly_quoted(span, loads, run, spoken[number], weights.bias)
        if number in spoken
        else Sentence(span, _share(load), run[1] - run[0], 0.0, 0)
        for number, (span, run, load) in enumerate(zip(document.sentences, bounds, whole, strict=True))
    ]
    tone = _tone(sentences, weights)
    hits = _Hits(document.text, parts, bounds, keys, weights.words, voices, unsure_passages(document))
    points = [tone + weights.context * (load - weights.usual) for load in whole]
    return Wording(tuple(sentences), tuple(hits.found(points)))


def _tone(sentences: Sequence[Sentence], weights: Weights) -> float:
    """Return what the whole text adds to the marks of its words: log-odds of its density, against the usual."""
    density = own_density(sentences)
    if density is None:
        return 0.0
    share = min(max(density / 1000, 0.01), 0.99)
    return weights.document * (log(share / (1 - share)) - weights.usual)


def _spoken(bounds: Sequence[Run], voices: Iterable[Run]) -> Mapping[int, Sequence[Run]]:
    """Return the runs of parts that are somebody else's, by the number of the sentence that they stand in."""
    runs: dict[int, list[Run]] = defaultdict(list)
    for begin, end in voices:
        number = bisect_right(bounds, begin, key=_behind)
        while number < len(bounds) and bounds[number][0] < end:
            first, last = bounds[number]
            runs[number].append((max(begin, first), min(end, last)))
            number += 1
    return runs


def _behind(run: Run) -> int:
    return run[1]


def _partly_quoted(span: Span, loads: Sequence[float], own: Run, spoken: Iterable[Run], bias: float) -> Sentence:
    """Return a sentence whose parts are in ``own``, in which others speak the parts in ``spoken``."""
    quoted: list[float] = []
    rest: list[float] = []
    at = own[0]
    for first, last in spoken:
        rest += loads[at:first]
        quoted += loads[first:last]
        at = last
    rest += loads[at : own[1]]
    return Sentence(span, _share(_load(rest, bias)), len(rest), _share(_load(quoted, bias)), len(quoted))


def _load(loads: Sequence[float], bias: float) -> float:
    return bias + sum(loads) / sqrt(len(loads) or 1)


def _share(load: float) -> float:
    return 1 / (1 + exp(-load))


@dataclass(frozen=True, slots=True)
class _Hits:
    """Finds the hits of a text: words with a mark that is strong enough in its sentence.

    ``bounds`` are the first part of each sentence and the one behind its last; ``keys`` go by parts.
    """

    text: str
    parts: Parts
    bounds: Sequence[Run]
    keys: Sequence[str]
    words: Mapping[str, Weight]
    voices: Sequence[Span]
    unsure: Sequence[Span]

    def found(self, points: Sequence[float]) -> Iterator[Hit]:
        """Yield the hits in order; ``points`` are what each sentence adds to the marks of its words."""
        for number in self._candidates(points):
            (first, last), added = self.bounds[number], points[number]
            marks = [self._mark(key) for key in self.keys[first:last]]
            if max(marks, default=_NO_MARK) + added >= LEAST_LEADING:
                sentence, least = self.parts.between(first, last), max(LEAST_STRENGTH - added, LEAST_MARK)
                for index, mark in enumerate(marks):
                    if mark >= least and (hit := self._hit(number, sentence, index, added)):
                        yield hit

    def _candidates(self, points: Sequence[float]) -> Sequence[int]:
        """Return the sentences that have a listed word which would lead to hits in the most loaded of them all."""
        least, words = max(LEAST_LEADING - max(points, default=0.0), LEAST_MARK), listed()
        some = [at for at, (first, last) in enumerate(self.bounds) if not words.isdisjoint(self.keys[first:last])]
        return [number for number in some if self._most(number, words) >= least]

    def _most(self, number: int, words: Set[str]) -> float:
        """Return the highest mark of those of ``words`` that a sentence has."""
        run = slice(*self.bounds[number])
        return max(self._mark(key) for key in self.keys[run] if key in words)

    def _mark(self, key: str) -> float:
        return self.words.get(key, _UNKNOWN)[1]

    def _hit(self, number: int, sentence: Parts, first: int, points: float) -> Hit | None:
        """Return the hit at a part of a sentence, None where it is denied, literal, a name or of a title."""
        index = self.bounds[number][0] + first
        key = self.keys[index]
        _, mark, rate = self.words[key]
        how, last = stance(sentence, first), first + key.count(" ")
        entry = lexicon().get(key) or Entry(key, key, "learnt")
        if how == "denied" or is_literal(sentence, last, entry) or is_name(self.text, sentence, first, last):
            return None
        if is_mentioned(sentence, first) or is_address(self.text, sentence.starts[first]):
            return None
        span = Span(sentence.starts[first], sentence.span(last)[1])
        voice: Voice = "own"
        if _is_within(self.voices, span.start):
            if is_of_title(self.text, sentence, first, last):
                return None
            voice = "quoted"
        elif _is_within(self.unsure, span.start) or (
            entry.kind != "told" and entry.lemma not in _TELLING and is_reported(sentence.forms, first)
        ):
            voice = "reported"
        return Hit(span, entry, mark, mark + points + _STANCE_POINTS[how], how, voice, number, rate)


def _is_within(spans: Sequence[Span], place: int) -> bool:
    number = bisect_right(spans, place, key=_end)
    return number < len(spans) and spans[number].start <= place


def _end(span: Span) -> int:
    return span.end
