"""Wholes without the word total, and the parts that a sentence, or some sentences behind each other, tell of them."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, islice, pairwise, starmap

from auditor.document import Document
from auditor.figures.accounts.account import Account, as_sum
from auditor.figures.accounts.explained import is_explained
from auditor.figures.accounts.marks import (
    follows_colon,
    goes_on,
    is_each,
    is_held_against,
    is_measure,
    is_of_a_whole,
    is_rest,
    is_subset,
    is_taken_off,
)
from auditor.figures.accounts.mending import Mending, mending
from auditor.figures.accounts.passage import Passage, document_head, document_passages
from auditor.figures.accounts.stretch import MOST, Stretch, document_stretches
from auditor.figures.mention import Mention, head
from auditor.figures.reckoning import Interval
from auditor.figures.slip import NEAR, SURE, digits

_AHEAD, _BEHIND = 3, 2
"""Sentences with figures by which a whole may stand before its parts, or behind them."""
_SMALLEST = 20
"""Smaller wholes are made by anything."""
_LEAST_MARKED = 10
"""Smaller parts are told by figures.part_whole, in one sentence."""
_CLOSE = 0.05
"""The most that two parts of a whole may miss it by one digit; two that leave more out are two of several."""
_FEWEST, _MOST_PARTS = 3, 8
"""Parts that are a list without a word for it, and the most that are added up."""
_MOST_MADE = 1.01 / (1 - NEAR)
"""The largest whole beside all that the figures of a stretch come to; a hundredth wider, as sums of floats round."""
_REST_UNTOLD = re.compile(r"\b(?:the|all)\s(?:rest|others|remainder|balance)\b", re.IGNORECASE)
_BEHIND_LIST = 90
"""Characters behind a list in which a rest is told that has no figure: "and parks the rest"."""
_OF_THESE = re.compile(r"[“\"]?of\s(?:these|those|them),?\s(?:some\s)?", re.IGNORECASE)
_BOTH = re.compile(r"[^.;:,]{0,60}\b(?:both|either|neither|all\s(?:two|three|four)|as\swell|also|too)\b", re.IGNORECASE)
_AND = re.compile(r"\band\s(?:the\s(?:other|last|remaining)\s)?$")
_AIM = re.compile(
    r"\b(?:takes?|needs?|needed|requires?|required|aims?|target|goal|limit|capacity|record|threshold|at\sleast|than"
    r"|expect\w*|forecasts?|estimates?|projected|predicted)\b"
    r"[^.;]{0,20}$",
    re.IGNORECASE,
)
"""Before a figure that others are measured against, and do not make."""


def breakdowns(document: Document) -> Iterator[Account]:
    """Yield the wholes that miss their parts by one slip of the pen, and that nothing else near by gives."""
    head = list(filter(_may_be_whole, document.share(document_head)))
    places = defaultdict(list)
    for passage in filter(_may_be_whole, document.share(document_passages)):
        if len(passage.sentences[passage.at]) <= MOST:
            places[passage.at].append(passage)
    for stretch in document.share(document_stretches):
        near = range(stretch.first - _AHEAD, stretch.end + _BEHIND)
        most = _MOST_MADE * sum(max(0.0, figure.value) for figure in stretch.figures)
        known = chain(*(places.get(at, ()) for at in near), (one for one in head if one.at not in near))
        wholes = [passage for passage in known if passage.claim.value <= most]
        accounts = chain.from_iterable(_accounts(passage, stretch) for passage in sorted(wholes, key=stretch.distance))
        yield from islice((account for account in accounts if not _is_told(document, account)), 1)


def _may_be_whole(passage: Passage) -> bool:
    """Tell whether a passage's figure may be made of others."""
    claim = passage.claim
    return claim.value >= _SMALLEST and not (claim.is_percent or claim.kind == "age" or _AIM.search(claim.lead))


def _accounts(passage: Passage, stretch: Stretch) -> Iterator[Account]:
    """Yield what the figures of a stretch come to where they are a list of the passage's figure, and contradict it."""
    claim = passage.claim
    for parts in stretch.lists(passage):
        if not _is_list(parts, claim) or (slip := mending(claim, parts)) is None:
            continue
        sure = slip == "swap" and _fewest_digits(parts) >= SURE
        if not sure and any(map(is_taken_off, parts[1:])):
            continue
        marked = _is_marked(passage, stretch, parts, slip)
        if not marked and not _is_told_by_itself(claim, parts):
            continue
        account = as_sum(claim, parts)
        beside = stretch.beside(passage, ahead=not marked, behind=not marked or slip == "digit")
        if account.is_slip and not is_explained(claim, beside):
            yield account


