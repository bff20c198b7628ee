"""Figures one by one, in their sentences, with the words that lead to each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import inf
from typing import Any

from auditor.document import Document
from auditor.figures.reading.extract import quantities
from auditor.figures.reading.quantity import Kind, Quantity
from auditor.figures.reading.units import TABLE
from auditor.figures.reckoning import Interval
from auditor.records import Span

ABOUT = 0.1
"""The most that "about", "nearly" and "roughly" may round: one part in ten; less where more digits are printed."""
_SIGNS = "$€£¥₹"
_UNLIKE_AMOUNTS: frozenset[Kind] = frozenset({"duration", "age"})
COUNTS: frozenset[Kind] = frozenset({"plain", "count", "index"})
"""Kinds of figures that say how many, with a noun or without."""


@dataclass(frozen=True)
class Mention:
    """One figure of a sentence: a single value, or a range with its two ends.

    ``low`` and ``high`` bound the true value as far as the printed digits tell: half a unit in the last digit
    (``tolerance``) on either side. ``lead`` is the text from the figure before (or the sentence's start) up to this
    one; ``tail`` the text up to the next figure (or the sentence's end).
    """

    span: Span
    value: float
    low: float
    high: float
    tolerance: float
    quantity: Quantity
    printed: str
    lead: str
    tail: str

    @cached_property
    def kind(self) -> Kind:
        """What sort of figure it is."""
        return self.quantity.kind

    @property
    def unit(self) -> str:
        """The engine's name of the unit."""
        return self.quantity.unit

    @cached_property
    def is_percent(self) -> bool:
        """Tell whether the figure is a percentage."""
        return self.kind == "percent"

    @cached_property
    def is_year(self) -> bool:
        """Tell whether the figure may be a calendar year rather than an amount."""
        bare = self.kind == "plain" or self.printed.startswith("Euro ")
        return bare and self.printed[-4:].isdigit() and len(self.printed) <= 9 and 1800 <= self.value <= 2100

    @property
    def is_amount(self) -> bool:
        """Tell whether the figure can stand before or after a change: no span of time, no year, no order of size."""
        return self.kind not in _UNLIKE_AMOUNTS and not self.is_year and not self.quantity.indefinite

    @cached_property
    def interval(self) -> Interval:
        """All values that the printed figure may stand for, its bound ("about", "more than", "up to") included."""
        bound = self.quantity.bound
        room = min(ABOUT * abs(self.value), max(self.tolerance * 2, self.round_step / 2))
        if bound == "=":
            return Interval(self.low, self.high)
        low = -inf if bound in ("<", "<=") else self.low if bound in (">", ">=") else self.low - room
        high = inf if bound in (">", ">=") else self.high if bound in ("<", "<=") else self.high + room
        return Interval(low, high)

    @property
    def round_step(self) -> float:
        """The power of ten that a round figure counts by: 100 for 400, 10 for 60, 1 for 63, 0 for 12.5."""
        if not self.value or self.value % 1:
            return 0.0
        step = 1.0
        while self.value % (step * 10) == 0:
            step *= 10
        return step

    @cached_property
    def counted(self) -> Interval:
        """The same for whole things: a small count without a bound is exact."""
        exact = self.quantity.bound == "=" and self.kind in ("count", "plain") and self.tolerance <= 0.5
        return Interval(self.value, self.value) if exact and self.value < 10_000 else self.interval

    @property
    def place(self) -> dict[str, Any]:
        """Offsets, quote and value, as plain values for a finding's evidence."""
        return {"start": self.span.start, "end": self.span.end, "quote": self.printed, "value": self.value}


def like(first: Mention, second: Mention) -> bool:
    """Tell whether two figures can be values of one measure as far as their units go."""
    one, other = first.quantity, second.quantity
    if one.currency and other.currency and one.currency != other.currency:
        return False
    if one.unit == other.unit:
        return True
    if one.kind in COUNTS and other.kind in COUNTS:
        return True
    return "-" in (one.unit, other.unit) and not (first.is_percent or second.is_percent)


def added(parts: Iterable[Mention]) -> Interval:
    """Return what several figures make together."""
    return sum((part.counted for part in parts), start=Interval(0.0, 0.0))


def points_in(mention: Mention) -> float:
    """Return how many percentage points one of the figure's unit is: a hundredth for basis points, else one."""
    unit = TABLE.units.get(mention.unit)
    return unit.factor if unit is not None and unit.kind == "percentage point" and unit.factor else 1.0


def head(unit: str) -> str:
    """Return the last word of a unit: what is counted, without what kind of it."""
    return unit.rpartition(" ")[2]


def document_quantities(document: Document) -> tuple[Quantity, ...]:
    """Return the quantities of the document's text."""
    return tuple(quantities(document.text))


def document_mentions(document: Document) -> tuple[tuple[Mention, ...], ...]:
    """Return the figures of each sentence that has any, in order."""
    found = document.share(document_quantities)
    sentences: list[tuple[Mention, ...]] = []
    at = 0
    for sentence in document.sentences:
        inside: list[Quantity] = []
        while at < len(found) and found[at].start < sentence.end:
            if found[at].start >= sentence.start:
                inside.append(found[at])
            at += 1
        if inside:
            sentences.append(_mentions(document.text, sentence, inside))
    return tuple(sentences)


def _mentions(text: str, sentence: Span, inside: Sequence[Quantity]) -> tuple[Mention, ...]:
    parts = [part for quantity in inside for part in _parts(text, quantity)]
    mentions = []
    for index, (span, low, high, tolerance, quantity) in enumerate(parts):
        left = parts[index - 1][0].end if index else sentence.start
        right = parts[index + 1][0].start if index + 1 < len(parts) else sentence.end
        value = (low + high) / 2
        mentions.append(
            Mention(
                span,
                value,
                low - tolerance,
                high + tolerance,
                tolerance,
                quantity,
                span.of(text),
                text[left : span.start] if left < span.start else "",
                text[span.end : right] if span.end < right else "",
            )
        )
    return tuple(mentions)


def _parts(text: str, quantity: Quantity) -> list[tuple[Span, float, float, float, Quantity]]:
    """Split "from 40 to 50" into its two figures in the order of the text; keep ranges and single figures whole."""
    if quantity.shape != "from-to" or len(quantity.numerals) != 2:
        return [(Span(quantity.start, quantity.end), quantity.low, quantity.high, quantity.tolerance, quantity)]
    first, second = sorted(quantity.numerals, key=lambda numeral: numeral.start)
    begin = second.start - (text[second.start - 1] in _SIGNS)
    start = quantity.start
    if text[start : start + 5].lower() == "from ":
        start = first.start - (text[first.start - 1] in _SIGNS)
    return [
        (Span(start, first.end), first.value, first.value, first.tolerance, quantity),
        (Span(begin, quantity.end), second.value, second.value, second.tolerance, quantity),
    ]
