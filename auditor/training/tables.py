"""The labelled tables: read, checked to be there, and named by digest."""

from hashlib import sha256
from pathlib import Path
from typing import Any

import pandas as pd

from auditor.errors import DataMissing


def read_table(data: Path, name: str, limit: int | None = None) -> pd.DataFrame:
    """Return the table ``data/name.parquet``; at most ``limit`` rows, drawn with a fixed seed and kept in order.

    Raises DataMissing where the file is absent or no table.
    """
    path = data / f"{name}.parquet"
    try:
        table = pd.read_parquet(path)
    except FileNotFoundError:
        raise DataMissing(f"no table at {path}; name the folder of labelled data with --data") from None
    except (OSError, ValueError) as error:
        raise DataMissing(f"{path} is no Parquet table: {error}") from None
    if limit is not None and len(table) > limit:
        table = table.sample(limit, random_state=0).sort_index()
    return table


def digest_of(data: Path, name: str) -> str:
    """Return the sha256 of a table's file, in hex."""
    return sha256((data / f"{name}.parquet").read_bytes()).hexdigest()


def text_or_none(value: Any) -> str | None:
    """Return a cell as an article's field: None for what is missing or empty."""
    return value if isinstance(value, str) and value.strip() else None
