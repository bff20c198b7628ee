"""What `auditor evaluate` can measure."""

from collections.abc import Callable, Mapping
from pathlib import Path

from auditor.training.evaluate_checks import evaluate_checks
from auditor.training.evaluate_reliability import evaluate_reliability

Evaluation = Callable[[Path, int | None], list[tuple[str, float, int]]]

EVALUATIONS: Mapping[str, Evaluation] = {
    "checks": evaluate_checks,
    "reliability": evaluate_reliability,
}
"""By task: a function of the data folder and a row limit that returns rows of (name, value, number of cases)."""
