"""Counts for one time that are told again for another: "50,000 sales a year, or 6,200 a month"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.figures.mention import Mention, head
from auditor.figures.reckoning import Interval
from auditor.figures.slip import is_near

MISSED = 0.1
"""Part of a count by which one worked out for another time may miss."""
_WITHIN = {
    ("year", "month"): (9.0, 12.0),
    ("year", "week"): (26.0, 52.0),
    ("month", "week"): (4.0, 5.0),
}
"""How many of the second may be in the first: schools and courts have fewer months and weeks to their year."""
_OR = re.compile(r"(?:,\sor\s|\s\()(?:about\s|some\s|around\s|roughly\s|nearly\s|almost\s)?")
_PER = re.compile(r"\s(?:an?|per|each|every)\s(?P<time>week|month|year)(?=\s?(?:[.,;)—–]|$))")
_ENDS = re.compile(r"\s?(?:[.,;)—–]|$)")
_PART_OF_YEAR = re.compile(
    r"\b(?:seasons?|seasonal|spring|summer|autumn|winter|terms?|schools?|working|peak|bus(?:y|iest)|high|low|when|while|if"
    r"|holidays?)\b",
    re.IGNORECASE,
)
_WHOLE = 10
"""From which on what a count comes to is told without a fraction."""
_LIMIT = re.compile(
    r"\b(?:(?-i:may)|must|can|could|should|up\sto|at\s(?:most|least)|no\smore\sthan|maximum|minimum|limit(?:s|ed)?|cap(?:s|ped)?"
    r"|allow\w*|whichever)\b",
    re.IGNORECASE,
)
"""How much may be: a limit for a year leaves more to a month than its twelfth."""
_COME_AGAIN = frozenset(
    "visitor user patient reader viewer listener caller customer guest member worker volunteer passenger rider player "
    "pupil student person people man woman child family household donor client".split()
)
"""Those who are counted once for a year however often they come."""


def is_periodic(first: Mention, second: Mention) -> bool:
    """Tell whether the first is a count for a stretch of time, and the second a number or another such count."""
    return first.kind == "count" and " per " in first.unit and second.kind in ("plain", "count")


def told_again(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the figures of a sentence that tell the count before them for another time, which are judged there."""
    for first, second in pairwise(mentions):
        if is_periodic(first, second) and _OR.fullmatch(second.lead):
            yield second


def again(first: Mention, second: Mention) -> tuple[float, Interval] | None:
    """Return what a count comes to in the other time, and all that it may come to; None where it is not told again."""
    around = first.lead + second.tail
    if not _OR.fullmatch(second.lead) or _PART_OF_YEAR.search(around) or _LIMIT.search(around):
        return None
    noun, _, time = first.unit.partition(" per ")
    other = _time_of(second, noun)
    if other is None or head(noun) in _COME_AGAIN:
        return None
    if (within := _WITHIN.get((time, other))) is not None:
        fewest, most = within
        return _told(second, first.value / most, first.value / fewest)
    if (within := _WITHIN.get((other, time))) is not None:
        fewest, most = within
        return float(round(first.value * most)), Interval(first.value, first.value * most * (1 + MISSED))
    return None


def _told(second: Mention, low: float, high: float) -> tuple[float, Interval]:
    """Return what a count comes to in a whole year, and what it may: too few are so only by a slip."""
    possible = Interval(low * (1 - MISSED), high * (1 + MISSED))
    is_of_a_part = second.value < possible.low and not is_near(second.value, low)
    return float(round(low)) if low >= _WHOLE else low, Interval(0.0, possible.high) if is_of_a_part else possible


def _time_of(second: Mention, noun: str) -> str | None:
    """Return the time that a second count of the same things is for."""
    told, _, time = second.unit.partition(" per ")
    if second.kind == "plain" and (per := _PER.match(second.tail)):
        return per["time"]
    return time if second.kind == "count" and head(told) == head(noun) and _ENDS.match(second.tail) else None
