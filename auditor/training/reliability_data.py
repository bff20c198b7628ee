"""What the reliability score is fitted and measured on: rows with a target, a weight and a side of the split."""

from dataclasses import dataclass
from hashlib import sha1
from pathlib import Path
from typing import Literal

import pandas as pd

from auditor.records import Article
from auditor.training.tables import read_table, text_or_none

Side = Literal["fit", "calibrate", "dev"]

FITTED = {"baly_allsides": "source", "buzzfeed_webis2016": "article", "fakehealth_story": "article"}
"""Tables whose train publishers are fitted on; the target is the publisher's rating or the article's own label."""
MEASURED = (
    *FITTED,
    "fakehealth_release",
    "checkthat2021_3a",
    "fa_kes",
    "sfu_snopes312",
    "hyperpartisan_byarticle",
)
"""Tables that are measured on; those after the fitted ones are never fitted on."""
ROWS_PER_PUBLISHER = 40
_CALIBRATE_SHARE = 0.25


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled article; ``target`` is 0 (unreliable) to 1, ``publisher`` is empty where it is not known."""

    article: Article
    target: float
    table: str
    publisher: str
    side: Side


def read_rows(data: Path, table: str, limit: int | None = None) -> list[Row]:
    """Return the labelled rows of ``data/reliability/<table>.parquet`` that may be fitted or measured on.

    Rows without a target are left out, as are repeated texts. The publisher split of the data is kept: its train
    publishers are shared out between fit and calibrate by hash of the publisher, its dev publishers stay dev; a table
    that is not fitted on, or has no publishers, is all dev.
    """
    frame = read_table(data / "reliability", table, limit)
    target = frame["source_quality"] if FITTED.get(table) == "source" else frame["reliability"]
    frame = frame.assign(target=target)[target.notna()].drop_duplicates("text")
    publishers = frame["domain"].fillna("")
    kept = frame[(publishers == "") | (frame.groupby("domain").cumcount() < ROWS_PER_PUBLISHER)]
    return [_row({str(key): value for key, value in record.items()}, table) for record in kept.to_dict("records")]


def _row(record: dict[str, object], table: str) -> Row:
    publisher = text_or_none(record["domain"]) or ""
    article = Article(
        text=str(record["text"]),
        id=str(record["id"]),
        title=text_or_none(record["title"]),
        byline=text_or_none(record["author"]),
        published=text_or_none(record["published"]),
    )
    side: Side = _side(str(record["publisher_split"]), publisher) if table in FITTED else "dev"
    return Row(article, float(str(record["target"])), table, publisher, side)


def _side(split: str, publisher: str) -> Side:
    if split != "train" or not publisher:
        return "dev"
    return "calibrate" if _share(publisher) < _CALIBRATE_SHARE else "fit"


def _share(publisher: str) -> float:
    """Return a number in 0..1 that depends on the publisher alone."""
    return int(sha1(b"calibrate:" + publisher.encode(), usedforsecurity=False).hexdigest()[:8], 16) / 0x1_0000_0000


def weights_of(rows: list[Row]) -> list[float]:
    """Return one weight a row: tables weigh alike, and within a table its publishers do; the mean weight is 1."""
    frame = pd.DataFrame({"table": [row.table for row in rows], "publisher": [row.publisher for row in rows]})
    per_publisher = frame.groupby(["table", "publisher"])["table"].transform("size")
    publishers = frame.groupby("table")["publisher"].transform("nunique")
    weight = 1.0 / (per_publisher * publishers)
    scaled: list[float] = (weight * len(rows) / weight.sum()).tolist()
    return scaled
