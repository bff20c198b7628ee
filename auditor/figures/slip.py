"""How far off a figure may be from another to be taken for the same one with a slip."""

from collections.abc import Iterator
from itertools import pairwise

NEAR = 0.25
"""The most that a figure may be off, as a part of what it has to be; what is further off is another matter's."""
TEN = 10.0
SURE = 3
"""Digits, without the zeros at either end, of a value from which on a slip seldom comes about by chance."""


def is_near(stated: float, worked: float) -> bool:
    """Tell whether one value is another with a slip: somewhat off, one digit or two neighbours changed, ten times."""
    if stated <= 0 or worked <= 0:
        return False
    return abs(stated - worked) <= NEAR * worked or is_misprint(stated, worked)


def is_misprint(stated: float, worked: float) -> bool:
    """Tell whether two values differ in one digit, in two digits that changed places, or ten times."""
    if stated in (worked * TEN, worked / TEN):
        return True
    return len(_differing(stated, worked)) == 1 or is_swap(stated, worked)


def is_swap(stated: float, worked: float) -> bool:
    """Tell whether one value is the other with two digits that changed places."""
    differ = _differing(stated, worked)
    return len(differ) == 2 and differ[0] == differ[1][::-1]


def swaps(value: float) -> Iterator[float]:
    """Yield what a value may have been before two digits beside each other changed places: 56 for 65, 3.19 for 3.91."""
    printed = in_digits(value)
    places = [at for at, character in enumerate(printed) if character.isdigit()]
    for left, right in pairwise(places):
        if printed[left] != printed[right]:
            swapped = printed[:left] + printed[right] + printed[left + 1 : right] + printed[left] + printed[right + 1 :]
            yield float(swapped)


def is_reversed(one: float, other: float) -> bool:
    """Tell whether one whole number is the other read backwards: ages of 45 and 54."""
    return f"{one:.0f}" == f"{other:.0f}"[::-1]


def in_digits(value: float) -> str:
    """Return a value in plain digits, up to ten of a fraction, and never with a power of ten."""
    return f"{value:.10f}".rstrip("0") if value % 1 else f"{value:.0f}"


def digits(value: float) -> int:
    """Return how many digits a value has without the zeros at either end: two for 35,000 and for 0.35."""
    mantissa = f"{value:.9e}".partition("e")[0]
    return len(mantissa.replace(".", "").strip("0"))


def _differing(stated: float, worked: float) -> list[tuple[str, str]]:
    """Return the digits in which two values of one length differ, in pairs; none where one is longer."""
    one, other = in_digits(stated), in_digits(worked)
    if len(one) != len(other):
        return []
    return [(left, right) for left, right in zip(one, other, strict=True) if left != right]
