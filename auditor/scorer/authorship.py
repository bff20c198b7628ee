"""The authorship score and its verdict: what is told, what was left behind, and only then style."""

from collections.abc import Mapping, Sequence

from auditor.check import Check
from auditor.records import Authorship, AuthorshipVerdict, Feature, Finding, SentencePoints
from auditor.scorer.model import Model
from auditor.scorer.reasons import logit_of, probability_of, reasons_of

STYLE = "authorship.style"
"""The feature whose points fall on sentences."""


def score_authorship(
    model: Model,
    features: Mapping[str, Feature],
    findings: Sequence[Finding],
    makers: Mapping[str, Check],
    sentences: Sequence[SentencePoints],
    cause: str | None,
) -> Authorship:
    """Return the score with its verdict; ``sentences`` are the raw style points, which the model's slope scales.

    A disclosure or strong residue decides the verdict whatever the style; where there is a ``cause`` not to rate the
    style, the numbers are None.
    """
    evidence = _told(findings)
    if cause is None and (STYLE not in features or features[STYLE].value is None):
        cause = "the style could not be measured"
    if cause is not None:
        return Authorship(model=model.ref, band="not-rated", cause=cause, verdict=evidence or "not-rated")
    reasons = reasons_of(model, features, findings, makers)
    logit = logit_of(model.base_points, reasons)
    probability = probability_of(logit)
    return Authorship(
        model=model.ref,
        band="mixed",
        base_points=model.base_points,
        logit=logit,
        probability=probability,
        score=100 * probability,
        interval=model.interval(probability),
        coverage=len(reasons) / len(model.terms),
        reasons=reasons,
        verdict=evidence or _opinion(model, probability),
        false_alarm_rate=model.card.get("accused_share"),
        sentences=_scaled(model, sentences),
    )


def _scaled(model: Model, sentences: Sequence[SentencePoints]) -> tuple[SentencePoints, ...]:
    """Return the sentences' points on the model's scale, so that they add up to the style reason's points."""
    slope = next((term.slope for term in model.terms if term.feature == STYLE), 0.0)
    return tuple(SentencePoints(s.start, s.end, slope * s.points) for s in sentences)


def _told(findings: Sequence[Finding]) -> AuthorshipVerdict | None:
    """Return the verdict that the text's own words force: only errors do, for only they are proved by the text."""
    forcing = {finding.check for finding in findings if finding.severity == "error"}
    if "authorship.disclosed" in forcing:
        return "disclosed-ai"
    return "residue" if "authorship.residue" in forcing else None


def _opinion(model: Model, probability: float) -> AuthorshipVerdict:
    if probability >= model.thresholds["likely-ai"]:
        return "likely-ai"
    return "likely-human" if probability <= model.thresholds["likely-human"] else "unclear"
