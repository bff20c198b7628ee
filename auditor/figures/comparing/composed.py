"""Figures that several others of one passage make up: runs that add up, gaps, rates over a year, a clock's parts.

The finer a figure is printed, the less others make it up by chance: from two digits a run of three may stand for it,
from three digits any two neighbours.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from auditor.figures.comparing.same import Fact, reach
from auditor.figures.mention import COUNTS, Mention, head
from auditor.figures.reckoning import Interval
from auditor.figures.slip import digits
from auditor.records import Span

DAYS = {
    "second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4, "year": 365.25,
    "decade": 3652.5, "century": 36525.0, "year of age": 365.25,
}  # fmt: skip
"""Length of a span of time in days."""
LONGEST_RUN = 8
"""Figures that a title adds up."""
PASSAGE = 600
"""Characters between neighbours of a run."""
GAP_REACH = 4
"""Figures of one kind behind another from which it is taken."""
FINE, FAIR = 3, 2
"""Digits, without the zeros at the end, from which two figures, and three, hardly make up another by chance."""
_TURNS = (("day", "year", 365.0), ("week", "year", 52.0), ("month", "year", 12.0), ("quarter", "year", 4.0),
          ("day", "week", 7.0), ("hour", "day", 24.0), ("day", "month", 30.0), ("week", "month", 4.345))  # fmt: skip
"""How many of one stretch of time make another."""
_LINKS = frozenset(("", "and", ",", ", and"))


def is_composed(claim: Mention, facts: Sequence[Fact]) -> bool:
    """Tell whether figures that stand together make the claim up."""
    if claim.unit in DAYS:
        return any(abs(total - claim.value * DAYS[claim.unit]) < DAYS[claim.unit] / 2 for total in _clock_parts(facts))
    fine = digits(claim.value)
    least = 2 if fine >= FINE else 3
    if fine < FAIR:
        return False
    like = [fact.mention for fact in facts if _is_like(claim, fact.mention)]
    made = chain(
        _runs(like, least), _gaps(like) if fine >= FINE or claim.quantity.role == "by" else (), _rates(claim, facts)
    )
    return any(reach(claim).meets(total) for total in made)


def _is_like(claim: Mention, fact: Mention) -> bool:
    if fact.quantity.shape == "range":
        return False
    if claim.kind in COUNTS:
        return fact.kind in COUNTS
    return fact.unit.partition(" per ")[0] == claim.unit.partition(" per ")[0]


def _runs(like: Sequence[Mention], least: int) -> Iterator[Interval]:
    """Yield the sums of ``least`` neighbours or more that count the same, or do not say what they count."""
    for index, first in enumerate(like):
        total, length, last = first.counted, 1, first
        for other in like[index + 1 : index + 2 * LONGEST_RUN]:
            if other.span.start - last.span.end > PASSAGE or length == LONGEST_RUN:
                break
            if not _counts_alike(first, other):
                continue
            total, length, last = total + other.counted, length + 1, other
            if length >= least:
                yield total


def _counts_alike(first: Mention, other: Mention) -> bool:
    return first.kind not in COUNTS or "-" in (first.unit, other.unit) or head(first.unit) == head(other.unit)


def _gaps(like: Sequence[Mention]) -> Iterator[Interval]:
    """Yield by how much figures differ that stand near each other."""
    for index, first in enumerate(like):
        for other in like[index + 1 : index + 1 + GAP_REACH]:
            if other.span.start - first.span.end <= PASSAGE and _counts_alike(first, other):
                more, less = (first, other) if first.value > other.value else (other, first)
                yield more.counted - less.counted


def _rates(claim: Mention, facts: Sequence[Fact]) -> Iterator[Interval]:
    """Yield what rates come to over the claim's stretch of time: £520 a month is £6,240 a year."""
    kind, _, over = claim.unit.partition(" per ")
    for fact in facts:
        same, _, each = fact.mention.unit.partition(" per ")
        for short, long, times in _TURNS:
            if same == kind and each == short and over in ("", long):
                yield fact.mention.interval.scaled(times)
            if same == kind and over == short and each in ("", long):
                yield fact.mention.interval.scaled(1 / times)


def joined_spans(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the facts with each span of time told in two units or three as one: "two years and four months"."""
    joined: list[Fact] = []
    for fact in facts:
        last = joined[-1] if joined else None
        if last is not None and last.sentence == fact.sentence and _goes_on(last.mention, fact.mention):
            joined[-1] = replace(last, mention=_one_span(last.mention, fact.mention))
        else:
            joined.append(fact)
    return tuple(joined)


def _goes_on(one: Mention, other: Mention) -> bool:
    spans = one.unit in DAYS and other.unit in DAYS and DAYS[one.unit] > DAYS[other.unit]
    return spans and other.lead.strip() in _LINKS


def _one_span(one: Mention, other: Mention) -> Mention:
    """Return two parts of a span of time as one figure in the unit of the second."""
    value = round(one.value * DAYS[one.unit] / DAYS[other.unit]) + other.value
    return replace(
        other,
        span=Span(one.span.start, other.span.end),
        value=value,
        low=value - other.tolerance,
        high=value + other.tolerance,
        printed=one.printed + other.lead + other.printed,
        lead=one.lead,
    )


def _clock_parts(facts: Sequence[Fact]) -> Iterator[float]:
    """Yield spans of time told in two units, in days: "one minute 16 seconds"."""
    for one, other in pairwise(fact.mention for fact in facts):
        if one.unit in DAYS and other.unit in DAYS and other.lead.strip() in _LINKS:
            yield one.value * DAYS[one.unit] + other.value * DAYS[other.unit]
