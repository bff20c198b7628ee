"""Fitting the register: news-like prose against essays, stories, reviews and papers, whoever wrote them."""

from typing import Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from auditor.settings import Settings
from auditor.style.register import Register
from auditor.training.style_matrix import NEWS, Profiles

OTHER_PROSE: Final = frozenset({"essay", "story", "review", "science"})
"""Registers that are surely no news; texts of any other are left out."""
_LEAST_NEWS: Final = 0.002
_BEYOND: Final = 4.0
"""The floor lies so many log-odds below what two in a thousand texts of human news are below: what is not rated is far
from any news."""
_C: Final = 150.0
_ITERATIONS: Final = 300


def fit_register(rows: pd.DataFrame, profiles: Profiles) -> Register:
    """Fit the register on texts that are long enough to be rated; both sides, and each source in them, weigh alike."""
    long = (rows.text.str.count(r"\S+") >= Settings().min_words_authorship).to_numpy()
    news, other = rows.register.isin(list(NEWS)).to_numpy(), rows.register.isin(list(OTHER_PROSE)).to_numpy()
    kept = np.flatnonzero(long & (news | other))
    chosen, is_news = rows.iloc[kept], news[kept]
    cell = chosen.dataset + "|" + chosen.source + "|" + chosen.generator
    weight = (cell.groupby(cell).transform("size") ** -0.5).to_numpy(float)
    side = np.where(is_news, weight[is_news].sum(), weight[~is_news].sum())
    model = LogisticRegression(C=_C, max_iter=_ITERATIONS)
    model.fit(profiles[kept], is_news, sample_weight=weight / side * len(weight) / 2)
    weights, intercept = np.round(model.coef_.ravel().astype(float), 4), round(float(model.intercept_[0]), 4)
    value = profiles[kept] @ weights + intercept
    return Register(weights, intercept, _floor(value[is_news & ~chosen.ai.to_numpy(bool)]))


def _floor(news: NDArray[np.float64]) -> float:
    return round(float(np.quantile(news, _LEAST_NEWS)) - _BEYOND, 4)
