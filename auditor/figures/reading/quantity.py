"""A figure as it is printed: value, unit, bound, movement, and what it measures."""

from dataclasses import dataclass
from typing import Literal

Change = Literal["=", "~", "up", "down", ">", "<"]
Bound = Literal["=", "~", ">", "<", ">=", "<="]
Shape = Literal["single", "range", "from-to"]
Role = Literal["by", "to", "from"]
Kind = Literal[
    "money", "percent", "percentage point", "ratio", "count", "multiple", "duration", "age", "measure", "index", "plain"
]


@dataclass(frozen=True, slots=True)
class Numeral:
    """One printed number: half-open characters of the number with its magnitude word, value, and printed step.

    ``step`` is the size of one in the last printed digit, scaled by the magnitude: 100,000 for "3.5 million", 0.1 for
    "76.8", 1 for "400". Words count by their smallest part ("two and a half million" has a step of 500,000).
    """

    start: int
    end: int
    value: float
    step: float

    @property
    def tolerance(self) -> float:
        """Half of the printed step: the true value of a rounded figure lies within it on either side."""
        return self.step / 2


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time that a figure is about, as far as the text states it.

    ``fiscal`` is True for "fiscal 2019" or "FY19", False where a calendar period is named by months or days, None
    where the text does not say. ``months`` is the length where stated. ``relative`` holds words such as "last year"
    that mean a period only a reader with the date can work out.
    """

    start: int
    end: int
    text: str
    year: int | None = None
    quarter: int | None = None
    half: int | None = None
    month: int | None = None
    day: int | None = None
    fiscal: bool | None = None
    months: int | None = None
    relative: str | None = None
    end_year: int | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """What a figure measures, of whom, and when, as read from its own sentence.

    ``measure`` is the noun phrase as printed and ``words`` are its content words in lower case and singular, so that
    two figures can be compared; ``entity`` is the name of who is measured. Spans are half-open characters or None.
    """

    measure: str = ""
    words: tuple[str, ...] = ()
    measure_span: tuple[int, int] | None = None
    entity: str | None = None
    entity_span: tuple[int, int] | None = None
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity in a text.

    ``start`` and ``end`` are half-open characters of the whole printed expression: number, currency sign, magnitude
    and unit, or the noun that is counted. ``value`` is in whole units (3.5 million is 3500000.0), a pair (low, high)
    for a range and (before, after) for a change from one figure to another; ``shape`` tells which. ``unit`` is a name
    from docs/units.md, the counted noun in the singular, or "-". ``change`` is "=" (states a value), "~" (about), "up"
    or "down" (moved, by the words around it), ">" or "<" (a bound). ``bound`` is the same without the movement and
    with "at least" (">=") and "at most" ("<=") kept apart; ``direction`` and ``role`` are the movement alone: "rose by
    5%", "rose to $4", "from $3". ``indefinite`` marks "dozens", "several hundred" and the like, whose value stands for
    the order of size only. ``currency`` is the ISO 4217 code where the unit is money and the country is printed or
    has only one such money.
    """

    start: int
    end: int
    value: float | tuple[float, float]
    unit: str
    change: Change
    subject: Subject
    printed: str
    kind: Kind = "plain"
    numerals: tuple[Numeral, ...] = ()
    shape: Shape = "single"
    bound: Bound = "="
    direction: Literal["up", "down"] | None = None
    role: Role | None = None
    currency: str | None = None
    indefinite: bool = False

    @property
    def low(self) -> float:
        """The smaller end, or the value itself."""
        return min(self.value) if isinstance(self.value, tuple) else self.value

    @property
    def high(self) -> float:
        """The larger end, or the value itself."""
        return max(self.value) if isinstance(self.value, tuple) else self.value

    @property
    def tolerance(self) -> float:
        """Half a unit in the last printed digit, scaled by the magnitude; the coarsest of the printed numbers."""
        return max((numeral.tolerance for numeral in self.numerals), default=0.0)
