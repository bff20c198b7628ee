"""All accounts of a document: one for each figure that contradicts the others of its passage."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from auditor.document import Document
from auditor.figures.accounts.account import Account
from auditor.figures.accounts.breakdowns import breakdowns
from auditor.figures.accounts.changes import changes
from auditor.figures.accounts.hundred import missed_hundreds
from auditor.figures.accounts.margins import margins
from auditor.figures.accounts.means import means
from auditor.figures.accounts.multiples import multiples
from auditor.figures.accounts.paces import paces
from auditor.figures.accounts.products import products
from auditor.figures.accounts.rests import rests
from auditor.figures.accounts.shares import shares
from auditor.figures.accounts.totals import totals
from auditor.records import Span

KINDS: Sequence[Callable[[Document], Iterator[Account]]] = (
    totals,
    rests,
    margins,
    breakdowns,
    shares,
    missed_hundreds,
    changes,
    multiples,
    means,
    products,
    paces,
)


def document_accounts(document: Document) -> tuple[Account, ...]:
    """Return the figures that contradict others of their passage, in order: each once, and the same figures once."""
    found: dict[Span, Account] = {}
    told: set[frozenset[Span]] = set()
    for account in chain.from_iterable(kind(document) for kind in KINDS):
        parts = frozenset(part.span for part in account.parts)
        if told.isdisjoint((parts, parts | {account.claim.span})):
            found.setdefault(account.claim.span, account)
            told.update((parts, parts | {account.claim.span}))
    return tuple(found[span] for span in sorted(found))
