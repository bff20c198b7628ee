"""Held-out measures of the released authorship score."""

from pathlib import Path

from auditor.audit import read_released
from auditor.settings import released_models
from auditor.training.authorship import ROWS_OF_A_SOURCE, measured
from auditor.training.authorship_data import authorship_rows
from auditor.training.authorship_measures import measures_of_authorship
from auditor.training.reliability import probabilities
from auditor.training.style_metrics import by_generator


def evaluate_authorship(data: Path, limit: int | None = None) -> list[tuple[str, float, int]]:
    """Return who is accused, caught and not rated, and AUROC by generator, on rows that nothing was fitted on.

    ``limit`` is the number of rows of each source, label and generator (400 by default), drawn with a fixed seed.
    Beside the AUROC of each generator stand those of length alone and of formatting alone.
    """
    model = read_released(released_models()).authorship
    dev = authorship_rows(data).query("split == 'dev'").sample(frac=1.0, random_state=0)
    groups = dev.groupby(["dataset", "source", "ai", "generator", "attack"])
    dev = measured(dev[groups.cumcount() < (limit or ROWS_OF_A_SOURCE)].sort_index(), released_models())
    dev["probability"] = probabilities(model.base_points, model.terms, dev[["value"]].to_numpy(float))
    found = [(name, value, len(dev)) for name, value in measures_of_authorship(dev, model.thresholds).items()]
    for name, told in by_generator(dev):
        found += [(f"{name}.{kind}", told[kind], int(told["n"])) for kind in told if kind.endswith("auroc")]
    return [(f"authorship.{name}", value, count) for name, value, count in found]
