"""What is left of a whole, and by how much two figures differ, told beside the figures that give it."""

import re
from collections.abc import Iterator, Sequence

from auditor.document import Document
from auditor.figures.accounts.account import Account
from auditor.figures.accounts.explained import is_explained
from auditor.figures.accounts.passage import Passage, document_head, document_passages
from auditor.figures.mention import Mention, added
from auditor.figures.slip import NEAR, is_misprint, is_swap

_LEFT = re.compile(
    r"\b(?:leav(?:es|ing)|left|leave)\s(?!(?:by|in|for|at|on)\b)(?:[\w’']+\s){0,4}$"
    r"|\b(?:remaining|the\sother|the\srest,|the\sremainder,|balance\sof)\s(?:about\s|some\s)?$",
    re.IGNORECASE,
)
_LEFT_AFTER = re.compile(
    r"\s(?:[\w-]+\s){0,2}(?:would\sremain|will\sremain|remain(?:s|ed)?\b|to\sgo\b|left\sover|to\sfind\b|yet\sto\b)",
    re.IGNORECASE,
)
_NET = re.compile(
    r"\b(?:(?:a|the)\snet\s[a-z]+|(?:a|an)\s(?:majority|margin|lead|deficit|surplus|shortfall|gap|difference|loss|profit))"
    r"\sof\s(?:about\s|just\s|some\s)?$|\b(?:would|could)\ssave\s$",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\s(?:more|fewer|less|higher|lower|longer|shorter|faster|slower|cheaper|dearer|heavier|lighter|apart|over|above|below"
    r"|(?:better|worse)\soff)\b(?!\s(?:a|the\s(?:last|past|next)|(?:five|ten|two|three|four)\b))",
    re.IGNORECASE,
)
_SMALLEST = 10
"""A smaller figure is easily what two others differ by."""
_AHEAD, _BEHIND = 5, 3
"""Figures before a claim, and behind it, that may explain it."""
_OF_HEAD = 4
"""Figures of the title and the lede that may be the whole of what is told further below."""
_MOST_TAKEN = 3
"""Most figures that are taken from a whole."""


def rests(document: Document) -> Iterator[Account]:
    """Yield what is said to be left, or to lie between two figures, where those around it miss it by a slip."""
    passages = document.share(document_passages)
    head = [passage.claim for passage in document.share(document_head)[:_OF_HEAD]]
    for passage in passages:
        claim = passage.claim
        if claim.value < _SMALLEST or claim.is_percent or claim.kind == "age" or claim.quantity.bound != "=":
            continue
        if is_left(claim) or is_difference(claim):
            yield from _accounts(passage, head)


def is_left(claim: Mention) -> bool:
    """Tell whether a figure is said to be what is left."""
    return bool(_LEFT.search(claim.lead) or _LEFT_AFTER.match(claim.tail))


def is_difference(claim: Mention) -> bool:
    """Tell whether a figure is said to be what lies between two others."""
    return bool(_NET.search(claim.lead) or _APART.match(claim.tail))


def _accounts(passage: Passage, head: Sequence[Mention]) -> Iterator[Account]:
    claim = passage.claim
    ahead = [mention for mention in passage.leading(3) if passage.is_like(mention)][-_AHEAD:]
    behind = [mention for mention in (*passage.after, *passage.behind()) if passage.is_like(mention)][:_BEHIND]
    account = next(filter(None, (_account(claim, figures) for figures in _sets(claim, ahead, behind))), None)
    if account is None or not account.is_contradiction or is_explained(claim, ahead + behind):
        return
    wholes = [mention for mention in head if passage.is_like(mention) and mention.value > claim.value]
    if not any(is_explained(claim, [whole, *ahead[1 - _AHEAD :]]) for whole in wholes):
        yield account


def _sets(claim: Mention, ahead: Sequence[Mention], behind: Sequence[Mention]) -> Iterator[Sequence[Mention]]:
    """Yield the figures that most likely give the claim: the nearest before it, or one on either side."""
    if is_difference(claim):
        if len(ahead) >= 2:
            yield ahead[-2:]
        if ahead and behind:
            yield (ahead[-1], behind[0])
        return
    for taken in range(1, _MOST_TAKEN + 1):
        if len(ahead) > taken:
            yield ahead[-1 - taken :]


def _account(claim: Mention, figures: Sequence[Mention]) -> Account | None:
    """Return the largest figure less the others, where the claim is that with a slip of the pen."""
    whole = max(figures, key=lambda mention: mention.value)
    others = [mention for mention in figures if mention is not whole]
    left = whole.value - sum(mention.value for mention in others)
    near = abs(left - claim.value) <= NEAR * claim.value and is_misprint(claim.value, left)
    if left < _SMALLEST or not (near or is_swap(claim.value, left)):
        return None
    formula = " - ".join(mention.printed for mention in (whole, *others))
    return Account(claim, (whole, *others), formula, whole.counted - added(others), left, claim.counted)
