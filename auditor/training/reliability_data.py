"""What the reliability score is fitted and measured on: rows with a target, a weight and a side of the split."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha1
from pathlib import Path
from typing import Any, Literal

import pandas as pd

from auditor.records import Article
from auditor.training.tables import read_table, text_or_none

Side = Literal["fit", "calibrate", "dev"]

FITTED = {"baly_allsides": "source", "buzzfeed_webis2016": "article", "fakehealth_story": "article"}
"""Tables whose train publishers are fitted on; the target is the publisher's rating or the article's own label."""
MEASURED = (*FITTED, "fakehealth_release", "checkthat2021_3a", "fa_kes", "sfu_snopes312")
"""Tables that are measured on; those after the fitted ones are never fitted on."""
ROWS_PER_PUBLISHER = 40
_CALIBRATE_SHARE = 0.25
_NOTES = ("label", "orientation")
_OPENING = 40
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled article.

    ``target`` is 0 (unreliable) to 1, ``publisher`` is empty where it is not known. ``notes`` holds what the table says
    besides: its own label, the page's orientation, and each criterion ``c_*`` that reviewers answered (1.0 or 0.0).
    """

    article: Article
    target: float
    table: str
    publisher: str
    side: Side
    notes: Mapping[str, Any] = field(default_factory=dict)

    @property
    def rated_publisher(self) -> bool:
        """Whether the target is the publisher's rating, and not the article's own label."""
        return FITTED.get(self.table) == "source"


def read_rows(data: Path, table: str, limit: int | None = None) -> list[Row]:
    """Return the labelled rows of ``data/reliability/<table>.parquet`` that may be fitted or measured on.

    Rows without a target are left out, as are articles that open with the same forty words as one before. A publisher
    counts at most forty rows. The publisher split of the data is kept: its train publishers are shared out between fit
    and calibrate by hash of the publisher, its dev publishers stay dev; a table that is not fitted on, or has no
    publishers, is all dev.
    """
    frame = read_table(data / "reliability", table, limit)
    target = frame["source_quality"] if FITTED.get(table) == "source" else frame["reliability"]
    frame = frame.assign(target=target, opening=frame["text"].map(opening_of))[target.notna()]
    frame = frame.drop_duplicates("opening")
    publishers = frame["domain"].fillna("")
    kept = frame[(publishers == "") | (frame.groupby("domain").cumcount() < ROWS_PER_PUBLISHER)]
    return [_row({str(key): value for key, value in record.items()}, table) for record in kept.to_dict("records")]


def without_repeats(tables: Mapping[str, Sequence[Row]]) -> dict[str, list[Row]]:
    """Return the tables' rows without those that open like a row of a table before: fitted tables come first."""
    seen: set[str] = set()
    kept: dict[str, list[Row]] = {}
    for table, rows in tables.items():
        openings = [opening_of(row.article.text) for row in rows]
        kept[table] = [row for row, opening in zip(rows, openings, strict=True) if opening not in seen]
        seen.update(openings)
    return kept


def opening_of(text: str) -> str:
    """Return the first forty words in lower case, by which copies of an article are told to be copies."""
    return " ".join(_WORD.findall(text[: 16 * _OPENING].lower())[:_OPENING])


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
    return Row(article, float(str(record["target"])), table, publisher, side, _notes(record))


def _notes(record: Mapping[str, object]) -> dict[str, Any]:
    notes: dict[str, Any] = {name: str(record[name]) for name in _NOTES if name in record}
    answers = {name: float(str(value)) for name, value in record.items() if name.startswith("c_")}
    return notes | {name: answer for name, answer in answers.items() if answer in (0.0, 1.0)}


def _side(split: str, publisher: str) -> Side:
    if split != "train" or not publisher:
        return "dev"
    return "calibrate" if share_of_hash("calibrate:" + publisher) < _CALIBRATE_SHARE else "fit"


def share_of_hash(key: str) -> float:
    """Return a number in 0..1 that depends on ``key`` alone."""
    return int(sha1(key.encode(), usedforsecurity=False).hexdigest()[:8], 16) / 0x1_0000_0000


def weights_of(rows: Sequence[Row]) -> list[float]:
    """Return one weight a row; the mean weight is 1.

    Within a table its publishers weigh alike. A table weighs as the root of the number of its publishers, which is how
    the precision of what it says of publishers grows.
    """
    frame = pd.DataFrame({"table": [row.table for row in rows], "publisher": [row.publisher for row in rows]})
    per_publisher = frame.groupby(["table", "publisher"])["table"].transform("size")
    publishers = frame.groupby("table")["publisher"].transform("nunique")
    weight = 1.0 / (per_publisher * publishers**0.5)
    scaled: list[float] = (weight * len(rows) / weight.sum()).tolist()
    return scaled
