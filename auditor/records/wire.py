"""The wire form of an audit: one JSON shape, schema 1, for the terminal, files and the API alike."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from auditor.records.audit import Audit
    from auditor.records.finding import Finding
    from auditor.records.score import Authorship, ModelRef, Reason, Score

SCHEMA = 1


def audit_to_wire(audit: Audit) -> dict[str, Any]:
    """Return the audit as plain dicts, lists, strings and numbers, in a fixed key order."""
    article = audit.article
    return {
        "schema": SCHEMA,
        "article": {
            "id": article.id,
            "source": article.source,
            "title": article.title,
            "byline": article.byline,
            "published": article.published,
            "url": article.url,
            "language": article.language,
            "words": audit.words,
            "sha256": article.sha256,
        },
        "reliability": _reliability(audit.reliability),
        "authorship": _authorship(audit.authorship),
        "findings": [_finding(finding) for finding in audit.findings],
        "features": {
            name: {"value": feature.value, "unit": feature.spec.unit}
            for name, feature in sorted(audit.features.items())
        },
        "versions": dict(audit.versions),
        **_ratings(audit),
    }


def _ratings(audit: Audit) -> dict[str, Any]:
    """Return the publisher's ratings, or nothing at all where none are imported for it."""
    ratings = [rating.to_wire() for rating in audit.source_ratings]
    return {"source_ratings": ratings} if ratings else {}


def to_json(wire: Mapping[str, Any]) -> str:
    """Return a wire form as one line of JSON, the same characters from every face.

    Half a surrogate pair (a file name can hold one) is written as its escape, so that the line is always UTF-8.
    """
    line = json.dumps(wire, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return line.encode("utf-8", "backslashreplace").decode("utf-8")


def _reliability(score: Score) -> dict[str, Any]:
    return {
        "score": score.score,
        "probability": score.probability,
        "band": score.band,
        "interval": _interval(score),
        "cause": score.cause,
        "coverage": score.coverage,
        "base_points": score.base_points,
        "logit": score.logit,
        "reasons": [_reason(reason) for reason in score.reasons],
        "model": _model(score.model),
    }


def _authorship(score: Authorship) -> dict[str, Any]:
    return {
        "verdict": score.verdict,
        "false_alarm_rate": score.false_alarm_rate,
        "probability": score.probability,
        "cause": score.cause,
        "interval": _interval(score),
        "coverage": score.coverage,
        "base_points": score.base_points,
        "logit": score.logit,
        "reasons": [_reason(reason) for reason in score.reasons],
        "sentences": [{"start": s.start, "end": s.end, "points": s.points} for s in score.sentences],
        "model": _model(score.model),
    }


def _interval(score: Score) -> list[float] | None:
    return None if score.interval is None else list(score.interval)


def _reason(reason: Reason) -> dict[str, Any]:
    return {
        "feature": reason.feature,
        "value": reason.value,
        "unit": reason.unit,
        "typical": reason.typical,
        "points": reason.points,
        "text": reason.text,
        "findings": list(reason.findings),
    }


def _model(model: ModelRef) -> dict[str, Any]:
    return {"name": model.name, "version": model.version, "sha256": model.sha256}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "check": finding.check,
        "severity": finding.severity,
        "message": finding.message,
        "why": finding.why,
        "span": None if finding.span is None else {"start": finding.span.start, "end": finding.span.end},
        "quote": finding.quote,
        "evidence": _plain(finding.evidence),
        "suggestion": finding.suggestion,
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(item) for item in value]
    return value
