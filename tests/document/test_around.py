"""A place with a few words around it."""

import pytest

from auditor.document import Document, around
from auditor.records import Article, Span


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        (
            "It rained. By noon the total was 1,270, more than half of all.",
            "1,270",
            "… the total was 1,270, more than half …",
        ),
        ("Half of the mills stand still.", "Half", "Half of the mills …"),
        ("The mills stand still, half of them.", "half", "… mills stand still, half of them."),
        ("They gave it (£400)  in May.", "£400", "They gave it (£400) in May."),
        ("The price rose by 4%.", "4%", "… price rose by 4%."),
        (f"{'x' * 90} rose by 4% in {'y' * 90}", "4%", "… rose by 4% in …"),
        ("40", "40", "40"),
    ],
)
def test_up_to_three_words_of_the_sentence_stand_on_either_side(text: str, words: str, shown: str) -> None:
    at = text.index(words)
    assert around(Document(Article(text)), Span(at, at + len(words))) == shown
