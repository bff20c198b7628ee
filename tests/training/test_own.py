"""A newsroom's own labels: what is written can be used, and what cannot be used is told in one sentence."""

import csv
import random
from pathlib import Path

import pytest
from click.testing import CliRunner

from auditor.audit import Auditor
from auditor.cli import main
from auditor.errors import DataInvalid, DataMissing
from auditor.records import Article
from auditor.training.own_data import read_own

SOBER = (
    "The council of {place} voted {n} to 4 on Monday to repair the pier, its clerk {name} said in a note.",
    "According to {name} of the harbour office, {n} boats used the pier last year, {m}% fewer than the year before.",
    "The work may cost $2.{m} million, said {name}, who leads the finance committee of {place}.",
    "A survey of {n} residents suggests that {m}% want the ferry back, the university of {place} reported.",
)
LOUD = (
    "You will not believe what the council of {place} has done to us this time! Why does nobody stop them?",
    "It is an outrageous, disgraceful betrayal, and we all know it! Who paid for this stunning disaster?",
    "Their “experts” want you to sleep while they ruin our glorious harbour. Is that what you voted for?",
    "I say enough of these corrupt clowns! This incredible scandal will destroy {place} and everything we love!",
)


def _text(kind: int, number: int) -> str:
    draw = random.Random(number)
    place, name = draw.choice(["Osterby", "Harrow", "Lindmoor"]), draw.choice(["Mara Lind", "Jo Field", "Ada Brook"])
    pool = [*SOBER, *SOBER] if kind else [*LOUD, *LOUD]
    draw.shuffle(pool)
    lines = (line.format(place=place, name=name, n=draw.randint(20, 900), m=draw.randint(1, 90)) for line in pool)
    return f"Letter {number} of the week. " + " ".join(lines)


def _file(path: Path, rows: list[dict[str, str]]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def _rows(count: int, publishers: int = 0) -> list[dict[str, str]]:
    rows = [{"text": _text(n % 2, n), "label": "reliable" if n % 2 else "0"} for n in range(count)]
    return [row | {"publisher": f"p{n % publishers}"} for n, row in enumerate(rows)] if publishers else rows


def test_own_labels_make_a_folder_that_audits_take(tmp_path: Path) -> None:
    data, out = _file(tmp_path / "mine.csv", _rows(220)), tmp_path / "models"
    told = CliRunner().invoke(main, ["train", "--data", str(data), "--out", str(out)])
    assert told.exit_code == 0, told.output
    auditor = Auditor.load(out)
    assert auditor.released.reliability.card["data"]["mine"]["licence"] == "the newsroom's own"
    sober, loud = (auditor.audit(Article(_text(kind, 900))).reliability for kind in (1, 0))
    assert sober.score is not None and loud.score is not None and sober.score > loud.score + 20
    assert "newsroom's own rows" in (out / "reliability.md").read_text(encoding="utf-8")


def test_a_publisher_stands_on_one_side(tmp_path: Path) -> None:
    sides: dict[str, set[str]] = {}
    for row in read_own(_file(tmp_path / "mine.csv", _rows(240, publishers=41))):
        sides.setdefault(row.publisher, set()).add(row.side)
    assert len(sides) == 41 and all(len(found) == 1 for found in sides.values())


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([{"body": "x", "label": "1"}], "has no column text; it has body, label"),
        (_rows(40), "has 40 different articles, and at least 200 are needed"),
        (_rows(3) * 100, "has 3 different articles"),
        ([row | {"label": "1"} for row in _rows(210)], "has 0 unreliable articles, and at least 30"),
        ([*_rows(210)[:5], {"text": "x", "label": "good"}], "row 7: the label 'good' is neither"),
        ([row | {"label": "7"} for row in _rows(210)], "row 2: the label '7' is neither"),
        (_rows(220, publishers=2), "have one class only"),
    ],
)
def test_a_file_that_cannot_be_trained_on_is_told_in_one_sentence(
    tmp_path: Path, rows: list[dict[str, str]], message: str
) -> None:
    with pytest.raises(DataInvalid, match=message.replace("(", r"\(")):
        read_own(_file(tmp_path / "mine.csv", rows))


def test_a_file_that_is_absent_or_no_table_is_a_named_error(tmp_path: Path) -> None:
    with pytest.raises(DataMissing, match="no file at"):
        read_own(tmp_path / "mine.csv")
    (tmp_path / "mine.csv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DataInvalid, match="is no CSV file in UTF-8"):
        read_own(tmp_path / "mine.csv")


@pytest.mark.parametrize("options", [["style"], ["--limit", "60"], []])
def test_options_that_make_no_sense_with_own_labels_are_refused(tmp_path: Path, options: list[str]) -> None:
    out = ["--out", str(tmp_path / "models")] if options else []
    told = CliRunner().invoke(main, ["train", *options, "--data", str(tmp_path / "mine.csv"), *out])
    assert told.exit_code == 2
