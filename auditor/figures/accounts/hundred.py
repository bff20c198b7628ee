"""Percentages of one whole that have to make a hundred, as the last is put as what remains of it."""

import re
from collections.abc import Iterator, Sequence

from auditor.document import Document
from auditor.figures.accounts.account import Account
from auditor.figures.accounts.passage import Passage, document_passages, is_plain
from auditor.figures.mention import Mention
from auditor.figures.reckoning import Interval
from auditor.figures.slip import is_swap

_HUNDRED, _TEN = 100.0, 10.0
_NEAR = 15.0
"""Percentage points by which the shares may miss a hundred and still be taken for the shares of one whole."""
_ROUNDED = 1.0
"""Percentage points that the shares may miss a hundred by because each is rounded, beside what their digits tell."""
_FEWEST = 3
_FEWEST_SHORT = 4
"""Shares that fall short of a hundred: among fewer, one is easily left untold."""
_BESIDE = 25
"""Characters within which a bare number follows the share before it: "21 per cent, property 11 and"."""
_REST = re.compile(
    r"\b(?:(?:the|its|his|her|their)\s(?:other|remaining|final|last|rest)|rest|leav(?:es|ing)|left|remain(?:s|der|ing)"
    r"|balance|(?:something|someone|somebody|everything|everyone|everybody|anything)\selse)\b[^,.;:()]{0,50}$",
    re.IGNORECASE,
)
_REST_BEHIND = re.compile(
    r"[^,.;:()]{0,20}\b(?:something\selse|other\s(?:reasons|answers|causes|things|matters|sources|uses|purposes)|to\sothers"
    r"|undecided|don[’']t\sknow|did\snot\sknow|remain(?:s|ed|der)?|(?:had|have|has|is|are|was|were)\s(?:yet|still)\sto)\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:rose|fell|grew|ris(?:e|es|ing|en)|fall(?:s|en|ing)?|drop\w*|increas\w*|decreas\w*|declin\w*|gain\w*"
    r"|chance|risk|rate|growth)\b",
    re.IGNORECASE,
)
_SUPPLIED = re.compile(r"\s(\d{1,2})(?=[\s,.;])")
"""A share without a sign that is not read as a figure, as it stands behind a name: "Spain 12, Italy 9"."""


def missed_hundreds(document: Document) -> Iterator[Account]:
    """Yield the last shares of wholes that the shares before them, in a row, do not leave room for or do not fill."""
    for passage in document.share(document_passages):
        claim = passage.claim
        if (
            not _may_be_share(claim)
            or not _is_beside_share(passage)
            or _MOVED.search(claim.lead)
            or _MOVED.search(claim.tail[:40])
        ):
            continue
        if _REST.search(claim.lead) or _REST_BEHIND.match(claim.tail):
            yield from _missed(claim, list(_runs(passage)))


def _is_beside_share(passage: Passage) -> bool:
    """Tell whether a claim is a percentage, or a bare number of a sentence that has one before it."""
    return passage.claim.is_percent or any(one.is_percent for one in passage.ahead)


def _missed(claim: Mention, runs: Sequence[tuple[Mention, ...]]) -> Iterator[Account]:
    """Yield the claim where no run of shares makes a hundred, and one does but for a slip in one of them."""
    if any(abs(_sum(run) - _HUNDRED) <= _ROUNDED + sum(one.tolerance for one in run) for run in runs):
        return
    fewest = {run: _FEWEST if _sum(run) > _HUNDRED else _FEWEST_SHORT for run in runs}
    near = [run for run in runs if len(_told(run)) >= fewest[run] and abs(_sum(run) - _HUNDRED) <= _NEAR]
    yield from (_account(claim, run) for run in near[:1] if _is_slip(run))


def _is_slip(run: Sequence[Mention]) -> bool:
    """Tell whether one share of a run has its digits changed over, or another digit of tens, to miss a hundred.

    A digit of ones may be anything: a share too few, or one of another whole.
    """
    missing = round(_HUNDRED - _sum(run), 6)
    if missing % _TEN == 0:
        return any(0 < one.value + missing < _HUNDRED for one in run)
    return any(is_swap(one.value, one.value + missing) for one in run)


def _runs(passage: Passage) -> Iterator[tuple[Mention, ...]]:
    """Yield the shares up to the claim that stand in a row, from the last two on."""
    row = [*passage.leading(3), passage.claim]
    shares = [one for one in row if one is passage.claim or _is_share(one)]
    if any(one.is_percent for one in shares):
        yield from (tuple(shares[start:]) for start in range(len(shares) - 2, -1, -1))


def _may_be_share(mention: Mention) -> bool:
    """Tell whether a figure is a percentage, or a bare number that may be one."""
    bare = mention.kind == "plain" and mention.printed.isdigit()
    return is_plain(mention) and (mention.is_percent or bare) and 0 < mention.value < _HUNDRED


def _is_share(mention: Mention) -> bool:
    """Tell the same, where a bare number has to stand close to the figure before."""
    close = len(mention.lead) <= _BESIDE and mention.lead[:1] in (" ", ",")
    return _may_be_share(mention) and (mention.is_percent or close)


def _sum(run: Sequence[Mention]) -> float:
    return sum(one.value for one in run) + sum(float(number) for one in run[:-1] for number in _supplied(one))


def _told(run: Sequence[Mention]) -> list[str]:
    return [printed for one in run[:-1] for printed in (one.printed, *_supplied(one))] + [run[-1].printed]


def _supplied(share: Mention) -> list[str]:
    return _SUPPLIED.findall(share.tail)


def _account(claim: Mention, run: Sequence[Mention]) -> Account:
    left, room = _HUNDRED - _sum(run) + claim.value, sum(one.tolerance for one in run[:-1])
    possible = Interval(left - room, left + room)
    return Account(claim, tuple(run[:-1]), " − ".join(("100", *_told(run)[:-1])), possible, left, claim.interval)
