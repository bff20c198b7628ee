"""What an article says of its own origin, and what its making left behind in it."""

from auditor.origin.denials import Denial, denials_of
from auditor.origin.disclosure import Disclosure, Kind, strongest
from auditor.origin.manifests import Manifest, manifests_of
from auditor.origin.read import disclosures_of
from auditor.origin.traces import Residue, Trace, residues_of, traces

__all__ = [
    "Denial",
    "Disclosure",
    "Kind",
    "Manifest",
    "Residue",
    "Trace",
    "denials_of",
    "disclosures_of",
    "manifests_of",
    "residues_of",
    "strongest",
    "traces",
]
