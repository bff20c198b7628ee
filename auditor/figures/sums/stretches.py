"""Numbers of hours, days and weeks beside the clock times or days that they run from and to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from auditor.document import Document
from auditor.figures.dates import MONTHS, WEEKDAYS
from auditor.figures.mention import Mention, document_mentions
from auditor.figures.reckoning import Interval

SLACK = 0.5
"""Hours by which a number of hours may miss the clock."""
PAUSED, WORKED = 2.0, 0.7
"""What is told may be less than the clock gives by so many hours, and this part of them, where there were breaks."""
DAY, WEEK = 24.0, 7
"""Hours of a day, and days of a week."""
LONGEST_DAYS, SHORTEST_OVER_LEAP = 300, 28
"""Most days that are held against two dates, of which the first may be of an earlier year; and fewest between two dates
without a year that may have the 29th of February between them.
"""
_DAY_NAME = rf"(?:{'|'.join(WEEKDAYS)})"
_NEXT_DAY = r"the\s(?:next|following)\sday"
_ZONE = r"[ECMP][SD]?T|GMT|BST|local\stime"


def _clock(name: str) -> str:
    return (
        rf"(?P<{name}>(?P<{name}h>1[0-2]|0?[1-9])(?:[:.](?P<{name}m>[0-5]\d))?\s?(?P<{name}half>[ap])\.?m\b\.?"
        rf"|(?P<{name}word>noon|midday|midnight)\b)(?:\s(?P<{name}zone>{_ZONE}))?"
        rf"(?:,?\s(?:on\s)?(?P<{name}day>{_DAY_NAME}|{_NEXT_DAY})(?:\s(?:morning|afternoon|evening|night))?)?"
    )


_ENDS = r"(?:\s?[,;)—–]|(?<=\.)(?:[”\"]?\s|[”\"]?$)|\.|$|,?\s(?:when|after|with|and|as|while|but)\b)"
_FROM_TO = re.compile(rf",?\s(?:from|between)\s{_clock('a')}\s(?:to|until|till|and)\s{_clock('b')}{_ENDS}")
_BEGAN = re.compile(
    rf"(?:\s[a-z][a-z’-]+){{1,3}}\s(?:that|which)\s(?:began|started|opened)\sat\s{_clock('a')}\sand\s"
    rf"(?:ended|finished|closed|broke\sup|(?:ran|lasted|went\son)\suntil)\s(?:at\s)?{_clock('b')}{_ENDS}"
)
_GOES = re.compile(
    rf",\s(?P<way>leaving|departing|setting\soff|starting|beginning|opening)\sat\s{_clock('a')},?\sand\s"
    rf"(?:arriving|getting\s(?:in|there)|ending|finishing|closing)\s(?:at\s){_clock('b')}{_ENDS}"
)
_HEDGED = (
    r"(?:(?:the|a|about|some|nearly|almost|around|just|more|less|than|over|under|roughly|at|least|most|up|to|exactly|another"
    r"|all)\s){0,3}$"
)
_LASTS = re.compile(r"\b(?:for|over|last(?:s|ed|ing)?|took|takes|taking|spent)\s" + _HEDGED, re.IGNORECASE)
_TRAVEL = re.compile(
    r"\b(?:flights?|fl(?:y|ew|ying)|journeys?|trips?|travel\w*|voyages?|crossings?|sail\w*|trains?)\b", re.IGNORECASE
)
"""Words of a way, whose ends may have clocks of their own."""
_FLOWN = re.compile(
    r"\b(?:flights?|fl(?:y|ies|ew|ying)|planes?|jets?|airlines?|air|zones?|hours?\sahead)\b", re.IGNORECASE
)
ZONE = 1.0
"""Hours by which the clocks at both ends of a way by land or sea may differ."""
_WITHIN = re.compile(r"\b(?:with)?in\s" + _HEDGED, re.IGNORECASE)
_MONTH = rf"(?:{'|'.join(MONTHS)})"


def _dated(name: str) -> str:
    return (
        rf"(?:{_DAY_NAME},?\s)?(?:(?P<{name}before>{_MONTH})\s|(?P<{name}the>the\s))?"
        rf"(?P<{name}>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?(?:\s(?:of\s)?(?P<{name}after>{_MONTH}))?"
    )


_TO_DAY = (
    rf"from\s{_dated('a')}\s(?:to|until|till|through)\s{_dated('b')}(?:,?\s(?P<year>(?:19|20)\d\d))?(?=\s?[,.;)—–]|$)"
)
_DAYS_FROM = re.compile(rf"(?:\sin\s{_MONTH}|\s(?:of\s)?[a-z]{{3,}}(?:\s[a-z]{{3,}})?)?(?P<apart>,)?\s{_TO_DAY}")
_GOES_ON = re.compile(r"\s?(?:,|,?\sand)\s(?:then\s|again\s)?(?:from\s)?(?:the\s)?\d")
"""Behind a stretch: another one, of which the days or weeks are told too."""
_EVENT = (
    "visit trip tour festival strike conference hearing meeting summit event fair walkout truce ceasefire holiday "
    "course camp tournament workshop siege march symposium retreat"
)
_EVENT_FROM = re.compile(rf"(?:\s[a-z][a-z’-]+){{0,2}}\s(?:{'|'.join(_EVENT.split())}),?\s{_TO_DAY}")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A number of hours, days or weeks, what it may be by its two ends, and how that reads."""

    told: Mention
    possible: Interval
    worked: str
    sure: bool = True
    """Whether both ends go by one clock."""


