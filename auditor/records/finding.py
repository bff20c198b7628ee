"""One thing that a reader should look at."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from auditor.records.span import Span

Severity = Literal["note", "warning", "error"]
SEVERITIES: tuple[Severity, ...] = ("note", "warning", "error")


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check saw, where, and why it matters.

    ``check`` is the id of the check that made it. ``span`` is None for what concerns the article as a whole; otherwise
    ``quote`` is the text under the span, character for character. ``severity`` is ``error`` only where the text itself
    proves it. ``evidence`` holds plain JSON values: numbers, strings, lists and mappings of them.
    """

    id: str
    check: str
    severity: Severity
    span: Span | None
    quote: str | None
    message: str
    why: str
    evidence: Mapping[str, Any] = field(default_factory=dict)
    suggestion: str | None = None
