"""What is left of a whole, told beside the whole and what is taken from it, or below a title that has the whole."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from auditor.document import Document
from auditor.figures.accounts.account import Account
from auditor.figures.accounts.explained import is_explained
from auditor.figures.accounts.passage import Passage, are_of_one_sort, document_head, document_passages
from auditor.figures.mention import Mention, added
from auditor.figures.slip import NEAR, SURE, digits, is_misprint, is_swap

_LEFT = re.compile(
    r"\b(?:leav(?:es|ing)|left|leave)\s(?!(?:by|in|for|at|on)\b)(?:[\w’']+\s){0,4}$"
    r"|\b(?:remaining|the\sother|the\srest,|the\sremainder,|balance\sof)\s(?:about\s|some\s)?$",
    re.IGNORECASE,
)
_LEFT_AFTER = re.compile(
    r"\s(?:[\w-]+\s){0,2}(?:would\sremain|will\sremain|remain(?:s|ed)?\b|to\sgo\b|left\sover|to\sfind\b|yet\sto\b)",
    re.IGNORECASE,
)
_WITH = re.compile(r"\bwith\s(?:about\s|just\s|only\s)?$", re.IGNORECASE)
"""Before games and minutes "to go", which nobody takes from the figures before."""
_STRUCK = re.compile(
    r"\s(?:[\w’'-]+\s){0,5}(?:dead|injured|wounded|hurt|homeless|stranded|displaced|without|missing|sick|ill|in)\b",
    re.IGNORECASE,
)
"""Behind a figure that something left in a state: "left 40 people injured" is no remainder."""
_OF_WHOLE = re.compile(r"\s(?:[\w-]+\s){0,3}of\s(?:the|its|their|a)\s(?:[\w-]+\s){0,3}$", re.IGNORECASE)
"""Between what is left and a whole behind it: "with 425 km to go of the advertised 1,086"."""
SMALLEST = 10
"""A smaller figure is easily what is left of two others."""
NO_REST = frozenset(("age", "multiple"))
AHEAD, BEHIND = 5, 3
"""Figures before a claim, and behind it, that may explain it."""
_OF_HEAD = 4
"""Figures of the title and the lede that may be the whole of what is told further below."""
_ROUND_FROM = 1_000
"""Figures from which on zeros at the end may be rounded digits: £264,000 for £264,300."""
_MOST_TAKEN = 3
"""Most figures that are taken from a whole."""


def rests(document: Document) -> Iterator[Account]:
    """Yield what is said to be left, where what is taken from the likeliest wholes misses it by a slip."""
    passages = document.share(document_passages)
    head = [passage.claim for passage in document.share(document_head)[:_OF_HEAD]]
    for passage in passages:
        if may_be_left(passage.claim) and _is_left(passage.claim):
            yield from _accounts(passage, head)


def may_be_left(claim: Mention) -> bool:
    """Tell whether a figure is a plain amount that others may leave, or differ by."""
    plain = not claim.is_percent and claim.kind not in NO_REST
    return plain and claim.value >= SMALLEST and claim.quantity.bound == "="


def _is_left(claim: Mention) -> bool:
    """Tell whether a figure is said to be what is left."""
    if _LEFT.search(claim.lead) and not _STRUCK.match(claim.tail):
        return True
    to_go = _LEFT_AFTER.match(claim.tail)
    return to_go is not None and not (_WITH.search(claim.lead) and to_go[0].endswith("to go"))


def _accounts(passage: Passage, head: Sequence[Mention]) -> Iterator[Account]:
    claim = passage.claim
    ahead, behind = passage.alike_before(AHEAD), passage.alike_behind(BEHIND)
    wholes = [mention for mention in head if passage.is_like(mention) and mention.value > claim.value]
    near = filter(None, (_account(claim, figures) for figures in _sets(claim, ahead, behind)))
    far = (one for figures in _far_sets(ahead, wholes) if (one := _account(claim, figures)) and _is_surely(one))
    account = next(chain(near, far), None)
    if account is None or not account.is_contradiction or is_explained(claim, ahead + behind):
        return
    if not any(is_explained(claim, [whole, *ahead[1 - AHEAD :]]) for whole in wholes):
        yield account


def _sets(claim: Mention, ahead: Sequence[Mention], behind: Sequence[Mention]) -> Iterator[Sequence[Mention]]:
    """Yield the figures that most likely leave the claim: the nearest before it, the whole first, or one behind it."""
    for taken in range(1, _MOST_TAKEN + 1):
        if len(ahead) > taken:
            yield ahead[-1 - taken :]
    if ahead and behind and _OF_WHOLE.fullmatch(claim.tail):
        yield (behind[0], ahead[-1])


def _far_sets(ahead: Sequence[Mention], wholes: Sequence[Mention]) -> Iterator[Sequence[Mention]]:
    """Yield the nearest figures with a whole that other figures part them from, or that the title or lede has."""
    for taken in range(1, _MOST_TAKEN + 1):
        for whole in (*wholes, *ahead[: -1 - taken]):
            if len(ahead) >= taken and whole not in ahead[-taken:]:
                yield (whole, *ahead[-taken:])


def _is_surely(account: Account) -> bool:
    """Tell whether so many digits are printed that the claim is hardly near what is left by chance."""
    return digits(account.claim.value) >= SURE and all(part.value >= SMALLEST for part in account.parts)


def _account(claim: Mention, figures: Sequence[Mention]) -> Account | None:
    """Return the largest figure less the others, where the claim is that with a slip of the pen."""
    whole = max(figures, key=lambda mention: mention.value)
    others = [mention for mention in figures if mention is not whole]
    if not are_of_one_sort((claim, *figures)):
        return None
    left = whole.value - sum(mention.value for mention in others)
    rounded = sum(one.round_step / 2 for one in figures if one.value >= _ROUND_FROM)
    if (
        whole.value == claim.value
        or left < SMALLEST
        or abs(left - claim.value) <= rounded
        or not is_missed(claim, left)
    ):
        return None
    formula = " − ".join(mention.printed for mention in (whole, *others))
    return Account(claim, (whole, *others), formula, whole.counted - added(others), left, claim.counted)


def is_missed(claim: Mention, left: float) -> bool:
    """Tell whether a figure is what is left with a digit misprinted, or two that changed places."""
    near = abs(left - claim.value) <= NEAR * claim.value and is_misprint(claim.value, left)
    return near or is_swap(claim.value, left)
