"""One thing that a reader should look at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import isfinite
from typing import Any, Literal

from auditor.records.span import Span

Severity = Literal["note", "warning", "error"]
SEVERITIES: tuple[Severity, ...] = ("note", "warning", "error")


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check saw, where, and why it matters.

    ``check`` is the id of the check that made it. ``span`` is None for what concerns the article as a whole; otherwise
    ``quote`` is the text under the span, character for character. ``severity`` is ``error`` only where the text itself
    proves it. ``evidence`` holds plain JSON values: finite numbers, strings, lists and mappings of them.
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

    def __post_init__(self) -> None:
        """Refuse evidence that JSON has no number for."""
        if not _finite(self.evidence):
            raise ValueError(f"{self.id} rests on a number that is infinite or none; leave the finding out")


def _finite(value: Any) -> bool:
    if isinstance(value, float):
        return isfinite(value)
    if value is None or isinstance(value, str | int):  # most values, and cheaper to tell than the two below
        return True
    if isinstance(value, Mapping):
        return all(map(_finite, value.values()))
    return not isinstance(value, Sequence) or all(map(_finite, value))
