"""Training of the reliability score: from the labelled tables to a released model."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from auditor.checks import all_checks
from auditor.errors import DataMissing, ModelFeatureMissing
from auditor.records import Article, FeatureSpec
from auditor.scorer import Term
from auditor.scorer.reasons import probability_of
from auditor.training.card import card_text
from auditor.training.fit import Fitted, Part, fit_additive
from auditor.training.matrix import feature_matrix
from auditor.training.measures import measures_of
from auditor.training.probes import PROBES
from auditor.training.recipes import DATE, RELIABILITY_C, RELIABILITY_FEATURES, RELIABILITY_KNOTS, VERSION
from auditor.training.released import model_json, probes_of, release
from auditor.training.reliability_data import FITTED, MEASURED, Row, read_rows, weights_of
from auditor.training.tables import digest_of

Floats = NDArray[np.float64]
NAME = "reliability"
_HIGH_FROM, _LOW_BELOW = 0.6, 0.2
_COVERAGE = 0.9


@dataclass(frozen=True, slots=True)
class Measured:
    """Rows with their features; only rows that would be rated."""

    rows: list[Row]
    X: Floats

    def side(self, side: str) -> "Measured":
        """Return the rows of one side of the split."""
        return self.only([row.side == side for row in self.rows])

    def only(self, keep: Sequence[bool]) -> "Measured":
        """Return the rows that ``keep`` marks."""
        return Measured([row for row, kept in zip(self.rows, keep, strict=True) if kept], self.X[np.array(keep, bool)])

    @property
    def target(self) -> Floats:
        """The labels, 0..1."""
        return np.array([row.target for row in self.rows])

    def part(self) -> Part:
        """Return the rows as a part to fit or calibrate on."""
        return Part(self.X, self.target, np.array(weights_of(self.rows)))


def train_reliability(data: Path, out: Path, limit: int | None = None, workers: int = 1) -> dict[str, float]:
    """Fit, calibrate and release the reliability score into the folder ``out``; return its held-out metrics."""
    specs = specs_of(RELIABILITY_FEATURES)
    measured = measure_tables(data, limit, workers)
    fitted = fit_sides(specs, [measured[table] for table in FITTED])
    held_out = {
        f"{table}.{name}": value
        for table, part in measured.items()
        for name, value in measures_of(
            part.side("dev").rows, probabilities(fitted.base_points, fitted.terms, part.side("dev").X)
        ).items()
    }
    calibrated = join([measured[table].side("calibrate") for table in FITTED])
    probability = probabilities(fitted.base_points, fitted.terms, calibrated.X)
    thresholds, half_width = _bands(probability), _half_width(calibrated, probability)
    probe_X, _ = feature_matrix([Article(text) for text in PROBES.values()], RELIABILITY_FEATURES)
    card = _card(data, measured, fitted, held_out, probes_of(list(PROBES), probe_X, fitted))
    model = model_json(NAME, VERSION, fitted, thresholds, half_width, card)
    release(out, NAME, model, card_text(NAME, card, thresholds, half_width))
    return held_out


def specs_of(names: Sequence[str]) -> list[FeatureSpec]:
    """Return the specs of the named features, in that order; raise ModelFeatureMissing for one that no check makes."""
    known = {spec.name: spec for check in all_checks() for spec in check.specs}
    missing = [name for name in names if name not in known]
    if missing:
        raise ModelFeatureMissing(f"no check makes {', '.join(missing)}; mend the recipe")
    return [known[name] for name in names]


def measure_tables(data: Path, limit: int | None, workers: int) -> dict[str, Measured]:
    """Read and measure every table that there is; raise DataMissing where one of the fitted ones is not."""
    measured = {}
    for table in MEASURED:
        try:
            rows = read_rows(data, table, limit)
        except DataMissing:
            if table in FITTED:
                raise
            continue
        X, rated = feature_matrix((row.article for row in rows), RELIABILITY_FEATURES, workers)
        measured[table] = Measured(rows, X).only(rated)
    return measured


def join(parts: Sequence[Measured]) -> Measured:
    """Return the rows of several tables as one."""
    return Measured([row for part in parts for row in part.rows], np.vstack([part.X for part in parts]))


def fit_sides(specs: Sequence[FeatureSpec], tables: Sequence[Measured]) -> Fitted:
    """Fit on the fit side of ``tables`` and calibrate on their calibrate side."""
    fit = join([table.side("fit") for table in tables])
    calibrate = join([table.side("calibrate") for table in tables])
    return fit_additive(specs, fit.part(), calibrate.part(), C=RELIABILITY_C, n_knots=RELIABILITY_KNOTS)


def probabilities(base_points: float, terms: Sequence[Term], X: Floats) -> Floats:
    """Return the probability of each row (rows by terms, NaN where not measured), by the terms themselves."""
    return np.array(
        [
            probability_of(
                base_points
                + sum(term.at(value) for term, value in zip(terms, map(float, row), strict=True) if value == value)
            )
            for row in X
        ]
    )


def _bands(probability: Floats) -> dict[str, float]:
    """Return the lower ends of the bands: low is the lowest fifth of calibration rows, high the upper two fifths."""
    low, high = np.quantile(probability, [_LOW_BELOW, _HIGH_FROM])
    return {"high": float(high), "mixed": float(low)}


def _half_width(part: Measured, probability: Floats) -> float:
    """Return the split-conformal half width: 90% of the calibration rows lie within it (publishers weigh alike)."""
    gap = np.abs(probability - part.target)
    order = np.argsort(gap)
    reached = np.cumsum(np.array(weights_of(part.rows))[order]) / len(gap)
    return float(gap[order][np.searchsorted(reached, _COVERAGE)])


def _card(
    data: Path,
    measured: Mapping[str, Measured],
    fitted: Fitted,
    held_out: Mapping[str, float],
    probes: list[dict[str, Any]],
) -> dict[str, Any]:
    tables = {
        table: {
            "sha256": digest_of(data / "reliability", table),
            "fitted": table in FITTED,
            "rows": {side: len(part.side(side).rows) for side in ("fit", "calibrate", "dev")},
        }
        for table, part in measured.items()
    }
    return {
        "date": DATE,
        "features": [term.feature for term in fitted.terms],
        "data": tables,
        "held_out": {name: round(value, 4) for name, value in held_out.items()},
        "probes": probes,
    }
