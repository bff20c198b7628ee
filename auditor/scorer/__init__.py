"""Additive scores and their reasons. The scikit-learn estimator is in auditor.scorer.additive, for training."""

from auditor.scorer.authorship import STYLE, score_authorship
from auditor.scorer.mended import Mended, mended
from auditor.scorer.model import FORMAT, Model, read_file, read_model
from auditor.scorer.reliability import score_reliability
from auditor.scorer.term import Term

__all__ = [
    "FORMAT",
    "STYLE",
    "Mended",
    "Model",
    "Term",
    "mended",
    "read_file",
    "read_model",
    "score_authorship",
    "score_reliability",
]