def _is_list(parts: Sequence[Mention], claim: Mention) -> bool:
    """Tell whether some figures may be the parts of a whole: none of them is as large, nor made of the others."""
    if not 2 <= len(parts) <= _MOST_PARTS or any(starmap(_moved_to, pairwise(parts))):
        return False
    if (
        any(map(_is_no_part, parts[1:]))
        or any(map(is_each, parts))
        or any(map(_overlaps, parts))
        or not _names_one_of(claim, parts)
    ):
        return False
    largest, worked = max(part.value for part in parts), sum(part.value for part in parts)
    return largest < claim.value and abs(worked - claim.value) <= NEAR * claim.value and worked != 2 * largest


def _overlaps(part: Mention) -> bool:
    """Tell whether a part counts members of other parts: "and eight had both"."""
    return _BOTH.match(part.tail) is not None


def _is_no_part(mention: Mention) -> bool:
    return is_subset(mention) or is_held_against(mention)


def _names_one_of(claim: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether parts of several nouns have one that has the whole's: bills are not made of votes and members."""
    named = {head(part.unit) for part in parts if part.kind == "count"}
    return len(named) < 2 or (claim.kind == "count" and head(claim.unit) in named)


def _moved_to(change: Mention, level: Mention) -> bool:
    """Tell "fell £3 million to £40 million", which are no two parts of anything."""
    return change.quantity.direction is not None and level.quantity.role == "to"


def _is_marked(passage: Passage, stretch: Stretch, parts: Sequence[Mention], slip: Mending) -> bool:
    """Tell whether words say that the parts are those of a whole, or that the last of them is all that is left."""
    opened = is_of_a_whole(parts[0]) or (passage.at == stretch.first and follows_colon(parts[0]))
    over = sum(part.value for part in parts) - passage.claim.value
    if min(part.value for part in parts) < _LEAST_MARKED:
        return over > 0 and len(parts) > 2 and stretch.end - stretch.first == 1 and _is_closed(passage.claim, parts)
    if is_rest(parts[-1]) and not stretch.is_led_up_to(passage):
        return True
    return opened and (len(parts) > 2 or slip == "swap" or abs(over) <= _CLOSE * passage.claim.value)


def _is_closed(claim: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether a sentence opens with "of these" and counts nothing else: "96 by boat, 46 ... and seven ..."."""
    alike = all(part.unit in ("-", claim.unit) and part.quantity.bound == "=" for part in parts)
    return alike and _OF_THESE.fullmatch(parts[0].lead) is not None and _AND.search(parts[-1].lead) is not None


def _is_told_by_itself(claim: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether three parts and more need no word for it: the slip is in a figure of several digits.

    Swapped digits hardly come about by chance, and one misprinted digit seldom where all figures have three and more.
    What is told as a measure of its own ("cash of £40 million") is no part of anything.
    """
    if len(parts) < _FEWEST or min(part.value for part in parts) < _LEAST_MARKED:
        return False
    if goes_on(parts) or any(map(is_measure, parts)):
        return goes_on(parts) and _fewest_digits(parts) >= 2
    slip = mending(claim, parts, SURE)
    return slip is not None and _fewest_digits(parts) >= (2 if slip == "swap" else SURE)


def _fewest_digits(parts: Sequence[Mention]) -> int:
    return min(digits(part.value) for part in parts)


def _is_told(document: Document, account: Account) -> bool:
    """Tell whether the text has what the parts come to, alone or with the whole, or a rest without a figure."""
    last = account.parts[-1]
    if not is_rest(last) and _REST_UNTOLD.search(document.text, last.span.end, last.span.end + _BEHIND_LIST):
        return True
    values = document.share(_values)
    return any(_has(values, whole) for whole in (account.possible, account.possible + account.claim.counted))


def _has(values: Sequence[float], interval: Interval) -> bool:
    at = bisect_left(values, interval.low)
    return at < len(values) and values[at] <= interval.high


def _values(document: Document) -> tuple[float, ...]:
    return tuple(sorted(passage.claim.value for passage in document.share(document_passages)))
