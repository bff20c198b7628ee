"""What the style model is worth on rows that it was not fitted on."""

from typing import Any, Final

import numpy as np
import pandas as pd
from sklearn.metrics import roc_auc_score

from auditor.settings import Settings
from auditor.style.grams import grams_of
from auditor.style.model import StyleModel
from auditor.training.style_matrix import NEWS

FALSE_ALARMS: Final = 0.005
"""Share of human news above the threshold: one in two hundred."""
_LEAST: Final = 20


def style_values(model: StyleModel, texts: "pd.Series[str]") -> "pd.Series[float]":
    """Return the style of each text, in log-odds without the bias."""
    return texts.map(lambda text: float(model.points(grams_of(text, model.bits)).sum())).astype(float)


def metrics_of(model: StyleModel, rows: pd.DataFrame) -> dict[str, Any]:
    """Return the threshold on calibration news, and AUROC and shares caught or accused on held-out rows."""
    held = rows[rows.split != "train"]
    words = held.text.map(lambda text: len(text.split()))
    held = held.assign(words=words)[words >= Settings().min_words_authorship]
    held = held.assign(value=style_values(model, held.text))
    news = held[~held.ai & held.register.isin(list(NEWS)) & ~held.dataset.isin(_NOT_WHOLE)]
    threshold = float(np.quantile(news[news.split == "calibration"].value, 1 - FALSE_ALARMS))
    dev = news[news.split == "dev"]
    return {
        "threshold": round(threshold, 4),
        "human_news_accused": {
            "all": _share(dev, threshold),
            **{f"{name}": _share(part, threshold) for name, part in dev.groupby("dataset")},
        },
        "human_other_accused": {
            f"{name}.{source}": _share(part, threshold)
            for (name, source), part in held[~held.ai & ~held.index.isin(news.index)].groupby(["dataset", "source"])
            if len(part) >= 2 * _LEAST
        },
        "generators": _by_generator(held, threshold),
        "modern_news": _modern(held, threshold),
    }


_NOT_WHOLE: Final = ("detectrl", "llm_misinformation_news", "lastde_api_models", "imbd", "llmdetect")
"""Sets whose human news is cut or altered; they stand apart from the threshold."""


def _share(part: pd.DataFrame, threshold: float) -> dict[str, float]:
    return {"share": round(float((part.value > threshold).mean()), 4), "n": len(part)}


def _by_generator(held: pd.DataFrame, threshold: float) -> dict[str, Any]:
    found = {}
    dev = held[held.split == "dev"]
    for (name, source), part in dev.groupby(["dataset", "source"]):
        human = part[~part.ai]
        for (generator, attack), machine in part[part.ai].groupby(["generator", "attack"]):
            if len(human) >= _LEAST and len(machine) >= _LEAST:
                key = f"{name}.{str(source).split('/')[-1]}.{generator}.{attack}"
                found[key] = _compared(human, machine, threshold)
    return found


def _modern(held: pd.DataFrame, threshold: float) -> dict[str, Any]:
    part = held[held.dataset == "modern_news"]
    human = part[~part.ai]
    return {str(style): _compared(human, machine, threshold) for style, machine in part[part.ai].groupby("source")}


def _compared(human: pd.DataFrame, machine: pd.DataFrame, threshold: float) -> dict[str, float]:
    truth = [0] * len(human) + [1] * len(machine)
    both = pd.concat([human, machine])
    return {
        "auroc": round(float(roc_auc_score(truth, both.value)), 4),
        "length_only_auroc": round(float(roc_auc_score(truth, both.words)), 4),
        "caught": _share(machine, threshold)["share"],
        "n": len(machine),
        "n_human": len(human),
    }
