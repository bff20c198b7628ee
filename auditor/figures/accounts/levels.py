"""Two values of one thing that words set against each other: "X, compared with Y", "X. A year earlier it was Y"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from auditor.figures.accounts.passage import Passage, are_alike, is_plain
from auditor.figures.mention import Mention

_AGAINST = re.compile(
    r"\b(?:(?:against|versus|(?:up|down)\sfrom|(?:compared|compares)\s(?:with|to))"
    r"(?:\s(?:the|its|their|his|her|an?|about|some|just|only|nearly|usual|normal|previous|average|last\syear[’']s|of)){0,5}"
    r"|(?:above|below|than)\s(?:the|its|their|his|her|last\s[a-z]+[’']s)(?:\s(?!and\b|or\b|but\b)[\w’'-]{1,20}){0,4})\s$",
    re.IGNORECASE,
)
"""Before the value that another is held against."""
_IT = r"(?:it|they|there|that|this|the\s(?:figure|number|total|count|rate|sum|bill|price))"
_AGO = (
    r"(?:(?:an?|one|two|three|four|five|six|ten|twelve|twenty)\s(?:year|month|week|quarter|decade)s?"
    r"\s(?:earlier|ago|before))"
)
_EARLIER = re.compile(
    rf"(?:{_AGO}|last\syear|the\syear\sbefore|in\s(?:19|20)\d\d|back\sthen),?"
    rf"(?:\s(?:by|on)\sthe\ssame\s[a-z]{{1,10}},?)?\s{_IT}\s(?:was|were|had\s(?:been|stood\sat)|stood\sat)"
    r"(?:\s(?:about|just|only|some)){0,2}\s$",
    re.IGNORECASE,
)
"""The start of a sentence, or of its second half, that tells what the value before was at an earlier time."""
_HAD_BEEN = re.compile(rf"(?:^|[,;:]\s)(?:and\s|but\s)?{_IT}\s(?:had\s(?:been|stood\sat)|was|were)\s$", re.IGNORECASE)
_THEN = re.compile(rf"[^,.;]{{0,25}}\s(?:{_AGO}|last\syear|the\syear\sbefore|in\s(?:19|20)\d\d)\b", re.IGNORECASE)
_UNLIKE = frozenset(("percent", "percentage point", "ratio", "multiple", "age"))
"""Kinds of figures that are no levels beside which a change or a multiple is told."""


class Levels(NamedTuple):
    """A value and the one that it is held against, of an earlier time or another thing."""

    before: Mention
    after: Mention


def is_level(mention: Mention) -> bool:
    """Tell whether a figure may be the value of something at a time."""
    return is_plain(mention) and mention.kind not in _UNLIKE and mention.value > 0


def told_levels(passage: Passage) -> list[Levels]:
    """Return the pairs around a claim that words put as two values of one thing, the nearest to it first."""
    row = [one for one in (*passage.leading(2), *passage.after, *passage.behind()) if is_level(one)]
    here = passage.claim.span.start
    return sorted(_held(row), key=lambda pair: abs(pair.before.span.start + pair.after.span.start - 2 * here))


def last_levels(passage: Passage) -> Levels | None:
    """Return the last two values of one measure that stand before a claim, in their order."""
    row = [one for one in passage.leading(2) if is_level(one)][-2:]
    return Levels(*row) if len(row) == 2 and is_one_measure(*row) else None


def _held(row: Sequence[Mention]) -> Iterator[Levels]:
    for one, other in pairwise(row):
        if not is_one_measure(one, other):
            continue
        behind = _AGAINST.search(other.lead) or _EARLIER.search(other.lead)
        if behind or (_HAD_BEEN.search(other.lead) and _THEN.match(other.tail)):
            yield Levels(other, one)


def is_one_measure(one: Mention, other: Mention) -> bool:
    """Tell whether two figures count in one unit, as far as it is printed, or by one noun."""
    if not are_alike(one, other) or one.value == other.value:
        return False
    return one.unit == other.unit or "-" in (one.unit, other.unit)
