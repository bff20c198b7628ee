"""Calendar dates as they are printed: day, month, year and weekday, as far as the text gives them."""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from auditor.document import Document, published_date, published_year
from auditor.records import Span

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = tuple(
    "January February March April May June July August September October November December".split()
)  # fmt: skip

_WEEKDAY = (
    r"(?P<weekday>Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|Sat(?:urday)?|"
    r"Sun(?:day)?)\b(?:(?<=\b\w{3})\.|(?<=\b\w{4})\.)?,?[ \t]+(?:the[ \t]+)?"
)
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)"
)
_DAY = r"(?:[123]\d|0?[1-9])"
_YEAR = r"(?:1[89]\d\d|20\d\d)"
YEAR = r"(?:1[5-9]|20)\d\d"
"""A year that a text may tell of beside an age, a founding or a stretch of time."""
ANY_YEAR = re.compile(rf"(?<![\d.,]){YEAR}(?![\d%]|,\d)")
"""Such a year where it stands for itself, and is no part of a larger number."""
_END = r"(?![\d%]|[.,:]\d|\s?(?:percent|per cent|million|billion|pm|am|p\.m|a\.m)\b|-\w)"
_DATE = re.compile(
    rf"\b(?:{_WEEKDAY})?"
    rf"(?:(?P<month>{_MONTH})\.?[ \t]+(?P<day>{_DAY})(?:st|nd|rd|th)?\b(?:,?[ \t]*(?P<year>{_YEAR})\b)?"
    rf"|(?P<day2>{_DAY})(?:st|nd|rd|th)?[ \t]+(?:of[ \t]+)?(?P<month2>{_MONTH})\b(?:\.?,?[ \t]*(?P<year2>{_YEAR})\b)?"
    rf"|(?P<year3>{_YEAR})-(?P<month3>0[1-9]|1[0-2])-(?P<day3>[0-3]\d)\b){_END}"
    rf"(?:(?:,[ \t]+an?[ \t]+|[ \t]?\()(?P<after>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b\)?)?",
    re.IGNORECASE,
)

_TOLD_AS_DAY = re.compile(r"\b(?:on|by|until|till|through|since|before|after)\s+(?:the\s+)?$", re.IGNORECASE)
_ENDS_AS_DAY = re.compile(
    r"\s*(?:$|[.,;:!?)”\"’'\]–—]|(?:at|and|or|to|as|when|with|for|but|until|through|after|before|from)\b)"
)
"""What stands before and behind a number over 31 beside a month where it was meant for a day: it may be a count or the
last figures of a year."""
_NAMES = frozenset(form for name in (*WEEKDAYS, *MONTHS) for form in (name.lower(), name[:3].lower())).union(
    "tues thur thurs sept sepember".split()
)
"""The words that a printed date begins with, where it begins with none of its numbers."""
_LAST_DAY, _BEFORE = 31, 20
_HEAD, _LINE, _BESIDE = 6, 120, 8
"""Blocks in which a date line may stand, its longest length in characters, and most words beside the date in it."""


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """One printed date. ``year`` and ``weekday`` (Monday is 0) are None where the text does not give them."""

    span: Span
    day: int
    month: int
    year: int | None
    weekday: int | None

    @property
    def exists(self) -> bool:
        """Tell whether the calendar has such a day; 29 February without a year does exist."""
        return 1 <= self.day <= monthrange(self.year or 2000, self.month)[1]

    @property
    def date(self) -> date | None:
        """The day, where the year is printed and the calendar has it."""
        return date(self.year, self.month, self.day) if self.year and self.exists else None


def printed_dates(text: str) -> Iterator[PrintedDate]:
    """Yield the dates of ``text`` that name a day and a month, in order.

    Small letters name no month and no weekday: "may 5", "the court sat 5 May".
    """
    return _read(_DATE.finditer(text))


def document_dates(document: Document) -> tuple[PrintedDate, ...]:
    """Return those of the document; ask through ``document.share``."""
    openers = [run for run in document.places if run in _NAMES or run[0].isdigit()]
    return tuple(_read(document.matches(_DATE, openers)))


def _read(matches: Iterable[re.Match[str]]) -> Iterator[PrintedDate]:
    for match in matches:
        month = match["month"] or match["month2"]
        name = match["weekday"] or match["after"]
        if (month and month[0].islower()) or (name and name[0].islower()):
            continue
        if int(match["day"] or match["day2"] or 1) > _LAST_DAY and not _is_meant_for_day(match):
            continue
        number = int(match["month3"]) if match["month3"] else _month(month)
        day = int(match["day"] or match["day2"] or match["day3"])
        year = match["year"] or match["year2"] or match["year3"]
        weekday = next(i for i, full in enumerate(WEEKDAYS) if full.startswith(name[:3].title())) if name else None
        yield PrintedDate(Span(*match.span()), day, number, int(year) if year else None, weekday)


def _is_meant_for_day(match: re.Match[str]) -> bool:
    """Tell whether a number over 31 beside a month was meant for a day: what stands around it says so."""
    text, start, end = match.string, match.start(), match.end()
    if not _ENDS_AS_DAY.match(text, end):
        return False
    dated = match["weekday"] or match["after"] or match["year"] or match["year2"]
    return bool(dated) or _TOLD_AS_DAY.search(text, max(0, start - _BEFORE), start) is not None


def day_of_issue(document: Document) -> date | None:
    """Return the day that an article is of: the field ``published``, or the one date of a short line at its head."""
    if (told := published_date(document.article)) is not None:
        return told
    for block in document.blocks[:_HEAD]:
        line = block.span.of(document.text)
        if len(line) <= _LINE and len(dates := list(printed_dates(line))) == 1:
            span, day = dates[0].span, dates[0].date
            if day is not None and len((line[: span.start] + line[span.end :]).split()) <= _BESIDE:
                return day
    return None


def year_of_issue(document: Document) -> int | None:
    """Return the year that an article is of: as ``published`` begins, or of the date line at its head."""
    if (told := published_year(document.article)) is not None:
        return told
    day = day_of_issue(document)
    return day.year if day is not None else None


def _month(name: str) -> int:
    return next(i for i, full in enumerate(MONTHS, start=1) if full.startswith(name[:3].title()))
