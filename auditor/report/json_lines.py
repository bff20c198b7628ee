"""Audits and failures as JSON, one object a line."""

import json
from collections.abc import Mapping
from typing import Any

from auditor.records import Failure
from auditor.report.sheet import Sheet


def json_line(value: Mapping[str, Any]) -> str:
    """Return one JSON object on one line, keys in the order given, characters as themselves."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n"


def sheet_line(sheet: Sheet) -> str:
    """Return the wire form of the audit, with the ``verdict`` behind it."""
    return json_line({**sheet.wire, "verdict": sheet.verdict})


def failure_line(failure: Failure) -> str:
    """Return ``{"failure": {"id", "code", "message"}}``: a failure has its line among the audits."""
    return json_line({"failure": failure.to_wire()})
