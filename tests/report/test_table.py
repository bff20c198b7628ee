"""Ranking and the terminal's table."""

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


def test_the_top_reason_is_the_one_with_the_most_points_either_way() -> None:
    assert summary_of(audit().to_wire()).top_reason == "uses 12 loaded words"
    assert summary_of(audit(reasons=()).to_wire()).top_reason is None
