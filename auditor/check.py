"""What a check is: a value with a pure function, and the few lines that every check shares."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from auditor.document import Document
from auditor.records import Article, Feature, FeatureSpec, Finding, Severity, Span


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one check has to say of one document."""

    features: tuple[Feature, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """One lens: ``id`` is ``family.name``, ``docs`` its module's docstring, ``specs`` the features that it returns.

    ``run`` is pure: the same document gives the same outcome, and nothing outside it is read or changed. ``entries``
    returns what a check looks up, one line an entry with its rate in human news, where it has such a list. ``counts``
    is the family whose warnings and errors its features count, where they count any.
    """

    id: str
    docs: str
    run: Callable[[Document], Outcome]
    specs: tuple[FeatureSpec, ...] = field(default=())
    entries: Callable[[], Iterable[str]] | None = None
    counts: str | None = None

    @property
    def family(self) -> str:
        """The part of the id before the dot."""
        return self.id.partition(".")[0]


def outside(
    zones: Callable[[Document], Sequence[Span]], run: Callable[[Document], Outcome]
) -> Callable[[Document], Outcome]:
    """Return a check's ``run`` without the findings that touch the ``zones`` of a document."""

    def run_outside(document: Document) -> Outcome:
        outcome = run(document)
        apart = [document.given(zone) for zone in document.share(zones)] if outcome.findings else []
        kept = (one for one in outcome.findings if not (one.span and any(map(one.span.overlaps, apart))))
        return replace(outcome, findings=tuple(kept))

    return run_outside


def excerpt(words: str, most: int = 80, *, end: bool = False) -> str:
    """Return ``words`` on one line, cut between two words to about ``most`` characters, with "…" where they were cut.

    With ``end`` their end is kept, else their beginning. A word longer than half of it is cut too.
    """
    line = " ".join(words.split())
    if len(line) <= most:
        return line
    if end:
        gap = line.find(" ", len(line) - most - 1, len(line) - most // 2)
        return f"… {line[gap + 1 if gap >= 0 else len(line) - most :]}"
    gap = line.rfind(" ", most // 2, most + 1)
    return f"{line[: gap if gap >= 0 else most]} …"


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
    """Build a finding whose quote is the article's text under ``span`` and whose id says the check and the place.

    ``span``, and the places in ``evidence`` that come with their quote, are of ``document``.
    """
    if document.text != document.article.text:
        span = None if span is None else document.given(span)
        evidence = _given(evidence, document)
    return finding_at(check, document.article, span, message, why, severity, evidence, suggestion)


def finding_at(
    check: str,
    article: Article,
    span: Span | None,
    message: str,
    why: str,
    severity: Severity,
    evidence: Mapping[str, Any] | None,
    suggestion: str | None,
) -> Finding:
    """Build a finding whose ``span`` and evidence are of the article's own text already."""
    place = "" if span is None else f"@{span.start}-{span.end}"
    quote = None if span is None else span.of(article.text)
    return Finding(check + place, check, severity, span, quote, message, why, dict(evidence or {}), suggestion)


def _given(evidence: Any, document: Document) -> Any:
    """Return ``evidence`` with each place, ``{"start", "end", "quote", ...}``, as one of the article's own text."""
    if isinstance(evidence, list | tuple):
        return [_given(item, document) for item in evidence]
    if not isinstance(evidence, Mapping):
        return evidence
    start, end = evidence.get("start"), evidence.get("end")
    if isinstance(start, int) and isinstance(end, int) and evidence.get("quote") == document.text[start:end]:
        span = document.given(Span(start, end))
        return {**evidence, "start": span.start, "end": span.end, "quote": span.of(document.article.text)}
    return {key: _given(value, document) for key, value in evidence.items()}
