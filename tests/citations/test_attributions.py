"""Who says what: source, cue, content, and the class of the source."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.citations import Attribution, attributions
from tests.steps import growth

# A sentence, then what is found in it: class of source, source, cue, content.
CASES = [
    (
        "“We will rebuild the mill by spring,” said Jo Field, a miller.",
        [("person", "Jo Field", "said", "“We will rebuild the mill by spring,”")],
    ),
    ("Field said that the dam was old.", [("person", "Field", "said", "that the dam was old")]),
    (
        "“The wall,” Ann Marsh told reporters on Monday, “was never finished.”",
        [("person", "Ann Marsh", "told", "“The wall,”"), ("person", "Ann Marsh", "told", "“was never finished.”")],
    ),
    (
        "According to the county's annual report, the river rose by two feet.",
        [("document", "the county's annual report", "According to", "the river rose by two feet")],
    ),
    (
        "The report found that 40 houses were damaged.",
        [("document", "The report", "found", "that 40 houses were damaged")],
    ),
    ("Critics say the county knew of it.", [("vague", "Critics", "say", "the county knew of it")]),
    (
        "Two officials familiar with the plan said it had been dropped in May.",
        [("described", "Two officials familiar with the plan", "said", "it had been dropped in May")],
    ),
    ("The dam was built in 1911. It is made of stone.", []),
    (
        "According to Cole, Hale was told of it in May.",
        [("person", "Cole", "According to", "Hale was told of it in May")],
    ),
    (
        "According to Cole, who runs the mill, Hale was there in May.",
        [("person", "Cole", "According to", "Hale was there in May")],
    ),
    (
        "According to the Lunde Institute, half of the herds are sick.",
        [("organisation", "the Lunde Institute", "According to", "half of the herds are sick")],
    ),
    ("Hale said of Cole’s claim: “It is false.”", [("person", "Hale", "said", "“It is false.”")]),
    (
        "[The Lunde Institute](https://x.org/a(b)) said that half of the herds are sick.",
        [("organisation", "The Lunde Institute", "said", "that half of the herds are sick")],
    ),
    (
        "The dam leaks, <a href='https://x.org'>Lunde Institute</a> said on Monday.",
        [("organisation", "Lunde Institute", "said", "The dam leaks")],
    ),
    (
        "Jo Field, the keeper of the mill, said:\n\n“We will rebuild it by spring.”",
        [("person", "Jo Field, the keeper of the mill", "", "“We will rebuild it by spring.”")],
    ),
    (
        "On Monday Ann Marsh told the board:\n\n“The wall was never finished.”\n\nIt rained.",
        [("person", "Ann Marsh", "", "“The wall was never finished.”")],
    ),
]


def read(text: str) -> list[tuple[str, str, str, str]]:
    return [_words(text, one) for one in attributions(text)]


def _words(text: str, one: Attribution) -> tuple[str, str, str, str]:
    source = "" if one.source is None else one.source.of(text)
    cue = "" if one.cue is None else one.cue.of(text)
    return one.source_class, source, cue, one.content.of(text)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_who_says_what(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    got = read(text)
    assert [(kind, cue, content) for kind, _, cue, content in got] == [(k, c, t) for k, _, c, t in expected]
    assert all(found.startswith(wanted) for (_, found, _, _), (_, wanted, _, _) in zip(got, expected, strict=True))


def test_a_pronoun_takes_the_class_of_the_source_before_it() -> None:
    found = read("Jo Field said that the dam was old. She said that nobody had looked at it for years.")
    assert [(kind, source) for kind, source, _, _ in found] == [("person", "Jo Field"), ("person", "She")]


def test_one_person_is_none_of_a_vague_group() -> None:
    found = read("Some observers say that the dam is old. “I have slept here for years,” he says.")
    assert [(kind, source) for kind, source, _, _ in found] == [("vague", "Some observers"), ("person", "he")]


def test_a_quotation_that_goes_on_in_the_next_paragraph_keeps_its_speaker() -> None:
    text = "“Nobody asked us about it,” said Jo Field.\n\n“We learnt of it from the radio, like everybody else.”"
    first, second = attributions(text)
    assert first.source == second.source is not None
    assert second.cue is None
    assert (first.form, second.form) == ("direct", "direct")


def test_a_partly_quoted_statement_is_mixed() -> None:
    (one,) = attributions("Ann Marsh said the plan was “a bad joke” on the valley.")
    assert one.form == "mixed"


@pytest.mark.parametrize(
    "text", ["", " \n\n ", "“", "“”", '"' * 999, "said", "said said said", "_x_ \u2028 __", "According to"]
)
def test_odd_texts_give_sound_spans(text: str) -> None:
    for one in attributions(text):
        assert 0 <= one.content.start < one.content.end <= len(text)


@given(st.text(alphabet="aB “”\"'.,\n:—_ sadI", max_size=300))
@settings(max_examples=150, deadline=None)
def test_spans_lie_in_the_text_and_hold_no_outer_space(text: str) -> None:
    for one in attributions(text):
        for span in (one.source, one.cue, one.content):
            if span is not None:
                assert span.of(text) == span.of(text).strip() != ""


def test_nested_and_unbalanced_quotations_give_sound_spans() -> None:
    text = "“She told me ‘“the dam will hold,” he said’ and left, said Jo Field. “The wall"
    assert all(one.content.end <= len(text) for one in attributions(text))


HOSTILE = {
    "ten thousand straight marks": '"' * 10_000,
    "ten thousand opening marks": "“" * 10_000,
    "ten thousand closing marks": "”" * 10_000,
    "marks of every shape in turn": "“\"‘”'«" * 1_700,
    "quotations inside quotations": "“a ‘b " * 2_500 + "c’ d” " * 2_500,
    "a mark after every word": 'word" ' * 10_000,
    "marks that never close over many paragraphs": "“She said so, he said.\n\n" * 2_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_ten_thousand_quotation_marks_give_sound_spans(text: str) -> None:
    for one in attributions(text):
        for span in (one.source, one.cue, one.content):
            assert span is None or 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_ten_thousand_quotation_marks_take_linear_time(text: str) -> None:
    assert growth(lambda: attributions(text[: len(text) // 10]), lambda: attributions(text)) < 13


@pytest.mark.parametrize(
    "piece", ['He said "so" and "so". ' * 25, "he said that " * 200], ids=["quotation marks", "a sentence without end"]
)
def test_ten_times_the_text_is_about_ten_times_the_work(piece: str) -> None:
    short, long = piece * 10, piece * 100
    assert growth(lambda: attributions(short), lambda: attributions(long)) < 12


def test_the_same_text_gives_the_same_attributions() -> None:
    text = "\n\n".join(text for text, _ in CASES)
    assert attributions(text) == attributions(text)


def test_a_comma_is_no_source() -> None:
    found = read("Sales rose 14% to $3.2 million and the margin widened to 31%, said Jo Field, who runs the mill.")
    assert [(kind, source[:8]) for kind, source, _, _ in found] == [("person", "Jo Field")]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ('"We were never asked about the lease," he told the inquiry.', "he", '"We were never asked about the lease,"'),
        ("“It leaked again,” said Rosa Lind.", "Rosa Lind", "“It leaked again,”"),
        ("The bridge will reopen in May, Ms Toller said.", "Ms Toller", "The bridge will reopen in May"),
    ],
)
def test_a_sentence_alone_is_read_as_in_an_article(text: str, source: str, content: str) -> None:
    (found,) = attributions(text)
    assert found.source is not None
    assert (found.source.of(text), found.content.of(text)) == (source, content)
