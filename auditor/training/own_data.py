"""A newsroom's own labelled articles: a CSV file that is read, checked and split."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from auditor.errors import DataInvalid, DataMissing
from auditor.records import Article
from auditor.training.reliability_data import Row, Side, opening_of, share_of_hash
from auditor.training.tables import text_or_none

REQUIRED = ("text", "label")
OPTIONAL = ("publisher", "title")
FEWEST = 200
"""Fewest different articles with a label; fewer say more of chance than of what makes them reliable."""
FEWEST_OF_A_CLASS = 30
_FIT, _CALIBRATE = 0.6, 0.8
_WORDS = {"reliable": 1.0, "unreliable": 0.0}


def read_own(path: Path) -> list[Row]:
    """Return the rows of a CSV file with the columns ``text`` and ``label``, and ``publisher`` and ``title`` if given.

    ``label`` is a number from 0 (unreliable) to 1 (reliable), or one of these two words. Rows of one publisher, or
    where none is told each article by itself, stand together on one of three sides: six in ten are fitted on, two
    calibrate, two are kept back. Raises DataMissing or DataInvalid.
    """
    frame = _checked(_read(path), path)
    records = ({str(key): value for key, value in record.items()} for record in frame.to_dict("records"))
    rows = [_row(number, record, path.stem) for number, record in enumerate(records)]
    lacking = [side for side in ("fit", "calibrate", "dev") if len(_classes(rows, side)) < 2]
    if lacking:
        raise DataInvalid(
            f"{path}: the articles to {lacking[0]} have one class only, because one publisher stands on one side; "
            "give more publishers of either class, or leave the column publisher out"
        )
    return rows


def _read(path: Path) -> pd.DataFrame:
    try:
        return pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    except FileNotFoundError:
        raise DataMissing(f"no file at {path}; name a CSV file with the columns text and label") from None
    except (OSError, ValueError) as error:
        raise DataInvalid(f"{path} is no CSV file in UTF-8: {error}") from None


def _checked(frame: pd.DataFrame, path: Path) -> pd.DataFrame:
    """Return the rows with a text once each and with numbers as labels, or raise DataInvalid."""
    missing = [name for name in REQUIRED if name not in frame]
    if missing:
        raise DataInvalid(
            f"{path} has no column {' and none '.join(missing)}; it has {', '.join(map(str, frame.columns))}. "
            f"Needed are {' and '.join(REQUIRED)}; {' and '.join(OPTIONAL)} may come with them"
        )
    labels = [_label(value, line, path) for line, value in enumerate(frame["label"], start=2)]
    frame = frame.assign(label=labels, opening=frame["text"].map(opening_of))
    frame = frame[frame["text"].str.strip() != ""].drop_duplicates("opening")
    if len(frame) < FEWEST:
        raise DataInvalid(f"{path} has {len(frame)} different articles, and at least {FEWEST} are needed")
    for name, count in (("reliable", (frame.label >= 0.5).sum()), ("unreliable", (frame.label < 0.5).sum())):
        if count < FEWEST_OF_A_CLASS:
            raise DataInvalid(
                f"{path} has {count} {name} articles, and at least {FEWEST_OF_A_CLASS} of either class are needed"
            )
    return frame


def _label(value: str, line: int, path: Path) -> float:
    word = value.strip().lower()
    try:
        label = _WORDS[word] if word in _WORDS else float(word)
    except ValueError:
        label = float("nan")
    if not 0 <= label <= 1:
        raise DataInvalid(
            f"{path}, row {line}: the label {value!r} is neither a number from 0 to 1 nor reliable or unreliable"
        )
    return label


def _row(number: int, record: Mapping[str, Any], table: str) -> Row:
    publisher = text_or_none(record.get("publisher")) or ""
    article = Article(text=record["text"], id=f"{table}-{number}", title=text_or_none(record.get("title")))
    return Row(article, record["label"], table, publisher, _side(publisher or record["opening"]))


def _side(key: str) -> Side:
    share = share_of_hash("own:" + key)
    return "fit" if share < _FIT else "calibrate" if share < _CALIBRATE else "dev"


def _classes(rows: list[Row], side: str) -> set[bool]:
    return {row.target >= 0.5 for row in rows if row.side == side}
