"""Ranking and the terminal's table."""

from dataclasses import replace

from auditor.report.summary import ranked, summary_of
from auditor.report.table import table
from tests.report.sheets import audit


def test_the_most_reliable_comes_first_and_those_not_rated_last() -> None:
    rows = [summary_of(audit(id=name, rated=name != "a").to_wire()) for name in "acb"]
    assert [row.id for row in ranked(rows)] == ["b", "c", "a"]


def test_the_table_aligns_and_is_cut_to_the_screen() -> None:
    rows = [summary_of(audit(id="pump", title="A very long headline indeed " * 4).to_wire())]
    head, line = table(rows, 80).splitlines()
    assert len(line) <= 80
    assert head.index("band") == line.index("mixed")
    assert line.split()[0] == "1"


def test_a_long_table_tells_what_it_leaves_out() -> None:
    rows = [summary_of(audit(id=f"a{number}").to_wire()) for number in range(50)]
    lines = table(rows, 100, most=10).splitlines()
    assert len(lines) == 12
    assert "40 more in summary.csv" in lines[6]


def test_a_row_has_the_strongest_reason_for_and_the_strongest_against() -> None:
    row = summary_of(audit().to_wire())
    assert (row.speaks_for, row.speaks_against) == ("names 3 sources", "uses 12 loaded words")
    row = summary_of(audit(reasons=()).to_wire())
    assert (row.speaks_for, row.speaks_against, row.why) == (None, None, ())


def test_a_reason_of_next_to_no_points_is_not_the_strongest() -> None:
    row = summary_of(audit(reasons=(("hype.density", -0.04, "uses 1 loaded word"),)).to_wire())
    assert row.speaks_against is None


def test_what_explains_the_band_comes_first() -> None:
    row = summary_of(audit().to_wire())
    assert row.why == ("− uses 12 loaded words", "+ names 3 sources")
    assert replace(row, band="high").why == ("+ names 3 sources", "− uses 12 loaded words")
    assert "− uses 12 loaded words; + names 3 sources" in table([row], 160)


def test_the_first_line_is_the_title_of_an_article_that_was_given_none() -> None:
    assert summary_of(audit().to_wire(), "Pumps sold well").name == "Pumps sold well"
    assert summary_of(audit(title="A title").to_wire(), "Pumps sold well").name == "A title"
    assert summary_of(audit().to_wire()).name == "pump"
