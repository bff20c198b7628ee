"""All accounts of a document: one for each figure that contradicts the others of its passage."""

from collections.abc import Callable, Iterator, Sequence

from auditor.document import Document
from auditor.figures.accounts.account import Account
from auditor.figures.accounts.totals import totals
from auditor.records import Span

KINDS: Sequence[Callable[[Document], Iterator[Account]]] = (totals,)


def document_accounts(document: Document) -> tuple[Account, ...]:
    """Return the figures that contradict others of their passage, in order; each is told once."""
    found: dict[Span, Account] = {}
    for kind in KINDS:
        for account in kind(document):
            found.setdefault(account.claim.span, account)
    return tuple(found[span] for span in sorted(found))
