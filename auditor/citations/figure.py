"""Which figures are of such weight that a reader may ask where they come from."""

from collections.abc import Sequence
from typing import Protocol

from auditor.records import Span

COUNTS = frozenset({"count", "plain"})
"""The kinds of figures that tell how many there are of something."""
_LIGHT = frozenset({"age", "duration", "index", "measure", "multiple", "ratio"})
_LARGE = {"count": 1000.0, "plain": 10_000.0, "money": 1000.0}
"""Smallest values that weigh, by kind; other kinds always do."""


class Figure(Protocol):
    """What this module has to know of a quantity."""

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102
    @property
    def kind(self) -> str: ...  # noqa: D102
    @property
    def low(self) -> float: ...  # noqa: D102
    @property
    def high(self) -> float: ...  # noqa: D102
    @property
    def unit(self) -> str: ...  # noqa: D102
    @property
    def printed(self) -> str: ...  # noqa: D102
    @property
    def indefinite(self) -> bool: ...  # noqa: D102


def weighty(figures: Sequence[Figure]) -> list[Span]:
    """Return the places of the figures that need a source.

    Those are shares and changes, money and counts of a thousand or more, and bare numbers of ten thousand or
    more that are set as numbers; long runs of digits name things.
    """
    return [Span(figure.start, figure.end) for figure in figures if _is_weighty(figure)]


def fractions(figures: Sequence[Figure]) -> list[Span]:
    """Return the places of the fractions and of changes in words, as in "two thirds of the farmers"."""
    return [
        Span(one.start, one.end) for one in figures if one.kind == "change" or (one.kind == "ratio" and one.high < 1)
    ]


def _is_weighty(figure: Figure) -> bool:
    if figure.indefinite or figure.kind in _LIGHT:
        return False
    marked = figure.kind != "plain" or "," in figure.printed or any(char.isalpha() for char in figure.printed)
    return marked and figure.low >= _LARGE.get(figure.kind, 0.0)
