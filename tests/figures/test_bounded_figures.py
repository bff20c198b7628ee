"""A bound before a figure never costs the audit: "at least 12" has no upper end, and evidence has to be JSON."""

import json
import re
from dataclasses import replace

import pytest

from auditor.document import Document
from tests.fixtures import Case
from tests.test_checks import CASES, CHECKS

_FIGURE = re.compile(r"(?<![\w.,£$€-])[£$€]?\d")
OF_FIGURES = [case for case in CASES if case.path.parent.name == "figures" and case.fires]


@pytest.mark.parametrize("bound", ["at least", "up to"])
@pytest.mark.parametrize("case", OF_FIGURES, ids=[case.id for case in OF_FIGURES])
def test_evidence_is_json_whatever_figure_has_a_bound(case: Case, bound: str) -> None:
    check = CHECKS[f"figures.{case.path.stem}"]
    text = case.article.text
    for place in _FIGURE.finditer(text):
        bounded = f"{text[: place.start()]}{bound} {text[place.start() :]}"
        for finding in check.run(Document(replace(case.article, text=bounded))).findings:
            json.dumps(dict(finding.evidence), allow_nan=False)
