"""An amount for one time told again for another: "21.6 million people in 2024, about 59,000 a day"."""

import re
from collections.abc import Iterator, Mapping, Sequence

from auditor.document import Document
from auditor.figures.accounts.account import Account
from auditor.figures.accounts.passage import document_passages
from auditor.figures.accounts.working import is_exact, is_put_back, meant, told_before
from auditor.figures.mention import Mention
from auditor.figures.reckoning import Interval
from auditor.figures.slip import SURE, TEN, digits, is_misprint, is_swap
from auditor.figures.sums.beyond import is_beyond
from auditor.figures.sums.equivalents import document_equivalents, stated

_TIMES = ("minute", "hour", "day", "week", "month", "year")
_FOR_TIME = re.compile(rf"\s(?:[\w’'-]+\s){{0,4}}?(?:an?|per|each|every)\s(?P<time>{'|'.join(_TIMES)})\b")
_IN_A_YEAR = re.compile(
    r"\s(?:[\w’'-]+\s){0,5}?(?:(?:last|this|that|the\sfull|the\spast)\syear|(?:in|during)\s(?:19|20)\d\d)\b"
)
_IN_ONE: Mapping[tuple[str, str], Sequence[float]] = {
    ("minute", "hour"): (60,),
    ("hour", "day"): (24, *range(6, 17)),
    ("hour", "week"): (168, *range(30, 51)),
    ("day", "week"): (7, 6, 5),
    ("day", "month"): (30, 31, 28, 29, 30.4, *range(20, 27)),
    ("day", "year"): (365, 366, *range(357, 365), *range(295, 315), *range(240, 262), 200, 195, 190, 180),
    ("week", "month"): (4.33, 4, 4.3),
    ("week", "year"): (52, *range(36, 52)),
    ("month", "year"): (12, 10, 11),
}
"""How many of the first time are in the second: what is meant first, then what is meant where some days are none."""


def paces(document: Document) -> Iterator[Account]:
    """Yield the amounts for a time that miss the one before them, for another time, by a slip of the pen."""
    known = {one.second.span for one in document.share(document_equivalents) if one.allowed.gap(stated(one)) > 0}
    for passage in document.share(document_passages):
        claim = passage.claim
        if claim.kind in ("percent", "ratio", "multiple") or not is_exact(claim) or not is_put_back(claim):
            continue
        before = told_before(passage)[:1]
        if before and is_exact(before[0]) and claim.span not in known and not is_beyond(claim):
            yield from _accounts(claim, before[0])


def _time(mention: Mention) -> str | None:
    """Return the time that an amount is for, None where the text does not say."""
    per = mention.unit.partition(" per ")[2]
    if per:
        return per if per in _TIMES else None
    told = _FOR_TIME.match(mention.tail)
    if told is not None:
        return told["time"]
    return "year" if _IN_A_YEAR.match(mention.tail) else None


def _accounts(claim: Mention, base: Mention) -> Iterator[Account]:
    """Yield the account of an amount for a time by that for another one, where it has a slip in it."""
    time, other = _time(claim), _time(base)
    money, other_money = (one.unit.partition(" per ")[0] for one in (claim, base))
    if time is None or other is None or (money != other_money and "money" in (claim.kind, base.kind)):
        return
    counts = _IN_ONE.get((time, other))
    sign = "/" if counts is not None else "×"
    counts = counts or _IN_ONE.get((other, time))
    if counts is None:
        return
    accounts = [_account(claim, base, sign, count) for count in counts]
    if all(account.is_contradiction for account in accounts) and _is_slip(accounts[0]):
        yield accounts[0]


def _account(claim: Mention, base: Mention, sign: str, count: float) -> Account:
    factor = 1 / count if sign == "/" else float(count)
    room = claim.tolerance + 0.01 * claim.value
    told = Interval(claim.interval.low - room, claim.interval.high + room)
    step = max(claim.round_step, 2 * claim.tolerance)
    worked = round(round(base.value * factor / step) * step, 6)
    return Account(claim, (base,), f"{base.printed} {sign} {count:g}", meant(base).scaled(factor), worked, told)


def _is_slip(account: Account) -> bool:
    """Tell whether an amount is what the other comes to with digits changed over, one misprinted, or ten times it."""
    value, worked = account.claim.value, account.printed
    sure = digits(value) >= SURE or value in (worked * TEN, worked / TEN)
    return is_swap(value, worked) or (sure and is_misprint(value, worked))
