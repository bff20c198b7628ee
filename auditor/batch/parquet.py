"""audits.parquet: one row an article, one column a feature; for pandas, DuckDB and the like."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
from pyarrow import parquet

_GROUP = 500
"""Rows in memory before they are written; fixed, so that the bytes do not depend on anything else."""
_REASON = pa.struct(
    [
        ("feature", pa.string()),
        ("value", pa.float64()),
        ("typical", pa.float64()),
        ("points", pa.float64()),
        ("text", pa.string()),
    ]
)
_FINDING = pa.struct(
    [
        *(
            (name, pa.string())
            for name in ("id", "check", "severity", "message", "why", "quote", "suggestion", "evidence")
        ),
        ("start", pa.int64()),
        ("end", pa.int64()),
    ]
)
_ARTICLE = ("id", "source", "title", "byline", "published", "url", "language", "sha256")
_SCORE = ("probability", "logit", "base_points", "coverage")


def _schema(features: Sequence[str]) -> pa.Schema:
    fields = [*((name, pa.string()) for name in _ARTICLE), ("words", pa.int64())]
    fields += [("reliability", pa.float64()), ("reliability_band", pa.string()), ("authorship_verdict", pa.string())]
    for score in ("reliability", "authorship"):
        fields += [(f"{score}_{name}", pa.float64()) for name in (*_SCORE, "low", "high")]
        fields += [(f"{score}_cause", pa.string()), (f"{score}_reasons", pa.list_(_REASON))]
    fields.append(("findings", pa.list_(_FINDING)))
    fields += [(name, pa.float64()) for name in features]
    return pa.schema(fields)


class AuditTable:
    """Writes audits in wire form to a Parquet file as they come, 500 rows at a time; a context manager."""

    def __init__(self, path: Path, features: Sequence[str]) -> None:
        """Open the file; ``features`` are the names of the feature columns, in order."""
        self._features = tuple(features)
        self._schema = _schema(features)
        self._writer = parquet.ParquetWriter(path, self._schema)
        self._rows: list[dict[str, Any]] = []

    def __enter__(self) -> "AuditTable":
        """Return the table."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write what is left and close the file."""
        self._flush()
        self._writer.close()

    def add(self, wire: Mapping[str, Any]) -> None:
        """Add the row of one audit."""
        self._rows.append(_row(wire, self._features))
        if len(self._rows) == _GROUP:
            self._flush()

    def _flush(self) -> None:
        if self._rows:
            self._writer.write_table(pa.Table.from_pylist(self._rows, self._schema))
            self._rows.clear()


def _row(wire: Mapping[str, Any], features: Sequence[str]) -> dict[str, Any]:
    article, measured = wire["article"], wire["features"]
    row = {name: article[name] for name in (*_ARTICLE, "words")}
    row |= {"reliability": wire["reliability"]["score"], "reliability_band": wire["reliability"]["band"]}
    row["authorship_verdict"] = wire["authorship"]["verdict"]
    for score in ("reliability", "authorship"):
        part = wire[score]
        low, high = part["interval"] or (None, None)
        row |= {f"{score}_{name}": part[name] for name in (*_SCORE, "cause", "reasons")}
        row |= {f"{score}_low": low, f"{score}_high": high}
    row["findings"] = [_finding(finding) for finding in wire["findings"]]
    row |= {name: measured[name]["value"] if name in measured else None for name in features}
    return row


def _finding(finding: Mapping[str, Any]) -> dict[str, Any]:
    span = finding["span"] or {"start": None, "end": None}
    evidence = json.dumps(finding["evidence"], ensure_ascii=False)
    return {**{key: finding[key] for key in finding if key != "span"}, **span, "evidence": evidence}
