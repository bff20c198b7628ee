"""Fitting the register: news-like prose against essays, stories, reviews and papers, whoever wrote them."""

from typing import Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from auditor.settings import Settings
from auditor.style.register import Register, profile
from auditor.style.tokens import tokens_of
from auditor.style.word_classes import class_count
from auditor.training.style_matrix import NEWS, prepared

Registers = NDArray[np.float32]
"""One profile of word classes for each text."""

OTHER_PROSE: Final = frozenset({"essay", "story", "review", "science"})
"""Registers that are surely no news; texts of any other are left out."""
LEFT_OUT: Final = 0.002
"""Share of the human news below the floor: prose that is not rated."""
_C: Final = 150.0
_ITERATIONS: Final = 300


def profiles_of(texts: "pd.Series[str]") -> Registers:
    """Return the profile of each text, one row each."""
    found = np.empty((len(texts), class_count()), dtype=np.float32)
    for row, text in enumerate(texts):
        found[row] = profile(tokens_of(prepared(text)).classes, class_count())
    return found


def fit_register(rows: pd.DataFrame, profiles: Registers) -> Register:
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
    return round(float(np.quantile(news, LEFT_OUT)), 4)
