"""Printed dates are read in the orders that newspapers use."""

import pytest

from auditor.figures.dates import printed_dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tuesday, Mar 4, 2025", (4, 3, 2025, 1)),
        ("Tue 3 May 2011", (3, 5, 2011, 1)),
        ("the 31st of June", (31, 6, None, None)),
        ("2024-02-30", (30, 2, 2024, None)),
        ("Feb. 29, 2023", (29, 2, 2023, None)),
    ],
)
def test_a_date_is_read(text: str, expected: tuple[int | None, ...]) -> None:
    (found,) = printed_dates(text)
    assert (found.day, found.month, found.year, found.weekday) == expected


@pytest.mark.parametrize("text", ["In May 12,000 came.", "March 5% higher", "Tuesday, 1 March\n\n1945 GMT"])
def test_what_only_looks_like_a_year_or_day_is_not_read_as_one(text: str) -> None:
    assert all(found.year is None and found.day < 6 for found in printed_dates(text))
