"""``auditor batch``: the files, the same bytes on any number of workers, and nothing lost."""

import csv
import json
from pathlib import Path

import pandas as pd
import pytest
from click.testing import CliRunner, Result

from auditor.audit import Auditor
from auditor.cli import main
from auditor.records import Article
from auditor.report.html.card import card
from auditor.report.html.markup import Markup
from auditor.report.sheet import Sheet

SEEDS = Path(__file__).parent.parent.parent / "seeds"
FILES = {"audits.jsonl", "audits.parquet", "summary.csv", "report.html", "conflicts.jsonl", "failures.jsonl"}


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["batch", *map(str, arguments)])


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("batch")
    result = _run(SEEDS, "--out", folder / "out", "--workers", "1")
    assert result.exit_code == 0, result.output
    return folder / "out"


def test_all_files_are_written_and_no_part_is_left(out: Path) -> None:
    assert {path.name for path in out.iterdir()} == FILES


def test_two_workers_write_the_same_bytes(out: Path, tmp_path: Path) -> None:
    assert _run(SEEDS, "--out", tmp_path / "out", "--workers", "2").exit_code == 0
    assert _bytes(tmp_path / "out") == _bytes(out)


def test_a_line_is_the_audit_that_the_library_gives(out: Path) -> None:
    auditor = Auditor.load()
    lines = [json.loads(line) for line in (out / "audits.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["article"]["id"] for line in lines] == sorted(path.stem for path in SEEDS.glob("*.txt"))
    for line in lines:
        source = line["article"]["source"]
        text = Path(source).read_bytes().decode()
        assert line == auditor.audit(Article(text, id=line["article"]["id"], source=source)).to_wire()


def test_a_page_with_half_a_character_in_its_title_does_not_end_the_batch(tmp_path: Path) -> None:
    words = "<p>Sales of pumps in the valley rose again this year, said the town's office of figures.</p>" * 5
    title = r'<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Pumps \ud800"}</script>'
    (tmp_path / "a.html").write_text(f"<html><head>{title}</head><body><article>{words}</article></body></html>")
    result = _run(tmp_path / "a.html", "--out", tmp_path / "out")
    assert result.exit_code == 0, result.output
    assert pd.read_parquet(tmp_path / "out" / "audits.parquet").title.tolist() == ["Pumps \ufffd"]


def test_the_summary_is_ranked_and_complete(out: Path) -> None:
    with (out / "summary.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["rank"] for row in rows] == ["1", "2", "3", "4", "5"]
    scores = [float(row["reliability"]) for row in rows]
    assert scores == sorted(scores, reverse=True)
    assert {row["authorship"] for row in rows if row["id"] == "5-agent-analysis"} == {"disclosed-ai"}


def test_the_parquet_table_has_a_column_for_each_feature(out: Path) -> None:
    table = pd.read_parquet(out / "audits.parquet").set_index("id")
    lines = [json.loads(line) for line in (out / "audits.jsonl").read_text(encoding="utf-8").splitlines()]
    for wire in lines:
        row = table.loc[wire["article"]["id"]]
        assert row["reliability"] == wire["reliability"]["score"]
        assert len(row["findings"]) == len(wire["findings"])
        for name, feature in wire["features"].items():
            assert row[name] == feature["value"] or (feature["value"] is None and pd.isna(row[name]))


def test_the_table_is_printed_with_rank_score_verdict_and_reason(out: Path, tmp_path: Path) -> None:
    result = _run(SEEDS, "--out", tmp_path / "out")
    assert result.stdout.splitlines()[0].split() == [
        "rank",
        "article",
        "reliability",
        "band",
        "authorship",
        "strongest",
        "for",
        "(+)",
        "and",
        "against",
        "(−)",
    ]
    assert "5 articles audited, 0 not" in result.stdout
    assert "README.md" in result.stderr


def test_what_cannot_be_audited_has_a_row_and_does_not_stop_the_others(tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "good.txt").write_bytes((SEEDS / "4-trade-report.txt").read_bytes())
    (inbox / "empty.txt").write_bytes(b"  \n")
    (inbox / "binary.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    (inbox / "latin.txt").write_bytes(b"caf\x8e")
    (inbox / "scan.pdf").write_bytes(b"%PDF")
    with (inbox / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    result = _run(inbox, tmp_path / "gone", "--out", tmp_path / "out")
    assert result.exit_code == 0
    rows = [json.loads(line) for line in (tmp_path / "out" / "failures.jsonl").read_text().splitlines()]
    assert {Path(row["id"]).name: row["code"] for row in rows} == {
        "scan.pdf": "unknown-format",
        "gone": "path-missing",
        "binary.txt": "binary",
        "empty.txt": "empty",
        "huge.txt": "too-large",
        "latin.txt": "encoding",
    }
    html = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert all(Path(row["id"]).name in html for row in rows)


def test_an_article_that_cannot_be_told_is_a_failure_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails_for_one(sheet: Sheet) -> Markup:
        if "3-strategy-essay" in sheet.name:
            raise ZeroDivisionError("planted")
        return card(sheet)

    monkeypatch.setattr("auditor.batch.entry.card", fails_for_one)
    result = _run(SEEDS, "--out", tmp_path / "out", "--workers", "1")
    assert result.exit_code == 0, result.output
    rows = [json.loads(line) for line in (tmp_path / "out" / "failures.jsonl").read_text().splitlines()]
    assert [(Path(row["id"]).stem, row["code"]) for row in rows] == [("3-strategy-essay", "internal")]
    assert len((tmp_path / "out" / "audits.jsonl").read_text().splitlines()) == 4


@pytest.mark.parametrize("name", ["gone", "none"])
def test_a_batch_without_a_single_audit_ends_with_3_and_says_so(tmp_path: Path, name: str) -> None:
    (tmp_path / "none").mkdir()
    result = _run(tmp_path / name, "--out", tmp_path / "out")
    assert result.exit_code == 3
    assert "no article could be audited" in result.stdout
    assert {path.name for path in (tmp_path / "out").iterdir()} == FILES


def test_a_batch_that_is_refused_leaves_the_last_ones_files(out: Path, tmp_path: Path) -> None:
    before = _bytes(out)
    result = _run(SEEDS, "--out", out, "--models", tmp_path)
    assert result.exit_code == 2
    assert _bytes(out) == before


def test_a_title_that_a_spreadsheet_would_run_is_defused(tmp_path: Path) -> None:
    body = (SEEDS / "4-trade-report.txt").read_text(encoding="utf-8")
    (tmp_path / "a.md").write_text(f'# =HYPERLINK("http://evil.example")\n\n{body}', encoding="utf-8")
    assert _run(tmp_path / "a.md", "--out", tmp_path / "out").exit_code == 0
    assert "\"'=HYPERLINK" in (tmp_path / "out" / "summary.csv").read_text(encoding="utf-8")


def test_a_batch_does_not_audit_its_own_results(tmp_path: Path) -> None:
    words = "Sales of pumps in the valley rose again this year, said the town's office of figures. "
    (tmp_path / "pumps.txt").write_text(words * 8, encoding="utf-8")
    for out in (tmp_path, tmp_path / "out"):
        for _ in range(2):
            result = _run(tmp_path, "--out", out)
            assert result.exit_code == 0, result.output
        lines = (out / "audits.jsonl").read_text(encoding="utf-8").splitlines()
        assert [json.loads(line)["article"]["id"] for line in lines] == ["pumps"]
        if out == tmp_path:
            assert not (out / "failures.jsonl").read_text(encoding="utf-8")
            for name in FILES:
                (out / name).unlink()


def test_files_that_cannot_be_written_end_with_2(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("auditor.batch.run.write_summary", full)
    result = _run(SEEDS / "4-trade-report.txt", "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert "No space left on device" in result.stderr
    assert list((tmp_path / "out").iterdir()) == []
