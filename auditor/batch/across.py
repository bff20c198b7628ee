"""What the articles of a batch say of each other: the ledger's answer, ready for the report."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.batch.spool import Spool
from auditor.ledger import side_by_side
from auditor.records import Audit
from auditor.report.html.across import Across


def hollow(audit: Audit) -> Audit:
    """Return the audit without its text, which is kept on disk until the ledger wants it."""
    return replace(audit, article=replace(audit.article, text=""))


def find_across(hollowed: Sequence[Audit], texts: Spool) -> Across:
    """Return the conflicts and agreements between the audits, whose texts are in ``texts`` by article id."""
    return Across(*side_by_side(_filled(hollowed, texts)), texts.get)


def _filled(hollowed: Sequence[Audit], texts: Spool) -> Iterator[Audit]:
    for audit in hollowed:
        yield replace(audit, article=replace(audit.article, text=texts.get(audit.article.id)))
