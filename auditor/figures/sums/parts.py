"""Parts and wholes that a sentence sets side by side."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from auditor.document import Document
from auditor.figures.mention import Mention, document_mentions, head
from auditor.figures.person import people
from auditor.figures.sums.completeness import is_complete, opens_at_its_first
from auditor.figures.sums.exclusive import breakdown, complement, leaves_nobody_out, whole_of_shares
from auditor.figures.sums.itemised import FEWEST, itemised
from auditor.figures.sums.listed import placed_lists, summed_lists, whole_shares
from auditor.figures.sums.portions import OF, counts_of

_AMONG = re.compile(
    r"[^,;:.()]{0,40}(?:,|\(|—|–)\s*(?:including|among them|of (?:them|whom|which))\s*(?:at least|about|some)?\s*", re.I
)
# "60 engineers, 70 of whom", "60 engineers, of whom 70 work in Leeds".
_COUNTED_THERE = re.compile(r"(?:\s(?!(?:and|or|plus|with|from)\b)[a-z][\w’'-]*){0,4},\s", re.I)
_OF_WHOM = re.compile(r"of\s(?:whom|which)\s(?:only\s|just\s|about\s|some\s)?", re.I)
_WHOM_AFTER = re.compile(r"\sof\s(?:whom|which|them)\b", re.I)
_WHOM_DO = re.compile(r"\s(?:are|were|is|was|have|had|work|live|came|come|died|said|voted|hold|held)\b", re.I)
_NO_VOTE = re.compile(r"\s(?:[a-z]+\s)?(?:abstain|did\snot\svote)", re.I)
SORTS = 1.2
"""How many times its whole the sorts of a thing may make; more are no sorts of it ("50 trains: 200 coaches ...")."""
_LIST_OPENS = re.compile(
    r"[^,;:.()]{0,40}(?:\s*(?P<mark>:|—|–|\()|,?\s(?P<made>made\sup\sof|comprising|consisting\sof)(?=\s))\s*"
)
_LIST_GOES_ON = re.compile(r"[^,;:.()\d]{0,60}(?:,|,?\s+and)\s*")
_LIST_ENDS = re.compile(r"[^,;:()\d]{0,60}(?:[).!?;—–]|$)")
# "$20 million: $5 million more than planned": no part of it.
_OTHER = re.compile(r"\s*(?:more|less|fewer|higher|lower|above|below|over|up|down|a|an|per|each|apiece)\b", re.I)
# Each of these goes to one holder alone, so that parts of them add up.
_EXCLUSIVE = frozenset(("seat", "vote", "ballot", "medal", "delegate"))
# Each game has one result, and each job or arrest is one person's.
_PLAYED = frozenset("game match bout fight".split())
_RESULT = re.compile(r"\s(?:\S+\s)?(?:wins?|victor(?:y|ies)|draws?|ties?|defeats?|loss(?:es)?)\b")
_WON = re.compile(r"\s(?:\S+\s)?(?:wins?|victor(?:y|ies))\b")
_LOST = re.compile(r"\s(?:\S+\s)?(?:defeats?|loss(?:es)?)\b")
_ENDS = re.compile(r"\s*(?:[.;!?)]|$)")
_HELD = frozenset("job post layoff redundancy dismissal appointment vacancy arrest death casualty".split())
_REST = re.compile(r"\b(?:remaining|remainder|rest)\b", re.IGNORECASE)
_WITHIN = re.compile(r"\bof\s(?:which|whom|that|it)\b", re.IGNORECASE)
"""Before a share of another share: "40% to the rest, of which debt is 6%"."""
_ON_AVERAGE = re.compile(r"\s(?:on\saverage|each|apiece)\b", re.IGNORECASE)
_OF_THE_REST = re.compile(r"\s*of\s(?:the|its|their)\s(?:remaining|remainder|rest)\b", re.IGNORECASE)
"""Behind a share, the whole that it is of: "61% of the remaining seats, or 57% of all"."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole and what the sentence says of its parts.

    ``kind`` tells how: "of" (12 of 40), "including" (40 people, including 12
    children), "list" (12 people: five men and seven women; or the total behind its parts), "rest" (60%, 30% and the
    remaining 10%) and "answers" (40% Yes, 35% No, 25% undecided), where the whole is None and stands for 100%. A list
    is ``complete`` where no further part can have gone unread, so that a sum that is too small says something.
    """

    kind: Literal["of", "including", "list", "rest", "answers"]
    whole: Mention | None
    parts: tuple[Mention, ...]
    complete: bool = True


def document_wholes(document: Document) -> tuple[Whole, ...]:
    """Return the wholes of the document's sentences whose parts are told in the same sentence."""
    return tuple(whole for mentions in document.share(document_mentions) for whole in _wholes(document.text, mentions))


