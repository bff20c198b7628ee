"""Findings in SARIF 2.1.0, for code scanning and editors."""

import json
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from auditor.check import Check
from auditor.records import Failure
from auditor.report.sheet import Sheet, Shown

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(sheets: Sequence[Sheet], failures: Sequence[Failure], checks: Iterable[Check], version: str) -> str:
    """Return one SARIF log: a rule for each check, a result for each finding, a notification for each failure.

    Columns count characters (``unicodeCodePoints``). A finding in text extracted from a page has no region, because its
    lines are not the file's. Scores and verdicts stand in the run's properties.
    """
    run = {
        "tool": {"driver": {"name": "auditor", "version": version, "rules": [_rule(check) for check in checks]}},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not failures,
                "toolExecutionNotifications": [_notification(failure) for failure in failures],
            }
        ],
        "results": [_result(sheet, item) for sheet in sheets for item in sheet.findings()],
        "properties": {"audits": [_summary(sheet) for sheet in sheets]},
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rule(check: Check) -> dict[str, Any]:
    summary = check.docs.strip().partition("\n")[0]
    return {
        "id": check.id,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": check.docs.strip()},
        "properties": {"tags": [check.family]},
    }


def _result(sheet: Sheet, item: Shown) -> dict[str, Any]:
    finding = item.finding
    message = finding["message"] + (f" {finding['suggestion']}" if finding["suggestion"] else "")
    mark = sha256(f"{finding['check']}\n{finding['quote']}".encode()).hexdigest()[:16]
    return {
        "ruleId": finding["check"],
        "level": item.level,
        "message": {"text": message},
        "locations": [{"physicalLocation": _location(sheet, item)}],
        "partialFingerprints": {"checkAndQuote/v1": mark},
        "properties": {"id": finding["id"], "why": finding["why"], "evidence": finding["evidence"]},
    }


def _location(sheet: Sheet, item: Shown) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": uri_of(sheet.name)}}
    if item.start is not None and item.end is not None and sheet.first_line is not None:
        location["region"] = {
            "startLine": item.start.line,
            "startColumn": item.start.column,
            "endLine": item.end.line,
            "endColumn": item.end.column,
            "snippet": {"text": item.finding["quote"]},
        }
    return location


def _notification(failure: Failure) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {"text": failure.message},
        "descriptor": {"id": failure.code},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri_of(failure.id)}}}],
    }


def _summary(sheet: Sheet) -> dict[str, Any]:
    reliability, authorship = sheet.wire["reliability"], sheet.wire["authorship"]
    return {
        "uri": uri_of(sheet.name),
        "verdict": sheet.verdict,
        "reliability": {key: reliability[key] for key in ("score", "band", "cause")},
        "authorship": {key: authorship[key] for key in ("verdict", "probability", "cause")},
    }


def uri_of(name: str) -> str:
    """Return a path as a URI reference: relative as it is, absolute with the file scheme."""
    path = PurePath(name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
