"""Leave one kind of data out at a time: what the style model is worth on texts that it has never met."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.metrics import roc_auc_score

from auditor.settings import Settings
from auditor.style.grams import grams_of
from auditor.training.authorship_data import authorship_rows
from auditor.training.authorship_measures import accusing_threshold
from auditor.training.style import FittedStyle, Material, fit_style, material_of

GROUPS: tuple[frozenset[str], ...] = (
    frozenset({"detectrl", "polnear", "ptc"}),
    frozenset({"biscope", "opeds_college_local_pre2023"}),
    frozenset({"outfox", "bbc_2004_05"}),
    frozenset({"l2r_other", "headline_figures", "buzzfeed_webis2016", "hyperpartisan_byarticle"}),
    frozenset({"llm_misinformation_news", "fakehealth_story", "fakehealth_release"}),
    frozenset({"modern_news"}),
)
"""Sets left out together, so that six fits do for all; what goes beside another has less to learn from, not more."""
_MEASURED = 400
_FITTED = 100


def evaluate_transfer(data: Path, limit: int | None = None) -> list[tuple[str, float, int]]:
    """Return, for each set left out of the fit, who of it is accused, caught and not rated, and the AUROC.

    Last comes modern_news by style, each of its folds by a fit without that fold. All fits are on at most 100 texts of
    each source, label, generator and attack, so that they take minutes; each sets its accusing threshold on calibration
    rows of human news of the other sets. ``limit`` is the number of rows of each source and label that are measured of
    the sets left out (400 by default). Draws are by a fixed seed.
    """
    rows = authorship_rows(data).sample(frac=1.0, random_state=0)
    cells = rows.groupby(["split", "dataset", "source", "ai", "generator", "attack"])
    material = material_of(rows[(rows.split == "train") & (cells.cumcount() < _FITTED)])
    rows = rows[(rows.split != "dev") & (rows.text.str.count(r"\S+") >= Settings().min_words_authorship)]
    return [*_by_set(material, rows, limit or _MEASURED), *_by_fold(material, rows)]


def _by_set(material: Material, rows: pd.DataFrame, limit: int) -> Iterator[tuple[str, float, int]]:
    for names in GROUPS:
        chosen = rows[rows.dataset.isin(names)]
        chosen = chosen[chosen.groupby(["dataset", "source", "ai"]).cumcount() < limit]
        told = _told(material.without(material.rows.dataset.isin(names)), rows[~rows.dataset.isin(names)], chosen)
        for (dataset, register), part in told.groupby(["dataset", "register"]):
            yield from _measures(f"transfer.{dataset}.{register}", part)


def _by_fold(material: Material, rows: pd.DataFrame) -> Iterator[tuple[str, float, int]]:
    folds = sorted(set(rows.fold) - {-1})
    parts = [_told(material.without(material.rows.fold == fold), rows, rows[rows.fold == fold]) for fold in folds]
    if parts:
        told = pd.concat(parts)
        for style, part in told[told.ai].groupby("source"):
            yield f"by_fold.{style}.ai_caught", float(part.accused.mean()), len(part)
        yield from _measures("by_fold.all_styles", told)


def _told(material: Material, known: pd.DataFrame, chosen: pd.DataFrame) -> pd.DataFrame:
    """Return ``chosen`` as a fit on ``material`` judges it, with a threshold set on the human rows of ``known``."""
    fitted = fit_style(material)
    known = known[(known.split == "calibration") & ~known.ai]
    known = known.join(judged(fitted, known)).query("margin >= 0")
    threshold = accusing_threshold(known, known.value)
    chosen = chosen.join(judged(fitted, chosen))
    rated = chosen.margin >= 0
    return chosen.assign(rated=rated, accused=rated & (chosen.value >= threshold))


def _measures(name: str, rows: pd.DataFrame) -> Iterator[tuple[str, float, int]]:
    human, machine = rows[~rows.ai], rows[rows.ai]
    if len(human):
        yield f"{name}.human_accused", float(human.accused.mean()), len(human)
        yield f"{name}.human_not_rated", 1 - float(human.rated.mean()), len(human)
    if len(machine):
        yield f"{name}.ai_caught", float(machine.accused.mean()), len(machine)
        yield f"{name}.ai_not_rated", 1 - float(machine.rated.mean()), len(machine)
    if len(human) and len(machine):
        # Of all, rated or not: what style alone tells.
        yield f"{name}.auroc", float(roc_auc_score(rows.ai.astype(int), rows.value)), len(rows)


def judged(fitted: FittedStyle, rows: pd.DataFrame) -> pd.DataFrame:
    """Return what a fitted model says of each row: ``value``, the style in log-odds, and ``margin``, how news-like."""
    model = fitted.model()
    grams = (grams_of(text, model.bits) for text in rows.text)
    told = [(float(model.points(each).sum()), model.register.margin(each.classes)) for each in grams]
    return pd.DataFrame(told, columns=["value", "margin"], index=rows.index, dtype=np.float64)
