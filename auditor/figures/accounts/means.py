"""Means and amounts a head that close a total and its number: "£2.4m, about £690 for each of the 3,480 staff"."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, combinations, islice, permutations

from auditor.document import Document
from auditor.figures.accounts.account import Account
from auditor.figures.accounts.levels import is_level
from auditor.figures.accounts.passage import Passage, are_alike, document_passages, is_plain
from auditor.figures.accounts.working import is_exact, is_put_back, meant, rounded_like, told_around, told_before
from auditor.figures.mention import Mention, added, head
from auditor.figures.reading.plurals import singular
from auditor.figures.reckoning import Interval
from auditor.figures.slip import SURE, digits, is_misprint
from auditor.figures.sums.averages import document_averages
from auditor.figures.sums.beyond import is_beyond

_EACH = re.compile(r"\s(?:each|apiece|a\s(?:head|person)|per\s(?:head|person)|for\s(?:each|every)\b)", re.IGNORECASE)
_AVERAGE = re.compile(
    r"(?:,|\s[—–-])\s(?:or\s)?(?:an\saverage\sof|averaging)\s(?:(?:about|some|just|nearly)\s)?$", re.IGNORECASE
)
_FOR_TIME = re.compile(
    r"\s(?:an?|per|every)\s(?P<time>minute|hour|day|night|week|month|quarter|year|season|game|match)\b"
)
_OVER = re.compile(
    r"\s(?:[a-z]{2,12}\s)?(?:in|at|on|from|for|to|per|an?|of|each|every)\s(?P<what>[^,.;]{1,40})", re.IGNORECASE
)
"""What a mean is told to be over, right behind it."""
_TIMES = (1.0, 5.0, 7.0, 12.0, 24.0, 30.0, 52.0, 60.0, 365.0, 366.0)
"""Numbers that an amount for a time may be taken over without being told: months of a year, days of a week."""
_NOT_OVER = frozenset(("innings", "inning"))
"""What a batting average is not over: it counts the times that somebody was out."""
_STEM = 5
"""Letters by which a noun is known: stores, store."""
_ROOM = 0.01
"""How far a mean may be off because it was cut off or rounded on the way, as a part of it."""


def means(document: Document) -> Iterator[Account]:
    """Yield the means that no two figures around them give, with the total and the number that they are likely of."""
    known = {one.each.span for one in document.share(document_averages)}
    for passage in document.share(document_passages):
        claim = passage.claim
        if not is_level(claim) or not is_exact(claim) or claim.span in known or not _is_mean(claim):
            continue
        if any(one.quantity.shape != "single" for one in passage.ahead):
            continue  # "186,000 to 8 in the cup": a total and a number read as one
        accounts = list(_accounts(passage))
        parts = chain.from_iterable(account.parts for account in accounts)
        if accounts and not is_beyond(claim) and not _is_given(claim, [*parts, *told_around(passage)]):
            yield from islice((one for one in accounts if one.is_slip), 1)


def _accounts(passage: Passage) -> Iterator[Account]:
    """Yield the accounts of a mean: of the nearest total and number, and for a time of a total further up, if sure."""
    claim = passage.claim
    pair = _pair(passage)
    if pair is not None and all(map(is_exact, pair)) and _is_over(claim, pair[1]):
        yield _account(claim, *pair)
    for total, number in _of_time(passage):
        account = _account(claim, total, number)
        if is_exact(total) and digits(claim.value) >= SURE and is_misprint(claim.value, account.printed):
            yield account


def _is_mean(claim: Mention) -> bool:
    each = " per " in claim.unit or _EACH.match(claim.tail) or _FOR_TIME.match(claim.tail)
    return bool(_AVERAGE.search(claim.lead) or (each and is_put_back(claim)))


def _pair(passage: Passage) -> tuple[Mention, Mention] | None:
    """Return the total and the number that a mean is most likely of."""
    claim = passage.claim
    before = list(filter(is_level, told_before(passage)))
    behind = [one for one in passage.after[:1] if is_plain(one) and _EACH.match(claim.tail)]
    if behind and before and _may_be(claim, before[0], behind[0]):
        return before[0], behind[0]
    for total, number in permutations(() if behind else before[:2], 2):
        if total.value > number.value and _may_be(claim, total, number):
            return total, number
    return None


def _of_time(passage: Passage) -> Iterator[tuple[Mention, Mention]]:
    """Yield a number of days before a mean for a day with the totals further up; the same for months and games."""
    claim = passage.claim
    time, before = _FOR_TIME.match(claim.tail), list(filter(is_level, told_before(passage)))
    if time is None or not before or singular(head(before[0].unit)) != time["time"]:
        return
    yield from ((total, before[0]) for total in before[1:] if _may_be(claim, total, before[0]))


def _may_be(claim: Mention, total: Mention, number: Mention) -> bool:
    """Tell whether a total is in the mean's unit, and its number a count of something else."""
    unit = claim.unit.partition(" per ")[0]
    counted = number.kind in ("count", "plain", "duration") and " per " not in number.unit and number.value > 1
    same = total.unit == unit or (claim.kind in ("plain", "count") and total.kind in ("plain", "count"))
    return (
        counted
        and same
        and head(number.unit) not in _NOT_OVER
        and " per " not in total.unit
        and number.unit != total.unit
        and total.value > number.value
    )


def _is_over(claim: Mention, number: Mention) -> bool:
    """Tell whether a mean names what it is over by the number's noun, or not at all: "an average of 4 in each room"."""
    over = _OVER.match(claim.tail) if _AVERAGE.search(claim.lead) else None
    return over is None or singular(head(number.unit))[:_STEM] in over["what"].lower()


def _is_given(claim: Mention, figures: Sequence[Mention]) -> bool:
    """Tell whether some figure near by is so many times another; for a time, also its share of a year or a day."""
    stated = _stated(claim)
    values = list(filter(is_level, figures))
    quotients = [*filter(None, (meant(one).over(meant(other)) for one, other in permutations(values, 2)))]
    if " per " in claim.unit:
        quotients += [quotient.scaled(1 / times) for quotient in (*quotients, *map(meant, values)) for times in _TIMES]
    return any(quotient.meets(stated) for quotient in chain(quotients, _pooled(values)))


def _pooled(values: Sequence[Mention]) -> Iterator[Interval]:
    """Yield what two totals come to for their two numbers together: "4,000 to 2 home games and 900 to 1 away"."""
    for totals in combinations(values, 2):
        if not are_alike(*totals):
            continue
        for numbers in combinations([one for one in values if one not in totals], 2):
            if (pooled := added(totals).over(added(numbers))) is not None:
                yield pooled


def _stated(claim: Mention) -> Interval:
    room = _ROOM * claim.value + claim.tolerance
    return Interval(claim.interval.low - room, claim.interval.high + room)


def _account(claim: Mention, total: Mention, number: Mention) -> Account:
    possible = meant(total).over(meant(number)) or Interval(0.0, 0.0)
    worked = rounded_like(claim, total.value / number.value)
    return Account(claim, (total, number), f"{total.printed} / {number.printed}", possible, worked, _stated(claim))
