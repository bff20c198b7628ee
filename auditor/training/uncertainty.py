"""How sure the reliability score is: out-of-fold answers, the bands cut from them, and the conformal interval."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from auditor.training.measured import Measured
from auditor.training.reliability_data import share_of_hash

Floats = NDArray[np.float64]
Answer = Callable[[Measured, Measured], Floats]
"""Fits on the first part, and returns the probability of each row of the second."""
COVERAGE = 0.9
FOLDS = 5
_LOW_BELOW, _HIGH_FROM = 0.2, 0.6
BANDS = ("low", "mixed", "high")


def out_of_fold(train: Measured, answer: Answer) -> Floats:
    """Return a probability for each row of ``train`` from a fit that saw none of its publisher's rows."""
    folds = np.array([int(FOLDS * share_of_hash("fold:" + publisher)) for publisher in train.publishers])
    found = np.full(len(folds), np.nan)
    for fold in np.unique(folds):
        found[folds == fold] = answer(train.only(folds != fold), train.only(folds == fold))
    return found


def thresholds_of(probability: Floats, weight: Floats) -> dict[str, float]:
    """Return the lower ends of the bands: low is the lowest fifth, high the upper two fifths, weighted."""
    low, high = quantiles(probability, weight, (_LOW_BELOW, _HIGH_FROM))
    return {"high": high, "mixed": low}


def band_of(probability: Floats, thresholds: Mapping[str, float]) -> NDArray[np.str_]:
    """Return the band of each probability."""
    return np.where(
        probability >= thresholds["high"], "high", np.where(probability >= thresholds["mixed"], "mixed", "low")
    )


def shares_of(bands: NDArray[np.str_], weight: Floats) -> dict[str, float]:
    """Return the share of rows in each band, weighted."""
    return {band: float(weight[bands == band].sum() / weight.sum()) for band in BANDS}


def offsets_of(
    target: Floats, probability: Floats, weight: Floats, bands: NDArray[np.str_], publishers: NDArray[np.str_]
) -> dict[str, tuple[float, float]]:
    """Return for each band how far below and above the probability the target may lie, in nine cases of ten.

    Split-conformal with signed residuals, band by band (Mondrian; Vovk et al. 2005), a twentieth cut off at either
    end; with the finite-sample correction, in which publishers and not rows are counted.
    """
    found = {}
    for band in BANDS:
        inside = bands == band if (bands == band).any() else np.ones(len(bands), dtype=bool)
        residual, w = (target - probability)[inside], weight[inside]
        count = _effective(w, publishers[inside])
        cut = max(0.0, (1 - COVERAGE) / 2 * (count + 1) / count - 1 / count)
        low, high = quantiles(residual, w, (cut, 1 - cut))
        found[band] = (min(low, 0.0), max(high, 0.0))
    return found


def _effective(weight: Floats, publishers: NDArray[np.str_]) -> float:
    """Return Kish's effective number of publishers: the rows of one have one rating, and are no cases of their own."""
    _, numbers = np.unique(publishers, return_inverse=True)
    each = np.bincount(numbers, weights=weight)
    return float(each.sum() ** 2 / (each**2).sum())


def quantiles(values: Floats, weight: Floats, shares: Sequence[float]) -> tuple[float, ...]:
    """Return weighted quantiles."""
    found = np.quantile(values, shares, weights=weight, method="inverted_cdf")
    return tuple(float(value) for value in found)


def covered(
    target: Floats, probability: Floats, offsets: Mapping[str, tuple[float, float]], bands: NDArray[np.str_]
) -> NDArray[np.bool_]:
    """Tell of each row whether its target lies in its interval."""
    low = probability + np.array([offsets[band][0] for band in bands])
    high = probability + np.array([offsets[band][1] for band in bands])
    inside: NDArray[np.bool_] = (target >= np.maximum(low, 0.0)) & (target <= np.minimum(high, 1.0))
    return inside
