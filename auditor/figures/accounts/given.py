"""Shares and changes that two figures of the same sentence give: worked out there, and by nobody else."""

from collections.abc import Iterator
from itertools import permutations

from auditor.document import Document
from auditor.figures.accounts.levels import is_level
from auditor.figures.accounts.passage import Passage, are_alike, document_passages
from auditor.figures.accounts.working import meant, whole_of
from auditor.figures.reckoning import Interval
from auditor.records import Span

_MOST = 4
"""Figures of a sentence that are looked at: some two of more give any share by chance."""


def given_beside(document: Document) -> frozenset[Span]:
    """Return the shares and changes that two other figures of their sentence give, as far as all are rounded."""
    return frozenset(
        passage.claim.span
        for passage in document.share(document_passages)
        if (passage.claim.is_percent or passage.claim.kind == "ratio") and _is_given(passage)
    )


def _is_given(passage: Passage) -> bool:
    size, stated = whole_of(passage.claim), passage.claim.interval
    return any(part.scaled(size).meets(stated) for part in _parts(passage))


def _parts(passage: Passage) -> Iterator[Interval]:
    """Yield the part that one figure of the sentence is of another, and by which it is above or below it."""
    around = [one for one in (*passage.ahead, *passage.after) if is_level(one)]
    for one, other in permutations(around[:_MOST], 2):
        share = meant(one).over(meant(other)) if are_alike(one, other) else None
        if share is not None:
            yield from (share, share - Interval(1.0, 1.0), Interval(1.0, 1.0) - share)
