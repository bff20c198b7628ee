"""What the articles of a batch say of each other: the ledger's answer, ready for the report."""

from collections.abc import Sequence

from auditor.records import Audit
from auditor.report.html.across import Across

try:
    from auditor.ledger import agreements, conflicts  # type: ignore[attr-defined]
except ImportError:
    agreements = conflicts = lambda audits: []


def find_across(audits: Sequence[Audit]) -> Across:
    """Return the conflicts and agreements between ``audits``, with a way to their texts."""
    texts = {audit.article.id: audit.article.text for audit in audits}
    return Across(list(conflicts(audits)), list(agreements(audits)), texts.__getitem__)
