"""The learnt parameters: what they hold, how they are made, and what they cost."""

import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pandas as pd
import pytest

from auditor.document import punkt
from auditor.errors import DataMissing
from auditor.training.punkt import train_punkt, write

SHIPPED = files("auditor.document") / "data" / "punkt.json"
TOLD = "The firm was sold by Qlm. Orlo in May. The firm had a plan. It was a plan of Qlm. Vane for the town. He left. "


def small_data(folder: Path) -> Path:
    """Write tables of the form of the labelled data, in our own words."""
    rows = {
        "reliability/baly_allsides": {"publisher_split": "train"},
        "reliability/fakehealth_story": {"publisher_split": "train"},
        "authorship/bbc_2004_05": {"label": "human"},
        "authorship/opeds_college_local_pre2023": {"maybe_post_chatgpt": False},
    }
    for name, chosen in rows.items():
        path = folder / f"{name}.parquet"
        path.parent.mkdir(exist_ok=True)
        table = [{"id": str(number), "text": TOLD * 5, **chosen} for number in range(3)]
        other = {"id": "9", "text": "Zzq. is in no row that may be read. " * 50, **dict.fromkeys(chosen, "other")}
        if name.startswith("reliability"):
            table.append(other)
        pd.DataFrame(table).to_parquet(path)
    return folder


def test_an_abbreviation_is_learnt_from_the_rows_that_may_be_read(tmp_path: Path) -> None:
    learnt = train_punkt(small_data(tmp_path))
    assert "qlm" in learnt["abbreviations"]
    assert "zzq" not in json.dumps(learnt)


def test_training_twice_writes_the_same_bytes(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    first = write(train_punkt(data), tmp_path / "first.json").read_bytes()
    assert first == write(train_punkt(data), tmp_path / "second.json").read_bytes()
    assert json.loads(first).keys() == {"abbreviations", "collocations", "orthographic_context", "sentence_starters"}


def test_data_that_are_not_there_are_named(tmp_path: Path) -> None:
    with pytest.raises(DataMissing, match="baly_allsides"):
        train_punkt(tmp_path)


def test_what_is_shipped_is_small_and_sorted() -> None:
    text = SHIPPED.read_text(encoding="utf-8")
    learnt = json.loads(text)
    assert len(text) < 1_000_000
    assert all(list(value) == sorted(value) for value in learnt.values())
    assert {"the", "he", "it", "but"} <= set(learnt["sentence_starters"])


@pytest.mark.parametrize(
    ("word", "known"),
    [("Mr", True), ("U.S", True), ("Q.X.Z", True), ("J", True), ("Miss", True), ("miss", False), ("plan", False)],
)
def test_an_abbreviation_is_told_from_a_word(word: str, known: bool) -> None:
    assert punkt.is_abbreviation(word) is known


def test_plain_text_is_split_without_importing_nltk() -> None:
    program = (
        "import sys\n"
        "from auditor.document import Document\n"
        "from auditor.records import Article\n"
        "assert len(Document(Article(text='It is late. We leave. “Go!” he said.')).sentences) == 3\n"
        "assert 'nltk' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
