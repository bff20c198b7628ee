"""All accounts of a document: one for each figure that contradicts the others of its passage."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from auditor.document import Document
from auditor.figures.accounts.account import Account
from auditor.figures.accounts.breakdowns import breakdowns
from auditor.figures.accounts.totals import totals
from auditor.records import Span

KINDS: Sequence[Callable[[Document], Iterator[Account]]] = (totals, breakdowns)


def document_accounts(document: Document) -> tuple[Account, ...]:
    """Return the figures that contradict others of their passage, in order: each once, and once for the same parts."""
    found: dict[Span, Account] = {}
    told: set[tuple[Span, ...]] = set()
    for account in chain.from_iterable(kind(document) for kind in KINDS):
        parts = tuple(part.span for part in account.parts)
        if parts not in told:
            found.setdefault(account.claim.span, account)
            told.add(parts)
    return tuple(found[span] for span in sorted(found))
