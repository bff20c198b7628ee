"""Held-out measures of the authorship score: who is accused, who is caught, and who is not rated."""

from collections.abc import Iterator, Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.stats import binomtest
from sklearn.metrics import roc_auc_score

from auditor.training.measures import bootstrap
from auditor.training.recipes import ACCUSED_SHARE

NEWS = ("news", "opinion", "health", "release")
"""Registers of human news, on which the accusing threshold is set."""
_LEAST = 20
_MARGIN = 0.4
"""The threshold is set at this part of the stated share, so that the share still holds on news a little unlike it."""

Measure = tuple[str, pd.DataFrame, str]
"""Its name, the rows that it is of, and its kind: ``accused``, ``not_rated`` or ``auroc``."""


def accusing_threshold(rows: pd.DataFrame, values: "pd.Series[float]") -> float:
    """Return the lowest value that accuses few enough of the human news among ``rows``.

    The stated share holds in every register of human news that has rows enough to tell, and with a margin over all of
    them together.
    """
    news = rows[~rows.ai & rows.register.isin(NEWS)].assign(value=values)
    shares = [(news.value, _MARGIN * ACCUSED_SHARE)]
    shares += [(part.value, ACCUSED_SHARE) for _, part in news.groupby("register") if len(part) * ACCUSED_SHARE >= 1]
    highest = max(float(np.quantile(part, 1 - share, method="higher")) for part, share in shares)
    return float(np.nextafter(highest, np.inf))


def measures_of_authorship(rows: pd.DataFrame, thresholds: Mapping[str, float]) -> dict[str, float]:
    """Return AUROC by table, and the shares accused, caught and not rated.

    ``rows`` are those of the authorship data with ``probability`` and ``rated``. Who is not rated is not accused, and
    counts in the AUROC as evens.
    """
    return {name: _value(part, kind) for name, part, kind in _measures(rows, thresholds)}


def intervals_of_authorship(rows: pd.DataFrame, thresholds: Mapping[str, float]) -> dict[str, list[float]]:
    """Return the 95% interval of each measure: Wilson's of a share, by drawing whole groups anew of an AUROC."""
    found = {}
    for name, part, kind in _measures(rows, thresholds):
        ends = auroc_interval(part, "p") if kind == "auroc" else share_interval(int(_hits(part, kind).sum()), len(part))
        found[name] = [round(end, 4) for end in ends]
    return found


def share_interval(hits: int, count: int) -> tuple[float, float]:
    """Return Wilson's 95% interval of a share."""
    ends = binomtest(hits, count).proportion_ci(0.95, method="wilson")
    return float(ends.low), float(ends.high)


def auroc_interval(rows: pd.DataFrame, value: str) -> tuple[float, float]:
    """Return the 95% interval of the AUROC of the column ``value``, when whole groups are drawn anew."""
    truth, told = rows.ai.to_numpy(int), rows[value].to_numpy(float)

    def auroc(chosen: NDArray[np.intp]) -> float:
        drawn = truth[chosen]
        return float(roc_auc_score(drawn, told[chosen])) if 0 < drawn.sum() < len(drawn) else float("nan")

    return bootstrap(auroc, rows.group.tolist())


def _measures(rows: pd.DataFrame, thresholds: Mapping[str, float]) -> Iterator[Measure]:
    rows = rows.assign(
        accused=rows.rated & (rows.probability >= thresholds["likely-ai"]),
        p=rows.probability.where(rows.rated, 0.5),
    )
    news = rows[~rows.ai & rows.register.isin(NEWS)]
    yield "human_news.accused", news, "accused"
    yield "human_news.not_rated", news, "not_rated"
    for dataset, part in rows.groupby("dataset"):
        yield from _of_table(str(dataset), part)


def _of_table(name: str, rows: pd.DataFrame) -> Iterator[Measure]:
    human, machine = rows[~rows.ai], rows[rows.ai]
    if len(human) >= _LEAST:
        yield f"{name}.human_accused", human, "accused"
        yield f"{name}.human_not_rated", human, "not_rated"
    for attack, part in machine.groupby("attack"):
        if len(part) >= _LEAST:
            yield f"{name}.ai_caught.{attack}", part, "accused"
    if len(human) >= _LEAST and len(machine) >= _LEAST:
        yield f"{name}.auroc", rows, "auroc"


def _value(rows: pd.DataFrame, kind: str) -> float:
    if kind == "auroc":
        return float(roc_auc_score(rows.ai.astype(int), rows.p))
    return float(_hits(rows, kind).mean())


def _hits(rows: pd.DataFrame, kind: str) -> "pd.Series[bool]":
    return rows.accused if kind == "accused" else ~rows.rated.astype(bool)
