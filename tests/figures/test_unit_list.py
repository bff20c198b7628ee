"""The published list of unit names follows the tables."""

from pathlib import Path

from auditor.figures.reading.unit_list import unit_list
from auditor.figures.reading.units import TABLE

DOCS = Path(__file__).parents[2] / "docs" / "units.md"


def test_the_published_units_are_those_of_the_tables() -> None:
    assert DOCS.read_text(encoding="utf-8") == unit_list(), "run: make docs"


def test_every_printed_form_names_a_unit_that_is_listed() -> None:
    for unit in (*TABLE.words.values(), *TABLE.symbols.values(), *TABLE.signs.values(), *TABLE.codes.values()):
        assert unit.name in TABLE.units


def test_units_of_a_kind_with_factors_are_positive() -> None:
    assert all(unit.factor is None or unit.factor > 0 for unit in TABLE.units.values())
