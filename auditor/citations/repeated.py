"""Figures that a text gives more than once, and claims that take more than one."""

import re
from collections.abc import Iterable, Sequence

from auditor.citations.figure import Figure
from auditor.citations.nearby import spoken_for
from auditor.document import Document
from auditor.records import Span

_FOLLOWING = re.compile(r"\W*\w+\W+\w+")
_SHARES = ("percent", "percentage point")


def told_once(document: Document, bare: Iterable[Span], figures: Sequence[Figure]) -> list[Span]:
    """Return the first place of each of the ``bare`` figures, but those that the text gives elsewhere where somebody
    speaks or a document is named, and of each paragraph the first, as the figures of one paragraph make one claim.

    Counts and sums are the same where their values are: people and migrants may be counted in one number. Shares are
    where the same two words follow them too.
    """
    amounts = {Span(one.start, one.end): _amount(document, one) for one in figures}
    answered = {amounts[place] for place in amounts if spoken_for(document, place)}
    told: dict[int, Span] = {}
    for place in sorted(bare):
        if amounts[place] not in answered:
            answered.add(amounts[place])
            told.setdefault(document.block_at(place.start), place)
    return list(told.values())


def _amount(document: Document, figure: Figure) -> tuple[object, ...]:
    if figure.kind in _SHARES:
        follows = _FOLLOWING.match(document.text, figure.end)
        return figure.kind, figure.low, figure.high, follows and follows.group().lower()
    return figure.unit if figure.kind == "money" else "", figure.low, figure.high
