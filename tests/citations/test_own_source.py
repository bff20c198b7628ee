"""What a text says that it draws on."""

import pytest

from auditor.citations.own_source import names_its_source
from auditor.document import Document
from auditor.records import Article


@pytest.mark.parametrize(
    "text",
    [
        "Figures obtained under the Freedom of Information Act show that two in five posts are empty.",
        "An FOI request by the paper showed that two in five posts are empty.",
        "In response to a freedom of information request the council released its books.",
        "The trains were late again.\n\nSource: Land Registry, June 2026",
    ],
)
def test_what_was_given_out_and_a_line_that_names_somebody_are_a_source(text: str) -> None:
    assert names_its_source(Document(Article(text)))


@pytest.mark.parametrize(
    "text",
    [
        "She campaigned for freedom of information, and was given two fifths of the vote.",
        "The Freedom of Information Act came into force in 2005, and few have found fault with it.",
        "The council will answer the request under the Freedom of Information Act, for which it was given a month.",
        "“We were given the books under the Freedom of Information Act,” she said.",
        "The trains were late again.\n\nSource: Own work",
        "The trains were late again.\n\nSource: Author's calculations",
    ],
)
def test_a_law_that_nobody_used_and_a_line_that_names_nobody_are_none(text: str) -> None:
    assert not names_its_source(Document(Article(text)))
