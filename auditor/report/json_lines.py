"""Audits and failures as JSON, one object a line."""

from auditor.records import Failure, to_json
from auditor.report.sheet import Sheet


def sheet_line(sheet: Sheet) -> str:
    """Return the wire form of the audit, byte for byte what every other face gives.

    Where an explanation was asked for, it follows under ``explained``.
    """
    added = {} if sheet.explained is None else {"explained": sheet.explained}
    return to_json({**sheet.wire, **added}) + "\n"


def failure_line(failure: Failure) -> str:
    """Return ``{"failure": {"id", "code", "message"}}``: a failure has its line among the audits."""
    return to_json({"failure": failure.to_wire()}) + "\n"
