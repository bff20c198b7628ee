"""Totals that a passage names as such, and the parts that stand before or behind them."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from auditor.document import Document
from auditor.figures.accounts.account import Account, as_sum
from auditor.figures.accounts.marks import is_each, is_more
from auditor.figures.accounts.mending import mending
from auditor.figures.accounts.passage import Passage, document_passages
from auditor.figures.mention import Mention, added
from auditor.figures.sums.beyond import is_beyond

_TOTAL_OF = re.compile(
    r"\b(?:total(?:\s(?:of|was|is|to|came\sto|comes\sto|stood\sat|reached|[a-z]+\s(?:of|to|was|is)))?|total(?:l?ing|led|s)"
    r"|(?:altogether|in\sall|in\stotal|combined),?(?:\s[a-z]+){0,4}|(?:comes?|came|add(?:s|ed)?\sup|amount(?:s|ed)?)\sto"
    r"|an?\s(?:possible|potential|combined)(?:\s[a-z]+\sof)?)\s(?:about\s|just\s|some\s)?$",
    re.IGNORECASE,
)
_IN_ALL = re.compile(
    r",?\s(?:[\w-]+\s){0,2}(?:in\sall|in\stotal|altogether|all\stold|combined|overall|together)\b", re.IGNORECASE
)
_GRAND = re.compile(r"\b(?:grand|overall|combined|cumulative)\b|\ball\stold\b", re.IGNORECASE)
_BROUGHT = re.compile(
    r"\b(?:br(?:ing|ought)|tak|took|boost|rais|push|lift|swell|driv|drove|carr)\w*\b[^.;:]{0,30}\btotal\b",
    re.IGNORECASE,
)
"""Before a total that others, counted earlier, are part of."""
_SMALLEST = 10
"""Smaller totals are found too easily among other figures."""
_LARGEST_SUM = 5
"""Most parts that are tried in all combinations before a total counts as unexplained."""


def totals(document: Document) -> Iterator[Account]:
    """Yield the totals that no figures around them give, with the parts that they are most likely of."""
    for passage in document.share(document_passages):
        claim = passage.claim
        if claim.value < _SMALLEST or claim.is_percent or claim.quantity.bound != "=":
            continue
        if _is_total(claim) and not is_beyond(claim) and not _is_given(claim, passage.around()):
            lists = (parts for parts in _lists(passage) if _may_make(claim, parts))
            yield from filter(_is_told, (as_sum(claim, parts) for parts in lists))


def _is_total(mention: Mention) -> bool:
    """Tell whether a figure is called a total."""
    return bool(_TOTAL_OF.search(mention.lead) or _IN_ALL.match(mention.tail))


def _may_make(claim: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether figures may make a total: totals make a grand one, and new ones alone none that goes on."""
    if _BROUGHT.search(claim.lead) and is_more(parts[0]):
        return False
    return _GRAND.search(claim.lead + claim.tail) is not None or not any(map(_is_total, parts))


def _is_told(account: Account) -> bool:
    """Tell whether a total is off by a slip, of its own or of one of its parts."""
    return account.is_slip and mending(account.claim, account.parts) is not None


def _is_given(claim: Mention, around: Sequence[Mention]) -> bool:
    """Tell whether some of the figures around a total make it."""
    some = (parts for number in range(2, _LARGEST_SUM + 1) for parts in combinations(around, number))
    return any(added(parts).meets(claim.counted) for parts in some)


def _lists(passage: Passage) -> Iterator[Sequence[Mention]]:
    """Yield what may be the parts, the likeliest first: of the claim's sentence and of those before it, or behind."""
    ahead = [m for m in passage.ahead if passage.is_like(m)]
    first, second = ([m for m in passage.before(steps) if passage.is_like(m)] for steps in (1, 2))
    behind = [m for m in passage.behind() if passage.is_like(m)]
    for parts in (ahead, first + ahead, second + first + ahead, behind):
        if len(parts) > 1 and not any(map(is_each, parts)) and max(part.value for part in parts) < passage.claim.value:
            yield parts
