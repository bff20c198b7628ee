"""Parts and wholes that a sentence sets side by side."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from auditor.document import Document
from auditor.figures.completeness import is_complete, opens_at_its_first
from auditor.figures.listed import summed_lists, whole_shares
from auditor.figures.mention import Mention, document_mentions, head
from auditor.figures.person import people
from auditor.figures.portions import OF, counts_of

_AMONG = re.compile(
    r"[^,;:.()]{0,40}(?:,|\(|—|–)\s*(?:including|among them|of (?:them|whom|which))\s*(?:at least|about|some)?\s*", re.I
)
_LIST_OPENS = re.compile(r"[^,;:.()]{0,40}\s*(:|—|–|\()\s*")
_LIST_GOES_ON = re.compile(r"[^,;:.()\d]{0,60}(?:,|,?\s+and)\s*")
_LIST_ENDS = re.compile(r"[^,;:()\d]{0,60}(?:[).!?;—–]|$)")
# "$20 million: $5 million more than planned": no part of it.
_OTHER = re.compile(r"\s*(?:more|less|fewer|higher|lower|above|below|over|up|down|a|an|per|each|apiece)\b", re.I)
# Each of these goes to one holder alone, so that parts of them add up.
_EXCLUSIVE = frozenset(("seat", "vote", "ballot", "medal", "delegate"))
_REST = re.compile(r"\b(?:remaining|remainder|rest)\b", re.IGNORECASE)


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
        elif _AMONG.fullmatch(here.lead) and _both_people(before, here):
            yield Whole("including", before, (here,))
        elif (opening := _LIST_OPENS.fullmatch(here.lead)) and (is_part := _part_test(before, opening[1])) is not None:
            parts = _listed(mentions[index:], is_part)
            if len(parts) >= 2:
                yield Whole("list", before, parts, is_complete(text, parts, opening[1], mentions[-1]))
    for total, parts in summed_lists(mentions, people()):
        yield Whole("list", total, parts, opens_at_its_first(text, (*parts, total)))
    if shares := whole_shares(mentions):
        yield Whole("answers", None, shares)
    yield from _remainders(mentions)


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
        return lambda part: part.kind == "plain" or part.unit == whole.unit
    return None


def _listed(mentions: Sequence[Mention], is_part: Callable[[Mention], bool]) -> tuple[Mention, ...]:
    """Return the figures of a list up to its end, or nothing where it goes on in another way."""
    parts: list[Mention] = []
    for mention in mentions:
        if (parts and not _LIST_GOES_ON.fullmatch(mention.lead)) or not is_part(mention) or _OTHER.match(mention.tail):
            break
        parts.append(mention)
    closed = len(parts) == len(mentions) or (parts and parts[0].kind == "count")
    return tuple(parts) if closed and parts and _LIST_ENDS.match(parts[-1].tail) else ()


def _remainders(mentions: Sequence[Mention]) -> Iterator[Whole]:
    shares = [mention for mention in mentions if mention.is_percent]
    if len(shares) < 2 or len(shares) != len(mentions) or any(s.quantity.shape != "single" for s in shares):
        return
    last = shares[-1]
    if _REST.search(last.lead) and not any(_REST.search(share.lead) for share in shares[:-1]):
        yield Whole("rest", None, tuple(shares))
