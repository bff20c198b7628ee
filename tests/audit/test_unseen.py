"""Characters that no reader sees change nothing in what is found, and every place is one of the text as it was sent."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from auditor import Article, Auditor
from auditor.document import Document
from auditor.ledger import conflicts
from auditor.training.probes import PROBES

SEEDS = Path(__file__).parent.parent.parent / "seeds"
TEXTS = {
    **PROBES,
    **{path.stem: path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))},
    "wrong sums": "The poll asked 500 people; 60% (250 of 500) agreed. Sales rose from $60 million to $50 million. "
    "5 ways to save\n\n1. Walk.\n\n2. Run.\n\n3. Swim.\n",
}
UNSEEN = "\u00ad\u200b\u200d\u2060\ufeff"


@pytest.fixture(scope="module")
def auditor() -> Auditor:
    return Auditor.load()


def _strewn(text: str) -> str:
    """Put one such character behind the second letter or digit of every run, and one at its end."""
    count = 0

    def two(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        unseen = UNSEEN[count % len(UNSEEN)]
        return match[1] + unseen + match[2] + unseen

    return re.sub(r"([A-Za-z]{2}|\d)(\w+)", two, text)


def _seen(text: str) -> str:
    return re.sub(f"[{UNSEEN}]", "", text)


def _places(value: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, Mapping):
        if "quote" in value and isinstance(value.get("start"), int):
            yield value
        value = list(value.values())
    if isinstance(value, list | tuple):
        for item in value:
            yield from _places(item)


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_found_is_found_in_a_text_strewn_with_unseen_characters(auditor: Auditor, name: str) -> None:
    plain, text = auditor.audit(Article(TEXTS[name])), _strewn(TEXTS[name])
    strewn = auditor.audit(Article(text))
    assert strewn.features == plain.features
    assert (strewn.reliability.score, strewn.authorship.probability) == (
        plain.reliability.score,
        plain.authorship.probability,
    )
    findings = [each for each in strewn.findings if each.check != "authorship.hidden_characters"]
    assert len(findings) == len(strewn.findings) - 1
    assert [(each.check, each.message) for each in findings] == [(each.check, each.message) for each in plain.findings]
    for found, before in zip(findings, plain.findings, strict=True):
        assert (found.span is None) == (before.span is None)
        if found.span is not None and before.span is not None:
            assert found.quote == found.span.of(text)
            assert _seen(found.quote) == before.quote
            assert found.quote[0] not in UNSEEN and found.quote[-1] not in UNSEEN
        for here, there in zip(_places(found.evidence), _places(before.evidence), strict=True):
            assert here["quote"] == text[here["start"] : here["end"]]
            assert _seen(here["quote"]) == there["quote"]
    for one, other in zip(strewn.authorship.sentences, plain.authorship.sentences, strict=True):
        assert _seen(text[one.start : one.end]) == TEXTS[name][other.start : other.end]


def test_places_without_a_quote_are_of_the_text_as_sent(auditor: Auditor) -> None:
    twice = "The council voted on Tuesday to keep the old library open until April, the mayor said in a letter.\n\n"
    text = _strewn("5 ways to save\n\n1. Walk to work.\n\n2. Run home.\n\n3. Swim back.\n\n" + twice * 2)
    evidence = {each.check: each.evidence for each in auditor.audit(Article(text)).findings}
    points = [text[start:end] for start, end in evidence["figures.self_count"]["points"]]
    assert [_seen(point) for point in points] == ["1. Walk to work.", "2. Run home.", "3. Swim back."]
    start, end = evidence["provenance.duplicate_text"]["first"]
    assert _seen(text[start:end]) == twice.strip()


def test_conflicts_between_articles_point_into_the_texts_as_sent(auditor: Auditor) -> None:
    texts = [
        _strewn(f"Harlow Mills said that its revenue of 2023 was ${value} million. Harlow Mills closed a mill in May.")
        for value in (412, 478)
    ]
    (row,) = conflicts([auditor.audit(Article(text)) for text in texts])
    printed = [_seen(text[start:end]) for text, (start, end) in zip(texts, row["spans"], strict=True)]
    assert printed == list(row["values"]) and printed[0].startswith("$412")


@pytest.mark.parametrize(
    "text",
    ["👩\u200d🚒 said so", "می\u200cخواهم", "क्\u200dष", "\ufeff\ufe01\ufe02"],
    ids=["emoji", "Persian", "Hindi", "a wrapper"],
)
def test_joiners_that_have_a_use_stay(text: str) -> None:
    assert Document(Article(text)).text == text
