"""Anniversaries and ages of what was founded, opened or built in a year that the sentence names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.document import Document
from auditor.figures.dates import ANY_YEAR, YEAR, year_of_issue
from auditor.figures.slip import is_near
from auditor.records import Span

_YEAR = rf"({YEAR})"
_FOUND = r"(?:founded|established|formed|incorporated)"
_OPENED = r"(?:founded|established|formed|incorporated|opened|launched|built|started)"
_MARKS = (
    r"(?:(?:will|celebrat|mark)(?:e[sd]?|ed|s)?\s){1,2}its\s(\d{1,3})(?:st|nd|rd|th)\sanniversary\s"
    rf"(?:with\s(?:an?\s)?[a-z]+\s)?in\s{_YEAR}\b"
)
_ANNIVERSARY = re.compile(
    rf"(?:(?<=,\s){_FOUND}\sin\s{_YEAR},\s"
    rf"|\b(?:Founded|Established|Formed|Incorporated)\sin\s{_YEAR},\s(?:the\s|[A-Z]\w+\s){{1,2}}(?:[a-z]{{3,15}}\s){{0,2}}?"
    rf"|\b(?:was|were)\s{_FOUND}\sin\s{_YEAR}\sand\s)"
    rf"{_MARKS.replace('its', '(?:its|their)')}"
)
_NEAR_ANNIVERSARY = re.compile(
    rf"(?:(?<=,\s)(?:which\swas\s|which\s)?{_OPENED}\sin\s{_YEAR},\s|\b(?:was\s)?{_OPENED}\sin\s{_YEAR}\sand\s){_MARKS}"
    r"(?!\s(?:of|as|under|since)\b)"
)
"""Openings, of which a club or a firm may have had others before: they are told where the number is a slip away."""
_OLD = re.compile(
    rf"(?:(?<=,\s)(?:which\swas\s)?|\bwas\s){_OPENED}\sin\s{_YEAR},?\s(?:and\s)?(?:is\s(?:now\s|only\s|just\s)?|(was)\s)"
    r"(\d{1,3})\syears\sold(?=\s?[.,;)]|$|\sand\b)"
)
_LONG_AGO = re.compile(
    r"\b(?:years?|decades?|century|centuries)\s(?:ago|earlier|before|later|on)\b|\b(?:1[5-9]|20)\d0s\b"
)
PUT_OFF = 2
"""Years by which the anniversary of an opening may be kept late."""
AROUND, DECADE = 300, 3
"""Characters around an age in which another time may be told, and years by which a year of the text may miss it."""


@dataclass(frozen=True, slots=True)
class Founded:
    """A year of founding, the year that is told of, and the number of years that is printed for the time between."""

    span: Span
    first: int
    last: int
    told: int
    now: bool
    """Whether the last year is that of publication, which the sentence does not name."""
    sure: bool
    """Whether the sentence says that it was founded, and not that it was opened, of which there may be another day."""


def document_founded(document: Document) -> Iterator[Founded]:
    """Yield the anniversaries, then the ages, that their years do not give; one year more or less is let pass."""
    if document.mentions(("anniversary",)):
        yield from _anniversaries(document.text)
    if document.mentions((" years old",)):
        yield from _ages(document)


def _anniversaries(text: str) -> Iterator[Founded]:
    told: set[int] = set()
    for pattern in (_ANNIVERSARY, _NEAR_ANNIVERSARY):
        for match in pattern.finditer(text):
            first, number, last = (int(year) for year in match.groups() if year)
            apart = abs(last - first - number)
            slip = apart > 1 if pattern is _ANNIVERSARY else apart > PUT_OFF and is_near(number, last - first)
            if slip and match.end() not in told:
                told.add(match.end())
                yield Founded(Span(*match.span()), first, last, number, now=False, sure=pattern is _ANNIVERSARY)


def _ages(document: Document) -> Iterator[Founded]:
    """Yield "formed in 1994, is 22 years old" where no year of the text, nor the year of publication, gives the age."""
    matches = list(_OLD.finditer(document.text))
    now = year_of_issue(document) if matches else None
    if now is None:
        return
    years = {int(match[0]) for match in ANY_YEAR.finditer(document.text)} | {now}
    for match in matches:
        first, age, span = int(match[1]), int(match[3]), Span(*match.span())
        given = min(abs(year - first - age) for year in years) <= (DECADE if match[2] else 1)
        past = match[2] and _LONG_AGO.search(document.text, max(0, span.start - AROUND), span.end + AROUND)
        if not given and not past and is_near(age, now - first) and not document.quoted(span):
            yield Founded(span, first, now, age, now=True, sure=False)
