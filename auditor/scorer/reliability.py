"""The reliability score."""

from collections.abc import Mapping, Sequence

from auditor.check import Check
from auditor.records import Feature, Finding, Score
from auditor.scorer.model import Model
from auditor.scorer.reasons import logit_of, probability_of, reasons_of


def score_reliability(
    model: Model,
    features: Mapping[str, Feature],
    findings: Sequence[Finding],
    makers: Mapping[str, Check],
    cause: str | None,
) -> Score:
    """Return the score with its reasons, or a not-rated one where there is a ``cause`` not to rate."""
    if cause is not None:
        return Score(model=model.ref, band="not-rated", cause=cause)
    reasons = reasons_of(model, features, findings, makers)
    logit = logit_of(model.base_points, reasons)
    probability = probability_of(logit)
    return Score(
        model=model.ref,
        band=model.band(probability),
        base_points=model.base_points,
        logit=logit,
        probability=probability,
        score=100 * probability,
        interval=model.interval(probability),
        coverage=len(reasons) / len(model.terms),
        reasons=reasons,
    )
