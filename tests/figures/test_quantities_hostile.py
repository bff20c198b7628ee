"""Any text is read without an error, in linear time, with spans inside it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.figures import multiples, quantities
from tests.steps import growth

PIECES = st.sampled_from(
    "1 12 1,234 3.5 2019 $ £ € % - – + ± / . , ( ) [ ] ' \" ° million bn m k t b hundred dozen half a an one two third "
    "quarter twenty and of in to from per percent points US C USD RM kg km mph ft old aged years year about more "
    "than up rose fell by over between people houses Orr May pm : ;".split(" ")
)
SENTENCES = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "\n"])), max_size=40).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
)


def check(text: str) -> None:
    last = -1
    for found in quantities(text):
        assert 0 <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.printed == found.printed.strip()
        assert found.start > last
        last = found.start
        assert found.numerals
        assert all(0 <= n.start < n.end <= len(text) for n in found.numerals)
        values = found.value if isinstance(found.value, tuple) else (found.value,)
        assert all(isinstance(value, float) and value == value and abs(value) < float("inf") for value in values)
        assert found.unit == found.unit.strip() != ""
        period = found.subject.period
        assert period is None or text[period.start : period.end] == period.text
        for span in (found.subject.measure_span, found.subject.entity_span):
            assert span is None or 0 <= span[0] < span[1] <= len(text)


@settings(max_examples=400, deadline=None)
@given(SENTENCES)
def test_sentences_of_figure_words_are_read_with_spans_inside(text: str) -> None:
    check(text)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read_with_spans_inside(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "$",
        "%",
        "1",
        "one",
        "9" * 5000,
        "1" + ",000" * 50,
        "1e99999",
        "5e308 million billion trillion people",
        "٣٤٥ people and ½⅓ cups",
        "²³¹ and ①② and Ⅷ",
        "1/0 and 0/0",
        "-" * 500 + "5",
        "\ud800 5 apples",
        "İ5 İstanbul 12 İİ",
        "ﬁve 5ﬁ",
        "million million million",
        "half half half of half",
        "and a half of two and a half and a half",
        "between and 5",
        "5 to",
        "from 5 from 6 from 7 to",
    ],
)
def test_odd_texts_are_read_without_an_error(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "1,",
            "1",
            "1 ",
            "one ",
            "$1 ",
            "nine million ",
            "1-",
            "1 to ",
            "٣",
            "5% of ",
            "5' \" ",
            "May 8 ",
            "in 2019 ",
            "5" + " " * 300,
        ),
        *(
            "half a ",
            "thousand ",
            "$",
            "and 5 ",
            "(",
            "5 apples and ",
            "\n5",
            "A. ",
            "rose ",
            "1:",
            "a year ",
            "1/2 ",
            " \n",
        ),
    ],
)
def test_work_grows_in_line_with_the_text(unit: str) -> None:
    short, long = unit * 1000, unit * 10_000
    assert growth(lambda: quantities(short), lambda: quantities(long)) < 12


def test_a_figure_inside_the_phrase_that_another_counts_is_read_at_the_end_of_a_text() -> None:
    check("The bell rang at six forty-three minutes")


def test_a_number_past_all_bounds_is_no_figure_and_hides_none_behind_it() -> None:
    for start in ("9 ", "several ", "a ", "nine hundred "):
        text = f"{start}{'million ' * 60}people came, and 40 houses burnt."
        check(text)
        assert [found.value for found in quantities(text)] == [40.0]
    assert quantities("It has 5 million million million atoms.")[0].value == 5e18


def test_a_hundred_thousand_commas_and_digits_are_read() -> None:
    check("," * 100_000 + "1" * 100_000 + " people " + "1," * 100_000)


def test_multiples_are_read_from_words() -> None:
    found = multiples("Sales doubled, costs more than tripled, output halved and stock rose tenfold.")
    assert [(m.factor, m.bound) for m in found] == [(2.0, "="), (3.0, ">"), (0.5, "="), (10.0, "=")]
