"""Training of the reliability score: from labelled rows to a released model."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from auditor.checks import all_checks
from auditor.errors import ModelFeatureMissing
from auditor.records import Article, FeatureSpec
from auditor.scorer import Term
from auditor.scorer.additive import AdditiveScorer
from auditor.scorer.reasons import probability_of
from auditor.training.card import card_text
from auditor.training.declared import DECLARED
from auditor.training.fit import Fitted, bound, fit_additive
from auditor.training.matrix import feature_matrix
from auditor.training.measured import Measured, join, measure_tables
from auditor.training.measures import calibration_error, measures_of
from auditor.training.probes import PROBES
from auditor.training.recipes import (
    RELIABILITY_C,
    RELIABILITY_DATE,
    RELIABILITY_FEATURES,
    RELIABILITY_KNOTS,
    RELIABILITY_VERSION,
)
from auditor.training.released import model_json, probes_of, release
from auditor.training.reliability_data import FITTED
from auditor.training.tables import digest_of
from auditor.training.uncertainty import band_of, covered, offsets_of, out_of_fold, shares_of, thresholds_of

Floats = NDArray[np.float64]
NAME = "reliability"


@dataclass(frozen=True, slots=True)
class Trained:
    """A fitted score with what makes its probability readable: bands, their shares and the interval of each."""

    fitted: Fitted
    thresholds: Mapping[str, float]
    shares: Mapping[str, float]
    offsets: Mapping[str, tuple[float, float]]

    def of(self, part: Measured) -> Floats:
        """Return the probability of each row."""
        return of_fit(self.fitted, part)


def train_reliability(data: Path, out: Path, limit: int | None = None, workers: int = 1) -> dict[str, float]:
    """Fit, calibrate and release the reliability score into the folder ``out``; return its held-out metrics."""
    tables = measure_tables(data, limit, workers)
    trained = train_on(join([tables[table].side("fit", "calibrate") for table in FITTED]))
    held_out = {
        f"{table}.{name}": value
        for table, part in tables.items()
        for name, value in measures_of(part.side("dev").rows, trained.of(part.side("dev"))).items()
    }
    held_out |= uncertainty_measures(trained, [tables[table].side("dev") for table in FITTED])
    held_out |= {f"{table}.not_rated": part.unrated for table, part in tables.items()}
    papers = {
        table: {
            "sha256": digest_of(data / "reliability", table),
            "fitted": table in FITTED,
            "rows": {side: len(part.side(side).rows) for side in ("fit", "calibrate", "dev")},
        }
        for table, part in tables.items()
    }
    write_model(out, trained, papers, held_out)
    return held_out


def train_on(train: Measured) -> Trained:
    """Fit on the fit side, calibrate on the calibrate side; set bands and interval on out-of-fold answers.

    Bands and interval go by the rows whose publisher is rated, or by all where there are none.
    """
    fitted = fit_sides(train)
    fold_answers = out_of_fold(train, lambda part, rows: _refitted(fitted, part, rows))
    rated = np.array([row.rated_publisher for row in train.rows])
    rated = rated if rated.any() else np.ones(len(rated), dtype=bool)
    part, probability = train.only(rated), fold_answers[rated]
    thresholds = thresholds_of(probability, part.weight)
    bands = band_of(probability, thresholds)
    shares = shares_of(bands, part.weight)
    offsets = offsets_of(part.target, probability, part.weight, bands, part.publishers)
    return Trained(fitted, thresholds, shares, offsets)


def fit_sides(train: Measured, features: Sequence[str] = RELIABILITY_FEATURES) -> Fitted:
    """Fit the recipe on the fit side of ``train`` and calibrate it on the calibrate side."""
    part = train.columns(features)
    fit, calibrate = part.side("fit").part(), part.side("calibrate").part()
    return fit_additive(specs_of(features), fit, calibrate, C=RELIABILITY_C, n_knots=RELIABILITY_KNOTS)


def _refitted(fitted: Fitted, part: Measured, rows: Measured) -> Floats:
    """Return the probability of each row by a fit on the fit side of ``part``, on the scale of ``fitted``.

    Only the two numbers of the calibration have seen the rows: a fold by itself has too few publishers for them.
    """
    names = [term.feature for term in fitted.terms]
    scorer = bound(AdditiveScorer(C=RELIABILITY_C, n_knots=RELIABILITY_KNOTS), specs_of(names))
    X, y, weight = part.side("fit").columns(names).part().doubled()
    logits = scorer.fit(X, y, weight).decision_function(rows.columns(names).X)
    declared = rows.columns([term.feature for term in DECLARED]).X
    probability: Floats = expit(fitted.offset + fitted.factor * logits + points_of(DECLARED, declared))
    return probability


def of_fit(fitted: Fitted, rows: Measured) -> Floats:
    """Return the probability that a fit gives each row, with the declared terms."""
    terms = (*fitted.terms, *DECLARED)
    return probabilities(fitted.base_points, terms, rows.columns([term.feature for term in terms]).X)


def specs_of(names: Sequence[str]) -> list[FeatureSpec]:
    """Return the specs of the named features, in that order; raise ModelFeatureMissing for one that no check makes."""
    known = {spec.name: spec for check in all_checks() for spec in check.specs}
    missing = [name for name in names if name not in known]
    if missing:
        raise ModelFeatureMissing(f"no check makes {', '.join(missing)}; mend the recipe")
    return [known[name] for name in names]


def probabilities(base_points: float, terms: Sequence[Term], X: Floats) -> Floats:
    """Return the probability of each row (rows by terms, NaN where not measured), by the terms themselves."""
    return np.array([probability_of(base_points + points) for points in points_of(terms, X)])


def points_of(terms: Sequence[Term], X: Floats) -> Floats:
    """Return what the terms add to the log-odds of each row; NaN, which is not measured, adds nothing."""
    return np.array(
        [
            sum(term.at(value) for term, value in zip(terms, map(float, row), strict=True) if value == value)
            for row in X
        ],
        dtype=np.float64,
    )


def uncertainty_measures(trained: Trained, tables: Sequence[Measured]) -> dict[str, float]:
    """Return what the probability and its interval are worth on dev rows.

    How often the interval holds the rating of a publisher, publishers weighing alike, and how wide it is; and the
    calibration error on the labels of articles together. What there are no rows for is left out.
    """
    found: dict[str, float] = {}
    for part in tables:
        if part.rows and part.rows[0].rated_publisher:
            probability, weight = trained.of(part), part.weight
            bands = band_of(probability, trained.thresholds)
            inside = covered(part.target, probability, trained.offsets, bands)
            low = [max(0.0, p + trained.offsets[band][0]) for p, band in zip(probability, bands, strict=True)]
            high = [min(1.0, p + trained.offsets[band][1]) for p, band in zip(probability, bands, strict=True)]
            name = part.rows[0].table
            found[f"{name}.interval_coverage"] = float(np.average(inside, weights=weight))
            found[f"{name}.interval_width"] = float(np.average(np.array(high) - np.array(low), weights=weight))
    articles = [part for part in tables if part.rows and not part.rows[0].rated_publisher]
    if articles:
        part = join(articles)
        found["article_labels.ece"] = calibration_error(part.target, trained.of(part))
    return found


def write_model(
    out: Path, trained: Trained, papers: Mapping[str, Any], held_out: Mapping[str, float], kind: str = "released"
) -> None:
    """Write the model with its probes and card into ``out``; ``kind`` is "released", or "own" for a newsroom's rows."""
    names = [term.feature for term in trained.fitted.terms]
    probe_X, _ = feature_matrix([Article(text) for text in PROBES.values()], names)
    card = {
        "date": RELIABILITY_DATE,
        "kind": kind,
        "features": names,
        "declared": [term.feature for term in DECLARED],
        "data": dict(papers),
        "bands": {band: round(share, 4) for band, share in trained.shares.items()},
        "held_out": {name: round(value, 4) for name, value in held_out.items()},
        "probes": probes_of(list(PROBES), probe_X, trained.fitted),
    }
    released = replace(trained.fitted, terms=(*trained.fitted.terms, *DECLARED))
    model = model_json(NAME, RELIABILITY_VERSION, released, trained.thresholds, None, card, trained.offsets)
    release(out, NAME, model, card_text(NAME, card, trained.thresholds, None, trained.offsets))
