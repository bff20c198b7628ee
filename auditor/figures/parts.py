"""Parts and wholes that a sentence sets side by side."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from auditor.document import Document
from auditor.figures.listed import summed_lists, whole_shares
from auditor.figures.mention import Mention, document_mentions, head

_OF = re.compile(
    r"\s*(?:out\s+)?of\s+(?:the|its|his|her|their|our|all|all the|a total of|some|about|more than)?\s*", re.I
)
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
# "Of the 212 drivers, 53 (25%) were fined", at the head of a sentence or a clause.
_OPENS_WITH_OF = re.compile(
    r"(?:|.*[,;:—–]\s*(?:and\s|but\s)?)of\s(?:the\s|its\s|their\s|all\s|all the\s)?", re.I | re.S
)
_THEN_PART = re.compile(r"(?:\s[a-z][\w’'-]{0,20}){0,6},\s(?:only\s|just\s|some\s|about\s)?", re.I)
_OR_SHARE = re.compile(r",\s*or\s*(?:about|roughly|some|around|nearly|almost|just over|just under)?\s*", re.IGNORECASE)
_PRICED = re.compile(r"\b(?:at|from|for)\s$", re.IGNORECASE)
_SHARE_OF = re.compile(r"\s*of\s(?:the|its|their|his|her|our|a total of)\s(?:total\s)?", re.IGNORECASE)
_SHARE_BEFORE = re.compile(
    r"\s*,?\s*(?:\((?:or\s)?|or)\s*(?:about|roughly|some|around|nearly|almost|just over|just under)?\s*", re.I
)

# What may follow a share of that whole; "(45% of women)" and "(10% more than in May)" are shares of something else.
_SHARE_ENDS = re.compile(
    r"\s*(?:[,.;:)!?—–\]]|$|of (?:them|those|the total|the whole|all)\b|(?:were|was|are|is|had|have|has|said|say|did|"
    r"do|would|will|could|can|voted|chose|went|came|left|got|took|told|think|thought|believe|want|wanted|agreed|backed)\b)",
    re.IGNORECASE,
)


@cache
def people() -> frozenset[str]:
    """Return the nouns that count single people."""
    lines = (files("auditor.figures") / "data" / "people.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole and what the sentence says of its parts.

    ``kind`` tells how: "of" (12 of 40; of 40, 12; 12, or 30% of the 40), "including" (40 people, including 12
    children), "list" (12 people: five men and seven women; or the total behind its parts), "rest" (60%, 30% and the
    remaining 10%) and "answers" (40% Yes, 35% No, 25% undecided), where the whole is None and stands for 100%.
    ``share`` is the percentage that the sentence gives for the part, if any.
    """

    kind: Literal["of", "including", "list", "rest", "answers"]
    whole: Mention | None
    parts: tuple[Mention, ...]
    share: Mention | None = None


def document_wholes(document: Document) -> tuple[Whole, ...]:
    """Return the wholes of the document's sentences whose parts are told in the same sentence."""
    return tuple(whole for mentions in document.share(document_mentions) for whole in _wholes(mentions))


def _wholes(mentions: Sequence[Mention]) -> Iterator[Whole]:
    for index in range(1, len(mentions)):
        before, here = mentions[index - 1], mentions[index]
        if _OF.fullmatch(here.lead) and _counts(before, here) and before.unit in ("-", here.unit):
            yield Whole("of", here, (before,), _share(mentions, index))
        elif _OF.fullmatch(here.lead) and _both_money(before, here):
            share = _share(mentions, index)
            if share is not None and "(" not in share.lead:  # "$1m of the $3m loan (5%)" may be its interest
                yield Whole("of", here, (before,), share)
        elif (found := _share_of(mentions, index)) is not None:
            yield found
        elif _is_whole_before(before, here) and (share := _share(mentions, index)) is not None:
            yield Whole("of", before, (here,), share)
        elif _AMONG.fullmatch(here.lead) and _both_people(before, here):
            yield Whole("including", before, (here,))
        elif (opening := _LIST_OPENS.fullmatch(here.lead)) and (is_part := _part_test(before, opening[1])) is not None:
            parts = _listed(mentions[index:], is_part)
            if len(parts) >= 2:
                yield Whole("list", before, parts)
    for total, parts in summed_lists(mentions, people()):
        yield Whole("list", total, parts)
    if shares := whole_shares(mentions):
        yield Whole("answers", None, shares)
    yield from _remainders(mentions)


def _counts(part: Mention, whole: Mention) -> bool:
    single = part.quantity.shape == whole.quantity.shape == "single"
    return (
        single and part.kind in ("plain", "count") and whole.kind == "count" and not whole.is_year and not part.is_year
    )


def _both_money(part: Mention, whole: Mention) -> bool:
    single = part.quantity.shape == whole.quantity.shape == "single"
    same = part.unit == whole.unit and part.quantity.currency == whole.quantity.currency
    return single and part.kind == whole.kind == "money" and same


def _share_of(mentions: Sequence[Mention], index: int) -> Whole | None:
    """Read "12 workers, or 30% of the 40", where nothing before may be a part beside the first figure."""
    if index + 1 >= len(mentions) or not mentions[index].is_percent or mentions[index].quantity.shape != "single":
        return None
    part, share, whole = mentions[index - 1 : index + 2]
    if not _OR_SHARE.fullmatch(share.lead) or not _SHARE_OF.fullmatch(whole.lead) or _PRICED.search(part.lead):
        return None
    beside = any(one.kind in (part.kind, whole.kind) for one in mentions[: index - 1])
    counts = _counts(part, whole) and part.unit in ("-", whole.unit)
    if beside or part.value > whole.value or not (counts or _both_money(part, whole)):
        return None
    return Whole("of", whole, (part,), share)


def _is_whole_before(whole: Mention, part: Mention) -> bool:
    """Tell whether the sentence sets a whole before its part: "Of the 212 drivers who were stopped, 53 ..."."""
    opened = _OPENS_WITH_OF.fullmatch(whole.lead) is not None and _THEN_PART.fullmatch(part.lead) is not None
    return opened and _counts(part, whole) and part.unit in ("-", whole.unit)


def _both_people(first: Mention, second: Mention) -> bool:
    known = people()
    named = first.kind == second.kind == "count" and first.unit in known and second.unit in known
    return named and first.quantity.shape == second.quantity.shape == "single"


def _share(mentions: Sequence[Mention], index: int) -> Mention | None:
    """Return the percentage that stands right after "12 of 40 workers"."""
    if index + 1 < len(mentions) and mentions[index + 1].is_percent:
        after = mentions[index + 1]
        noun = re.match(r"(?:\s[a-z]+){0,2}", after.lead)
        lead = after.lead[noun.end() :] if noun and not re.match(r"\s*(?:,?\s*or\b)", after.lead) else after.lead
        if _SHARE_BEFORE.fullmatch(lead) and _SHARE_ENDS.match(after.tail):
            return after
    return None


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
