"""Findings as annotations of a GitHub workflow, shown beside the lines of a pull request."""

from collections.abc import Iterator

from auditor.records import Failure
from auditor.report.sheet import Sheet, Shown
from auditor.report.visible import visible
from auditor.report.words import reliability_words

_COMMANDS = {
    "error": "error",
    "warning": "warning",
    "note": "notice",
    "block": "error",
    "revise": "warning",
    "pass": "notice",
}


def annotations(sheet: Sheet) -> Iterator[str]:
    """Yield one workflow command a line: the verdict on the article, then each finding."""
    if sheet.verdict is not None:
        outcome = sheet.verdict["outcome"]
        causes = "; ".join([f"reliability {reliability_words(sheet.wire['reliability'])}", *sheet.verdict["reasons"]])
        yield _command(_COMMANDS[outcome], {"file": sheet.name, "title": outcome}, causes)
    for item in sheet.findings():
        yield _annotation(sheet, item)


def failure_annotation(failure: Failure) -> str:
    """Return the annotation for an article that could not be audited."""
    return _command("error", {"file": failure.id, "title": f"not audited ({failure.code})"}, failure.message)


def _annotation(sheet: Sheet, item: Shown) -> str:
    finding = item.finding
    properties = {"file": sheet.name}
    if item.start is not None and item.end is not None and sheet.first_line is not None:
        properties |= {"line": str(item.start.line), "endLine": str(item.end.line)}
        if item.start.line == item.end.line:  # GitHub takes columns only within one line
            properties |= {"col": str(item.start.column), "endColumn": str(item.end.column)}
    properties["title"] = finding["check"]
    message = finding["message"] + (f" {finding['suggestion']}" if finding["suggestion"] else "")
    return _command(_COMMANDS[item.level], properties, message)


def _command(name: str, properties: dict[str, str], message: str) -> str:
    written = ",".join(f"{key}={_escaped_property(value)}" for key, value in properties.items())
    return f"::{name} {written}::{_escaped(message)}\n"


def _escaped(text: str) -> str:
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
