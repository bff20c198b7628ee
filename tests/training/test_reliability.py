"""Training of the reliability score: the same command gives the same bytes, and what it cannot do is a named error."""

from pathlib import Path

import numpy as np
import pytest

from auditor.errors import DataMissing, DirectionViolated, ModelFeatureMissing
from auditor.records import FeatureSpec
from auditor.training.fit import Part, fit_additive
from auditor.training.reliability import specs_of, train_reliability
from auditor.training.reliability_data import FITTED, read_rows, weights_of
from tests.shared import SHARED, need


def _part(seed: int, slope: float) -> Part:
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(300, 1))
    return Part(X, (rng.random(300) < 1 / (1 + np.exp(-slope * X[:, 0]))).astype(float), np.ones(300))


def test_data_that_speak_against_a_declared_direction_fail_the_training() -> None:
    spec = FeatureSpec("tone.calm", "words", -1, "{value}")
    with pytest.raises(DirectionViolated, match=r"tone\.calm \(declared -1, fitted \+"):
        fit_additive([spec], _part(1, 3.0), _part(2, 3.0), C=1.0, n_knots=3)
    assert fit_additive([spec], _part(1, -3.0), _part(2, -3.0), C=1.0, n_knots=3).terms[0].slope < 0


def test_a_calibration_that_turns_the_score_round_fails_the_training() -> None:
    spec = FeatureSpec("tone.calm", "words", 1, "{value}")
    with pytest.raises(DirectionViolated, match="turns the score round"):
        fit_additive([spec], _part(1, 3.0), _part(2, -3.0), C=1.0, n_knots=3)


def test_the_calibrated_terms_give_what_the_calibrated_classifier_gives() -> None:
    spec = FeatureSpec("tone.calm", "words", 0, "{value}")
    fitted = fit_additive([spec], _part(1, 2.0), _part(2, 0.5), C=1.0, n_knots=4)
    X = np.linspace(-3, 3, 25).reshape(-1, 1)
    ours = [1 / (1 + np.exp(-fitted.base_points - fitted.terms[0].at(float(x)))) for (x,) in X]
    assert fitted.oracle.predict_proba(X)[:, 1] == pytest.approx(ours, abs=1e-9)


def test_soft_labels_are_weights_of_both_classes() -> None:
    part = Part(np.array([[1.0], [2.0]]), np.array([0.25, 1.0]), np.array([2.0, 4.0]))
    _, y, weight = part.doubled()
    assert y.tolist() == [1, 1, 0, 0]
    assert weight.tolist() == [0.5, 4.0, 1.5, 0.0]


def test_a_folder_without_the_tables_is_a_named_error(tmp_path: Path) -> None:
    with pytest.raises(DataMissing, match=r"baly_allsides\.parquet"):
        train_reliability(tmp_path, tmp_path / "out")


def test_a_recipe_with_an_unknown_feature_is_a_named_error() -> None:
    with pytest.raises(ModelFeatureMissing, match=r"tone\.calm"):
        specs_of(["tone.calm"])


@pytest.mark.shared_data
@pytest.mark.parametrize("table", FITTED)
def test_no_publisher_stands_on_two_sides_and_none_weighs_more_than_another(table: str) -> None:
    rows = read_rows(need(SHARED / "data"), table)
    sides: dict[str, set[str]] = {}
    weight: dict[str, float] = {}
    for row, share in zip(rows, weights_of(rows), strict=True):
        sides.setdefault(row.publisher, set()).add(row.side)
        weight[row.publisher] = weight.get(row.publisher, 0.0) + share
    assert all(len(found) == 1 for found in sides.values())
    assert max(weight.values()) == pytest.approx(min(weight.values()))


@pytest.mark.shared_data
def test_training_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    data = need(SHARED / "data")
    for name, workers in (("one", 1), ("two", 2)):
        train_reliability(data, tmp_path / name, limit=250, workers=workers)
    for file in ("reliability.json", "reliability.md", "active.toml"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()