def document_stretches(document: Document) -> tuple[Stretch, ...]:
    """Return the numbers of hours, days and weeks whose two ends stand behind them in the sentence."""
    return tuple(found for mentions in document.share(document_mentions) for found in _stretches(document, mentions))


def _stretches(document: Document, mentions: Sequence[Mention]) -> Iterator[Stretch]:
    stop = mentions[-1].span.end + len(mentions[-1].tail)
    for mention in mentions:
        if mention.kind != "duration" or mention.quantity.shape != "single" or mention.quantity.indefinite:
            continue
        rule = {"hour": _hours, "day": _days, "week": _days}.get(mention.unit)
        if rule is not None and (found := rule(document.text, mention, stop)):
            yield found


def _hours(text: str, mention: Mention, stop: int) -> Stretch | None:
    lasts = _LASTS.search(mention.lead) or _WITHIN.search(mention.lead)
    told = _FROM_TO.match(text, mention.span.end, stop) if lasts else None
    if told is None and "-" in mention.printed:
        told = _BEGAN.match(text, mention.span.end, stop)
    goes = _GOES.match(text, mention.span.end, stop) if told is None and lasts else None
    if goes is not None:
        return None if _FLOWN.search(mention.lead) else _clocked(text, mention, goes, ZONE)
    return None if told is None or _TRAVEL.search(mention.lead) else _clocked(text, mention, told)


def _clocked(text: str, mention: Mention, told: re.Match[str], zone: float = 0.0) -> Stretch | None:
    """Return a number of hours with those between its two clock times, which may be ``zone`` hours apart."""
    if told["azone"] != told["bzone"] or "local" in (told["azone"] or ""):
        return None
    begin, end = _hour(told, "a"), _hour(told, "b")
    spans = _between(begin, end, told["aday"], told["bday"])
    nearest = min(spans, key=lambda span: abs(span - mention.value))
    dated = told["bday"] is not None and (told["aday"] is not None or told["bday"].startswith("the"))
    if mention.value < nearest / 2 or (mention.value > DAY and not dated):
        return None  # two of the hours that the doors are open, or days that are not named
    within = text[mention.span.end : told.start("a")].strip(" ,").startswith("between")
    low = 0.0 if within else min(nearest - PAUSED, nearest * WORKED)
    ends = " to ".join(" ".join(filter(None, (told[name], told[f"{name}day"]))) for name in "ab")
    possible = Interval(max(0.0, low - zone), nearest + SLACK + zone)
    return Stretch(mention, possible, f"{ends} is {_number(nearest)} hours", sure=not zone)


def _hour(told: re.Match[str], name: str) -> float:
    """Return a clock time in hours from midnight."""
    if word := told[f"{name}word"]:
        return 0.0 if word == "midnight" else 12.0
    hour = int(told[f"{name}h"]) % 12 + int(told[f"{name}m"] or 0) / 60
    return hour + 12 * (told[f"{name}half"] == "p")


def _between(begin: float, end: float, first: str | None, last: str | None) -> list[float]:
    """Return the hours that may lie between two clock times on the days that are named."""
    apart = (end - begin) % DAY or DAY
    if last is not None and not last.startswith("the") and first is not None:
        days = (WEEKDAYS.index(last) - WEEKDAYS.index(first)) % WEEK if not first.startswith("the") else 0
        span = DAY * days + end - begin
        return [span if span > 0 else span + DAY * WEEK]
    if last is not None and last.startswith("the"):
        return [DAY + end - begin, apart]
    return [apart, apart + DAY] if last is not None else [apart]


def _number(hours: float) -> str:
    return f"{hours:.2f}".rstrip("0").rstrip(".")


def _days(text: str, mention: Mention, stop: int) -> Stretch | None:
    told = _DAYS_FROM.match(text, mention.span.end, stop) if _LASTS.search(mention.lead) else None
    event = _EVENT_FROM.match(text, mention.span.end, stop) if told is None and "-" in mention.printed else None
    unit = WEEK if mention.unit == "week" else 1
    if (
        (found := told or event) is None
        or _GOES_ON.match(text, found.end(), stop)
        or unit * mention.value > LONGEST_DAYS
        or (apart := _days_apart(found)) is None
    ):
        return None
    begin = min(found.start(name) for name in ("abefore", "athe", "a") if found[name] is not None)
    ends = text[begin : found.end()]
    leap = found["year"] is None and apart >= SHORTEST_OVER_LEAP
    longest = (apart + 1 + leap) / unit + (unit > 1)
    weeks = f" or {(apart + 1) / WEEK:.1f} weeks" if unit > 1 else ""
    return Stretch(mention, Interval(0.0, longest), f"{ends} is {apart + 1} days{weeks}, both counted")


def _days_apart(found: re.Match[str]) -> int | None:
    """Return the days from the first to the last, None where the months leave them open."""
    first, last = found["abefore"] or found["aafter"], found["bbefore"] or found["bafter"]
    begin, end = int(found["a"]), int(found["b"])
    if first == last or first is None or last is None:
        return end - begin if end > begin and (first or last or found["athe"]) else None
    year = int(found["year"] or 2001)
    numbers = [MONTHS.index(month) + 1 for month in (first, last)]
    try:
        start, stop = date(year - (numbers[1] < numbers[0]), numbers[0], begin), date(year, numbers[1], end)
    except ValueError:
        return None
    return (stop - start).days
