"""What `auditor train` can fit."""

from collections.abc import Callable, Mapping
from pathlib import Path

from auditor.training.authorship import train_authorship
from auditor.training.reliability import train_reliability

Trainer = Callable[[Path, Path, int | None, int], dict[str, float]]

TRAINERS: Mapping[str, Trainer] = {
    "authorship": train_authorship,
    "reliability": train_reliability,
}
"""By model: a function of the data folder, the folder to write to, a row limit and a number of processes."""
