"""What holds of every text: order, bounds, coverage, and work in line with the length."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.document import Document
from auditor.records import Article, Span
from tests.steps import calls

PIECES = [
    *"abzAZ059.!?…,:;\"'“”‘’«»()[]-–—*#|>_/@$ \n\r\t",
    "\n\n", "\r\n", "''", "``", "...", ". . .", "Mr.", "U.S.", "J.", "Inc.", "No.", "p.m.", "1. ", "- ", "## ", "word",
    "The", "said", "word.Next", "https://a.example/b", "[a](https://b.example)", "5'11\"", "’s", "\u2028", "\x85",
    "é", "中", "🙂", "\u00ad", "\u200b", "\u200d", "\ufeff", "\xa0",
]  # fmt: skip
texts = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=80).map("".join))


def document(text: str) -> Document:
    return Document(Article(text=text))


def in_order(spans: Sequence[Span], text: str) -> bool:
    ends = [0, *(span.end for span in spans)]
    return all(end <= span.start < span.end <= len(text) for end, span in zip(ends, spans, strict=False))


@settings(max_examples=400, deadline=None)
@given(texts)
def test_spans_are_in_order_and_inside_the_text(text: str) -> None:
    parsed = document(text)
    for spans in (
        [block.span for block in parsed.blocks],
        parsed.sentences,
        parsed.words,
        [quote.span for quote in parsed.quotes],
        [link.span for link in parsed.links],
    ):
        assert in_order(spans, text)


@settings(max_examples=400, deadline=None)
@given(texts)
def test_blocks_and_sentences_hold_every_character_that_is_not_white_space(text: str) -> None:
    parsed = document(text)
    seen = parsed.text
    for spans in ([block.span for block in parsed.blocks], parsed.sentences):
        covered = [char for span in spans for char in span.of(seen) if not char.isspace()]
        assert covered == [char for char in seen if not char.isspace()]
        assert all(span.of(seen) == span.of(seen).strip() for span in spans)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_a_span_of_what_is_seen_is_given_back_as_the_same_characters_of_the_text(text: str) -> None:
    parsed = document(text)
    for span in (*parsed.words, *parsed.sentences):
        given_back = parsed.given(span)
        assert "".join(document(given_back.of(text)).text.split()) == "".join(span.of(parsed.text).split())


@settings(max_examples=400, deadline=None)
@given(texts)
def test_sentences_quotations_and_words_stay_inside_blocks(text: str) -> None:
    parsed = document(text)
    blocks = [block.span for block in parsed.blocks]
    for spans in (parsed.sentences, parsed.words, [quote.span for quote in parsed.quotes]):
        assert all(any(block.contains(span) for block in blocks) for span in spans)


@settings(max_examples=300, deadline=None)
@given(texts.filter(str.isascii))
def test_no_word_stands_in_two_sentences(text: str) -> None:
    parsed = document(text)
    assert all(any(sentence.contains(word) for sentence in parsed.sentences) for word in parsed.words)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_a_quotation_holds_its_inner_part(text: str) -> None:
    for quote in document(text).quotes:
        assert quote.span.contains(quote.inner)
        assert quote.closed == (quote.inner.end < quote.span.end)


@settings(max_examples=200, deadline=None)
@given(texts, st.integers(0, 200), st.integers(0, 200))
def test_quoted_agrees_with_looking_at_every_quotation(text: str, start: int, length: int) -> None:
    parsed = document(text)
    span = Span(start, start + length)
    assert parsed.quoted(span) == any(quote.span.contains(span) for quote in parsed.quotes)


def parse(text: str) -> None:
    parsed = document(text)
    assert (parsed.sentences, parsed.words, parsed.quotes, parsed.links, parsed.headings) is not None


GROWING = {
    "quotation marks": '"a" ',
    "opening marks": "“a ",
    "single marks": "‘a’s b' ",
    "full stops": "a.",
    "initials": "A. B ",
    "short lines": "Head\nA line of words that is longer than its head.\n",
    "brackets": "[a](",
    "lines that break off": "the quick brown fox jumps over the lazy dog and\n",
}


@pytest.mark.parametrize("piece", GROWING.values(), ids=GROWING.keys())
def test_twice_the_text_is_at_most_twice_the_work(piece: str) -> None:
    parse(piece * 10)  # whatever is loaded once
    once, twice = calls(lambda: parse(piece * 5_000)), calls(lambda: parse(piece * 10_000))
    assert twice < 2.2 * once + 1_000


@pytest.mark.parametrize(
    "text",
    [
        "x" * 1_000_000,
        " " * 1_000_000,
        "\n" * 1_000_000,
        '"' * 1_000_000,
        "." * 1_000_000,
        "word " * 200_000,
        "(" * 1_000_000,
    ],
    ids=["a word", "spaces", "line breaks", "marks", "full stops", "one line", "brackets"],
)
def test_a_million_characters_are_parsed(text: str) -> None:
    assert calls(lambda: parse(text)) < 20 * len(text)
