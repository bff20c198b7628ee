"""The nouns of the audit as frozen dataclasses, and their wire form."""

from auditor.records.article import Article
from auditor.records.audit import Audit, Failure, Outcome, Verdict
from auditor.records.feature import Direction, Feature, FeatureSpec
from auditor.records.finding import SEVERITIES, Finding, Severity
from auditor.records.jsonld import jsonld_objects
from auditor.records.rating import SourceRating
from auditor.records.score import (
    Authorship,
    AuthorshipVerdict,
    Band,
    ModelRef,
    Reason,
    Score,
    SentencePoints,
)
from auditor.records.span import Span
from auditor.records.wire import SCHEMA, to_json

__all__ = [
    "SCHEMA",
    "SEVERITIES",
    "Article",
    "Audit",
    "Authorship",
    "AuthorshipVerdict",
    "Band",
    "Direction",
    "Failure",
    "Feature",
    "FeatureSpec",
    "Finding",
    "ModelRef",
    "Outcome",
    "Reason",
    "Score",
    "SentencePoints",
    "Severity",
    "SourceRating",
    "Span",
    "Verdict",
    "jsonld_objects",
    "to_json",
]
