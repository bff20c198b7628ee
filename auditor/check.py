"""What a check is: a value with a pure function, and the few lines that every check shares."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from auditor.document import Document
from auditor.records import Feature, FeatureSpec, Finding, Severity, Span


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one check has to say of one document."""

    features: tuple[Feature, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """One lens: ``id`` is ``family.name``, ``docs`` its module's docstring, ``specs`` the features that it returns.

    ``run`` is pure: the same document gives the same outcome, and nothing outside it is read or changed. ``entries``
    returns what a check looks up, one line an entry with its rate in human news, where it has such a list.
    """

    id: str
    docs: str
    run: Callable[[Document], Outcome]
    specs: tuple[FeatureSpec, ...] = field(default=())
    entries: Callable[[], Iterable[str]] | None = None

    @property
    def family(self) -> str:
        """The part of the id before the dot."""
        return self.id.partition(".")[0]


def finding(
    check: str,
    document: Document,
    span: Span | None,
    message: str,
    why: str,
    *,
    severity: Severity = "warning",
    evidence: Mapping[str, Any] | None = None,
    suggestion: str | None = None,
) -> Finding:
    """Build a finding whose quote is the text under ``span`` and whose id says the check and the place."""
    place = "" if span is None else f"@{span.start}-{span.end}"
    quote = None if span is None else span.of(document.article.text)
    return Finding(check + place, check, severity, span, quote, message, why, dict(evidence or {}), suggestion)
