"""One amount that a text gives twice side by side, in two units: "10 km (6.2 miles)", "20% (one in five)"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.document import Document
from auditor.figures.mention import Mention, document_mentions
from auditor.figures.reckoning import Interval
from auditor.figures.sums.conversions import conversion, in_one, rounded
from auditor.figures.sums.fractions import OF_A_CHANGE, fraction_before
from auditor.figures.sums.periodic import again, is_periodic

SHARE, SHARE_PART = 6.0, 0.3
"""Percentage points by which a share may miss the fraction that it is put as, and the most as a part of it."""
TENTHS, HALF_STEP = 10, 0.4
"""The fewest that a share in figures is counted out of closely, and the part of one of them by which it may miss."""
_INTO = re.compile(
    r"\s*(?:\(|,?\s*or\s+|,?\s*equal to\s+|,?\s*i\.e\.,?\s+|=)\s*"
    r"(?:about|around|approximately|some|roughly|nearly|almost|just over|just under|over|under|more than|less than|~)?"
    r"\s*",
    re.IGNORECASE,
)
_WHICH_IS = re.compile(
    r",\s(?:which|that)\s(?:is|was|equals|comes\sto)\s(?:about|around|some|roughly|nearly|almost)?\s*"
)
_OUT_OF = re.compile(r"\d+\sout\sof\s(\d+)")
_OR = re.compile(r",\sor\s")
# "6 feet (2 inches short of ...)", "5 miles or 10 miles away": the second is another amount.
_ANOTHER = re.compile(
    r"\s*(?:\d|(?:in|for|over)\s(?:the\s)?$|more|less|short|away|further|longer|shorter|taller|above|below|from|and|to\b|by\b|x\b|×|-)",
    re.IGNORECASE,
)
_OTHER_WHOLE = (
    "that it this these those them what which whom and but while than or rest remainder remaining others average "
    "median rate pace level peak norm usual size"
)
"""Words behind a fraction that make it one of something else than the percentage beside it, or of no people at all."""
_HOLDERS = re.compile(
    rf"(?:\s(?:of\s)?(?!(?:{'|'.join(_OTHER_WHOLE.split())})\b)[a-z][\w’'-]{{1,20}}){{0,4}}(?=\s?[,(—–])"
)
_SCORED = re.compile(r"\b(?:odds|scor(?:e[ds]?|ing)|rat(?:ed|es?|ing)|gave|gives?|awarded)\b", re.IGNORECASE)
_DEAREST = 500
"""A price for a month from which on it is pay or rent, and what a year's comes to is twelve times it."""
_ENDS = re.compile(r"\s*(?:[,.;:)—–]|$)")


@dataclass(frozen=True, slots=True)
class Equivalent:
    """An amount, what it comes to in the unit of the second, and all that the second may then say."""

    first: Mention
    second: Mention
    computed: float
    allowed: Interval


def document_equivalents(document: Document) -> tuple[Equivalent, ...]:
    """Return the amounts given in two units side by side, in order."""
    sentences = document.share(document_mentions)
    return tuple(found for mentions in sentences for found in (*_equivalents(in_one(mentions)), *_worded(mentions)))


def _worded(mentions: Sequence[Mention]) -> Iterator[Equivalent]:
    """Yield "more than half (44%)", whose fraction is no figure of its own."""
    for mention in mentions:
        told = fraction_before(mention) if mention.is_percent and mention.quantity.shape == "single" else None
        if told is not None and _ENDS.match(mention.tail):
            yield Equivalent(told, mention, 100 * told.value, _as_share(told))


def _equivalents(mentions: Sequence[Mention]) -> Iterator[Equivalent]:
    for index in range(1, len(mentions)):
        first, second = mentions[index - 1], mentions[index]
        if _ANOTHER.match(second.tail) or _goes_on(mentions, index):
            continue
        if first.quantity.shape != "single" or second.quantity.shape != "single":
            continue
        if first.kind == "ratio":
            if second.is_percent and _is_put_as(first, second) and not _SCORED.search(first.lead):
                exact = _OUT_OF.fullmatch(first.printed) if _OR.search(second.lead) else None
                yield Equivalent(first, second, 100 * first.value, _as_share(first, exact and float(exact[1])))
        elif first.is_percent and second.kind == "ratio":
            if _is_put_as(second, second) and not _SCORED.search(first.lead):
                yield Equivalent(second, first, 100 * second.value, _as_share(second))
        elif is_periodic(first, second):
            if (told := again(first, second)) is not None:
                yield Equivalent(first, second, *told)
        elif first.lead.endswith("/"):
            continue  # "180C/160C (350F)": the second is the first in another oven
        elif (
            _is_converted(second)
            and not _is_for_longer(first, second)
            and (told := conversion(first, second)) is not None
        ):
            yield Equivalent(first, second, *told)


def _is_for_longer(first: Mention, second: Mention) -> bool:
    """Tell "£8 a month, or £80 a year": two prices, of which the one for the longer time is the lower."""
    if first.kind != "money" or not (first.unit.endswith(" per month") and second.unit.endswith(" per year")):
        return False
    return first.value < _DEAREST and second.value < 12 * first.value


def _is_converted(second: Mention) -> bool:
    """Tell whether an amount is put for the one before it: "10 km (6 miles)", "10 km, which is about 6 miles"."""
    which = _WHICH_IS.fullmatch(second.lead) and _ENDS.match(second.tail)
    return which is not None or _INTO.fullmatch(second.lead) is not None


def _is_put_as(fraction: Mention, second: Mention) -> bool:
    """Tell whether the second of a fraction and a percentage is the first in other words."""
    holders = _HOLDERS.match(second.lead)
    told = holders and _INTO.fullmatch(second.lead, holders.end()) and _ENDS.match(second.tail)
    return told is not None and "/" not in fraction.printed and OF_A_CHANGE.search(second.lead) is None


def _as_share(fraction: Mention, out_of: float | None = None) -> Interval:
    """Return the percentages that are put as a fraction: "one in five" for 11% to 26%, "over a third" for more.

    A count "8 out of 10" that is put as ", or 80%" is nearer to it than half of one of the ten.
    """
    share, bound = 100 * fraction.value, fraction.quantity.bound
    room = min(SHARE, SHARE_PART * share)
    if out_of is not None and out_of >= TENTHS and bound == "=":
        room = min(room, HALF_STEP * 100 / out_of)
        return Interval(share - room, share + room)
    low = 0.0 if bound == "<" else share - (1.0 if bound in (">", ">=") else 1.5 * room)
    return Interval(low, 100.0 if bound in (">", ">=") else share + room)


def _goes_on(mentions: Sequence[Mention], index: int) -> bool:
    """Tell whether a further figure stands right beside either, with which it may be one amount: "9 st 6 lb"."""
    first, *rest = mentions[max(0, index - 1) : index + 2]
    before = index >= 2 and first.lead != "" and not first.lead.strip(" ,-and")
    return before or (len(rest) > 1 and not rest[1].lead.strip(" ,-and"))


def stated(found: Equivalent) -> Interval:
    """Return the values that the second figure may stand for."""
    return found.second.interval if found.first.kind == "ratio" else rounded(found.second)
