"""Whether figures of two articles are about the same matter, and in which period."""

import re
from dataclasses import dataclass
from functools import cache

from auditor.figures import trend
from auditor.figures.comparing.measure import class_of, measure_of, measure_words
from auditor.figures.comparing.same import (
    Fact,
    comparable,
    content_words,
    is_growth_against_share,
    overlap,
    same_period,
)
from auditor.figures.comparing.support import is_small
from auditor.figures.mention import Mention
from auditor.figures.slip import is_reversed

SHARED, UNNAMED = 2, 3
"""Telling words near both figures that they must have in common, with and without a well-known measure's name; a rare
name counts twice."""
SHARE = 0.3
"""The same as a part of the telling words near them."""
NEAR = 1.1
"""Factor within which two values of one key may be meant for one period where the texts do not state it; values
further apart are most often of two periods."""
# Words that stand near figures of every kind and do not tell what they measure, beside measures and movements.
_COMMON = (
    "year quarter month week day growth company group firm total annual fiscal number figure year-on-year yoy global "
    "business market result strong driven compared expected estimated average including people"
)
SWAPPED = 4
"""Digits, without closing noughts, from which two figures that differ by two neighbours put the wrong way round are
most likely one figure."""
_BEARER = re.compile(r"\b(?P<first>[A-Z][^\W\d_]+)\s(?P<last>[A-Z][^\W\d_]+),\s(?:aged\s|age\s)?$")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FIGURE = re.compile(r"[$£€¥₹]?\d[\d.,]*%?")
_APART = re.compile(r"[.,;:()“”\"–—]")
_JOINING = 2
"""Most small words between two words of a measure that are printed with them."""
_UNTOLD = frozenset(("duration", "plain", "age", "ratio"))

