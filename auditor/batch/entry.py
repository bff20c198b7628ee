"""What a worker hands back for one article: everything that the files of a batch need of it, and no more."""

from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

from auditor.audit import Auditor, attempt
from auditor.document import heading_of
from auditor.reading import Source, read
from auditor.records import Audit, Failure, to_json
from auditor.report.html.card import card
from auditor.report.html.markup import Markup
from auditor.report.sheet import Sheet
from auditor.report.summary import Summary, summary_of


@dataclass(frozen=True, slots=True)
class Entry:
    """One audited article.

    ``line`` is its line of audits.jsonl, ``card`` its part of report.html, ``audit`` what the ledger compares: the text
    and the scores, without the findings, features and reasons that are in the line already.
    """

    summary: Summary
    line: str
    card: Markup
    audit: Audit


def audit_source(models: Path | None, source: Source) -> Entry | Failure:
    """Audit one source with the models of a folder (None: the released ones), loaded once in each process."""
    return attempt(source.name, partial(_entry, _auditor(models), source))


def _entry(auditor: Auditor, source: Source) -> Entry:
    reading = read(source, auditor.settings)
    audit = auditor.audit(reading.article)
    wire = audit.to_wire()
    sheet = Sheet(wire, reading.article.text, reading.first_line)
    heading = None if audit.article.title else heading_of(audit.article.text)
    return Entry(summary_of(wire, heading), to_json(wire) + "\n", card(sheet), _slim(audit))


@cache
def _auditor(models: Path | None) -> Auditor:
    return Auditor.load(models)


def _slim(audit: Audit) -> Audit:
    return replace(
        audit,
        article=replace(audit.article, metadata={}),
        reliability=replace(audit.reliability, reasons=()),
        authorship=replace(audit.authorship, reasons=(), sentences=()),
        findings=(),
        features={},
        versions={},
    )
