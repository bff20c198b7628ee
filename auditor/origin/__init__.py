"""What an article says of its own origin, and what its making left behind in it."""

from auditor.origin.bylines import byline
from auditor.origin.denials import Denial, denials_of
from auditor.origin.disclosure import Disclosure, Kind, strongest
from auditor.origin.hidden import Hidden, hidden_characters
from auditor.origin.manifests import Manifest, linked_manifest, manifests_of
from auditor.origin.names import names_a_person
from auditor.origin.pieces import filled
from auditor.origin.read import disclosures_of
from auditor.origin.schema import schema_authors
from auditor.origin.traces import Residue, Trace, residues_of, traces

__all__ = [
    "Denial",
    "Disclosure",
    "Hidden",
    "Kind",
    "Manifest",
    "Residue",
    "Trace",
    "byline",
    "denials_of",
    "disclosures_of",
    "filled",
    "hidden_characters",
    "linked_manifest",
    "manifests_of",
    "names_a_person",
    "residues_of",
    "schema_authors",
    "strongest",
    "traces",
]
