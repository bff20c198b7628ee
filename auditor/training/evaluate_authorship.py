"""Held-out measures of the released authorship score."""

from pathlib import Path

from auditor.audit import read_released
from auditor.settings import released_models
from auditor.training.authorship import measure_rows, measures_of_authorship
from auditor.training.recipes import AUTHORSHIP_FEATURES
from auditor.training.reliability import probabilities

_ROWS = 400


def evaluate_authorship(data: Path, limit: int | None = None) -> list[tuple[str, float, int]]:
    """Return AUROC and shares accused on the rows that neither the style model nor the score was fitted on.

    ``limit`` is the number of rows of each source, label and generator (400 by default), drawn with a fixed seed.
    """
    model = read_released(released_models()).authorship
    measured = measure_rows(data, limit or _ROWS, 1)
    dev = measured.where(measured.rows.split == "dev")
    columns = [AUTHORSHIP_FEATURES.index(term.feature) for term in model.terms]
    probability = probabilities(model.base_points, model.terms, dev.X[:, columns])
    found = measures_of_authorship(dev.rows, probability, model.thresholds)
    return [(f"authorship.{name}", value, len(dev.rows)) for name, value in found.items()]
