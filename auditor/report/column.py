"""Points of a score as a column of figures that adds up on paper."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import floor
from typing import Any

SMALL = 0.05
"""Smaller points, about a point of the score, are not worth a line of their own."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the column: points in hundredths, and the sentence behind them."""

    cents: int
    text: str

    @property
    def points(self) -> str:
        """The points as printed: +1.25, or −0.40 with the minus sign that is as wide as a plus."""
        return f"{'−' if self.cents < 0 else '+'}{abs(self.cents) / 100:.2f}"


@dataclass(frozen=True, slots=True)
class Column:
    """The terms of one score, first the one where every article starts, and their total, all as printed."""

    lines: tuple[Line, ...]
    total: Line


def column_of(score: Mapping[str, Any], most: int) -> Column | None:
    """Return the column of a score in wire form with at most ``most`` reasons, or None where it is not rated.

    Small reasons, and those past ``most``, are one line, so that the printed column adds up.
    """
    if score["logit"] is None:
        return None
    reasons = score["reasons"]
    shown = [reason for reason in reasons[:most] if abs(reason["points"]) >= SMALL]
    left = reasons[len(shown) :]
    terms = [(score["base_points"], "where every article starts"), *((r["points"], r["text"]) for r in shown)]
    if left:
        measures = "measure" if len(left) == 1 else "measures"
        terms.append((sum(reason["points"] for reason in left), f"{len(left)} more {measures} of small effect"))
    cents, total = adding_up([points for points, _ in terms])
    lines = tuple(Line(cent, text) for cent, (_, text) in zip(cents, terms, strict=True))
    return Column(lines, Line(total, "in all, as log-odds"))


def adding_up(values: Sequence[float]) -> tuple[list[int], int]:
    """Return ``values`` in whole hundredths that add up to their rounded sum, and that sum.

    The first, where every article starts, is rounded by itself, so that it is the same for every article. The others
    are rounded down or up, those with the largest remainders up (Hamilton's method), so none is off by 0.01.
    """
    start, *rest = (100 * value for value in values)
    total = _rounded(start + sum(rest))
    cents = [floor(value) for value in rest]
    by_remainder = sorted(range(len(rest)), key=lambda index: cents[index] - rest[index])
    for index in by_remainder[: total - _rounded(start) - sum(cents)]:
        cents[index] += 1
    return [_rounded(start), *cents], total


def _rounded(value: float) -> int:
    """Return the nearest whole number, halves up: rounded so, start and total never differ by 1 more than the rest."""
    return floor(value + 0.5)
