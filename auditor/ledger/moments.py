"""Days and clock times of a text as facts that can be set against those of another text."""

import re
from collections.abc import Iterator

from auditor.document import Document
from auditor.figures.comparing.same import Fact, sentence_facts
from auditor.figures.dates import document_dates
from auditor.figures.mention import Mention
from auditor.figures.reading.quantity import Period, Quantity, Subject
from auditor.records import Span

DAY, CLOCK = "date", "clock time"
"""Units of such facts; their values are 100 * month + day, and minutes of the day."""
_CLOCK = re.compile(
    r"(?<![\d.:,$£€])(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?(?:\s?(?P<half>[aApP])\.?\s?[mM]\b\.?)?(?![\d:%]|[.,]\d)"
)
_HALF_DAY = 720


def document_moments(document: Document) -> tuple[Fact, ...]:
    """Return the days (month and day) and clock times of the document, in order, as facts."""
    found = sorted((*_days(document), *_clocks(document)), key=lambda quantity: quantity.start)
    facts: list[Fact] = []
    at = 0
    for sentence in document.sentences:
        mentions = []
        while at < len(found) and found[at].start < sentence.end:
            if found[at].start >= sentence.start:
                mentions.append(_mention(document.text, sentence, found[at]))
            at += 1
        if mentions:
            facts.extend(sentence_facts(document.text, mentions))
    return tuple(facts)


def _days(document: Document) -> Iterator[Quantity]:
    for printed in document.share(document_dates):
        period = None if printed.year is None else Period(*_ends(printed.span), "", year=printed.year)
        yield _quantity(document.text, printed.span, 100 * printed.month + printed.day, DAY, period)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _clocks(document: Document) -> Iterator[Quantity]:
    for match in _CLOCK.finditer(document.text):
        hour, minute, half = int(match["hour"]), match["minute"], match["half"]
        told = half is not None or (minute is not None and document.text[match.end("hour")] == ":")
        if told and hour < 24:
            minutes = (hour % 12 if half else hour) * 60 + int(minute or 0) + _HALF_DAY * ((half or "").lower() == "p")
            yield _quantity(document.text, Span(*match.span()), minutes if half else minutes % _HALF_DAY, CLOCK, None)


def _quantity(text: str, span: Span, value: float, unit: str, period: Period | None) -> Quantity:
    return Quantity(
        start=span.start,
        end=span.end,
        value=float(value),
        unit=unit,
        change="=",
        subject=Subject(period=period),
        printed=span.of(text),
        kind="measure",
    )


def _mention(text: str, sentence: Span, quantity: Quantity) -> Mention:
    span, value = Span(quantity.start, quantity.end), quantity.low
    lead, tail = text[sentence.start : span.start], text[span.end : sentence.end]
    return Mention(span, value, value, value, 0.0, quantity, quantity.printed, lead, tail)


def same_moment(first: Fact, second: Fact) -> bool:
    """Tell whether two days or two clock times are one; 1:30 may be 1:30 p.m., and a day without a year any year's."""
    one, other = first.mention, second.mention
    if one.unit != other.unit:
        return False
    if one.unit == CLOCK:
        plain = not all(re.search("[aApP]", mention.printed) for mention in (one, other))
        return one.value == other.value or (plain and one.value % _HALF_DAY == other.value % _HALF_DAY)
    years = {fact.period.year for fact in (first, second) if fact.period is not None}
    return one.value == other.value and len(years) < 2
