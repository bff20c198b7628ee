"""Sums of so many times so much: "63 households at $220 each", "At $500 a plate the 240 seats brought in $120,000"."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice, pairwise, permutations

from auditor.document import Document
from auditor.figures.accounts.account import Account
from auditor.figures.accounts.passage import Passage, document_passages
from auditor.figures.accounts.working import is_exact, is_put_back, meant, rounded_like, told_around, told_before
from auditor.figures.mention import Mention
from auditor.figures.slip import NEAR, digits, is_misprint, is_swap, swaps
from auditor.figures.sums.beyond import is_beyond
from auditor.figures.sums.product import document_products

_SUM_OF = re.compile(
    r"(?:,|\s\(|\s[—–-])\s?(?:for\s|or\s|making\s|giving\s)?(?:(?:an?|the)\s)(?:[a-z]{3,10}\s)?(?:sum|bill|take|outlay"
    r"|total|cost|income|payment|payout|revenue|gate|haul|value|purchase|order)(?:\sof)?"
    r"\s(?:about\s|some\s|nearly\s|just\s){0,2}$|\b(?:comes|came|amounts|amounted|adds\sup|added\sup)\sto"
    r"\s(?:about\s|some\s)?$",
    re.IGNORECASE,
)
_A_SUM = re.compile(r"(?:,|\s[—–-])\s(?:an?)\s$", re.IGNORECASE)
_BOUGHT = re.compile(r"[- ](?:purchase|order|bill|outlay|deal|contract|payout)\b", re.IGNORECASE)
_EACH = re.compile(r"\s(?:each|apiece|a\s(?:head|time|piece))\b", re.IGNORECASE)
_AT = re.compile(
    r"\b(?:at|paid|pay|pays|costs?|costing|averaged|for|is\sworth|of)\s(?:about\s|just\s|some\s|the\sfull\s)?$",
    re.IGNORECASE,
)
_A_PIECE = re.compile(
    r"\san?\s(?!(?:year|month|week|day|hour|quarter|decade|few|little|lot)\b)[a-z]{3,}\b", re.IGNORECASE
)
_KINDS = frozenset(("money", "measure"))
_FIGURES = 3
"""Figures right before a sum of which two beside each other may be the number and the amount for one."""
_FEWEST = 2.0
_DIGITS = 2
"""Fewest digits that a sum prints, but for the zeros behind them: "$3 million" is too rough to be held to a slip."""


def products(document: Document) -> Iterator[Account]:
    """Yield the sums that miss a number times the amount for one, told right before them, by a slip of the pen."""
    known = {one.total.span for one in document.share(document_products)}
    for passage in document.share(document_passages):
        claim = passage.claim
        if claim.kind not in _KINDS or " per " in claim.unit or not is_exact(claim) or claim.span in known:
            continue
        if digits(claim.value) < _DIGITS or _EACH.match(claim.tail) or is_beyond(claim):
            continue
        pairs, near = list(_pairs(passage)), told_around(passage)
        if not any(_is_given(claim, pair, near) for pair in pairs):
            accounts = (_account(claim, *pair) for pair in pairs)
            yield from islice(filter(_is_misprint, accounts), 1)


def _is_misprint(account: Account) -> bool:
    """Tell whether a sum is off by a misprint; of two digits one is easily another by chance, unless they are near."""
    claim, worked = account.claim.value, account.printed
    if not account.is_contradiction:
        return False
    near = abs(claim - worked) <= NEAR * worked or is_swap(claim, worked) or digits(claim) > _DIGITS
    return (near and is_misprint(claim, worked)) or _is_mended(account)


def _is_mended(account: Account) -> bool:
    """Tell whether two digits of the number or of the amount for one changed places, so that the sum is right."""
    number, rate = account.parts
    claim = account.claim
    swapped = ((one, other.value) for part, other in ((number, rate), (rate, number)) for one in swaps(part.value))
    return any(rounded_like(claim, one * other) == claim.value for one, other in swapped)


def _pairs(passage: Passage) -> Iterator[tuple[Mention, Mention]]:
    """Yield the numbers and amounts for one that stand beside each other before a sum, in either order."""
    put = _is_put(passage.claim)
    pairs = pairwise(told_before(passage)[:_FIGURES])
    for number, rate in chain.from_iterable(map(permutations, pairs)):
        same = rate.kind == passage.claim.kind and rate.unit.partition(" per ")[0] == passage.claim.unit
        if same and _is_number(number, rate) and (_is_for_one(rate) or (put and _AT.search(rate.lead))):
            yield number, rate


def _is_put(claim: Mention) -> bool:
    """Tell whether words put an amount as what the figures before it come to."""
    bought = _A_SUM.search(claim.lead) and _BOUGHT.match(claim.tail)
    return bool(bought or _SUM_OF.search(claim.lead) or is_put_back(claim))


def _is_for_one(rate: Mention) -> bool:
    each = _EACH.match(rate.tail) or (_AT.search(rate.lead) and _A_PIECE.match(rate.tail))
    return " per " in rate.unit or each is not None


def _is_number(number: Mention, rate: Mention) -> bool:
    """Tell whether an amount may be taken so many times: months of an amount a month, and other things of any."""
    if number.kind == "duration":
        return rate.unit.endswith(f" per {number.unit}")
    return number.kind in ("count", "plain", "measure") and number.value >= _FEWEST and is_exact(number)


def _is_given(claim: Mention, pair: tuple[Mention, Mention], near: Sequence[Mention]) -> bool:
    """Tell whether two figures near by make the sum, or another figure is what the two of the pair make."""
    stated, number, rate = claim.interval, *pair
    product = meant(number) * meant(rate)
    money = [meant(one) for one in near if one.kind == claim.kind]
    if any(one.meets(product) or (product + one).meets(stated) or (product - one).meets(stated) for one in money):
        return True
    for one, other in permutations((*pair, *near), 2):
        left, right = meant(one), meant(other)
        if (left * right).meets(stated) or (left + right).meets(stated) or (left - right).meets(stated):
            return True
        if other.is_percent and (left * right).scaled(0.01).meets(stated):
            return True
    return False


def _account(claim: Mention, number: Mention, rate: Mention) -> Account:
    worked = rounded_like(claim, number.value * rate.value)
    formula = f"{number.printed} × {rate.printed}"
    return Account(claim, (number, rate), formula, meant(number) * meant(rate), worked, claim.interval)
