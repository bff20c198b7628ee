"""How well a reliability probability does on labelled rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.metrics import brier_score_loss, roc_auc_score

from auditor.training.reliability_data import Row

Floats = NDArray[np.float64]
RELIABLE, UNRELIABLE = 0.7, 0.4
_LEAST = 10
_ROWS_OF_A_PUBLISHER = 3
_PUBLISHERS = 20
_DRAWS = 500
_INTERVAL = (0.025, 0.975)
BINS = 10


def measures_of(rows: Sequence[Row], probability: Floats) -> dict[str, float]:
    """Return the measures that the rows allow.

    ``auc``: area under the ROC curve of targets >= .7 against targets <= .4; ``length_auc``: the same for the number of
    characters alone; ``spearman``: rank correlation of publishers' mean probability with their rating, over publishers
    of three rows or more; ``brier``: mean squared error of the probability for those two groups; ``ece``: how far the
    probability is from the share of reliable articles, by ten groups of rising probability, for article labels.
    """
    target = np.array([row.target for row in rows])
    length = np.array([len(row.article.text) for row in rows], dtype=np.float64)
    found: dict[str, float] = {}
    kept = (target >= RELIABLE) | (target <= UNRELIABLE)
    reliable = target[kept] >= RELIABLE
    if min(reliable.sum(), (~reliable).sum()) >= _LEAST:
        found["auc"] = float(roc_auc_score(reliable, probability[kept]))
        found["length_auc"] = float(roc_auc_score(reliable, length[kept]))
        found["brier"] = float(brier_score_loss(reliable, probability[kept]))
    if rows and rows[0].rated_publisher:
        publishers = publishers_of(rows, probability)
        if len(publishers) >= _PUBLISHERS:
            found["spearman"] = float(publishers.p.corr(publishers.q, method="spearman"))
    elif rows:
        found["ece"] = calibration_error(target, probability)
    return found


def publishers_of(rows: Sequence[Row], probability: Floats) -> pd.DataFrame:
    """Return one row a publisher with three articles or more: mean probability ``p`` and rating ``q``."""
    table = pd.DataFrame(
        {"p": probability, "q": [row.target for row in rows], "publisher": [row.publisher for row in rows]}
    )
    grouped = table[table.publisher != ""].groupby("publisher")
    means = grouped.agg(p=("p", "mean"), q=("q", "mean"), n=("p", "size"))
    return means[means.n >= _ROWS_OF_A_PUBLISHER]


@dataclass(frozen=True, slots=True)
class Bin:
    """One group of a reliability diagram: mean probability, mean label and number of rows."""

    probability: float
    label: float
    count: int


def bins_of(target: Floats, probability: Floats, bins: int = BINS) -> list[Bin]:
    """Return equally large groups of rising probability."""
    parts = np.array_split(np.argsort(probability, kind="stable"), bins)
    return [Bin(float(probability[p].mean()), float(target[p].mean()), len(p)) for p in parts if len(p)]


def calibration_error(target: Floats, probability: Floats) -> float:
    """Return the expected calibration error: mean distance of probability and label over the groups."""
    groups = bins_of(target, probability)
    return sum(group.count * abs(group.probability - group.label) for group in groups) / len(target)


def bootstrap(statistic: Callable[[NDArray[np.intp]], float], groups: Sequence[str]) -> tuple[float, float]:
    """Return the 95% interval of ``statistic`` (a function of row numbers) when whole ``groups`` are drawn anew."""
    names, member = np.unique(np.array(groups, dtype=str), return_inverse=True)
    order = np.argsort(member, kind="stable")
    rows_of = np.split(order, np.cumsum(np.bincount(member))[:-1])
    rng = np.random.default_rng(0)
    values = []
    for _ in range(_DRAWS):
        drawn = rng.integers(len(names), size=len(names))
        values.append(statistic(np.concatenate([rows_of[index] for index in drawn])))
    low, high = np.nanquantile(np.array(values), _INTERVAL)
    return float(low), float(high)


def auc_of(target: Floats, probability: Floats) -> float:
    """Return the AUC of targets >= .7 against targets <= .4, or NaN where one side is empty."""
    kept = (target >= RELIABLE) | (target <= UNRELIABLE)
    reliable = target[kept] >= RELIABLE
    return float(roc_auc_score(reliable, probability[kept])) if 0 < reliable.sum() < len(reliable) else float("nan")
