"""Engine for loaded, promotional and inflated wording: words with weights, in their context."""

from auditor.wording.kinds import KINDS, Kind
from auditor.wording.lexicon import Entry, lexicon
from auditor.wording.wording import Hit, Wording, wording_of

__all__ = ["KINDS", "Entry", "Hit", "Kind", "Wording", "lexicon", "wording_of"]
