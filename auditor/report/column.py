"""Points of a score as a column of figures that adds up on paper."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import floor
from typing import Any


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the column: points as printed, the sentence, and the findings behind it."""

    points: str
    text: str
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """The terms of one score: where it starts, what moves it, what the rest adds, and the total, all as printed."""

    base: Line
    lines: tuple[Line, ...]
    rest: Line | None
    total: str


def column_of(score: Mapping[str, Any], most: int) -> Column | None:
    """Return the column of a score in wire form with at most ``most`` reasons, or None where it is not rated.

    Reasons too small to print, and those past ``most``, are one line, so that the printed column adds up.
    """
    if score["logit"] is None:
        return None
    reasons = score["reasons"]
    shown = [reason for reason in reasons[:most] if abs(reason["points"]) >= 0.005]
    left = reasons[len(shown) :]
    values = [score["base_points"], *(reason["points"] for reason in shown)]
    if left:
        values.append(sum(reason["points"] for reason in left))
    cents, total = adding_up(values)
    printed = [signed(cent) for cent in cents]
    lines = [
        Line(points, reason["text"], tuple(reason["findings"]))
        for points, reason in zip(printed[1:], shown, strict=False)
    ]
    rest = (
        Line(printed[-1], f"{len(left)} more {'measure' if len(left) == 1 else 'measures'} of small effect")
        if left
        else None
    )
    return Column(Line(printed[0], "where every article starts"), tuple(lines), rest, signed(total))


def adding_up(values: Sequence[float]) -> tuple[list[int], int]:
    """Return ``values`` in whole hundredths that add up to their rounded sum, and that sum.

    Each is rounded down or up, those with the largest remainders up (Hamilton's method), so none is off by 0.01.
    """
    exact = [100 * value for value in values]
    total = round(sum(exact))
    cents = [floor(value) for value in exact]
    by_remainder = sorted(range(len(exact)), key=lambda index: cents[index] - exact[index])
    for index in by_remainder[: total - sum(cents)]:
        cents[index] += 1
    return cents, total


def signed(cents: int) -> str:
    """Return hundredths as +1.25 or −0.40 (with the minus sign that is as wide as a plus)."""
    return f"{'−' if cents < 0 else '+'}{abs(cents) / 100:.2f}"
