"""Bands and interval: shares are what they are said to be, and the interval covers what it says on new publishers."""

import numpy as np

from auditor.training.measures import Bin, bins_of, bootstrap, calibration_error
from auditor.training.uncertainty import band_of, covered, offsets_of, shares_of, thresholds_of


def _draw(seed: int, count: int) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    probability = rng.uniform(0.4, 0.9, count)
    return probability, np.clip(probability + rng.normal(-0.05, 0.1 + 0.2 * (probability < 0.6), count), 0, 1)


def test_the_interval_holds_nine_in_ten_of_rows_that_it_was_not_made_of_in_every_band() -> None:
    probability, target = _draw(1, 4000)
    weight = np.ones(len(target))
    thresholds = thresholds_of(probability, weight)
    each = np.arange(len(target)).astype(str)
    offsets = offsets_of(target, probability, weight, band_of(probability, thresholds), each)
    new, truth = _draw(2, 4000)
    bands = band_of(new, thresholds)
    inside = covered(truth, new, offsets, bands)
    for band in ("low", "mixed", "high"):
        assert 0.87 <= inside[bands == band].mean() <= 0.93
    assert offsets["low"][1] - offsets["low"][0] > 1.5 * (offsets["high"][1] - offsets["high"][0])


def test_many_rows_of_few_publishers_are_few_cases() -> None:
    probability, target = _draw(4, 3000)
    weight, bands = np.ones(len(target)), np.full(len(target), "high")
    publishers = np.arange(len(target)) % 25
    many = offsets_of(target, probability, weight, bands, np.arange(len(target)).astype(str))["high"]
    few = offsets_of(target, probability, weight, bands, publishers.astype(str))["high"]
    assert few[0] < many[0] and few[1] > many[1]


def test_bands_hold_a_fifth_two_fifths_and_two_fifths_of_the_weight() -> None:
    probability, _ = _draw(3, 1000)
    weight = np.where(probability > 0.8, 3.0, 1.0)
    shares = shares_of(band_of(probability, thresholds_of(probability, weight)), weight)
    assert shares["low"] == np.float64(shares["low"]) and abs(shares["low"] - 0.2) < 0.01
    assert abs(shares["high"] - 0.4) < 0.01 and abs(sum(shares.values()) - 1) < 1e-12


def test_calibration_error_worked_by_hand() -> None:
    probability = np.array([0.1, 0.1, 0.9, 0.9])
    target = np.array([0.0, 1.0, 1.0, 1.0])
    assert bins_of(target, probability, 2) == [Bin(0.1, 0.5, 2), Bin(0.9, 1.0, 2)]
    assert abs(calibration_error(target, probability) - 0.3) < 1e-12


def test_a_bootstrap_draws_whole_groups() -> None:
    values = np.array([0.0] * 50 + [1.0] * 50)
    one_each = bootstrap(lambda rows: float(values[rows].mean()), [str(n) for n in range(100)])
    two_groups = bootstrap(lambda rows: float(values[rows].mean()), ["a"] * 50 + ["b"] * 50)
    assert 0.38 < one_each[0] < one_each[1] < 0.62
    assert two_groups == (0.0, 1.0)
