"""What a score would be if the reasons that weigh most against the article were mended: exact, because it is a sum."""

from dataclasses import dataclass, replace
from typing import Any

from auditor.records import Band, Reason, Score
from auditor.scorer.model import Model
from auditor.scorer.reasons import logit_of, probability_of

MOST = 3
LEAST_GAIN = 0.05
"""Least gain, in log-odds, that is worth an editor's work: about a point of the score."""


@dataclass(frozen=True, slots=True)
class Mended:
    """The score with each of ``reasons`` brought to its typical value, where its term adds nothing."""

    reasons: tuple[Reason, ...]
    logit: float
    probability: float
    band: Band

    @property
    def score(self) -> float:
        """The probability in 0..100."""
        return 100 * self.probability

    def to_wire(self) -> dict[str, Any]:
        """Return it as a JSON object; ``gain`` is what mending one reason adds, in log-odds."""
        mended = [
            {"feature": reason.feature, "value": reason.value, "typical": reason.typical, "gain": -reason.points}
            for reason in self.reasons
        ]
        return {
            "mended": mended,
            "logit": self.logit,
            "probability": self.probability,
            "score": self.score,
            "band": self.band,
        }


def mended(model: Model, score: Score, most: int = MOST) -> Mended | None:
    """Return the reliability score as it would be with its ``most`` weightiest reasons against the article mended.

    Reasons that weigh less than LEAST_GAIN are left. Returns None where the article is not rated; a score without such
    reasons stays as it is.
    """
    if score.base_points is None:
        return None
    against = tuple(reason for reason in score.reasons if reason.points <= -LEAST_GAIN)[:most]
    kept = [replace(reason, points=0.0) if reason in against else reason for reason in score.reasons]
    logit = logit_of(score.base_points, kept)
    probability = probability_of(logit)
    return Mended(against, logit, probability, model.band(probability))
