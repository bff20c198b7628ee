"""Engine: citations. Reads who says what, what kind of source that is, and what the text refers to."""

from auditor.citations.anonymous import anonymous_sources
from auditor.citations.attribution import Attribution, SourceClass
from auditor.citations.extract import attributions
from auditor.citations.figure import Figure, fractions, weighty
from auditor.citations.measures import Sourcing, sourcing
from auditor.citations.named import is_announced_interview
from auditor.citations.nearby import backed
from auditor.citations.orphans import unattributed_quotes
from auditor.citations.reading import attributed, backing, referred, stated
from auditor.citations.references import Reference, ReferenceKind, is_isbn, references
from auditor.citations.repeated import told_once
from auditor.citations.statistic import statistics
from auditor.citations.support import carried, is_interview, speaker_at, supported
from auditor.citations.torn import torn_quotes
from auditor.citations.turns import is_asked_in_turns
from auditor.citations.worded import worded

__all__ = [
    "Attribution",
    "Figure",
    "Reference",
    "ReferenceKind",
    "SourceClass",
    "Sourcing",
    "anonymous_sources",
    "attributed",
    "attributions",
    "backed",
    "backing",
    "carried",
    "fractions",
    "is_announced_interview",
    "is_asked_in_turns",
    "is_interview",
    "is_isbn",
    "references",
    "referred",
    "sourcing",
    "speaker_at",
    "stated",
    "statistics",
    "supported",
    "told_once",
    "torn_quotes",
    "unattributed_quotes",
    "weighty",
    "worded",
]
