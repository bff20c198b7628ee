"""What style is worth on generators that it was not fitted on, beside what length and formatting alone tell."""

from collections.abc import Iterator
from typing import Any, Final

import pandas as pd
from sklearn.metrics import roc_auc_score

from auditor.settings import Settings
from auditor.style.grams import grams_of
from auditor.style.model import StyleModel
from auditor.training.authorship_measures import auroc_interval
from auditor.training.formatting import formatting_only

_LEAST: Final = 20


def style_values(model: StyleModel, texts: "pd.Series[str]") -> "pd.Series[float]":
    """Return the style of each text, in log-odds."""
    return texts.map(lambda text: float(model.points(grams_of(text, model.bits)).sum())).astype(float)


def metrics_of(model: StyleModel, rows: pd.DataFrame) -> dict[str, Any]:
    """Return AUROC by set, generator and attack, on the dev rows that are long enough to be rated."""
    dev = rows[rows.split == "dev"]
    dev = dev[dev.text.str.count(r"\S+") >= Settings().min_words_authorship]
    return {"generators": dict(by_generator(dev.assign(value=style_values(model, dev.text))))}


def by_generator(rows: pd.DataFrame) -> Iterator[tuple[str, dict[str, float]]]:
    """Yield, for each generator of each source, how well ``value``, length alone and formatting alone tell it."""
    for (name, source), part in rows.groupby(["dataset", "source"]):
        human = part[~part.ai]
        for (generator, attack), machine in part[part.ai].groupby(["generator", "attack"]):
            if len(human) >= _LEAST and len(machine) >= _LEAST:
                yield f"{name}.{str(source).split('/')[-1]}.{generator}.{attack}", told_apart(human, machine)


def told_apart(human: pd.DataFrame, machine: pd.DataFrame) -> dict[str, float]:
    """Return the AUROC of ``value`` with its interval, of the length in words and of formatting, and the counts."""
    both = pd.concat([human, machine])
    truth = both.ai.astype(int)
    length = float(roc_auc_score(truth, both.text.str.count(r"\S+")))
    low, high = auroc_interval(both, "value")
    return {
        "auroc": round(float(roc_auc_score(truth, both.value)), 4),
        "auroc_low": round(low, 4),
        "auroc_high": round(high, 4),
        "length_only_auroc": round(max(length, 1 - length), 4),
        "formatting_only_auroc": round(formatting_only(both.text, truth), 4),
        "n": len(machine),
        "n_human": len(human),
    }
