"""Slips of the pen: digits that count, and digits that changed places."""

import pytest

from auditor.figures.slip import digits, swaps


@pytest.mark.parametrize(
    ("value", "count"),
    [(35_000.0, 2), (0.35, 2), (7.0, 1), (10_205.0, 5), (39.5e9, 3), (39e9, 2), (1.2e12, 2)],
)
def test_zeros_at_either_end_are_no_digits_however_large_the_value(value: float, count: int) -> None:
    assert digits(value) == count


def test_two_digits_beside_each_other_change_places() -> None:
    assert list(swaps(3.91)) == [9.31, 3.19]
    assert list(swaps(551.0)) == [515.0]
