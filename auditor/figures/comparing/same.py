"""When two figures speak of the same thing: units that compare, values that agree, words that they share."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from math import inf

from auditor.document import Document
from auditor.figures.mention import Mention, document_mentions
from auditor.figures.reading.plurals import singular
from auditor.figures.reading.quantity import Period
from auditor.figures.reckoning import Interval
from auditor.records import Span

BOUND = 0.15
"""How far beyond the printed value "more than", "at least" and "up to" are taken to reach, as a part of it."""
ROUND = 0.05
"""How far a figure of one digit and zeros (700,000 for 680,000) may be from the exact one."""
STEM = 5
"""Letters by which words are compared where tense and number may differ: kills, killed."""
NEAR = 7
"""Words on either side of a figure that count as its own."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_ENTRY = re.compile(r"\s{1,3}(?:[-–—]\s)?[\"“‘'(]?[A-Z]")
_OF_WHOLE = re.compile(r"\s+of\s")


@cache
def _stop_words() -> frozenset[str]:
    lines = (files("auditor.figures") / "data" / "stop_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def content_words(text: str) -> tuple[str, ...]:
    """Return the words of ``text`` that carry meaning, in lower case and singular."""
    stop = _stop_words()
    words = [word.lower().removesuffix("'s") for word in _WORD.findall(text.replace("’", "'"))]
    return tuple([singular(word) for word in words if word not in stop and len(word) > 1])


@dataclass(frozen=True)
class Fact:
    """A figure with what its sentence says of it.

    ``near`` are the content words close to the figure, ``about`` those of the whole sentence; ``measure`` those of the
    subject that the engine read, or of the counted noun.
    """

    mention: Mention
    sentence: Span
    near: frozenset[str]
    about: frozenset[str]

    @property
    def span(self) -> Span:
        """Place of the figure."""
        return self.mention.span

    @property
    def period(self) -> Period | None:
        """The stretch of time that the figure is about, where stated."""
        return self.mention.quantity.subject.period

    @cached_property
    def measure(self) -> frozenset[str]:
        """Content words of what is measured."""
        subject = self.mention.quantity.subject
        return frozenset(content_words(subject.measure))

    @property
    def entity(self) -> frozenset[str]:
        """Content words of whose figure it is."""
        return frozenset(content_words(self.mention.quantity.subject.entity or ""))


def document_facts(document: Document) -> tuple[Fact, ...]:
    """Return the figures of the document to be set against others: no years, times of day or mere orders of size."""
    facts: list[Fact] = []
    for mentions in document.share(document_mentions):
        facts.extend(sentence_facts(document.text, mentions))
    return tuple(facts)


def sentence_facts(text: str, mentions: Sequence[Mention]) -> list[Fact]:
    """Return the facts of one sentence."""
    start = mentions[0].span.start - len(mentions[0].lead)
    sentence = Span(start, mentions[-1].span.end + len(mentions[-1].tail))
    about = frozenset(content_words(sentence.of(text)))
    facts = []
    for mention in mentions:
        if mention.is_year or mention.quantity.indefinite or is_clock(mention):
            continue
        before = content_words(text[max(start, mention.span.start - 90) : mention.span.start])[-NEAR:]
        after = content_words(text[mention.span.start : min(sentence.end, mention.span.end + 70)])[:NEAR]
        facts.append(Fact(mention, sentence, frozenset(before + after), about))
    return facts


def is_clock(mention: Mention) -> bool:
    """Tell whether a bare figure is the time of an entry, at the head of its sentence: "10.35 The ferry is back"."""
    heads = mention.kind == "plain" and not mention.lead.strip() and _CLOCK.fullmatch(mention.printed) is not None
    return heads and _ENTRY.match(mention.tail) is not None


def comparable(first: Mention, second: Mention) -> bool:
    """Tell whether two figures count in the same unit, so that different values could contradict each other."""
    one, other = first.quantity, second.quantity
    if one.currency and other.currency and one.currency != other.currency:
        return False
    return one.unit == other.unit and not is_baseline(first) and not is_baseline(second)


def is_baseline(mention: Mention) -> bool:
    """Tell whether the figure is the one that a change starts from, which is about an earlier time."""
    value = mention.quantity.value
    if mention.quantity.shape == "from-to" and isinstance(value, tuple):
        return mention.value != value[1]
    return mention.quantity.role == "from"


def is_growth_against_share(first: Mention, second: Mention) -> bool:
    """Tell whether one percentage is by how much something moved and the other how much of something it is."""
    if not first.is_percent or not second.is_percent:
        return False
    moved = [m.quantity.direction is not None and m.quantity.role in (None, "by") for m in (first, second)]
    parted = [m.quantity.direction is None and _OF_WHOLE.match(m.tail) is not None for m in (first, second)]
    return (moved[0] and parted[1]) or (moved[1] and parted[0])


def agree(first: Mention, second: Mention) -> bool:
    """Tell whether one value can stand for both, each rounded as it is printed and bounded as its words say.

    The first may also be a round figure for the second ("700,000" for 680,000).
    """
    if first.value == second.value or reach(first).meets(reach(second)):
        return True
    # "400" for 412.38 cut off, or "2 million" for 2.4: one unit of the last digit, where that is plainly coarser.
    coarse, fine = sorted((first, second), key=lambda mention: mention.tolerance, reverse=True)
    step = 2 * coarse.tolerance
    apart = abs(first.value - second.value)
    if 20 * fine.tolerance <= step and apart <= step and apart < 0.2 * abs(fine.value):
        return True
    one_digit = first.value < 10 * first.round_step
    return one_digit and apart <= ROUND * abs(first.value) and apart <= first.round_step / 2


def reach(mention: Mention) -> Interval:
    """Return the values that the figure may stand for; a bound ("more than 40") reaches 15% further."""
    interval = mention.interval
    room = BOUND * abs(mention.value)
    low = mention.low - room if interval.low == -inf else interval.low
    return Interval(low, mention.high + room if interval.high == inf else interval.high)


def overlap(first: Iterable[str], second: Iterable[str]) -> float:
    """Return the share of the smaller set's words that the other has too, 0.0 where one is empty."""
    one, other = frozenset(first), frozenset(second)
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def stems(words: Iterable[str]) -> set[str]:
    """Return the letters that words begin with, by which forms of one word are the same."""
    return {word[:STEM] for word in words}


def borrowed(claim: Fact, fact: Fact) -> float:
    """Return the share of the words of the claim's sentence that the fact's has too, by their beginnings, 0..1."""
    wanted = stems(claim.about)
    return len(wanted & stems(fact.about)) / len(wanted) if wanted else 0.0


def same_period(first: Fact, second: Fact) -> bool | None:
    """Tell whether two facts are about the same stretch of time; None where a text does not say.

    Quarters without a year, and fiscal against calendar ones, cannot be told.
    """
    one, other = _when(first.period), _when(second.period)
    if one is None or other is None:
        return None
    for key in ("year", "quarter", "half", "month", "day"):
        left, right = one.get(key), other.get(key)
        if left is not None and right is not None and left != right:
            return None if key != "day" and _may_be_fiscal(first.period, second.period) else False
    return True if one.keys() == other.keys() and "year" in one else None


def _when(period: Period | None) -> dict[str, int] | None:
    if period is None:
        return None
    named = {key: getattr(period, key) for key in ("year", "quarter", "half", "month", "day")}
    stated = {key: value for key, value in named.items() if value is not None}
    return stated or None


def _may_be_fiscal(first: Period | None, second: Period | None) -> bool:
    """Tell whether one period may count by a company's year and the other by the calendar's."""
    if first is None or second is None:
        return True
    quarters = first.quarter is not None or second.quarter is not None or first.fiscal or second.fiscal
    return bool(quarters) and not (first.fiscal is second.fiscal is not None)