def _wholes(text: str, mentions: Sequence[Mention]) -> Iterator[Whole]:
    for index in range(1, len(mentions)):
        before, here = mentions[index - 1], mentions[index]
        if OF.fullmatch(here.lead) and counts_of(before, here):
            yield Whole("of", here, (before,))
        elif (_AMONG.fullmatch(here.lead) and _both_people(before, here)) or (index == 1 and _of_whom(before, here)):
            yield Whole("including", before, (here,))
        elif (opening := _LIST_OPENS.fullmatch(here.lead)) and (
            is_part := _part_test(before, _mark(opening))
        ) is not None:
            parts = _listed(mentions, index, is_part)
            if len(parts) >= 2:
                complete = is_complete(text, parts, _mark(opening), mentions[-1]) and _may_be_all(before, parts)
                yield Whole("list", before, parts, complete)
    yield from _sorts(mentions)
    for total, parts, complete in itemised(text, mentions):
        yield Whole("list", total, parts, complete)
    for total, parts in placed_lists(mentions):
        yield Whole("list", total, parts, True)
    for total, parts in summed_lists(mentions, people()):
        yield Whole("list", total, parts, opens_at_its_first(text, (*parts, total)))
    if told := complement(mentions):
        yield Whole("list", *told, complete=leaves_nobody_out(text, told[1]))
    elif told := breakdown(mentions):
        yield Whole("list", *told, complete=False)
    shares = whole_shares(mentions) or whole_of_shares(mentions)
    if shares and not _are_of_votes_cast(shares):
        yield Whole("answers", None, shares)
    yield from _remainders(mentions)


def _mark(opening: re.Match[str]) -> str:
    """Return the mark that opens a list; "made up of" stands for a colon."""
    return opening["mark"] or ":"


def _are_of_votes_cast(shares: Sequence[Mention]) -> bool:
    """Tell "52% for, 48% against; 3% abstained", whose last share is of all who could vote and the others are not."""
    rest = sum(share.value for share in shares[:-1])
    return _NO_VOTE.match(shares[-1].tail) is not None and abs(rest - 100.0) <= 1.0


def _of_whom(whole: Mention, part: Mention) -> bool:
    """Tell whether the second figure of a sentence, a bare one, is of those whom the first counts."""
    if not counts_of(part, whole) or not _is_stock(whole):
        return False
    opening = _COUNTED_THERE.match(part.lead)
    if part.unit != "-" or opening is None:
        return False
    rest = part.lead[opening.end() :]
    after = not rest and _WHOM_AFTER.match(part.tail)
    return bool(after or (_OF_WHOM.fullmatch(rest) and _WHOM_DO.match(part.tail)))


def _is_stock(whole: Mention) -> bool:
    """Tell a number of things from a rate ("500 cars a week") and from an order of size ("hundreds of shops")."""
    return " per " not in whole.unit and not whole.quantity.indefinite


