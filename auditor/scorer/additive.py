"""AdditiveScorer: a logistic model whose every term is a function of one feature, as a scikit-learn classifier."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import minimize
from scipy.special import expit
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import _check_sample_weight, check_is_fitted, validate_data

from auditor.scorer.term import Term

Floats = NDArray[np.float64]


class AdditiveScorer(ClassifierMixin, BaseEstimator):  # type: ignore[misc]
    """Binary classifier: ``logit = base + sum of f_j(x_j)``, each f_j piecewise linear and centred on a typical value.

    Each f_j has its knots at ``n_knots`` evenly spaced quantiles of its feature, from ``trim`` to ``1 - trim``; beyond
    them it stays level. The slopes between knots are fitted together by logistic loss with an L2 penalty
    ``|w|^2 / 2 / C`` on slopes per standard deviation of their basis function, and bounded by zero on the side that
    ``directions`` gives for the feature (+1 rising, -1 falling, 0 free). A NaN is "not measured" and adds nothing.
    The features whose indices stand in ``straight`` get one line without ends instead.

    Parameters: ``directions`` one of -1, 0, +1 a feature, or None for all free; ``typical`` one value a feature, or
    None for the median of the rows of the class that sorts last. Learnt: ``classes_``, ``base_`` (log-odds at the
    typical values), ``terms_`` (a tuple of Term).
    """

    def __init__(
        self,
        C: float = 1.0,
        n_knots: int = 5,
        trim: float = 0.02,
        directions: Sequence[int] | None = None,
        typical: Sequence[float] | None = None,
        straight: Sequence[int] = (),
        max_iter: int = 1000,
    ) -> None:
        """Store the parameters as they are."""
        self.C = C
        self.n_knots = n_knots
        self.trim = trim
        self.directions = directions
        self.typical = typical
        self.straight = straight
        self.max_iter = max_iter

    def fit(self, X: ArrayLike, y: ArrayLike, sample_weight: ArrayLike | None = None) -> "AdditiveScorer":
        """Fit on ``X`` (rows by features, NaN where not measured) and binary ``y``; return self."""
        rows: Floats
        rows, labels = validate_data(self, X, y, dtype=np.float64, ensure_all_finite="allow-nan")
        check_classification_targets(labels)
        self.classes_, codes = np.unique(labels, return_inverse=True)
        if len(self.classes_) != 2:
            kind = "1 class" if len(self.classes_) == 1 else f"{len(self.classes_)} classes"
            raise ValueError(f"Only binary classification is supported; the target has {kind}.")
        weight: Floats = _check_sample_weight(sample_weight, rows, dtype=np.float64)
        typical = self._typical(rows, weight * codes)
        straight = [j in self.straight for j in range(rows.shape[1])]
        knots = [self._knots(column, weight, line) for column, line in zip(rows.T, straight, strict=True)]
        basis, scale = _basis(rows, knots, typical, straight, weight)
        slopes, self.base_ = self._solve(basis, codes, weight, self._bounds(knots))
        self.terms_ = tuple(_term(j, knots, typical, straight, slopes / scale) for j in range(rows.shape[1]))
        return self

    def decision_function(self, X: ArrayLike) -> Floats:
        """Return the logit of the second class, one a row."""
        contributions = self.contributions(X)
        logits: Floats = self.base_ + contributions.sum(axis=1)
        return logits

    def predict_proba(self, X: ArrayLike) -> Floats:
        """Return the probabilities of the two classes, rows by 2."""
        second = expit(self.decision_function(X))
        return np.column_stack([1 - second, second])

    def predict(self, X: ArrayLike) -> NDArray[Any]:
        """Return the likelier class of each row."""
        codes = (self.decision_function(X) > 0).astype(int)
        chosen: NDArray[Any] = self.classes_[codes]
        return chosen

    def contributions(self, X: ArrayLike) -> Floats:
        """Return what each feature adds to the logit, rows by features; 0 where it was not measured."""
        check_is_fitted(self)
        rows: Floats = validate_data(self, X, dtype=np.float64, ensure_all_finite="allow-nan", reset=False)
        columns = [_points(rows[:, j], term) for j, term in enumerate(self.terms_)]
        points: Floats = np.nan_to_num(np.column_stack(columns), nan=0.0)
        return points

    def __sklearn_tags__(self) -> Any:
        """Tell scikit-learn that only two classes and missing values are in order."""
        tags = super().__sklearn_tags__()
        tags.classifier_tags.multi_class = False
        tags.input_tags.allow_nan = True
        return tags

    def _typical(self, X: Floats, weight: Floats) -> Floats:
        if self.typical is not None:
            return np.asarray(self.typical, dtype=np.float64)
        return np.array([_quantiles(column, weight, np.array([0.5]))[0] for column in X.T])

    def _knots(self, column: Floats, weight: Floats, straight: bool) -> Floats:
        shares = np.linspace(self.trim, 1 - self.trim, 2 if straight else self.n_knots)
        knots = np.unique(_quantiles(column, weight, shares))
        if len(knots) == 1:  # nearly constant: one line over whatever range there is
            knots = np.unique(_quantiles(column, weight, np.array([0.0, 1.0])))
        return knots if len(knots) > 1 else np.array([knots[0], knots[0] + 1.0])

    def _bounds(self, knots: list[Floats]) -> list[tuple[float | None, float | None]]:
        directions = [0] * len(knots) if self.directions is None else list(self.directions)
        if len(directions) != len(knots):
            raise ValueError(f"{len(directions)} directions for {len(knots)} features")
        sides: dict[int, tuple[float | None, float | None]] = {1: (0.0, None), -1: (None, 0.0), 0: (None, None)}
        return [sides[direction] for direction, line in zip(directions, knots, strict=True) for _ in line[1:]]

    def _solve(
        self, basis: Floats, codes: NDArray[np.intp], weight: Floats, bounds: list[tuple[float | None, float | None]]
    ) -> tuple[Floats, float]:
        """Minimise ``C * sum(weight * logistic loss) + |slopes|^2 / 2``; the intercept is not penalised."""
        sign = 2.0 * codes - 1.0

        def loss(parameters: Floats) -> tuple[float, Floats]:
            slopes, base = parameters[:-1], parameters[-1]
            margin = sign * (basis @ slopes + base)
            pull = -self.C * weight * sign * expit(-margin)
            value = self.C * float(weight @ np.logaddexp(0.0, -margin)) + 0.5 * float(slopes @ slopes)
            return value, np.append(basis.T @ pull + slopes, pull.sum())

        start = np.zeros(basis.shape[1] + 1)
        options = {"maxiter": self.max_iter, "ftol": 1e-12, "gtol": 1e-8}
        found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[*bounds, (None, None)], options=options)
        self.n_iter_ = int(found.nit)
        return found.x[:-1], float(found.x[-1])


def _quantiles(column: Floats, weight: Floats, shares: Floats) -> Floats:
    """Return the weighted quantiles of what was measured; 0 where nothing was."""
    known: NDArray[np.bool_] = np.isfinite(column) & (weight > 0)
    if not known.any():
        return np.zeros(np.size(shares))
    found: Floats = np.quantile(column[known], shares, weights=weight[known], method="inverted_cdf")
    return found


def _basis(
    X: Floats, knots: list[Floats], typical: Floats, straight: list[bool], weight: Floats
) -> tuple[Floats, Floats]:
    """Return the ramp functions, 0 at the typical value and where nothing was measured, over their scale."""
    ramps = [
        _ramps(X[:, j], line, straight[j]) - _ramps(typical[j : j + 1], line, straight[j])
        for j, line in enumerate(knots)
    ]
    basis = np.nan_to_num(np.hstack(ramps), nan=0.0)
    mean = np.average(basis, axis=0, weights=weight)
    spread = np.sqrt(np.average((basis - mean) ** 2, axis=0, weights=weight))
    scale = np.where(spread > 1e-12, spread, 1.0)
    return basis / scale, scale


def _ramps(column: Floats, knots: Floats, straight: bool) -> Floats:
    """Return one column an interval between knots: how far the value has come along it, 0..1 unless straight."""
    way: Floats = (column[:, None] - knots[:-1]) / np.diff(knots)
    return way if straight else np.clip(way, 0.0, 1.0)


def _points(column: Floats, term: Term) -> Floats:
    if term.straight:
        return term.slope * (column - term.typical)
    found: Floats = np.interp(column, term.knots, term.points)
    return found


def _term(index: int, knots: list[Floats], typical: Floats, straight: list[bool], rises: Floats) -> Term:
    first = sum(len(line) - 1 for line in knots[:index])
    line = knots[index]
    points = np.concatenate([[0.0], np.cumsum(rises[first : first + len(line) - 1])])
    term = Term(str(index), float(typical[index]), tuple(map(float, line)), tuple(map(float, points)), straight[index])
    return term.centred()
