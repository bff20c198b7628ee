"""JSON lines, SARIF and GitHub annotations."""

import json
from pathlib import Path

from auditor.check import Check, Outcome
from auditor.records import Failure
from auditor.report.github import annotations, failure_annotation
from auditor.report.json_lines import failure_line, sheet_line
from auditor.report.sarif import sarif, uri_of
from tests.report.sheets import TEXT, audit, finding, sheet

MADE = audit(
    TEXT,
    finding("hype.term", TEXT, "“revolutionary” pump won.\nSales", "note", "100%, sold\nnow"),
    finding("figures.arithmetic", TEXT, "10%", "error", "Wrong."),
)
CHECKS = [
    Check(name, "What it is.\n\nWhat it finds\n    Words.", lambda _: Outcome())
    for name in ("figures.arithmetic", "hype.term")
]
FAILURE = Failure("drafts/a b.pdf", "unknown-format", "not read")


def test_a_json_line_is_the_wire_form() -> None:
    line = sheet_line(sheet(MADE, "revise"))
    assert line.count("\n") == 1
    assert json.loads(line) == MADE.to_wire()
    assert json.loads(failure_line(FAILURE)) == {"failure": FAILURE.to_wire()}


def test_annotations_escape_what_would_end_them() -> None:
    lines = list(annotations(sheet(MADE, "revise")))
    assert lines[0].startswith("::warning file=drafts/pump.txt,title=revise::reliability 40 of 100")
    assert (
        lines[1]
        == "::error file=drafts/pump.txt,line=3,endLine=3,col=12,endColumn=15,title=figures.arithmetic::Wrong.\n"
    )
    assert lines[2] == "::notice file=drafts/pump.txt,line=2,endLine=3,title=hype.term::100%25, sold now\n"
    assert failure_annotation(FAILURE).startswith("::error file=drafts/a b.pdf,title=not audited (unknown-format)::")


def test_sarif_has_a_rule_for_each_check_and_a_place_for_each_finding() -> None:
    log = json.loads(sarif([sheet(MADE, "revise")], [FAILURE], CHECKS, "1.0"))
    (run,) = log["runs"]
    rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in run["results"]} <= rules == {check.id for check in CHECKS}
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 3, "startColumn": 12, "endLine": 3, "endColumn": 15, "snippet": {"text": "10%"}}
    assert run["invocations"][0]["executionSuccessful"] is False
    assert run["invocations"][0]["toolExecutionNotifications"][0]["descriptor"]["id"] == "unknown-format"
    assert run["properties"]["audits"][0]["verdict"]["outcome"] == "revise"


def test_a_page_has_no_lines_in_sarif_or_annotations() -> None:
    shown = sheet(MADE, first_line=None)
    (run,) = json.loads(sarif([shown], [], CHECKS, "1.0"))["runs"]
    assert all("region" not in result["locations"][0]["physicalLocation"] for result in run["results"])
    assert not any("line=" in line for line in annotations(shown))


def test_a_path_becomes_a_uri() -> None:
    assert uri_of("drafts/a b#1.txt") == "drafts/a%20b%231.txt"
    assert uri_of(str(Path("/tmp/é.txt"))) == "file:///tmp/%C3%A9.txt"
