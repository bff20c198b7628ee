"""A total, what it is shared among, and the average that a sentence gives: "12 goals in six games, two a game"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.document import Document
from auditor.figures.mention import Mention, document_mentions, head
from auditor.figures.reading.plurals import singular
from auditor.figures.reckoning import Interval

_HEDGE = (
    r"(?:about|around|roughly|some|nearly|almost|just\sover|just\sunder|more\sthan|less\sthan|fewer\sthan|over|under)\s"
)
_AVERAGE = re.compile(rf"\s*,\s(?:(?:or\s)?an\saverage\sof|averaging)\s(?:{_HEDGE})?", re.IGNORECASE)
_SUCH = re.compile(r"\ssuch\s[a-z]+s\s")
_WORKED_OUT = re.compile(
    rf"\s*,\s(?:(?:which|that)\s(?:is|was|makes|comes\sto)|(?:which\s)?work(?:s|ed|ing)\sout\sat|or\s(?={_HEDGE})|"
    rf"(?={_HEDGE}))\s?(?:{_HEDGE})?",
    re.IGNORECASE,
)
_OR = re.compile(rf"\s*,\sor\s(?:{_HEDGE})?", re.IGNORECASE)
_EACH = re.compile(r"\s(?:each|apiece)(?=\s?(?:[.,;:)—–]|$))")
_ENDS = re.compile(r"\s?(?:[.,;:)—–]|$|and\s(?:had|has|was|were|is|are)\b)")
_A = re.compile(r"\s(?:an?|per|for\s(?:each|every))\s(?P<noun>[a-z]+)(?=\s?(?:[.,;:)—–]|$))")
_PARTED = re.compile(
    r"\b(?:and|or|but|than|while|after|before|more|fewer|per|plus|including|an?|each|every|other|not)\b", re.I
)
_LINK = re.compile(r"(?:\s[a-z][\w’'-]*){1,8}\s", re.IGNORECASE)
_TOTAL_OF = re.compile(r"\ba\stotal\sof\s$")
_HAVE = re.compile(
    r"(?:\s[a-z][\w’'-]*){0,5}\s(?:with|have|has|had|hold|holds|held|share|shared|own|owned|serve|served|for|among|between"
    r"|across|in)\s(?:a\stotal\sof\s|some\s|about\s|the\s|its\s|their\s){0,2}",
    re.IGNORECASE,
)
_FOR = re.compile(r"\sfor\s(?:the\s|its\s|their\s|about\s|some\s)?", re.IGNORECASE)
_FOR_PEOPLE = re.compile(r"\bfor\s$", re.IGNORECASE)
_AT = re.compile(r",?\s(?:at|came\sto|cost|was|is)\s", re.IGNORECASE)
_RATE = re.compile(r"\b(?:daily|weekly|monthly|yearly|annual|regular)\b")
MOST_BEFORE = 3
"""Figures of other kinds that may stand before a total and its count."""
_BESIDE = frozenset(("duration", "age", "percent"))
"""Kinds of figures that may stand before a total and its count, where no other total can be meant."""


@dataclass(frozen=True, slots=True)
class Average:
    """A total, the number that it is divided by, and the average as the sentence gives it."""

    total: Mention
    count: Mention
    each: Mention

    @property
    def stated(self) -> Interval:
        """What the average may be: one that is a bound is meant as it is printed."""
        value, meant = self.each.value, self.each.interval
        if self.each.quantity.bound in (">", ">="):
            return Interval(value, meant.high)
        return Interval(meant.low, value) if self.each.quantity.bound in ("<", "<=") else meant


def document_averages(document: Document) -> tuple[Average, ...]:
    """Return the averages that stand behind their total and its count, in either order."""
    return tuple(found for mentions in document.share(document_mentions) for found in _averages(mentions))


def _averages(mentions: Sequence[Mention]) -> Iterator[Average]:
    near = mentions[: MOST_BEFORE + 3]
    for index, (first, second, each) in enumerate(zip(near, near[1:], near[2:], strict=False)):
        if any(m.quantity.shape != "single" or m.quantity.indefinite or m.value <= 0 for m in (first, second, each)):
            continue
        if first.is_year or second.is_year or each.is_percent:
            continue
        if any(before.kind not in _BESIDE for before in mentions[:index]):
            continue
        found = _of_money(first, second, each) or _of_things(first, second, each)
        if found is not None:
            yield found


def _of_things(first: Mention, second: Mention, each: Mention) -> Average | None:
    """Read "12 goals in six games, an average of two a game" and "six farms with 90 cows, or 15 each"."""
    first_kind = "count" if _SUCH.match(second.lead) and first.kind == "plain" else first.kind
    if not {first_kind, second.kind} <= {"count", "duration"} or each.kind == "money":
        return None
    if _EACH.match(each.tail) and _OR.fullmatch(each.lead) and _HAVE.fullmatch(second.lead):
        count, total = sorted((first, second), key=lambda one: one.value)
        whole = first_kind == second.kind == "count" and each.kind in ("plain", "count")
        return Average(total, count, each) if whole and each.unit in ("-", total.unit) else None
    noun = _each_of(each)
    if noun is None or not _AVERAGE.fullmatch(each.lead) or not _is_linked(second):
        return None
    divisors = [one for one in (first, second) if singular(head(one.unit)) == noun and not _RATE.search(one.unit)]
    if len(divisors) != 1:
        return None
    total = second if divisors[0] is first else first
    return Average(total, divisors[0], each) if total.kind == "count" and _names(each, total) else None


def _of_money(first: Mention, second: Mention, each: Mention) -> Average | None:
    """Read "£640 for 20 guests, or about £32 each", "£32 for 12 hours, more than £2 an hour", "for two, at £74"."""
    if each.kind != "money" or not (_WORKED_OUT.fullmatch(each.lead) or _AVERAGE.fullmatch(each.lead)):
        return None
    money, _, noun = each.unit.partition(" per ")
    if first.kind == "money" and second.kind in ("count", "duration") and _FOR.fullmatch(second.lead):
        total, count, named = first, second, singular(noun) == singular(head(second.unit))
    elif second.kind == "money" and first.kind == "plain" and _FOR_PEOPLE.search(first.lead):
        total, count, named = second, first, noun == "person" and _AT.fullmatch(second.lead) is not None
    else:
        return None
    closes = (_ENDS if noun else _EACH).match(each.tail)
    if not closes or (noun and not named) or (not noun and count is first):
        return None
    same = total.unit == money and total.quantity.currency == each.quantity.currency
    return Average(total, count, each) if same else None


def _each_of(each: Mention) -> str | None:
    """Return the noun of which an average is for one: "game" of "two a game", "two goals per game"."""
    per = each.unit.partition(" per ")[2]
    if per:
        return singular(per) if _ENDS.match(each.tail) else None
    told = _A.match(each.tail)
    return singular(told["noun"]) if told else None


def _names(each: Mention, total: Mention) -> bool:
    """Tell whether an average counts the things of the total, by their noun or by none."""
    own = each.printed.split()[1:2]
    if not own or own[0] in ("a", "an", "per", "million", "billion"):
        return True
    return singular(own[0]) in (head(total.unit), total.unit)


def _is_linked(second: Mention) -> bool:
    """Tell "12 goals in six games" from "12 goals and six games"."""
    lead = _TOTAL_OF.sub("", second.lead)
    return _LINK.fullmatch(f"{lead.rstrip()} ") is not None and _PARTED.search(lead) is None
