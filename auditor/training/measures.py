"""How well a reliability probability does on labelled rows."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.metrics import brier_score_loss, roc_auc_score

from auditor.training.reliability_data import Row

_RELIABLE, _UNRELIABLE = 0.7, 0.4
_LEAST = 15
_ROWS_OF_A_PUBLISHER = 3
_PUBLISHERS = 20


def measures_of(rows: Sequence[Row], probability: NDArray[np.float64]) -> dict[str, float]:
    """Return the measures that the rows allow.

    ``auc``: area under the ROC curve of targets >= .7 against targets <= .4; ``length_auc``: the same for the number of
    characters alone; ``spearman``: rank correlation of publishers' mean probability with their rating, over publishers
    of three rows or more; ``brier``: mean squared error of the probability for those two groups.
    """
    target = np.array([row.target for row in rows])
    length = np.array([len(row.article.text) for row in rows], dtype=np.float64)
    found: dict[str, float] = {}
    kept = (target >= _RELIABLE) | (target <= _UNRELIABLE)
    reliable = target[kept] >= _RELIABLE
    if min(reliable.sum(), (~reliable).sum()) >= _LEAST:
        found["auc"] = float(roc_auc_score(reliable, probability[kept]))
        found["length_auc"] = float(roc_auc_score(reliable, length[kept]))
        found["brier"] = float(brier_score_loss(reliable, probability[kept]))
    publishers = pd.DataFrame({"p": probability, "q": target, "publisher": [row.publisher for row in rows]})
    per = (
        publishers[publishers.publisher != ""]
        .groupby("publisher")
        .agg(p=("p", "mean"), q=("q", "mean"), n=("p", "size"))
    )
    per = per[per.n >= _ROWS_OF_A_PUBLISHER]
    if len(per) >= _PUBLISHERS:
        found["spearman"] = float(per.p.corr(per.q, method="spearman"))
    return found
