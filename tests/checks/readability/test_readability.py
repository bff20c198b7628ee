"""The readability measures agree with textstat's own, need no network, and stand any input."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from textstat.textstat import textstatistics

from auditor.checks.readability.measures import CHECK
from auditor.document import Document
from auditor.records import Article

ROOT = Path(__file__).parents[3]
PLAIN = (
    "The harbour board met on Monday to vote on the new pier. Members asked how the builder had reached the price. "
    "Nobody on the board could say, and the chair promised an independent review before the summer. "
    "Residents of the old town have waited eleven years for the work to begin."
)


def measures(text: str) -> dict[str, float | None]:
    outcome = CHECK.run(Document(Article(text=text)))
    assert outcome.findings == ()
    return {feature.spec.name: feature.value for feature in outcome.features}


def test_on_plain_text_the_formulas_are_those_of_textstat() -> None:
    oracle = textstatistics()
    oracle.set_lang("en-US")
    got = measures(PLAIN)
    assert got["readability.flesch"] == pytest.approx(oracle.flesch_reading_ease(PLAIN))
    assert got["readability.grade"] == pytest.approx(oracle.flesch_kincaid_grade(PLAIN))
    assert got["readability.words_per_sentence"] == pytest.approx(oracle.words_per_sentence(PLAIN))
    assert got["readability.long_words"] == pytest.approx(
        100 * oracle.long_word_count(PLAIN) / oracle.lexicon_count(PLAIN)
    )


def test_an_abbreviation_does_not_end_a_sentence() -> None:
    assert measures(PLAIN.replace("The harbour board", "Dr. Lane of the U.S. board"))[
        "readability.words_per_sentence"
    ] == pytest.approx((len(PLAIN.split()) + 3) / 4)


def test_no_network_is_asked_for_a_pronouncing_dictionary() -> None:
    """Run in a fresh interpreter, where no cache of this one helps, with sockets and nltk's folders out of reach."""
    script = f"""
import socket
def refuse(*args, **kwargs):
    raise OSError("the network is refused")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
from auditor.checks.readability.measures import CHECK
from auditor.document import Document
from auditor.records import Article
outcome = CHECK.run(Document(Article(text={PLAIN!r})))
assert all(feature.value is not None for feature in outcome.features)
"""
    env = {**os.environ, "NLTK_DATA": "", "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", script], env=env, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "text", ["", " \n\t", "Sold", "7", "1 2 3 " * 40, "!?. " * 50, "\u0000\ufeff", "x" * 5000, "🙂 " * 60]
)
def test_what_cannot_be_measured_is_none(text: str) -> None:
    assert set(measures(text).values()) == {None}


@pytest.mark.parametrize("text", [PLAIN.replace(".", ""), "word " * 500, "Ünïcödé wörds all ovér the pläce. " * 9])
def test_odd_text_still_has_finite_measures(text: str) -> None:
    assert all(value is not None for value in measures(text).values())
