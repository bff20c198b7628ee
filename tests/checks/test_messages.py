"""What an editor reads of a figure that others do not give."""

import pytest

from auditor.check import excerpt
from auditor.checks.citations.unsourced_figure import CHECK as UNSOURCED
from auditor.checks.figures.across import CHECK as ACROSS
from auditor.document import Document
from auditor.records import Article


def test_the_message_shows_the_words_around_the_claim() -> None:
    text = "On Monday 540 drivers walked out. The company counted 390 at Riverside and 320 at Eastgate.\n"
    (found,) = ACROSS.run(Document(Article(text + "In the end the total was 1,270, more than half of all."))).findings
    assert found.quote == "1,270"
    assert found.message.startswith("The text says “… the total was 1,270, more than half …”; 540 drivers + 390 + 320")


def test_a_figure_without_a_source_is_shown_with_the_words_around_it() -> None:
    text = "The valley is quiet.\n\nMore than 9,000 people of the valley have no doctor within an hour of their door."
    (found,) = UNSOURCED.run(Document(Article(text))).findings
    assert found.message.startswith("“More than 9,000 people of the valley …” has no source")


@pytest.mark.parametrize(
    ("words", "end", "shown"),
    [
        ("The mill\nis shut.", False, "The mill is shut."),
        ("The mill of the valley is shut.", False, "The mill of the …"),
        ("The mill of the valley is shut.", True, "… the valley is shut."),
        ("A" * 30, False, "A" * 20 + " …"),
        ("A" * 30, True, "… " + "A" * 20),
    ],
)
def test_an_excerpt_is_cut_between_words_and_says_so(words: str, end: bool, shown: str) -> None:
    assert excerpt(words, 20, end=end) == shown
