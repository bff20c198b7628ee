"""Leave one data set out at a time: what the style model is worth on texts of a kind that it has never met."""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
from sklearn.metrics import roc_auc_score

from auditor.settings import Settings
from auditor.training.authorship import accusing_threshold
from auditor.training.authorship_data import authorship_rows
from auditor.training.cross_fit import judged
from auditor.training.style import Material, fit_style, material_of

LEFT_OUT: tuple[tuple[str, ...], ...] = (
    ("detectrl",),
    ("biscope",),
    ("outfox",),
    ("llm_misinformation_news",),
    ("l2r_other",),
    ("modern_news",),
    ("opeds_college_local_pre2023",),
    ("bbc_2004_05",),
    ("fakehealth_story", "fakehealth_release"),
    ("headline_figures",),
    ("polnear", "ptc"),
)
"""Sets left out, one row of this table at a time; what is of one kind goes together."""
_THRESHOLD_FOLD = 0
_ROWS = 600


def evaluate_transfer(data: Path, limit: int | None = None) -> list[tuple[str, float, int]]:
    """Return, for each set left out of the fit, who of it is accused, caught and not rated, and the AUROC.

    Each fit also goes without one fold of human news, on which its accusing threshold is set. ``limit`` is the number
    of rows measured of each source and label (600 by default), drawn with a fixed seed. Eleven fits: it takes a while.
    """
    rows = authorship_rows(data)
    rows = rows[rows.text.str.count(r"\S+") >= Settings().min_words_authorship]
    material = material_of(rows[rows.split == "train"])
    found: list[tuple[str, float, int]] = []
    for names in LEFT_OUT:
        found += [(f"transfer.{name}", value, count) for name, value, count in _without(material, rows, names, limit)]
    return found


def _without(
    material: Material, rows: pd.DataFrame, names: tuple[str, ...], limit: int | None
) -> Iterator[tuple[str, float, int]]:
    unseen = material.rows.dataset.isin(names)
    fitted = fit_style(material.without(unseen | (material.rows.fold == _THRESHOLD_FOLD)))
    known = rows[(rows.fold == _THRESHOLD_FOLD) & ~rows.ai & ~rows.dataset.isin(names)]
    known = known.join(judged(fitted, known)).query("margin >= 0")
    threshold = accusing_threshold(known, known.value)
    chosen = rows[rows.dataset.isin(names)].sample(frac=1.0, random_state=0)
    chosen = chosen[chosen.groupby(["source", "ai"]).cumcount() < (limit or _ROWS)]
    chosen = chosen.join(judged(fitted, chosen))
    chosen = chosen.assign(rated=chosen.margin >= 0, value=chosen.value.where(chosen.margin >= 0, threshold / 2))
    for name, part in chosen.groupby("dataset"):
        human, machine = part[~part.ai], part[part.ai]
        if len(human):
            yield f"{name}.human_accused", float((human.rated & (human.value >= threshold)).mean()), len(human)
            yield f"{name}.human_not_rated", 1 - float(human.rated.mean()), len(human)
        if len(machine):
            yield f"{name}.ai_caught", float((machine.rated & (machine.value >= threshold)).mean()), len(machine)
            yield f"{name}.ai_not_rated", 1 - float(machine.rated.mean()), len(machine)
        if len(human) and len(machine):
            yield f"{name}.auroc", float(roc_auc_score(part.ai.astype(int), part.value)), len(part)
