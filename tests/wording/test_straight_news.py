"""Straight news has at most a tenth of the findings of promotional copy."""

import pandas as pd
import pytest

from auditor.checks import all_checks
from auditor.document import Document
from auditor.records import Article
from tests.shared import SHARED, need

HYPE = [check for check in all_checks() if check.family == "hype"]


def rate(texts: list[str]) -> float:
    documents = [Document(Article(text=text)) for text in texts]
    findings = sum(len(check.run(document).findings) for document in documents for check in HYPE)
    return findings / sum(len(document.words) for document in documents)


@pytest.mark.shared_data
def test_straight_news_has_a_tenth_of_the_findings_of_a_breathless_op_ed() -> None:
    need(SHARED / "seeds" / "expected.toml")
    breathless = rate([path.read_text(encoding="utf-8") for path in (SHARED / "seeds").glob("000*.txt")])
    baly = pd.read_parquet(need(SHARED / "data" / "reliability" / "baly_allsides.parquet"))
    centre = baly[(baly.label == "center") & (baly.publisher_split == "dev")]
    polnear = pd.read_parquet(need(SHARED / "data" / "attribution" / "polnear.parquet"))
    papers = polnear[polnear.primary.astype(str) == "True"]
    straight = [*centre.text.sample(60, random_state=3), *papers.text.sample(60, random_state=3)]
    assert rate(straight) <= breathless / 10
