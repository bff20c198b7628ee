"""The checks of figures on articles whose figures are drawn at random: what is true is never told."""

from random import Random

import pytest

from auditor.checks import all_checks
from auditor.document import Document
from auditor.records import Article
from tests.figures.drawn_articles import TEMPLATES, Template

DRAWS = 4
CHECKS = [check for check in all_checks() if check.family == "figures"]


@pytest.mark.parametrize("template", TEMPLATES, ids=[one.__name__ for one in TEMPLATES])
def test_figures_that_agree_are_not_told_whatever_they_are(template: Template) -> None:
    for seed in range(DRAWS):
        document = Document(Article(str(template(Random(seed)))))
        told = [finding.message for check in CHECKS for finding in check.run(document).findings]
        assert told == [], f"seed {seed}: {document.text}"


@pytest.mark.parametrize("template", TEMPLATES, ids=[one.__name__ for one in TEMPLATES])
def test_every_template_relates_figures(template: Template) -> None:
    assert template(Random(0)).relations
