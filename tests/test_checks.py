"""Every check has a fixture, and does in each of its cases what the fixture says."""

import json
from pathlib import Path

import pytest

from auditor.check import Check
from auditor.checks import all_checks
from auditor.document import Document
from tests.fixtures import Case, read_cases

FIXTURES = Path(__file__).parent / "checks"
HEADINGS = ("What it finds", "Why it matters", "What it cannot see", "Learnt from")
MEASURES_ONLY = {
    "authorship.style",
    "figures.consistency",
    "figures.count",
    "readability.measures",
    "readability.voice",
}  # they make no findings
CHECKS = {check.id: check for check in all_checks()}
CASES = [case for path in sorted(FIXTURES.glob("*/*.md")) for case in read_cases(path)]


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS.keys())
def test_a_check_has_a_case_that_fires_and_one_that_stays_silent(check: Check) -> None:
    family, _, name = check.id.partition(".")
    cases = read_cases(FIXTURES / family / f"{name}.md")
    wanted = {False} if check.id in MEASURES_ONLY else {True, False}
    assert {case.fires for case in cases} >= wanted


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS.keys())
def test_a_check_documents_itself_under_the_four_headings(check: Check) -> None:
    at = [check.docs.find(f"\n{heading}\n") for heading in HEADINGS]
    assert all(place > 0 for place in at), f"{check.id} lacks one of {HEADINGS}"
    assert at == sorted(at)


@pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])
def test_a_check_does_what_its_fixture_says(case: Case) -> None:
    check = CHECKS[f"{case.path.parent.name}.{case.path.stem}"]
    document = Document(case.article)
    outcome = check.run(document)
    wanted = list(case.spans) if case.spans or not case.fires else [None]
    findings = sorted(outcome.findings, key=lambda finding: (finding.span is None, finding.span))
    assert [finding.span for finding in findings] == wanted, [(each.quote, each.message) for each in findings]
    severities = [each.strip() for each in case.expected["severity"].split(",")] if case.fires else []
    if len(severities) == 1:
        severities *= len(findings)
    assert [finding.severity for finding in findings] == severities
    assert {feature.spec for feature in outcome.features} == set(check.specs)
    measured = {feature.spec.name: feature.value for feature in outcome.features}
    for key, value in case.expected.items():
        if key.startswith("feature."):
            assert measured[key.removeprefix("feature.")] == pytest.approx(json.loads(value)), key
    for finding in outcome.findings:
        assert finding.check == check.id
        assert finding.quote == (None if finding.span is None else finding.span.of(document.article.text))
        _expect(finding, case.expected)


def _expect(finding: object, expected: dict[str, str]) -> None:
    for key, value in expected.items():
        if key.startswith("evidence."):
            assert finding.evidence[key.removeprefix("evidence.")] == json.loads(value), key  # type: ignore[attr-defined]
        elif key in ("message", "suggestion"):
            assert value in (getattr(finding, key) or ""), key
        elif key != "severity" and not key.startswith("feature."):
            raise ValueError(f"a fixture expects {key!r}, which is no known expectation")
