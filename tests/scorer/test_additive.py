"""AdditiveScorer against independent oracles: scikit-learn's own checks, its LogisticRegression, and sums by hand."""

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression
from sklearn.utils.estimator_checks import parametrize_with_checks

from auditor.scorer.additive import AdditiveScorer


@pytest.mark.filterwarnings("ignore::sklearn.exceptions.SkipTestWarning")
@parametrize_with_checks([AdditiveScorer()])
def test_it_is_a_scikit_learn_classifier(estimator, check) -> None:  # type: ignore[no-untyped-def]
    check(estimator)


def _rows(count: int = 400) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(7)
    X = rng.normal(size=(count, 3))
    logit = 1.5 * X[:, 0] - 0.8 * X[:, 1] + 0.2
    return X, (rng.random(count) < 1 / (1 + np.exp(-logit))).astype(int)


def test_free_straight_terms_are_scikit_learns_logistic_regression() -> None:
    X, y = _rows()
    ours = AdditiveScorer(C=0.5, straight=(0, 1, 2)).fit(X, y)
    theirs = LogisticRegression(C=0.5, tol=1e-10, max_iter=5000).fit(X / X.std(axis=0), y)
    assert ours.predict_proba(X) == pytest.approx(theirs.predict_proba(X / X.std(axis=0)), abs=1e-5)


def test_the_contributions_and_the_base_are_the_logit() -> None:
    X, y = _rows()
    scorer = AdditiveScorer().fit(X, y)
    assert scorer.base_ + scorer.contributions(X).sum(axis=1) == pytest.approx(scorer.decision_function(X), abs=1e-12)


@pytest.mark.parametrize(("direction", "sign"), [(1, 1), (-1, -1)])
def test_a_term_never_runs_against_its_direction(direction: int, sign: int) -> None:
    X, y = _rows()
    scorer = AdditiveScorer(n_knots=6, directions=(direction,) * 3).fit(X, y)
    rises = np.concatenate([sign * np.diff(term.points) for term in scorer.terms_])
    assert (rises >= -1e-12).all()
    assert rises.max() > 0.1


def test_what_was_not_measured_adds_nothing() -> None:
    X, y = _rows()
    scorer = AdditiveScorer().fit(X, y)
    row = X[:1].copy()
    row[0, 1] = np.nan
    assert scorer.contributions(row)[0, 1] == 0.0


def test_a_typical_value_adds_nothing() -> None:
    X, y = _rows()
    scorer = AdditiveScorer(typical=(0.1, 0.2, 0.3)).fit(X, y)
    assert scorer.contributions([[0.1, 0.2, 0.3]])[0] == pytest.approx([0, 0, 0], abs=1e-12)


def test_a_bent_relation_is_learnt_where_a_line_fails() -> None:
    rng = np.random.default_rng(3)
    X = rng.uniform(-2, 2, size=(600, 1))
    y = (np.abs(X[:, 0]) > 1).astype(int)
    assert AdditiveScorer(C=100, n_knots=9).fit(X, y).score(X, y) > 0.9
    assert AdditiveScorer(C=100, straight=(0,)).fit(X, y).score(X, y) < 0.7


def test_a_wrong_number_of_directions_is_refused() -> None:
    X, y = _rows()
    with pytest.raises(ValueError, match="2 directions for 3 features"):
        AdditiveScorer(directions=(1, 1)).fit(X, y)
