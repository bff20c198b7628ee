"""Scores and verdicts in plain words."""

import pytest

from auditor.checks.authorship.style import STYLE
from auditor.report.words import authorship_words
from auditor.scorer.reasons import sentence_of
from tests.report.sheets import audit


@pytest.mark.parametrize(
    ("verdict", "probability", "rate", "words"),
    [
        (
            "unclear",
            0.9651,
            0.005,
            "unclear: not clear who wrote it; its style is at 96.5, where 0 is a person's and 100 a machine's: "
            "under the mark that fewer than 1 in 200 news articles by people pass",
        ),
        (
            "likely-ai",
            0.9719,
            0.005,
            "likely-ai: reads as written by a machine; its style is at 97.2, where 0 is a person's and 100 a "
            "machine's: past the mark that fewer than 1 in 200 news articles by people pass",
        ),
        (
            "unclear",
            0.53,
            None,
            "unclear: not clear who wrote it; its style is at 53.0, where 0 is a person's and 100 a machine's: "
            "under the mark for a machine's",
        ),
        (
            "unclear",
            0.4,
            0.005,
            "unclear: not clear who wrote it; its style is at 40.0, where 0 is a person's and 100 a machine's: "
            "above the mark for a person's",
        ),
        (
            "likely-human",
            0.00001,
            0.005,
            "likely-human: reads more like articles by people; its style is below 0.1, where 0 is a person's"
            " and 100 a machine's",
        ),
        ("unclear", None, 0.005, "unclear: not clear who wrote it"),
        ("residue", 0.9, 0.005, "residue: holds traces of a writing tool"),
    ],
)
def test_a_verdict_says_what_its_number_is_and_how_it_settles(
    verdict: str, probability: float | None, rate: float | None, words: str
) -> None:
    told = {"verdict": verdict, "probability": probability, "interval": None, "false_alarm_rate": rate}
    score = audit().to_wire()["authorship"] | told
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
