"""summary.csv: the ranking for a spreadsheet."""

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from auditor.report.summary import Summary

_COLUMNS = (
    *("rank", "id", "source", "title", "words", "reliability", "low", "high", "band", "cause"),
    *("authorship", "machine", "errors", "warnings", "notes", "speaks_for", "speaks_against"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_summary(rows: Sequence[Summary], path: Path) -> None:
    """Write the ranked rows as UTF-8 CSV, scores on 0..100 with one decimal, empty where not rated.

    A text that a spreadsheet would run as a formula gets an apostrophe before it, as OWASP advises.
    """
    records = [[rank, *(_cell(getattr(row, name)) for name in _COLUMNS[1:])] for rank, row in enumerate(rows, start=1)]
    pd.DataFrame(records, columns=list(_COLUMNS)).to_csv(path, index=False, lineterminator="\n")


def _cell(value: str | float | None) -> str | float | None:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return round(value, 1) if isinstance(value, float) else value
