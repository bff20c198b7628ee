"""Training of the authorship score: the style model's opinion, calibrated, with a threshold set on human news alone."""

from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from auditor.audit.scope import cause_not_to_rate_authorship
from auditor.document import Document
from auditor.records import Article
from auditor.settings import Settings, released_models
from auditor.style import load_model, style_of
from auditor.training.authorship_data import authorship_rows, share_of
from auditor.training.authorship_measures import (
    NEWS,
    accusing_threshold,
    intervals_of_authorship,
    measures_of_authorship,
)
from auditor.training.card import card_text
from auditor.training.fit import Fitted, Part, fit_additive
from auditor.training.matrix import feature_matrix
from auditor.training.probes import PROBES
from auditor.training.recipes import (
    ACCUSED_SHARE,
    AUTHORSHIP_C,
    AUTHORSHIP_DATE,
    AUTHORSHIP_FEATURES,
    AUTHORSHIP_VERSION,
)
from auditor.training.released import model_json, probes_of, release
from auditor.training.reliability import probabilities, specs_of
from auditor.training.tables import digest_of

Floats = NDArray[np.float64]
NAME = "authorship"
ROWS_OF_A_SOURCE = 400
_FIT_SHARE = 0.6
_MISSED_SHARE = 0.05


def train_authorship(data: Path, out: Path, limit: int | None = None, workers: int = 1) -> dict[str, float]:
    """Fit, calibrate and release the authorship score into the folder ``out``; return its held-out metrics.

    What counts is what style says of rows that it was not fitted on. The style model is the one in ``out``,
    beside which the score will be used, or the installation's where ``out`` has none. Raises DataMissing.
    """
    models = out if (out / "style.json").exists() else released_models()
    rows = authorship_rows(data)
    judged = measured(_drawn(rows, limit or ROWS_OF_A_SOURCE), models, workers)
    fit_on = judged[(judged.split != "dev") & judged.rated]
    first = fit_on.group.map(lambda group: share_of("fit:" + group) < _FIT_SHARE)
    fitted = fit_additive(
        specs_of(AUTHORSHIP_FEATURES),
        _part(fit_on[first]),
        _part(fit_on[~first]),
        C=AUTHORSHIP_C,
        n_knots=3,
        typical=[0.0],
        straight=[0],
    )
    judged["probability"] = probabilities(fitted.base_points, fitted.terms, _column(judged))
    thresholds = thresholds_of(judged[(judged.split != "dev") & judged.rated])
    told = judged[judged.split == "dev"]
    held_out = measures_of_authorship(told, thresholds)
    probe_X, _ = feature_matrix([Article(text) for text in PROBES.values()], AUTHORSHIP_FEATURES, models=models)
    fitted_on = rows[rows.split == "train"].dataset.value_counts()
    card = _card(data, judged, fitted_on, fitted, held_out, probes_of(list(PROBES), probe_X, fitted))
    card["intervals"] = intervals_of_authorship(told, thresholds)
    card["generators"] = load_model(models).papers["metrics"]["generators"]
    model = model_json(NAME, AUTHORSHIP_VERSION, fitted, thresholds, None, card)
    release(out, NAME, model, card_text(NAME, card, thresholds, None))
    return held_out


def _drawn(rows: pd.DataFrame, limit: int) -> pd.DataFrame:
    """Draw, by seed, at most ``limit`` kept-back rows of each source, label and side.

    All human news for calibration is taken: few of it lie near the threshold.
    """
    kept = rows[rows.split != "train"].sample(frac=1.0, random_state=0)
    place = kept.groupby(["split", "dataset", "source", "ai", "generator"]).cumcount()
    news = (kept.split == "calibration") & ~kept.ai & kept.register.isin(NEWS)
    return kept[news | (place < limit)].sort_index()


def measured(rows: pd.DataFrame, models: Path, workers: int = 1) -> pd.DataFrame:
    """Return the rows that have enough words for a style, with ``value``, and ``rated``: whether they are in scope."""
    settings = Settings(models=models)
    if workers > 1:
        with ProcessPoolExecutor(workers) as pool:
            found = list(pool.map(_measure, rows.text, repeat(settings), chunksize=64))
    else:
        found = [_measure(text, settings) for text in rows.text]
    values = pd.DataFrame(found, columns=["value", "rated"], index=rows.index)
    return rows.join(values)[values.value.notna()]


def _measure(text: str, settings: Settings) -> tuple[float, bool]:
    document = Document(Article(text), settings)
    if len(document.words) < settings.min_words_authorship:
        return float("nan"), False
    cause = cause_not_to_rate_authorship(document, settings.min_words_authorship)
    return document.share(style_of).value, cause is None


def _column(rows: pd.DataFrame) -> Floats:
    return rows[["value"]].to_numpy(float)


def _part(rows: pd.DataFrame) -> Part:
    """Return the rows as a part to fit on: both classes weigh alike, and within a class its sources do."""
    weight = 1.0 / rows.groupby(["ai", "dataset", "source"]).text.transform("size")
    weight /= weight.groupby(rows.ai).transform("sum")
    return Part(_column(rows), rows.ai.to_numpy(float), (weight * len(weight) / 2).to_numpy())


def thresholds_of(rows: pd.DataFrame) -> dict[str, float]:
    """Return the lowest ``probability`` that accuses, and the highest that clears."""
    accuse = accusing_threshold(rows, rows.probability)
    clear = float(np.quantile(rows.probability[rows.ai], _MISSED_SHARE))
    return {"likely-ai": accuse, "likely-human": min(clear, 0.5)}


def _card(
    data: Path,
    judged: pd.DataFrame,
    fitted_on: "pd.Series[int]",
    fitted: Fitted,
    held_out: Mapping[str, float],
    probes: Iterable[Mapping[str, Any]],
) -> dict[str, Any]:
    tables: dict[str, Any] = {}
    for dataset in sorted({*judged.dataset, *fitted_on.index}):
        part = judged[judged.dataset == dataset]
        used = part.split != "dev"
        fit = int(fitted_on.get(dataset, 0))
        tables[dataset] = {
            "sha256": digest_of(next(data.glob(f"*/{dataset}.parquet")).parent, dataset),
            "fitted": bool(used.any()) or fit > 0,
            "rows": {"fit": fit, "calibrate": int(used.sum()), "dev": int((~used).sum())},
        }
    return {
        "date": AUTHORSHIP_DATE,
        "accused_share": ACCUSED_SHARE,
        "features": [term.feature for term in fitted.terms],
        "data": tables,
        "held_out": {name: round(value, 4) for name, value in held_out.items()},
        "probes": list(probes),
    }
