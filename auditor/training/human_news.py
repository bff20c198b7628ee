"""Articles that people wrote before chat models, from the tables of labelled data."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from auditor.records import Article
from auditor.training.tables import read_table, text_or_none

TABLES: Mapping[str, tuple[str, str]] = {
    "baly_allsides": ("reliability/baly_allsides", "publisher_split == 'dev'"),
    "fakehealth_story": ("reliability/fakehealth_story", "publisher_split == 'dev'"),
    "polnear": ("attribution/polnear", "primary.astype('str') == 'True'"),
    "bbc_2004_05": ("authorship/bbc_2004_05", "label == 'human'"),
    "opeds_college_local_pre2023": (
        "authorship/opeds_college_local_pre2023",
        "label == 'human' and not maybe_post_chatgpt",
    ),
    "ptc": ("hype/ptc", "index >= 0"),
}
"""By short name: the file, and which of its rows, so that nothing is measured on what a score was fitted on, and a
document that several people marked comes once."""


def human_rows(data: Path, name: str) -> pd.DataFrame:
    """Return the rows of the table with this short name; raise DataMissing where it is not there."""
    file, keep = TABLES[name]
    return read_table(data, file).query(keep)


def article_of(record: Mapping[Any, Any]) -> Article:
    """Return a row as an article, with the fields that its table has."""
    return Article(
        str(record["text"]),
        title=text_or_none(record.get("title")),
        byline=text_or_none(record.get("author")),
        published=text_or_none(record.get("published")) or text_or_none(record.get("date")),
        url=text_or_none(record.get("url")),
    )
