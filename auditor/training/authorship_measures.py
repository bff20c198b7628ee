"""Held-out measures of the authorship score: who is accused, who is caught, and who is not rated."""

from collections.abc import Mapping

import pandas as pd
from sklearn.metrics import roc_auc_score

NEWS = ("news", "opinion", "health", "release")
"""Registers of human news, on which the accusing threshold is set."""
_LEAST = 20


def measures_of_authorship(rows: pd.DataFrame, thresholds: Mapping[str, float]) -> dict[str, float]:
    """Return AUROC by table, and the shares accused, caught and not rated.

    ``rows`` are those of the authorship data with ``probability`` and ``rated``. Who is not rated is not accused, and
    counts in the AUROC as evens. Rows of a fold are told apart from kept-back ones.
    """
    rows = rows.assign(
        accused=rows.rated & (rows.probability >= thresholds["likely-ai"]),
        p=rows.probability.where(rows.rated, 0.5),
    )
    dev, folds = rows[rows.split == "dev"], rows[rows.fold >= 0]
    news = dev[~dev.ai & dev.register.isin(NEWS)]
    found = {"human_news.accused": float(news.accused.mean()), "human_news.not_rated": 1 - float(news.rated.mean())}
    for dataset, part in dev.groupby("dataset"):
        found.update(_of_table(str(dataset), part))
    for dataset, part in folds.groupby("dataset"):
        found.update(_of_table(f"by_fold.{dataset}", part))
    for style, part in folds[folds.ai].groupby("source"):
        found[f"by_fold.modern_news.ai_caught.{style}"] = float(part.accused.mean())
    return found


def _of_table(name: str, rows: pd.DataFrame) -> dict[str, float]:
    found = {}
    human, machine = rows[~rows.ai], rows[rows.ai]
    if len(human) >= _LEAST:
        found[f"{name}.human_accused"] = float(human.accused.mean())
        found[f"{name}.human_not_rated"] = 1 - float(human.rated.mean())
    for attack, part in machine.groupby("attack"):
        if len(part) >= _LEAST and not name.startswith("by_fold"):
            found[f"{name}.ai_caught.{attack}"] = float(part.accused.mean())
    if len(human) >= _LEAST and len(machine) >= _LEAST:
        found[f"{name}.auroc"] = float(roc_auc_score(rows.ai.astype(int), rows.p))
    return found
