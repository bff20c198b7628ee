"""The released tagger on newspaper attributions that people marked."""

import pytest

from auditor.citations import attributions
from auditor.training.evaluate_citations import attribution_scores
from auditor.training.tables import read_table
from tests.shared import SHARED, need


@pytest.mark.shared_data
def test_content_and_sources_are_found_on_marked_newspaper_articles() -> None:
    need(SHARED / "data" / "attribution" / "polnear.parquet")
    table = read_table(SHARED / "data" / "attribution", "polnear", 60)
    scores = {name.rpartition(".")[2]: value for name, value, _ in attribution_scores("x", table, attributions)}
    assert scores["content_precision"] > 0.85
    assert scores["content_f1"] > 0.80
    assert scores["source_recall"] > 0.75
