"""Changes are read with their values in whatever order a sentence prints them."""

import pytest

from auditor.document import Document
from auditor.figures.sums.change import document_changes
from auditor.records import Article

CASES = [
    ("Sales rose 25% to $50 million from $40 million.", ("up", "25%", None, "$40 million", "$50 million")),
    ("Sales rose 25%, from $40 million to $50 million.", ("up", "25%", None, "$40 million", "$50 million")),
    ("Debt fell to $6,120, down 15% from $7,200.", ("down", "15%", None, "$7,200", "$6,120")),
    ("Sales were $50 million, an increase of 25% from $40 million.", ("up", "25%", None, "$40 million", "$50 million")),
    ("The index fell 120 points, or 1.3%, to 8,880.", ("down", "1.3%", "120 points", None, "8,880")),
    ("The town had 8,400 residents, up from 8,100.", ("up", None, None, "8,100", "8,400 residents")),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_change_has_its_values(text: str, expected: tuple[str | None, ...]) -> None:
    (change,) = document_changes(Document(Article(text=text)))
    parts = (change.percent, change.amount, change.before, change.after)
    assert (change.direction, *(None if part is None else part.printed for part in parts)) == expected


@pytest.mark.parametrize("part", ["percent", "before", "after"])
def test_spans_point_into_the_text(part: str) -> None:
    text = "In May, sales rose 25% to $50 million from $40 million."
    (change,) = document_changes(Document(Article(text=text)))
    mention = getattr(change, part)
    assert mention.span.of(text) == mention.printed


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 5% and profit, hurt by the strike, slid to $2 million.",
        "They want between $2 million and $3 million from the council.",
        "Output grew 12% a year, to 40,000 tonnes from 20,000 tonnes.",
    ],
)
def test_values_of_another_statement_are_left_alone(text: str) -> None:
    changes = document_changes(Document(Article(text=text)))
    assert all(change.before is None or change.after is None for change in changes)