Key = tuple[frozenset[str], str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A figure with what is asked of it again and again: its measure's name, its telling words, those that are names.

    A key (words of the measure, who is measured, unit) says all that two figures of one measure have in common but the
    period; there is one for each name that the article is about, one for the age of somebody who is named in full, and
    none where the text leaves some of it open.
    """

    fact: Fact
    named: str | None
    telling: frozenset[str]
    names: frozenset[str]
    keys: frozenset[Key]


@cache
def _common() -> frozenset[str]:
    return frozenset(content_words(" ".join((_COMMON, *measure_words(), *trend.words()))))


def told(fact: Fact, names: frozenset[str], about: frozenset[str]) -> Told:
    """Prepare a fact of an article that has ``names`` and is ``about`` some of them."""
    measure = measure_of(fact.mention)
    words = frozenset(fact.mention.quantity.subject.words)
    alone = class_of(next(iter(words))) if len(words) == 1 else None
    named = alone if measure is None else measure.name
    telling = fact.near - _common()
    return Told(fact, named, telling, telling & names, _keys(fact, words, alone is not None, about))


def _keys(fact: Fact, words: frozenset[str], alone: bool, about: frozenset[str]) -> frozenset[Key]:
    quantity = fact.mention.quantity
    if quantity.kind == "age":
        bearer = _BEARER.search(fact.mention.lead)
        return frozenset(
            [(frozenset(("age",)), f"{bearer['first']} {bearer['last']}", quantity.unit)] if bearer else []
        )
    level = quantity.kind == "money" and (
        quantity.role == "to" or (quantity.role is None and quantity.direction is None)
    )
    who = fact.entity & about if fact.entity else about
    return frozenset((words, name, quantity.unit) for name in who) if alone and level else frozenset()


def same_matter(first: Told, second: Told, weight: int) -> bool:
    """Tell whether two figures of different articles count the same thing, as far as unit, measure and words go.

    ``weight`` is what the telling words that both have near them count for.
    """
    if not _alike(first, second):
        return False
    one, other = first.fact.mention, second.fact.mention
    if one.kind == other.kind == "age":
        return bool(first.keys & second.keys) and _is_slip(one.value, other.value)
    if weight >= SHARED and is_swapped(one.value, other.value):
        return True
    if first.keys & second.keys and (same_period(first.fact, second.fact) or _near(one.value, other.value)):
        return True
    if (first.named is None) != (second.named is None) or one.kind in _UNTOLD or is_small(one) or is_small(other):
        return False
    shared = len(first.telling & second.telling)
    fewer = min(len(first.telling), len(second.telling)) + max(0, weight - shared)
    return shared >= SHARED and weight >= (SHARED if first.named else UNNAMED) and weight >= SHARE * fewer


def _is_slip(one: float, other: float) -> bool:
    """Tell ages of one person that are a slip of each other, 51 and 61, 45 and 54; 84 and 87 may be years apart."""
    return (one - other) % 10 == 0 or is_reversed(one, other)


def is_swapped(one: float, other: float) -> bool:
    """Tell 1,912,000 from 1,921,000: two figures but for two neighbouring digits that changed places."""
    if one % 1 or other % 1 or one == other:
        return False
    first, second = f"{one:.0f}", f"{other:.0f}"
    if len(first) != len(second) or len(first.rstrip("0")) < SWAPPED:
        return False
    left = next(at for at, digits in enumerate(zip(first, second, strict=True)) if digits[0] != digits[1])
    return first[left : left + 2] == second[left : left + 2][::-1] and first[left + 2 :] == second[left + 2 :]


def _near(one: float, other: float) -> bool:
    return max(one, other) <= NEAR * min(one, other)


def told_alike(first: Told, second: Told) -> bool:
    """Tell whether two figures of one value are about the same thing; the value itself speaks for it."""
    if not _alike(first, second) or first.fact.mention.kind == "duration":
        return False
    shared = (first.fact.about & second.fact.about) - _common()
    return bool(shared & (first.telling | second.telling)) and (
        len(shared) >= SHARED or bool(first.fact.near & second.fact.near)
    )


def _alike(first: Told, second: Told) -> bool:
    one, other = first.fact.mention, second.fact.mention
    if not comparable(one, other) or {one.quantity.direction, other.quantity.direction} == {"up", "down"}:
        return False
    if is_growth_against_share(one, other):
        return False
    return not (first.named and second.named and first.named != second.named)


def closeness(first: Told, second: Told) -> tuple[bool, float, float]:
    """Rank pairs of figures by their keys, then by the words near them, then by those of their sentences."""
    one, other = first.fact, second.fact
    keyed = bool(first.keys & second.keys)
    return keyed, overlap(one.near, other.near), overlap(one.about, other.about)


def period_apart(first: Fact, second: Fact) -> bool:
    """Tell whether the texts themselves give the two figures to different periods."""
    return same_period(first, second) is False


def metric(first: Fact, second: Fact) -> str:
    """Return the words that both texts use for the measure, in the order in which one of them has them."""
    named = measure_of(first.mention) or measure_of(second.mention)
    shared = (first.near & second.near) or (first.about & second.about)
    telling = (first.near | second.near) - _common()
    told_of = (first.about & second.about & telling) - _common()
    words = shared | told_of
    words = words - trend.words() or words
    name = named.name if named else " ".join(sorted(words))
    return _as_told(first.mention, words) or _as_told(second.mention, words) or name


def _as_told(mention: Mention, words: frozenset[str]) -> str:
    """Return those of the words that stand beside a figure, in their order, with the small words between neighbours."""
    text = f"{mention.lead}{mention.printed}{mention.tail}"
    told, reached = "", 0
    for match in _WORD.finditer(text):
        content = content_words(match.group())
        if not content or not words.issuperset(content):
            continue
        between = _FIGURE.sub(" ", text[reached : match.start()])
        joined = _APART.search(between) is None and len(between.split()) <= _JOINING
        gap = f" {between.strip()} ".replace("  ", " ") if joined else ", "
        told = f"{told}{gap}{match.group()}" if told else match.group()
        reached = match.end()
    return " ".join(told.split())
