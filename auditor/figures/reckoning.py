"""Sums with rounded figures: each figure stands for all values that would be printed as it is."""

from dataclasses import dataclass
from math import isfinite


@dataclass(frozen=True, slots=True)
class Interval:
    """All values that a printed figure may stand for, or that follow from several of them."""

    low: float
    high: float

    def __add__(self, other: "Interval") -> "Interval":
        """Add, ends worst against worst."""
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Interval") -> "Interval":
        """Subtract, ends worst against worst."""
        return Interval(self.low - other.high, self.high - other.low)

    def __mul__(self, other: "Interval") -> "Interval":
        """Multiply, ends worst against worst."""
        ends = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def scaled(self, factor: float) -> "Interval":
        """Return the interval times a plain number above zero."""
        return Interval(self.low * factor, self.high * factor)

    def over(self, other: "Interval") -> "Interval | None":
        """Return the quotient, or None where the divisor may be zero or below."""
        if other.low <= 0:
            return None
        ends = [a / b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def gap(self, other: "Interval") -> float:
        """Return how far apart the two are, 0.0 where they meet."""
        return max(0.0, self.low - other.high, other.low - self.high)

    def meets(self, other: "Interval") -> bool:
        """Tell whether the two have more than an end in common: 13 and 14 do not meet at 13.5."""
        least = 1e-9 * max(1.0, abs(self.high))
        if self.high - self.low <= least or other.high - other.low <= least:
            return self.low < other.high and other.low < self.high if self != other else True
        return min(self.high, other.high) - max(self.low, other.low) > least

    def rounded(self, places: int) -> "Interval":
        """Return the interval with its ends rounded to so many decimal places."""
        return Interval(round(self.low, places), round(self.high, places))

    @property
    def ends(self) -> list[float | None]:
        """The two ends as plain values for a finding's evidence; None for one that "at least" leaves open."""
        return [end if isfinite(end) else None for end in (self.low, self.high)]

    @property
    def middle(self) -> float:
        """The value half-way between the ends."""
        return (self.low + self.high) / 2


def percent_change(before: Interval, after: Interval) -> Interval | None:
    """Return 100 * (after - before) / before; the ratio is taken once, so that ``before`` does not count twice."""
    ratio = after.over(before)
    return None if ratio is None else Interval(100 * (ratio.low - 1), 100 * (ratio.high - 1))
