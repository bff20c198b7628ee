"""Training of the authorship score: the style model's opinion, calibrated, with a threshold set on human news alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.metrics import roc_auc_score

from auditor.records import Article
from auditor.scorer import STYLE
from auditor.training.authorship_data import authorship_rows, share_of
from auditor.training.card import card_text
from auditor.training.fit import Fitted, Part, fit_additive
from auditor.training.matrix import feature_matrix
from auditor.training.probes import PROBES
from auditor.training.recipes import ACCUSED_SHARE, AUTHORSHIP_C, AUTHORSHIP_FEATURES, DATE, VERSION
from auditor.training.released import model_json, probes_of, release
from auditor.training.reliability import probabilities, specs_of
from auditor.training.tables import digest_of

Floats = NDArray[np.float64]
NAME = "authorship"
NEWS = ("news", "opinion", "health", "release")
"""Registers of human news, on which the accusing threshold is set."""
_ROWS_OF_A_SOURCE = 400
_FIT_SHARE = 0.6
_MISSED_SHARE = 0.05
_MARGIN = 0.6
"""The threshold is set at this part of the stated share, so that the share still holds on news a little unlike it."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Rows of the authorship tables with their features; only rows whose style was measured."""

    rows: pd.DataFrame
    X: Floats

    def where(self, keep: "pd.Series[bool]") -> "Measured":
        """Return the rows that ``keep`` marks."""
        return Measured(self.rows[keep], self.X[keep.to_numpy()])

    def part(self) -> Part:
        """Return the rows as a part to fit on: both classes weigh alike, and within a class its sources do."""
        sizes = self.rows.groupby(["ai", "dataset", "source"]).text.transform("size")
        weight = 1.0 / sizes
        weight /= weight.groupby(self.rows.ai).transform("sum")
        return Part(self.X, self.rows.ai.to_numpy(float), (weight * len(weight) / 2).to_numpy())


def train_authorship(data: Path, out: Path, limit: int | None = None, workers: int = 1) -> dict[str, float]:
    """Fit, calibrate and release the authorship score into the folder ``out``; return its held-out metrics.

    Only rows that the style model was not fitted on are used. The style model is the one in ``out``, beside which the
    score will be used, or the installation's where ``out`` has none.
    """
    specs = specs_of(AUTHORSHIP_FEATURES)
    models = out if (out / "style.json").exists() else None
    measured = measure_rows(data, limit or _ROWS_OF_A_SOURCE, workers, models)
    calibration = measured.where(measured.rows.split == "calibration")
    first = calibration.rows.group.map(lambda group: share_of("fit:" + group) < _FIT_SHARE)
    straight = [index for index, name in enumerate(AUTHORSHIP_FEATURES) if name == STYLE]
    typical = [0.0 if name == STYLE else _median(calibration, index) for index, name in enumerate(AUTHORSHIP_FEATURES)]
    fit, calibrate = calibration.where(first).part(), calibration.where(~first).part()
    fitted = fit_additive(specs, fit, calibrate, C=AUTHORSHIP_C, n_knots=3, typical=typical, straight=straight)
    thresholds = _thresholds(calibration, probabilities(fitted.base_points, fitted.terms, calibration.X))
    dev = measured.where(measured.rows.split == "dev")
    held_out = measures_of_authorship(dev.rows, probabilities(fitted.base_points, fitted.terms, dev.X), thresholds)
    probe_X, _ = feature_matrix([Article(text) for text in PROBES.values()], AUTHORSHIP_FEATURES, models=models)
    card = _card(data, measured, fitted, held_out, probes_of(list(PROBES), probe_X, fitted))
    model = model_json(NAME, VERSION, fitted, thresholds, None, card)
    release(out, NAME, model, card_text(NAME, card, thresholds, None))
    return held_out


def measure_rows(data: Path, limit: int, workers: int, models: Path | None = None) -> Measured:
    """Measure at most ``limit`` rows of each source, label and side, drawn by seed; none that style was fitted on."""
    rows = authorship_rows(data)
    rows = rows[rows.split != "train"].sample(frac=1.0, random_state=0)
    rows = rows[rows.groupby(["split", "dataset", "source", "ai", "generator"]).cumcount() < limit].sort_index()
    X, _ = feature_matrix((Article(text) for text in rows.text), AUTHORSHIP_FEATURES, workers, models)
    known = ~np.isnan(X[:, AUTHORSHIP_FEATURES.index(STYLE)])
    return Measured(rows[known], X[known])


def _median(measured: Measured, index: int) -> float:
    return float(np.nanmedian(measured.X[~measured.rows.ai.to_numpy(bool), index]))


def _thresholds(calibration: Measured, probability: Floats) -> dict[str, float]:
    """Return the lowest probability that accuses few enough of the human news, and the highest that clears.

    The stated share holds in every register of human news by itself, and with a margin over all of them together.
    """
    rows = calibration.rows.assign(p=probability)
    news = rows[~rows.ai & rows.register.isin(NEWS)]
    shares = [(news.p, _MARGIN * ACCUSED_SHARE), *((part.p, ACCUSED_SHARE) for _, part in news.groupby("register"))]
    accuse = max(float(np.quantile(p, 1 - share, method="higher")) for p, share in shares)
    clear = float(np.quantile(rows.p[rows.ai], _MISSED_SHARE))
    return {"likely-ai": float(np.nextafter(accuse, 1.0)), "likely-human": min(clear, 0.5)}


def measures_of_authorship(
    rows: pd.DataFrame, probability: Floats, thresholds: Mapping[str, float]
) -> dict[str, float]:
    """Return AUROC by table, and shares accused: of human news together and by table, and of machine texts by table."""
    rows = rows.assign(p=probability, accused=probability >= thresholds["likely-ai"])
    human_news = rows[~rows.ai & rows.register.isin(NEWS)]
    found = {"human_news.accused": float(human_news.accused.mean())}
    for dataset, part in rows.groupby("dataset"):
        human, machine = part[~part.ai], part[part.ai]
        if len(human):
            found[f"{dataset}.human_accused"] = float(human.accused.mean())
        if len(machine):
            found[f"{dataset}.ai_caught"] = float(machine.accused.mean())
        if len(human) and len(machine):
            found[f"{dataset}.auroc"] = float(roc_auc_score(part.ai.astype(int), part.p))
    return found


def _card(
    data: Path, measured: Measured, fitted: Fitted, held_out: dict[str, float], probes: list[dict[str, Any]]
) -> dict[str, Any]:
    tables: dict[str, Any] = {}
    for name, part in measured.rows.groupby("dataset"):
        dataset = str(name)
        tables[dataset] = {
            "sha256": digest_of(next(data.glob(f"*/{dataset}.parquet")).parent, dataset),
            "fitted": bool((part.split == "calibration").any()),
            "rows": {"calibrate": int((part.split == "calibration").sum()), "dev": int((part.split == "dev").sum())},
        }
    return {
        "date": DATE,
        "features": [term.feature for term in fitted.terms],
        "data": tables,
        "held_out": {name: round(value, 4) for name, value in held_out.items()},
        "probes": probes,
    }
