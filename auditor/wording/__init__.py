"""Engine for loaded, promotional and inflated wording: words with weights, in their context."""

from auditor.wording.claims import claims_of
from auditor.wording.constructions import Construction, constructions_of
from auditor.wording.density import Sentence, own_density, peak_density, quoted_density
from auditor.wording.entries import weighed_entries
from auditor.wording.forecasts import forecasts_of
from auditor.wording.kinds import KINDS, Kind
from auditor.wording.lexicon import Entry, lexicon
from auditor.wording.marked import TOPICAL, Marked, marked
from auditor.wording.weights import Weights, released
from auditor.wording.wording import Hit, Wording, read_wording, wording_of

__all__ = [
    "KINDS",
    "TOPICAL",
    "Construction",
    "Entry",
    "Hit",
    "Kind",
    "Marked",
    "Sentence",
    "Weights",
    "Wording",
    "claims_of",
    "constructions_of",
    "forecasts_of",
    "lexicon",
    "marked",
    "own_density",
    "peak_density",
    "quoted_density",
    "read_wording",
    "released",
    "weighed_entries",
    "wording_of",
]
