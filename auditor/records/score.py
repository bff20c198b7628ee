"""Scores and the terms that they are the sum of."""

from dataclasses import dataclass
from typing import Literal

Band = Literal["high", "mixed", "low", "not-rated"]
AuthorshipVerdict = Literal["disclosed-ai", "residue", "likely-ai", "unclear", "likely-human", "not-rated"]


@dataclass(frozen=True, slots=True)
class ModelRef:
    """Which released model gave a score."""

    name: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Reason:
    """One term of the sum: a feature, its value here, what is typical, and the points (log-odds) that it adds."""

    feature: str
    value: float | None
    unit: str
    typical: float | None
    points: float
    text: str
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """A probability and how it came about: ``logit == base_points + sum(reason.points)``, exactly.

    ``score`` is the probability in 0..100. ``interval`` holds its lower and upper ends on the same scale. ``coverage``
    is the share of the model's features that were measured, 0..1. Where ``band`` is "not-rated" the numbers are None
    and ``cause`` says why.
    """

    model: ModelRef
    band: Band
    cause: str | None = None
    base_points: float | None = None
    logit: float | None = None
    probability: float | None = None
    score: float | None = None
    interval: tuple[float, float] | None = None
    coverage: float | None = None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class SentencePoints:
    """What one sentence (``start``, ``end`` in characters) adds to the style term of authorship, in log-odds."""

    start: int
    end: int
    points: float


@dataclass(frozen=True, slots=True)
class Authorship(Score):
    """Who seems to have written it: a score with a verdict, and the style term by sentence.

    ``false_alarm_rate`` is the share of human news, 0..1, that "likely-ai" accuses at most, where it is rated.
    """

    verdict: AuthorshipVerdict = "not-rated"
    sentences: tuple[SentencePoints, ...] = ()
    false_alarm_rate: float | None = None
