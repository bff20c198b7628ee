"""What `auditor evaluate` can measure."""

from collections.abc import Callable, Mapping
from pathlib import Path

from auditor.training.evaluate_attributions import evaluate_attributions
from auditor.training.evaluate_authorship import evaluate_authorship
from auditor.training.evaluate_checks import evaluate_checks
from auditor.training.evaluate_citations import evaluate_citations
from auditor.training.evaluate_disclosures import evaluate_disclosures
from auditor.training.evaluate_figures import evaluate_figures
from auditor.training.evaluate_hype import evaluate_hype
from auditor.training.evaluate_reliability import evaluate_reliability
from auditor.training.evaluate_residue import evaluate_residue
from auditor.training.evaluate_sentences import evaluate_sentences
from auditor.training.evaluate_transfer import evaluate_transfer

Evaluation = Callable[[Path, int | None], list[tuple[str, float, int]]]

EVALUATIONS: Mapping[str, Evaluation] = {
    "attributions": evaluate_attributions,
    "authorship": evaluate_authorship,
    "checks": evaluate_checks,
    "citations": evaluate_citations,
    "disclosures": lambda data, limit: evaluate_disclosures(),
    "figures": evaluate_figures,
    "hype": evaluate_hype,
    "reliability": evaluate_reliability,
    "residue": evaluate_residue,
    "sentences": lambda data, limit: evaluate_sentences(data),
    "transfer": evaluate_transfer,
}
"""By task: a function of the data folder and a row limit that returns rows of (name, value, number of cases)."""
