"""A figure is borne out as it stands, rounded, converted or summed; adjacent whole numbers are two figures."""

import pytest

from auditor.document import Document
from auditor.figures.comparing.same import agree, document_facts
from auditor.figures.comparing.support import source_of, supported
from auditor.records import Article


def facts(text: str):  # type: ignore[no-untyped-def]
    return document_facts(Document(Article(text=text)))


BORNE_OUT = [
    ("412 points", "The index rose 412.38 points."),
    ("$2 million", "The strike cost $2.1 million."),
    ("12 people", "Seven men and five women were there."),
    ("14 months", "It lasted 430 days."),
    ("40 people", "At least 38 people came."),
]
NOT_BORNE_OUT = [
    ("13 people", "Exactly 14 people came."),
    ("63%", "It was 62%."),
    ("$5 million", "The strike cost $2.1 million."),
    ("30 months", "It lasted 430 days."),
]


@pytest.mark.parametrize(("claim", "body"), BORNE_OUT)
def test_a_body_bears_a_figure_out(claim: str, body: str) -> None:
    assert supported(facts(f"It is {claim} now.")[0], source_of(Document(Article(text=body))))


@pytest.mark.parametrize(("claim", "body"), NOT_BORNE_OUT)
def test_a_body_does_not_bear_a_figure_out(claim: str, body: str) -> None:
    assert not supported(facts(f"It is {claim} now.")[0], source_of(Document(Article(text=body))))


def test_the_year_of_publication_is_a_year_of_the_source_where_it_can_be_believed() -> None:
    for published, years in (("2024-03-05", (2019, 2024)), ("²⁰²⁴", (2019,)), ("0001-01-01T00:00:00", (2019,))):
        assert source_of(Document(Article("It began in 2019.", published=published))).years == years


def test_a_round_figure_stands_for_an_exact_one_and_not_the_other_way_round() -> None:
    (first,), (second,) = facts("It cost $700,000 then."), facts("It cost $680,000 then.")
    assert agree(first.mention, second.mention)
    assert not agree(second.mention, first.mention)
