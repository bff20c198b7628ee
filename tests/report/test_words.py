"""Scores and verdicts in plain words."""

import pytest

from auditor.checks.authorship.style import STYLE
from auditor.report.words import authorship_words
from auditor.scorer.reasons import sentence_of
from tests.report.sheets import audit


@pytest.mark.parametrize(
    ("probability", "words"),
    [
        (
            0.961,
            "unclear: 96 of 100 for a machine, too few to call it a machine's, as some news by people reads so too",
        ),
        (0.4, "unclear: 40 of 100 for a machine, too many to rule one out"),
        (None, "unclear: not clear who wrote it"),
    ],
)
def test_unclear_says_why_its_points_are_no_verdict(probability: float | None, words: str) -> None:
    score = audit().to_wire()["authorship"] | {"verdict": "unclear", "probability": probability, "interval": None}
    assert authorship_words(score) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (4.4, "its wording weighs 4.4 towards a machine's (log-odds); comparable articles by people weigh 0"),
        (-0.78, "its wording weighs 0.78 towards a person's (log-odds); comparable articles by people weigh 0"),
    ],
)
def test_a_style_weighs_towards_the_one_that_it_speaks_for(value: float, words: str) -> None:
    assert sentence_of(STYLE, value, 0.0, {}) == words
