"""What an editor reads of a figure that others do not give."""

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
