"""The scores that the additive one is compared with, each fitted on the same rows and weights."""

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from auditor.training.measured import Measured
from auditor.training.recipes import RELIABILITY_FEATURES
from auditor.training.reliability import fit_sides, of_fit, specs_of

Floats = NDArray[np.float64]
_HALF_LENGTH = 4000
Scorer = Callable[[Measured], Floats]
Rival = Callable[[Measured], Scorer]
"""Fits on rows, and returns what gives rows a number that rises with reliability."""


def additive(train: Measured) -> Scorer:
    """Fit the released recipe."""
    fitted = fit_sides(train)
    return lambda rows: of_fit(fitted, rows)


def logistic(train: Measured) -> Scorer:
    """Fit plain logistic regression on the recipe's features, scaled, medians for what was not measured."""
    model = make_pipeline(SimpleImputer(strategy="median"), StandardScaler(), LogisticRegression(max_iter=1000))
    X, y, weight = train.columns(RELIABILITY_FEATURES).part().doubled()
    model.fit(X, y, logisticregression__sample_weight=weight)
    return lambda rows: _second(model.predict_proba(rows.columns(RELIABILITY_FEATURES).X))


def logistic_on_all(train: Measured) -> Scorer:
    """Fit the same on every measure of the text."""
    model = make_pipeline(SimpleImputer(strategy="median"), StandardScaler(), LogisticRegression(max_iter=1000))
    kept = np.flatnonzero(np.isfinite(train.X).any(axis=0))
    X, y, weight = train.part().doubled()
    model.fit(X[:, kept], y, logisticregression__sample_weight=weight)
    return lambda rows: _second(model.predict_proba(rows.X[:, kept]))


def boosting(train: Measured) -> Scorer:
    """Fit gradient boosting, each feature monotone in its declared direction: what a sum costs shows against it."""
    directions = [spec.direction for spec in specs_of(RELIABILITY_FEATURES)]
    model = HistGradientBoostingClassifier(
        monotonic_cst=directions,
        max_iter=100,
        learning_rate=0.05,
        max_leaf_nodes=8,
        min_samples_leaf=40,
        random_state=0,
    )
    X, y, weight = train.columns(RELIABILITY_FEATURES).part().doubled()
    model.fit(X, y, sample_weight=weight)
    return lambda rows: _second(model.predict_proba(rows.columns(RELIABILITY_FEATURES).X))


def length(train: Measured) -> Scorer:
    """Go by the number of characters alone, drawn in to 0..1."""

    def score(rows: Measured) -> Floats:
        lengths = np.array([len(row.article.text) for row in rows.rows], dtype=np.float64)
        drawn: Floats = lengths / (lengths + _HALF_LENGTH)
        return drawn

    return score


RIVALS: Mapping[str, Rival] = {
    "additive": additive,
    "logistic": logistic,
    "logistic_all_measures": logistic_on_all,
    "boosting_monotone": boosting,
    "length_alone": length,
}


def _second(probability: Floats) -> Floats:
    second: Floats = probability[:, 1]
    return second
