"""Fitting an additive score: bounded fit, direction check, sigmoid calibration with the base frozen."""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from sklearn.base import clone
from sklearn.calibration import CalibratedClassifierCV
from sklearn.frozen import FrozenEstimator

from auditor.errors import DirectionViolated
from auditor.records import FeatureSpec
from auditor.scorer import Term
from auditor.scorer.additive import AdditiveScorer

Floats = NDArray[np.float64]
_AGAINST = 0.5
"""Log-odds that a freely fitted term may run against its declared direction before training fails."""


@dataclass(frozen=True, slots=True)
class Part:
    """Rows to fit or calibrate on: ``X`` rows by features, ``target`` 0..1 (fractions are soft labels), ``weight``."""

    X: Floats
    target: Floats
    weight: Floats

    def doubled(self) -> tuple[Floats, NDArray[np.int64], Floats]:
        """Return rows with hard labels: each once as 1 with its target's weight, once as 0 with the rest."""
        X = np.vstack([self.X, self.X])
        y = np.repeat([1, 0], len(self.X))
        return X, y, np.concatenate([self.weight * self.target, self.weight * (1 - self.target)])


@dataclass(frozen=True, slots=True)
class Fitted:
    """A calibrated additive score, and the scikit-learn classifier that answers the probes independently of it.

    ``factor`` and ``offset`` are the calibration's: the score's logit is offset + factor * the bounded fit's.
    """

    base_points: float
    terms: tuple[Term, ...]
    oracle: CalibratedClassifierCV
    factor: float
    offset: float


def fit_additive(
    specs: Sequence[FeatureSpec],
    fit: Part,
    calibrate: Part,
    *,
    C: float,
    n_knots: int,
    typical: Sequence[float] | None = None,
    straight: Sequence[int] = (),
) -> Fitted:
    """Fit on one part and calibrate on another that shares no publisher with it.

    Raises DirectionViolated where the data speak against a feature's declared direction, or where the calibration part
    turns the whole score round.
    """
    X, y, weight = fit.doubled()
    free = AdditiveScorer(C=C, n_knots=n_knots, typical=typical, straight=tuple(straight))
    refuse_violations(specs, free.fit(X, y, weight).terms_)
    bounded = bound(free, specs).fit(X, y, weight)
    oracle = CalibratedClassifierCV(FrozenEstimator(bounded), method="sigmoid", ensemble=False)
    X, y, weight = calibrate.doubled()
    with warnings.catch_warnings():  # the frozen base takes no weights, and needs none
        warnings.filterwarnings("ignore", message="Since FrozenEstimator does not appear to accept sample_weight")
        oracle.fit(X, y, sample_weight=weight)
    sigmoid = oracle.calibrated_classifiers_[0].calibrators[0]
    factor, offset = -float(sigmoid.a_), -float(sigmoid.b_)
    if factor <= 0:
        raise DirectionViolated(
            f"the calibration part turns the score round (factor {factor:+.2f}), and with it every term's direction; "
            "give more rows, or find out how the two parts differ"
        )
    terms = tuple(
        replace(term, feature=spec.name).scaled(factor) for spec, term in zip(specs, bounded.terms_, strict=True)
    )
    return Fitted(offset + factor * bounded.base_, terms, oracle, factor, offset)


def bound(scorer: AdditiveScorer, specs: Sequence[FeatureSpec]) -> AdditiveScorer:
    """Return the scorer, not fitted, with each slope bounded in its feature's declared direction."""
    bounded: AdditiveScorer = clone(scorer).set_params(directions=tuple(spec.direction for spec in specs))
    return bounded


def refuse_violations(specs: Sequence[FeatureSpec], terms: Sequence[Term]) -> None:
    """Raise DirectionViolated if a freely fitted term runs against its declared direction by half a log-odd or more."""
    against = [
        f"{spec.name} (declared {spec.direction:+d}, fitted {term.points[-1] - term.points[0]:+.2f})"
        for spec, term in zip(specs, terms, strict=True)
        if spec.direction * (term.points[-1] - term.points[0]) < -_AGAINST
    ]
    if against:
        raise DirectionViolated(
            f"the data speak against the declared direction of {'; '.join(against)}; "
            "leave it out of the recipe, or find out what it really measures"
        )
