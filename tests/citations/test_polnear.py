"""The released tagger on newspaper attributions that people marked."""

import pytest

from auditor.citations import attributions
from auditor.training.citation_tagger import marked_documents
from auditor.training.evaluate_attributions import counted, measures
from tests.shared import SHARED, need


@pytest.mark.shared_data
def test_content_and_sources_are_found_on_marked_newspaper_articles() -> None:
    need(SHARED / "data" / "attribution" / "polnear.parquet")
    table = marked_documents(SHARED / "data").sample(60, random_state=0)
    counts = counted(table, attributions)
    scores = {name.rpartition(".")[2]: value for name, value, _ in measures("x", counts, len(table))}
    assert scores["content_precision"] > 0.85
    assert scores["content_f1"] > 0.85
    assert scores["source_recall"] > 0.75
