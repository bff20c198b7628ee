"""Lists of parts that a sentence closes itself: with their total, or with those who gave no answer."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.figures.mention import Mention
from auditor.records import Span

_NEXT = re.compile(r"(?:\s[a-z][\w'’-]{1,20}){0,4}\s*(?:,|,?\s+and)\s+", re.IGNORECASE)
_CLOSES = re.compile(
    r"(?:\s[a-z][\w'’-]{1,20}){0,4}\s*(?:,|—|–|\()\s*"
    r"(?P<told>(?:or|for|making|a|with|which is|which makes|for a|making a|in|all|grand|together|\s){0,12}"
    r"(?:total(?:l?ing)?(?: of)?|in all|altogether))?\s*",
    re.IGNORECASE,
)
_IN_ALL = re.compile(
    r"(?:\s(?!per\b|an?\b)[a-z]{2,15})?,?\s+(?:in all|in total|altogether|all told|combined)\s*(?:[).!?;—–]|$)",
    re.IGNORECASE,
)
# Words between two figures that make the second no part beside the first.
_OTHERS = (
    r"of|among|in(?! favou?r)|from|to|than|including|includes|with|by|up|down|over|last|year|earlier|ago|"
    r"between|had|has|have|rose|"
    r"fell|while|but|as|at|per|plus|minus|times"
)
_OTHERWISE = re.compile(rf"\b(?:{_OTHERS}|was|were|is|are|said)\b", re.IGNORECASE)
_OTHER_SHARE = re.compile(rf"\b(?:{_OTHERS})\b", re.IGNORECASE)
_RUN_ON = re.compile(r"(\d{1,3})((?:, \d{3})+)(?!\d)")
_NO_ANSWER = re.compile(
    r"\s*(?:were |are |was |is |remain(?:ed)? |still |said they were )?"
    r"(?:undecided|unsure|not sure|neither|abstain(?:ed|ing)|don['’]t know|did not know|no opinion|had no opinion)\b",
    re.IGNORECASE,
)
_SMALLEST_LIST = 3
_PLACE = r"\s(?:at|in)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2}"
_AT_PLACE = re.compile(rf"(?:\s[a-z][\w’'-]*){{0,5}}{_PLACE}(?:,|,?\sand)\s")
_DID_AT = re.compile(rf"\s[a-z][\w’'-]*(?:\s[a-z][\w’'-]*){{1,4}}{_PLACE}(?:,|,?\sand)\s")
_PLACE_CLOSES = re.compile(rf"{_PLACE},\s(?:a\stotal\sof|making|for\sa\stotal\sof|or)\s")
"""Figures whose places tell them apart, behind a first one with a verb."""


def summed_lists(mentions: Sequence[Mention], people: frozenset[str]) -> Iterator[tuple[Mention, tuple[Mention, ...]]]:
    """Yield a total and its parts from "400, 350 and 250 workers, 1,000 in all"; ``people`` are nouns for people."""
    for index in range(1, len(mentions)):
        total = mentions[index]
        lead = _CLOSES.fullmatch(total.lead)
        if lead is None or _OTHERWISE.search(total.lead.rpartition(",")[0]):
            continue
        if not (lead["told"] or _IN_ALL.match(total.tail)) or total.quantity.shape != "single" or total.is_percent:
            continue
        parts = _before(mentions, index)
        if len(parts) >= _SMALLEST_LIST - 1 and _one_kind((*parts, total), people):
            yield total, parts


def placed_lists(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, tuple[Mention, ...]]]:
    """Yield a total and its parts from "54 drivers walked out at Lunde, 39 at Pell and 32 at Hale, a total of 125"."""
    for index in range(_SMALLEST_LIST - 1, len(mentions)):
        total = mentions[index]
        if not _PLACE_CLOSES.fullmatch(total.lead) or total.quantity.shape != "single" or total.unit != "-":
            continue
        first = index - 1
        while first > 0 and _AT_PLACE.fullmatch(mentions[first].lead):
            first -= 1
        parts = tuple(mentions[first:index])
        if len(parts) < _SMALLEST_LIST - 1 or not _DID_AT.fullmatch(parts[1].lead):
            continue
        counted = parts[0].kind == "count" and all(part.unit in ("-", parts[0].unit) for part in parts)
        if counted and all(part.quantity.shape == "single" and not part.is_year for part in parts):
            yield total, parts


def whole_shares(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the shares of "40% Yes, 35% No, 25% undecided", a list that those without an answer close; or nothing."""
    if len(mentions) < _SMALLEST_LIST or not all(m.is_percent and m.quantity.shape == "single" for m in mentions):
        return ()
    if not all(_goes_on(mention, _OTHER_SHARE) for mention in mentions[1:]) or not _NO_ANSWER.match(mentions[-1].tail):
        return ()
    return tuple(mentions)


def _before(mentions: Sequence[Mention], end: int) -> tuple[Mention, ...]:
    """Return the figures of the list that ends before number ``end``, split where two were read as one."""
    first = end - 1
    while first > 0 and _goes_on(mentions[first]):
        first -= 1
    return tuple(part for mention in mentions[first:end] for part in _split(mention))


def _goes_on(mention: Mention, otherwise: re.Pattern[str] = _OTHERWISE) -> bool:
    return _NEXT.fullmatch(mention.lead) is not None and not otherwise.search(mention.lead)


def _split(mention: Mention) -> list[Mention]:
    """Take "400, 350", which may be one number with a loose comma, for two."""
    run = _RUN_ON.match(mention.printed)
    if run is None:
        return [mention]
    out = []
    for number in re.finditer(r"\d+", run.group()):
        value, start = float(number.group()), mention.span.start + number.start()
        span = Span(start, start + len(number.group()))
        out.append(replace(mention, span=span, value=value, low=value - 0.5, high=value + 0.5, printed=number.group()))
    return out


def _one_kind(mentions: Sequence[Mention], people: frozenset[str]) -> bool:
    """Tell whether all figures count the same: one unit, one money, or people by several names; bare ones go along."""
    if any(m.quantity.shape != "single" or m.quantity.indefinite or m.is_year for m in mentions):
        return False
    if len({mention.quantity.currency for mention in mentions}) > 1:
        return False
    units = {mention.unit for mention in mentions} - {"-"}
    kinds = {mention.kind for mention in mentions} - {"plain"}
    return kinds <= {"count", "money"} and len(kinds) == 1 and (len(units) == 1 or units <= people)
