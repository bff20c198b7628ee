"""What style says of texts that it was not fitted on, for rows that are too few to keep any from training."""

import numpy as np
import pandas as pd

from auditor.style.grams import grams_of
from auditor.training.authorship_data import FOLDS
from auditor.training.style import FittedStyle, Material, fit_style


def cross_fitted(material: Material, rows: pd.DataFrame) -> pd.DataFrame:
    """Return ``value`` and ``margin`` of the rows in a fold, each by a model that was fitted without that fold.

    ``value`` is the style in log-odds, ``margin`` how far the prose lies above the least news-like that is rated.
    """
    parts = []
    for fold in range(FOLDS):
        chosen = rows[rows.fold == fold]
        parts.append(judged(fit_style(material.without(material.rows.fold == fold)), chosen))
    return pd.concat(parts).reindex(rows.index)


def judged(fitted: FittedStyle, rows: pd.DataFrame) -> pd.DataFrame:
    """Return ``value`` and ``margin`` of each row by a fitted model."""
    model = fitted.model()
    grams = (grams_of(text, model.bits) for text in rows.text)
    told = [(float(model.points(each).sum()), model.register.margin(each.classes)) for each in grams]
    return pd.DataFrame(told, columns=["value", "margin"], index=rows.index, dtype=np.float64)
