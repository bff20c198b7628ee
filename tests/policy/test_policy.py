"""The newsroom's policy: what passes, what goes back, and what a policy file may say."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from auditor.errors import PathMissing, PolicyInvalid
from auditor.policy import Policy, Suppression, judge, load_policy
from auditor.records import Article, Audit, Authorship, Finding, ModelRef, Score

MODEL = ModelRef("m", "1", "0" * 64)


def _audit(score: float | None = 80.0, verdict: Any = "unclear", findings: tuple[Finding, ...] = ()) -> Audit:
    rated = Score(MODEL, "mixed", score=score) if score is not None else Score(MODEL, "not-rated", cause="too short")
    return Audit(Article("words"), 1, rated, Authorship(MODEL, "mixed", verdict=verdict), findings, {}, {})


def _finding(severity: Any, check: str = "figures.arithmetic", quote: str = "25%") -> Finding:
    return Finding("f", check, severity, None, quote, "m", "w")


def _trace(unfinished: bool) -> Finding:
    found = _finding("warning", "authorship.residue", "XX million")
    return replace(found, evidence={"unfinished": unfinished})


@pytest.mark.parametrize(
    ("audit", "policy", "outcome", "why"),
    [
        (_audit(), Policy(), "pass", None),
        (_audit(score=20.0), Policy(), "revise", "reliability 20 is below 68"),
        (_audit(score=20.0), Policy(block_below=25), "block", "blocks"),
        (_audit(score=67.97), Policy(), "revise", "reliability 67.9 is below 68"),
        (_audit(score=68.0), Policy(), "pass", None),
        (_audit(findings=(_finding("error", "authorship.disclosed"),)), Policy(), "pass", None),
        (_audit(score=None), Policy(), "revise", "not rated (too short)"),
        (_audit(score=None), Policy(pass_not_rated=True), "pass", None),
        (_audit(verdict="likely-ai"), Policy(), "revise", "likely-ai"),
        (_audit(verdict="disclosed-ai"), Policy(), "pass", None),
        (_audit(verdict="disclosed-ai"), Policy(block_verdicts=("disclosed-ai",)), "block", "disclosed-ai"),
        (_audit(findings=(_finding("error"),)), Policy(), "revise", "1 error, and the policy allows 0"),
        (_audit(findings=(_finding("warning", "hype.term"),) * 11), Policy(), "revise", "11 warnings"),
        (_audit(findings=(_finding("warning", "hype.term"),) * 10), Policy(), "pass", None),
        (_audit(findings=(_finding("warning"),)), Policy(), "revise", "a warning of figures.arithmetic asks"),
        (
            _audit(findings=(_finding("warning", "figures.date"), _finding("warning"), _finding("warning"))),
            Policy(),
            "revise",
            "a warning of figures.date and figures.arithmetic asks for revision",
        ),
        (_audit(findings=(_finding("note"),)), Policy(), "pass", None),
        (_audit(findings=(_finding("warning"),)), Policy(revise_warnings=()), "pass", None),
        (_audit(findings=(_finding("warning"),)), Policy(levels={"figures": "note"}), "pass", None),
        (_audit(findings=(_trace(unfinished=True),)), Policy(), "revise", "a warning of authorship.residue asks"),
        (_audit(findings=(_trace(unfinished=False),)), Policy(), "pass", None),
        (
            _audit(findings=(_finding("warning", "hype.term"),)),
            Policy(revise_warnings=("hype.term",)),
            "revise",
            "a warning of hype.term asks",
        ),
        (
            _audit(findings=(_finding("warning"),)),
            Policy(suppressions=(Suppression("figures.arithmetic", "25%", "checked with the author"),)),
            "pass",
            None,
        ),
        (_audit(findings=(_finding("error"),)), Policy(levels={"figures": "note"}), "pass", None),
        (
            _audit(findings=(_finding("note"),)),
            Policy(levels={"figures": "off", "figures.arithmetic": "error"}),
            "revise",
            "1 error",
        ),
        (
            _audit(findings=(_finding("error"),)),
            Policy(suppressions=(Suppression("figures.arithmetic", "25%", "checked with the author"),)),
            "pass",
            None,
        ),
    ],
)
def test_what_the_policy_says_of_an_audit(audit: Audit, policy: Policy, outcome: str, why: str | None) -> None:
    verdict = judge(audit, policy)
    assert verdict.outcome == outcome
    assert (why is None) == (verdict.reasons == ())
    assert why is None or why in verdict.reasons[0]


def test_no_file_is_the_default_policy() -> None:
    assert load_policy(None) == Policy()


def test_a_policy_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "policy.toml"
    path.write_text(
        'revise_below = 50\nblock_verdicts = ["residue"]\nrevise_warnings = ["figures.date"]\n[levels]\nhype = "off"\n'
        '[[suppressions]]\ncheck = "hype.term"\nquote = "historic"\nreason = "it was"\n'
    )
    wanted = Policy(
        revise_below=50.0,
        block_verdicts=("residue",),
        revise_warnings=("figures.date",),
        levels={"authorship.disclosed": "note", "hype": "off"},
    )
    assert load_policy(path) == replace(wanted, suppressions=(Suppression("hype.term", "historic", "it was"),))


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("revise_bellow = 1", "unknown policy key 'revise_bellow'"),
        ("revise_below = 101", "0 to 100"),
        ("revise_below = true", "0 to 100"),
        ("max_errors = -1", "whole number"),
        ("max_warnings = 1.5", "whole number"),
        ('block_verdicts = ["robot"]', "takes a list of"),
        ('pass_not_rated = "yes"', "true or false"),
        ('revise_warnings = "figures"', "takes a list of families and check ids"),
        ('revise_warnings = ["figure"]', "'figure', which is no check"),
        ('[levels]\nhype = "loud"', "'hype' is given 'loud'"),
        ('levels = "off"', "it is 'off'"),
        ('[levels]\nhype.term = "off"', "in quotes"),
        ('[levels]\nhyep = "off"', "'hyep', which is no check"),
        ('[[suppressions]]\ncheck = "hype.tern"\nquote = "a"\nreason = "b"', r"'hype\.tern', which is no check"),
        ('[[suppressions]]\ncheck = "hype.term"', "takes check, quote and reason"),
        ('[[suppressions]]\ncheck = "hype.term"\nquote = "a"\nreason = ""', "table 1 is"),
        ("suppressions = 3", "it is 3"),
        ("revise_below", "is no policy file"),
    ],
)
def test_a_policy_file_that_cannot_be_meant_is_refused(tmp_path: Path, content: str, complaint: str) -> None:
    path = tmp_path / "policy.toml"
    path.write_text(content)
    with pytest.raises(PolicyInvalid, match=complaint):
        load_policy(path)


def test_a_missing_policy_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(PathMissing, match=r"none\.toml"):
        load_policy(tmp_path / "none.toml")
