"""One sentence without end, full of figures, takes no more than its share of time."""

import pytest

from auditor.check import Outcome
from auditor.checks.citations import unsourced_figure
from auditor.document import Document
from auditor.records import Article
from tests.steps import growth

ENDLESS = {
    "sums and changes": "it grew from $40 million to $50 million, up 25 percent, ",
    "shares of people": "the number of them rose by 40 percent of workers, ",
    "shares of people who do something": "and 40 percent of workers have a bicycle, ",
    "studies that nobody can find": "studies show that 40 percent of workers cycle: ",
    "somebody who speaks": "the Lunde council said that 40 percent of workers cycle, ",
}


def _run(text: str) -> Outcome:
    return unsourced_figure.CHECK.run(Document(Article(text)))


@pytest.mark.parametrize("piece", ENDLESS.values(), ids=ENDLESS.keys())
def test_ten_times_the_figures_are_about_ten_times_the_work(piece: str) -> None:
    assert growth(lambda: _run(piece * 60), lambda: _run(piece * 600)) < 12
