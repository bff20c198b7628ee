"""The printed column of points adds up, whatever the figures."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.report.column import adding_up, column_of
from tests.report.sheets import REASONS, audit


def _decimal(points: str) -> Decimal:
    return Decimal(points.replace("−", "-"))


@given(st.lists(st.floats(-20, 20), min_size=1, max_size=40))
def test_rounded_values_add_up_and_none_is_off_by_a_hundredth(values: list[float]) -> None:
    cents, total = adding_up(values)
    assert sum(cents) == total
    assert abs(total - 100 * sum(values)) <= 0.5 + 1e-6
    assert all(abs(cent - 100 * value) < 1 + 1e-9 for cent, value in zip(cents, values, strict=True))


@given(st.floats(-20, 20), st.lists(st.floats(-20, 20), max_size=12))
def test_every_article_starts_at_the_same_printed_points(start: float, reasons: list[float]) -> None:
    cents, _ = adding_up([start, *reasons])
    assert cents[0] == adding_up([start])[0][0]


@pytest.mark.parametrize("most", [0, 1, 3, 100])
def test_the_column_adds_up_as_printed_with_the_rest_on_one_line(most: int) -> None:
    reasons = tuple((f"hype.f{number}", 0.3333 * (-1) ** number / (number + 1), "does") for number in range(30))
    column = column_of(audit(reasons=reasons).to_wire()["reliability"], most)
    assert column is not None
    assert sum(_decimal(line.points) for line in column.lines) == _decimal(column.total.points)
    assert len(column.lines) == 2 + min(most, 6)  # 0.3333 / 6 is the last one of 0.05 or more


def test_what_weighs_next_to_nothing_is_on_the_line_of_the_rest() -> None:
    made = audit(reasons=(*REASONS, ("hype.tiny", 0.049, "is tiny")))
    column = column_of(made.to_wire()["reliability"], 8)
    assert column is not None
    assert [line.text for line in column.lines] == [
        "where every article starts",
        "uses 12 loaded words",
        "names 3 sources",
        "1 more measure of small effect",
    ]


def test_an_article_that_is_not_rated_has_no_column() -> None:
    assert column_of(audit(rated=False).to_wire()["reliability"], 8) is None
