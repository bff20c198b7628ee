"""Tokens of the style model: what formatting alone changes is no evidence."""

import numpy as np
import pytest

from auditor.style.tokens import form_of, tokens_of


@pytest.mark.parametrize(
    ("plain", "laid_out"),
    [
        ('She said: "It works." Then she left.', "She said: “It works.” Then she left."),
        ("It doesn't leak - it drips.", "It doesn’t leak — it drips."),
        ("It doesn't leak -- it drips.", "It doesn’t leak – it drips."),
        ("The yard closed. Nobody came.", "The yard closed.Nobody came."),
        ("The yard closed. Nobody came.", "The yard closed.\n\n\nNobody   came.\u00a0"),
        ("The yard closed. Nobody came.", "**The yard** closed.\n\n- Nobody came."),
        ("The yard closed.", "The y\u200bard clo\u00adsed."),
        ("The yard closed.", "The y\u0430rd cl\u043esed."),
        ("It sold 1,200 pumps in 2019.", "It sold 3 pumps in 1921."),
        ("Wait... no.", "Wait....... no."),
        ("The yard in Hull closed, and I left.", "The yard in Selby closed, and I left."),
    ],
)
def test_texts_that_differ_in_layout_alone_have_the_same_tokens(plain: str, laid_out: str) -> None:
    first, second = tokens_of(plain), tokens_of(laid_out)
    assert np.array_equal(first.hashes, second.hashes)
    assert np.array_equal(first.opens, second.opens)


@pytest.mark.parametrize(
    ("text", "openers"),
    [
        ("The yard closed. Nobody came.", ["The", "Nobody"]),
        ('"It closed." Nobody came.', ["It", "Nobody"]),
        ("(It closed.) Nobody came.", ["(", "Nobody"]),
        ("Mr. Fenn came. Dr. Ode left.", ["Mr", "Dr"]),
        ("The U.S. yard closed at 5 p.m. on Friday.", ["The"]),
        ("It closed... and reopened. why not?", ["It"]),
    ],
)
def test_a_sentence_opens_after_its_end_and_not_after_a_title(text: str, openers: list[str]) -> None:
    tokens = tokens_of(text)
    starts = tokens.starts[tokens.opens]
    assert [text[start : start + len(word)] for start, word in zip(starts, openers, strict=True)] == openers


def test_starts_point_into_the_untouched_text() -> None:
    text = "  “Yes”—she\u200b said…\n\nno."
    assert [text[start] for start in tokens_of(text).starts] == list("“Y”—ss…n.")


@pytest.mark.parametrize(("raw", "form"), [("1,200.50", "0"), ("2010—15", "0"), ("U.S.", "u.s."), ("İ", "i̇")])
def test_the_normal_form_of_a_token(raw: str, form: str) -> None:
    assert form_of(raw) == form


@pytest.mark.parametrize("text", ["", " \n", "***", "\ud800", "漢字", "'", "-", "e\u0301"])
def test_odd_texts_have_as_many_hashes_as_starts(text: str) -> None:
    tokens = tokens_of(text)
    assert len(tokens.hashes) == len(tokens.starts) == len(tokens.opens)
