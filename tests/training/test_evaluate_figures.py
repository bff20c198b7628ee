"""The figures evaluation counts what it says it counts, on tables of our own making."""

import json
from pathlib import Path

import pandas as pd
import pytest

from auditor.training.evaluate_figures import headline_rows, summary_rows


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "figures"
    folder.mkdir()
    body = "(May 3, 2020) A flood killed nine people in Osterby on Sunday. The council met on Monday."
    titles = ["Flood kills 9 people in Osterby", "Flood kills 14 people in Osterby"]
    figures = [title.split()[2] for title in titles]
    spans = [json.dumps([{"start": 12, "end": 12 + len(figure), "surface": figure}]) for figure in figures]
    pd.DataFrame({"text": titles, "document": body, "spans": spans}).to_parquet(folder / "headline_figures.parquet")
    document = (
        "The council of Osterby met on Monday. It will hire 12 teachers and sell the old hall to a local builder."
    )
    summaries = ["The council of Osterby will hire 12 teachers.", "The council of Osterby will hire 15 teachers."]
    pd.DataFrame(
        {
            "document": document,
            "text": summaries,
            "numeric_edit": [False, True],
            "label": ["consistent", "inconsistent"],
            "spans": ["[]", json.dumps([{"surface": "15", "original": "12", "numeric": True}])],
        }
    ).to_parquet(folder / "summedits.parquet")
    return tmp_path


def test_headlines_are_measured_as_given_and_with_swapped_figures(data: Path) -> None:
    rows = {name: (value, count) for name, value, count in headline_rows(data, None)}
    assert rows["figures.headline.true_accused"] == (0.5, 2)
    assert rows["figures.headline.swapped_caught"][1] == 2


def test_summaries_are_measured_through_the_ledger(data: Path) -> None:
    rows = {name: (value, count) for name, value, count in summary_rows(data, None)}
    assert rows["figures.summedits.numeric_edits.listed"] == (1.0, 1)
    assert rows["figures.summedits.consistent.listed"] == (0.0, 1)