def _sorts(mentions: Sequence[Mention]) -> Iterator[Whole]:
    """Yield "64 schools: 47 primaries, 12 secondaries and 5 special schools", whose last part has the whole's noun."""
    if len(mentions) <= FEWEST:
        return
    whole, *parts = mentions
    opening = _LIST_OPENS.fullmatch(parts[0].lead)
    if opening is None or opening["mark"] != ":" or " " in whole.unit or whole.unit in people():
        return
    if not all(one.kind == "count" and one.quantity.shape == "single" for one in mentions):
        return
    if any(not _LIST_GOES_ON.fullmatch(part.lead) or _OTHER.match(part.tail) for part in parts[1:]):
        return
    named = [head(part.unit) for part in parts]
    near = max(part.value for part in parts) < whole.value and sum(p.value for p in parts) < SORTS * whole.value
    if near and named[-1] == whole.unit and named.count(whole.unit) == 1 and _LIST_ENDS.match(parts[-1].tail):
        yield Whole("list", whole, tuple(parts), complete=False)


def _both_people(first: Mention, second: Mention) -> bool:
    known = people()
    named = first.kind == second.kind == "count" and first.unit in known and second.unit in known
    return named and first.quantity.shape == second.quantity.shape == "single"


def _part_test(whole: Mention, mark: str) -> Callable[[Mention], bool] | None:
    """Return what tells a part of a listed whole: people of people; after a colon money of money, seats of seats."""
    if whole.quantity.shape != "single":
        return None
    if whole.kind == "count" and whole.unit in people():
        return lambda part: _both_people(whole, part)
    if mark == ":" and whole.kind == "money":
        return lambda part: part.unit == whole.unit and part.quantity.currency == whole.quantity.currency
    if mark == ":" and whole.kind == "count" and head(whole.unit) in _EXCLUSIVE:
        return lambda part: part.kind == "plain" or part.unit == whole.unit or _is_named(part)
    if mark == ":" and whole.kind == "count" and head(whole.unit) in _PLAYED:
        return lambda part: _RESULT.match(f" {part.printed.rpartition(' ')[2]}{part.tail}") is not None
    if mark == ":" and whole.kind == "count" and head(whole.unit) in _HELD:
        return lambda part: part.kind == "count"
    return None


def _may_be_all(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether a list of results has wins and defeats, and one of jobs or arrests ends with its last noun."""
    if head(whole.unit) in _PLAYED:
        told = [f" {part.printed.rpartition(' ')[2]}{part.tail}" for part in parts]
        return any(map(_WON.match, told)) and any(map(_LOST.match, told))
    return head(whole.unit) not in _HELD or _ENDS.match(parts[-1].tail) is not None


def _is_named(part: Mention) -> bool:
    """Tell whether a part is counted by a name with a capital, as those of a party are: "22 Liberals"."""
    return part.kind == "count" and part.printed.rpartition(" ")[2][:1].isupper()


def _listed(mentions: Sequence[Mention], first: int, is_part: Callable[[Mention], bool]) -> tuple[Mention, ...]:
    """Return the figures of a list, from number ``first`` up to its end; nothing where it goes on in another way."""
    parts: list[Mention] = []
    for mention in (mentions[number] for number in range(first, len(mentions))):
        if (parts and not _LIST_GOES_ON.fullmatch(mention.lead)) or not is_part(mention) or _OTHER.match(mention.tail):
            break
        parts.append(mention)
    closed = first + len(parts) == len(mentions) or (parts and parts[0].kind == "count")
    return tuple(parts) if closed and parts and _LIST_ENDS.match(parts[-1].tail) else ()


def _remainders(mentions: Sequence[Mention]) -> Iterator[Whole]:
    shares = [mention for mention in mentions if mention.is_percent]
    if len(shares) < 2 or len(shares) != len(mentions) or any(s.quantity.shape != "single" for s in shares):
        return
    last = shares[-1]
    if _OF_THE_REST.match(last.lead) or _WITHIN.search(last.lead) or _ON_AVERAGE.match(last.tail):
        return
    if _REST.search(last.lead) and not any(_REST.search(share.lead) for share in shares[:-1]):
        yield Whole("rest", None, tuple(shares))
