"""By how much two figures differ, told beside the two."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from auditor.document import Document
from auditor.figures.accounts.account import Account
from auditor.figures.accounts.explained import is_explained
from auditor.figures.accounts.passage import Passage, are_alike, are_of_one_noun, document_passages, is_plain
from auditor.figures.accounts.rests import AHEAD, BEHIND, NO_REST, SMALLEST, is_missed, may_be_left
from auditor.figures.mention import Mention, head
from auditor.figures.reckoning import Interval

_NET = re.compile(
    r"\b(?:(?:a|the)\snet\s[a-z]+|(?:a|an)\s(?:majority|margin|lead|deficit|surplus|shortfall|gap|difference|loss|profit))"
    r"\sof\s(?:about\s|just\s|some\s)?$|\b(?:would|could)\ssave\s$|\b(?:saves?|saved|saving)\s(?:us|me|you|them|him|her)\s$",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\s(?:more|fewer|less|higher|lower|longer|shorter|faster|slower|cheaper|dearer|heavier|lighter|apart|over|above|below"
    r"|(?:better|worse)\soff)\b(?!\s(?:a|the\s(?:last|past|next)|(?:five|ten|two|three|four)\b))",
    re.IGNORECASE,
)
_BESIDE = r"(?:\s[\w’'-]+){0,6},?\s(?:(?:which|that)\s(?:is|was)\s)?(?:about\s|some\s|just\s|still\s)?"
_THAN = re.compile(
    r"\s(?:[\w-]+\s){0,2}?(?:more|fewer|less|higher|lower|longer|shorter|faster|slower|cheaper|dearer|heavier|lighter)\sthan"
    r"\s(?:the|its|their|his|her)\s(?:[\w-]+\s){0,2}$",
    re.IGNORECASE,
)
_RIGHT_BEHIND = re.compile(rf"{_BESIDE}$", re.IGNORECASE)
_MAJORITY = re.compile(
    r"(?:\s[\w’'-]+){0,3}(?:,|\s[—–-]|\sor|\sfor)\s(?:an?\s)(?:[a-z]+\s)?(?P<word>majority|margin|lead|deficit|difference|gap)\sof"
    r"\s(?:just\s|only\s)?$",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"(?:\s(?:points?|votes?))?\s*(?:[,.;)—–]|$|(?:for|over)\b)", re.IGNORECASE)
"""Behind such a gap; what else follows may say that it is reckoned otherwise."""
_MOST = 100
"""Figures of a text, from its start, that are looked through for two that a claim lies between."""
_TWICE = 2.0
"""How many times the difference, or how little of it, a claim may be whose two figures stand right beside it."""


def margins(document: Document) -> Iterator[Account]:
    """Yield what is said to lie between two figures, where those around it miss it by a slip."""
    passages = document.share(document_passages)
    everywhere = [passage.claim for passage in passages[:_MOST]]
    for passage in passages:
        account = _beside(passage) or _near(passage, everywhere)
        if account is not None:
            yield account


def _beside(passage: Passage) -> Account | None:
    """Return the account of a figure whose two stand right beside it: "31 votes to 17, a majority of 24"."""
    claim, ahead, after = passage.claim, passage.ahead, passage.after
    if claim.quantity.bound != "=" or claim.is_percent or claim.kind in NO_REST or not ahead:
        return None
    account = None
    if after and _THAN.fullmatch(claim.tail) and _RIGHT_BEHIND.fullmatch(claim.lead):
        pair = (ahead[-1], after[0])
        account = _difference(claim, pair) if all(map(passage.is_like, pair)) else None
    elif (told := _MAJORITY.fullmatch(claim.lead)) and _CLOSED.match(claim.tail):
        if told["word"] == "majority" and not _is_of_votes(claim, ahead):
            return None
        if voted := _of_votes(claim, ahead[-1]):
            return voted if voted.is_contradiction else None
        account = _of_two(claim, ahead)
    if account is None or not account.is_contradiction or _is_given(claim, [*ahead, *after]):
        return None
    return account if 1 / _TWICE <= account.printed / claim.value <= _TWICE else None


def _is_of_votes(claim: Mention, ahead: Sequence[Mention]) -> bool:
    """Tell whether a majority is one of votes; one of seats is over all others together."""
    return any(one.is_percent or head(one.unit) == "vote" for one in (claim, *ahead))


def _is_given(claim: Mention, figures: Sequence[Mention]) -> bool:
    """Tell whether any two of some figures differ by the claim, or by what it may be rounded from."""
    room = max(0.0, claim.round_step / 2)
    apart = (abs(one.value - other.value) for one, other in combinations(figures, 2))
    return any(abs(gap - claim.value) <= room for gap in apart)


def _of_votes(claim: Mention, voted: Mention) -> Account | None:
    """Return the account of a majority by the two figures read as one in front of it: "31 votes to 17"."""
    numerals = sorted(voted.quantity.numerals, key=lambda numeral: numeral.start)
    if voted.quantity.shape == "single" or len(numerals) != 2 or numerals[0].value <= numerals[1].value:
        return None
    more, fewer = (numeral.value for numeral in numerals)
    if claim.value in (more, fewer) or not _is_in_unit_of(claim, voted):
        return None
    left = Interval(more - fewer, more - fewer)
    return Account(claim, (voted,), f"{more:,g} − {fewer:,g}", left, left.low, claim.counted)


def _is_in_unit_of(claim: Mention, voted: Mention) -> bool:
    """Tell whether a margin is told as the figures are, which "24 points to 12, a margin of two tries" is not."""
    points = claim.kind == "percentage point" or head(claim.unit) == "point"
    bare = claim.kind == "plain" or (claim.kind == voted.kind and head(claim.unit) == head(voted.unit))
    return points if voted.is_percent else bare


def _of_two(claim: Mention, ahead: Sequence[Mention]) -> Account | None:
    """Return the account of a gap by the two shares or counts that stand before it: "43% and Byrne 38%, a gap of 5"."""
    pair = ahead[-2:]
    if len(pair) < 2 or not all(map(is_plain, pair)) or not are_alike(*pair):
        return None
    if len(ahead) > 2 and any(are_alike(pair[0], other) for other in ahead[:-2]):
        return None  # of three parties, the gap is between any two
    shares = pair[0].is_percent and (claim.kind == "percentage point" or head(claim.unit) == "point")
    return _difference(claim, pair) if shares or are_alike(claim, pair[0]) else None


def _near(passage: Passage, everywhere: Sequence[Mention]) -> Account | None:
    """Return the account of a figure that two near it miss by a slip; None where others of the text give it."""
    claim = passage.claim
    net = _NET.search(claim.lead)
    if not may_be_left(claim) or not (net or _APART.match(claim.tail)):
        return None
    if net and "majority" in net[0].lower() and not _is_of_votes(claim, passage.ahead):
        return None
    ahead, behind = passage.alike_before(AHEAD), passage.alike_behind(BEHIND)
    pairs = [*([ahead[-2:]] if len(ahead) > 1 else []), *([(ahead[-1], behind[0])] if ahead and behind else [])]
    account = next((_difference(claim, pair) for pair in pairs if _may_differ(claim, pair)), None)
    if account is None or not account.is_contradiction or is_explained(claim, ahead + behind):
        return None
    given = any(_lies_between(passage, *pair) for pair in combinations(everywhere, 2))
    return None if given else account


def _lies_between(passage: Passage, one: Mention, other: Mention) -> bool:
    """Tell whether a claim is by how much two figures differ, wherever in the text they stand."""
    alike = passage.is_like(one) and passage.is_like(other)
    return alike and passage.claim.value == abs(one.value - other.value)


def _may_differ(claim: Mention, pair: Sequence[Mention]) -> bool:
    """Tell whether two figures may differ by the claim: of its noun, not too small, and the claim has a slip in it."""
    high, low = sorted((one.value for one in pair), reverse=True)
    alike = all(one.value >= SMALLEST and are_of_one_noun(claim, one) for one in pair)
    return alike and high != claim.value and high - low >= SMALLEST and is_missed(claim, high - low)


def _difference(claim: Mention, pair: Sequence[Mention]) -> Account:
    high, low = sorted(pair, key=lambda mention: mention.value, reverse=True)
    formula = f"{high.printed} − {low.printed}"
    return Account(claim, (high, low), formula, high.counted - low.counted, high.value - low.value, claim.counted)
