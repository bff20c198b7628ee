"""The training matrix: every labelled row with every measure, worked out once in a run."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from auditor.checks import all_checks
from auditor.errors import DataMissing
from auditor.training.fit import Part
from auditor.training.matrix import feature_matrix
from auditor.training.reliability_data import FITTED, MEASURED, Row, read_rows, weights_of, without_repeats

Floats = NDArray[np.float64]
_NOT_OF_THE_TEXT = ("authorship", "provenance")
"""Families that a reliability score never sees: who wrote an article, and what the page around it gives or lacks."""


def text_features() -> tuple[str, ...]:
    """Return the names of all measures of the text that a reliability score may use, sorted."""
    specs = (spec for check in all_checks() for spec in check.specs)
    return tuple(sorted(spec.name for spec in specs if spec.family not in _NOT_OF_THE_TEXT))


@dataclass(frozen=True, slots=True)
class Measured:
    """Rows with their features (rows by ``features``, NaN where not measured); only rows that would be rated.

    ``unrated`` is the share of the table that would not be.
    """

    rows: list[Row]
    features: tuple[str, ...]
    X: Floats
    unrated: float = 0.0

    def side(self, *sides: str) -> "Measured":
        """Return the rows of one or more sides of the split."""
        return self.only([row.side in sides for row in self.rows])

    def only(self, keep: Sequence[bool] | NDArray[np.bool_]) -> "Measured":
        """Return the rows that ``keep`` marks."""
        marks = np.array(keep, dtype=bool)
        rows = [row for row, kept in zip(self.rows, marks, strict=True) if kept]
        return Measured(rows, self.features, self.X[marks], self.unrated)

    def columns(self, names: Sequence[str]) -> "Measured":
        """Return the rows with the named features alone, in that order."""
        index = [self.features.index(name) for name in names]
        return Measured(self.rows, tuple(names), self.X[:, index], self.unrated)

    @property
    def target(self) -> Floats:
        """The labels, 0..1."""
        return np.array([row.target for row in self.rows])

    @property
    def publishers(self) -> NDArray[np.str_]:
        """The publisher of each row; an article of no known publisher stands for itself."""
        return np.array([row.publisher or f"{row.table}:{row.article.id}" for row in self.rows], dtype=str)

    @property
    def weight(self) -> Floats:
        """One weight a row, as ``weights_of`` gives them."""
        return np.array(weights_of(self.rows))

    def part(self) -> Part:
        """Return the rows as a part to fit or calibrate on."""
        return Part(self.X, self.target, self.weight)


def join(parts: Sequence[Measured]) -> Measured:
    """Return the rows of several tables as one."""
    return Measured([row for part in parts for row in part.rows], parts[0].features, np.vstack([p.X for p in parts]))


@lru_cache(maxsize=2)
def measure_tables(data: Path, limit: int | None = None, workers: int = 1) -> Mapping[str, Measured]:
    """Read and measure every table that there is; raise DataMissing where one of the fitted ones is not.

    All measures of the text are taken, once in a run, so that trying another recipe costs no reading.
    """
    tables = {}
    for table in MEASURED:
        try:
            tables[table] = read_rows(data, table, limit)
        except DataMissing:
            if table in FITTED:
                raise
    return {table: measure_rows(rows, workers) for table, rows in without_repeats(tables).items()}


def measure_rows(rows: list[Row], workers: int = 1) -> Measured:
    """Return the rows that would be rated, with all measures of their text."""
    names = text_features()
    X, rated = feature_matrix((row.article for row in rows), names, workers)
    return Measured(rows, names, X, 1 - sum(rated) / len(rated) if rated else 0.0).only(rated)
