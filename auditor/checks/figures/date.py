"""Dates that the calendar does not have.

What it finds
    A weekday that is not the weekday of its date ("Friday, 9 March 2024"), a day that no month has ("31 April",
    "29 February 2023", "until 32 October"), and a span of time that ends before it starts ("from 2015 to 2012").

Why it matters
    A calendar is the one source that every reader has. A date that does not exist was never checked, and a wrong
    weekday tells that the day, the month or the year is wrong.

What it cannot see
    Wrong dates that do exist; weekdays without a year, unless the article says when it was published, in its field or
    in a line at its head; dates written in figures alone ("3/4/2020"), whose order differs from country to country;
    calendars before 1900.

Learnt from
    Corrections columns of newspapers, where a wrong day is among the commonest entries.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from auditor.check import Check, Outcome, finding, outside
from auditor.document import Document
from auditor.figures.dates import MONTHS, WEEKDAYS, PrintedDate, day_of_issue, document_dates
from auditor.figures.disowned import disowned
from auditor.records import Finding, Severity, Span

_WHY = "The calendar shows that the date as printed is not possible."
_JOIN = re.compile(r"\s*(?:to|and|until|till|through|[-–—])\s*")
_OPENING = re.compile(r"\b(?:from|between)\s+$")
_YEARS = re.compile(
    r"(?:\b(?:from\s+(?P<a>(?:19|20)\d\d)\s+(?:to|until|through)|between\s+(?P<e>(?:19|20)\d\d)\s+and)\s+"
    r"(?P<b>(?:19|20)\d\d)\b"
    r"|\((?P<c>1\d\d\d|20\d\d)\s?[-–—]\s?(?P<d>1\d\d\d|20\d\d)\))(?!\s?(?:BC|B\.C|[\d,.]*\d|%|percent|people|miles))"
)
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
# Words after "April 31" that show it to be a date and not the start of "in April 31 people".
_DATE_GOES_ON = re.compile(
    r"\s*(?:$|[.,;:!?)”\"’'\]–—-]|\d{4}|(?:at|in|and|or|to|as|the|when|with|for|on|by|but|was|is|that|which|until|through|"
    r"after|before|of|deadline|date|from|a|an|he|she|they|it|we|i)\b)"
)
_AHEAD = re.compile(
    r"\b(?:will|due|close[sd]?|closing|opens?|until|by|deadline|next|begins?|starts?|meets?|takes\splace)\b[^.,;!?\n]{0,40}$",
    re.I,
)
_BEFORE = 60
"""Words that tell that a day is yet to come, and characters before the day in which they stand."""
_AT_HAND = 8
"""Days from publication within which a day without a year can be no other year's."""
_OUT_BY = 180
"""A weekday without a year is checked only against days within so many days of publication."""


def run(document: Document) -> Outcome:
    """Return one finding for every date, weekday or span of time that cannot be."""
    dates = document.share(document_dates)
    found = (*_impossible(document, dates), *_weekdays(document, dates), *_orders(document, dates), *_years(document))
    return Outcome(findings=found)


def _impossible(document: Document, dates: Sequence[PrintedDate]) -> Iterator[Finding]:
    for printed in dates:
        if printed.exists or (printed.year is None and not _DATE_GOES_ON.match(document.text, printed.span.end)):
            continue
        said = printed.span.of(document.text)
        leap = printed.month == 2 and printed.day == 29
        may_be_year = printed.day > 31 and printed.year is None and printed.weekday is None and said[0].isalpha()
        reason = f"{printed.year} was no leap year" if leap else f"{MONTHS[printed.month - 1]} has no day {printed.day}"
        level: Severity = "warning" if may_be_year else "error"
        yield _told(document, printed.span, f"“{said}” does not exist: {reason}.", {"day": printed.day}, level)


