"""The reliability score."""

from collections.abc import Mapping, Sequence

from auditor.records import Feature, Finding, Score
from auditor.scorer.model import Model
from auditor.scorer.reasons import logit_of, probability_of, reasons_of


def score_reliability(
    model: Model,
    features: Mapping[str, Feature],
    findings: Sequence[Finding],
    makers: Mapping[str, str],
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
        interval=interval_around(model, probability),
        coverage=len(reasons) / len(model.terms),
        reasons=reasons,
    )


def interval_around(model: Model, probability: float) -> tuple[float, float] | None:
    """Return the interval around ``probability`` on the scale of 0..100, or None where the model has none."""
    if model.half_width is None:
        return None
    return 100 * max(0.0, probability - model.half_width), 100 * min(1.0, probability + model.half_width)
