"""Held-out measures of the released reliability score."""

from pathlib import Path

import numpy as np

from auditor.audit import Auditor
from auditor.errors import DataMissing
from auditor.records import Failure
from auditor.training.measures import measures_of
from auditor.training.reliability_data import MEASURED, read_rows


def evaluate_reliability(data: Path, limit: int | None = None) -> list[tuple[str, float, int]]:
    """Return the measures of each table's dev rows (publishers that were not fitted on), and the share not rated."""
    auditor = Auditor.load()
    found: list[tuple[str, float, int]] = []
    for table in MEASURED:
        try:
            rows = [row for row in read_rows(data, table, limit) if row.side == "dev"]
        except DataMissing:
            continue
        audits = list(auditor.audit_many(row.article for row in rows))
        scores = [None if isinstance(audit, Failure) else audit.reliability.probability for audit in audits]
        rated = [(row, score) for row, score in zip(rows, scores, strict=True) if score is not None]
        for name, value in measures_of([row for row, _ in rated], np.array([score for _, score in rated])).items():
            found.append((f"reliability.{table}.dev.{name}", value, len(rated)))
        if rows:
            found.append((f"reliability.{table}.dev.not_rated", 1 - len(rated) / len(rows), len(rows)))
    return found
