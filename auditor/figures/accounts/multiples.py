"""Multiples told beside both of their values: "18,600, three times the 7,200 of the last count"."""

import re
from collections.abc import Iterator
from itertools import permutations

from auditor.document import Document
from auditor.figures.accounts.account import Account
from auditor.figures.accounts.levels import Levels, is_level, last_levels
from auditor.figures.accounts.passage import Passage, document_passages
from auditor.figures.accounts.working import is_exact, meant, told_around
from auditor.figures.mention import Mention
from auditor.figures.reckoning import Interval
from auditor.figures.sums.multiple import document_multiples

_LOOSE, _HEDGED = 0.1, 0.15
"""How far from the exact multiple such words are used, as a part of it ("twice" for 1.8 to 2.2), and behind "about"."""
_FARTHEST = 2.0
"""The most by which a multiple may be off, as a factor, to be a slip; else it is of another value."""
_APPOSED = re.compile(
    r"[^.;:()]{0,90}(?:,|\s\(|\s[—–-])\s(?:or\s|which\s(?:is|was)\s|and\s|up\sto\s)?(?:(?:about|almost|nearly|some|roughly|exactly)\s)?$",
    re.IGNORECASE,
)
_OF_IT = re.compile(
    r"\s(?:the|its|their|his|her|last\s[a-z]{3,8}[’']s)(?:\s(?!and\b|or\b|but\b|that\b)[\w’'-]{1,20}){0,5}\s$",
    re.IGNORECASE,
)
"""Between "three times" and the value that it is of."""
_AS_MANY = re.compile(r"\sas\s(?:many|much)(?=\s?[,.;)]|$)", re.IGNORECASE)
_AS_MANY_SO = re.compile(r"\sas\s(?:many|much),\s(?:or\s|about\s|some\s)?$", re.IGNORECASE)


def multiples(document: Document) -> Iterator[Account]:
    """Yield the multiples that no two values around them give, with the two that they stand beside."""
    known = {place for one in document.share(document_multiples) for place in (one.before.span, one.after.span)}
    for passage in document.share(document_passages):
        claim = passage.claim
        if claim.kind != "multiple" or not is_exact(claim) or claim.value <= 1 or not _APPOSED.fullmatch(claim.lead):
            continue
        levels = _levels(passage)
        if levels is None or known & {level.span for level in levels}:
            continue
        account = _account(claim, levels)
        if _is_slip(account) and not _is_given(account, [*levels, *told_around(passage)]):
            yield account


def _levels(passage: Passage) -> Levels | None:
    """Return the two values that a multiple stands between or behind."""
    ahead = [one for one in passage.ahead if is_level(one)]
    after = next(iter(passage.after), None)
    if after is not None and is_level(after):
        now = next((one for one in reversed(ahead[-2:]) if _may_compare(one, after)), None)
        if now is not None and _OF_IT.fullmatch(after.lead):
            return Levels(after, now)
        if now is not None and _AS_MANY_SO.fullmatch(after.lead):
            return Levels(now, after)
    last = last_levels(passage)
    return last if ahead and passage.ahead[-1] is ahead[-1] and _AS_MANY.match(passage.claim.tail) else None


def _may_compare(one: Mention, other: Mention) -> bool:
    """Tell whether two values count in one unit, where one may lack it or be told for a time: "£40 a year", "£20"."""
    money, other_money = (mention.unit.partition(" per ")[0] for mention in (one, other))
    return one.value != other.value and (other.unit == "-" or money == other_money) and one.kind != "duration"


def _is_given(account: Account, figures: list[Mention]) -> bool:
    """Tell whether some value near by is so many times another."""
    values = [one for one in figures if is_level(one)]
    pairs = ((one, other) for one, other in permutations(values, 2) if _may_compare(one, other))
    ratios = (meant(one).over(meant(other)) for one, other in pairs)
    return any(ratio is not None and ratio.meets(account.stated) for ratio in ratios)


def _account(claim: Mention, levels: Levels) -> Account:
    possible = meant(levels.after).over(meant(levels.before)) or Interval(0.0, 0.0)
    room = claim.value * (_LOOSE if claim.quantity.bound == "=" else _HEDGED)
    stated = Interval(claim.value - room, claim.value + room)
    worked = round(levels.after.value / levels.before.value, 1)
    return Account(claim, tuple(levels), f"{levels.after.printed} / {levels.before.printed}", possible, worked, stated)


def _is_slip(account: Account) -> bool:
    """Tell whether the values are near the multiple that is told, and contradict it."""
    claim, possible = account.claim.value, account.possible
    near = claim / _FARTHEST <= possible.low and possible.high <= claim * _FARTHEST
    return near and possible.gap(account.stated) > 0