def _weekdays(document: Document, dates: Sequence[PrintedDate]) -> Iterator[Finding]:
    published = day_of_issue(document)
    for printed in dates:
        if printed.weekday is None or not printed.exists or (printed.year or 2000) < 1900:
            continue
        ahead = _AHEAD.search(document.text, max(0, printed.span.start - _BEFORE), printed.span.start) is not None
        day = printed.date or (
            None if not ahead and _tells_of_year(document, printed, published) else _nearest(printed, published, ahead)
        )
        if day is None or day.weekday() == printed.weekday:
            continue
        said, right = printed.span.of(document.text), WEEKDAYS[day.weekday()]
        yield _told(
            document,
            printed.span,
            f"“{said}”: {day.day} {MONTHS[day.month - 1]} {day.year} was a {right}, not a {WEEKDAYS[printed.weekday]}.",
            {"date": day.isoformat(), "weekday": right, "stated": WEEKDAYS[printed.weekday]},
            "error" if printed.date else "warning",
        )


def _orders(document: Document, dates: Sequence[PrintedDate]) -> Iterator[Finding]:
    for first, second in pairwise(dates):
        between = document.text[first.span.end : second.span.start]
        if not _JOIN.fullmatch(between) or not _OPENING.search(
            document.text, max(0, first.span.start - 12), first.span.start
        ):
            continue
        start, end = first.date or _in_year_of(first, second), second.date
        if start is not None and end is not None and end < start:
            span = Span(first.span.start, second.span.end)
            message = f"“{span.of(document.text)}” ends before it starts."
            yield _told(document, span, message, {"start": start.isoformat(), "end": end.isoformat()}, "warning")


def _years(document: Document) -> Iterator[Finding]:
    for match in _YEARS.finditer(document.text):
        first, second = int(match["a"] or match["e"] or match["c"]), int(match["b"] or match["d"])
        if second < first:
            span = Span(*match.span())
            message = f"“{match.group()}” ends before it starts."
            yield _told(document, span, message, {"start": first, "end": second}, "warning")


def _in_year_of(first: PrintedDate, second: PrintedDate) -> date | None:
    """Return the first day in the year that the second prints, as in "from May 12 to May 3, 2020"."""
    if first.year is not None or second.year is None or not first.exists or first.month != second.month:
        return None
    return date(second.year, first.month, first.day)


def _tells_of_year(document: Document, printed: PrintedDate, published: date | None) -> bool:
    """Tell whether the sentence or the one before names another year than that of publication: the day may be in it."""
    at = document.sentence_at(printed.span.start)
    first, last = document.sentences[max(0, at - 1)], document.sentences[at]
    named = _YEAR.findall(document.text, first.start, last.end)
    return published is not None and any(int(year) != published.year for year in named)


def _nearest(printed: PrintedDate, published: date | None, ahead: bool) -> date | None:
    """Return the day nearest to publication that a date without a year can mean; ``ahead`` if it is yet to come.

    None where the weekday is that of such a day in the years before, or of the next to come, of which a story may tell;
    not where the day is within a week or so of publication, nor in the past where it is yet to come.
    """
    if published is None or (printed.month, printed.day) == (2, 29):
        return None
    days = [date(year, printed.month, printed.day) for year in range(published.year - 1, published.year + 2)]
    nearest = min(days, key=lambda day: abs(day - published))
    apart = abs((nearest - published).days)
    coming = next((day for day in days if day >= published), days[-1])
    possible = [coming] if ahead and nearest > published else [*(day for day in days if day < published), coming]
    if apart > _AT_HAND and any(day.weekday() == printed.weekday for day in possible):
        return None
    return nearest if apart <= _OUT_BY else None


def _told(
    document: Document, span: Span, message: str, evidence: dict[str, str | int], severity: Severity = "error"
) -> Finding:
    quoted = document.quoted(span)
    return finding(
        CHECK.id,
        document,
        span,
        message,
        _WHY,
        severity="warning" if quoted else severity,
        evidence=evidence,
        suggestion="Look the date up in the source." + (" It stands in a quotation." if quoted else ""),
    )


CHECK = Check(id="figures.date", docs=__doc__, run=outside(disowned, run))
