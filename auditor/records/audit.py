"""The result for one article, the newsroom's verdict on it, and what stands in for an audit that could not be made."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from auditor.records.article import Article
from auditor.records.feature import Feature
from auditor.records.finding import Finding
from auditor.records.rating import SourceRating
from auditor.records.score import Authorship, Score
from auditor.records.wire import audit_to_wire

Outcome = Literal["pass", "revise", "block"]


@dataclass(frozen=True, slots=True)
class Audit:
    """Everything that was found out about one article.

    ``words`` is the number of words of the text; ``features`` is keyed by name; ``versions`` names the program and the
    wire schema. ``source_ratings`` is what imported lists say of the publisher; no score knows of it.
    """

    article: Article
    words: int
    reliability: Score
    authorship: Authorship
    findings: tuple[Finding, ...]
    features: Mapping[str, Feature]
    versions: Mapping[str, Any]
    source_ratings: tuple[SourceRating, ...] = ()

    def to_wire(self) -> dict[str, Any]:
        """Return the one JSON shape that all faces share, schema 1; equal audits give equal bytes."""
        return audit_to_wire(self)


@dataclass(frozen=True, slots=True)
class Failure:
    """What a batch has for an article that it cannot audit: the error's code and what to do about it."""

    id: str
    code: str
    message: str

    def to_wire(self) -> dict[str, Any]:
        """Return the failure as a JSON object."""
        return {"id": self.id, "code": self.code, "message": self.message}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a newsroom's policy says of an audit, and which rules said so."""

    outcome: Outcome
    reasons: tuple[str, ...] = ()

    def to_wire(self) -> dict[str, Any]:
        """Return the verdict as a JSON object."""
        return {"outcome": self.outcome, "reasons": list(self.reasons)}
