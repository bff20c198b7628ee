"""One amount that a text gives in two units side by side: "10 km (6.2 miles)", "£500 a week, or £26,000 a year"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.document import Document
from auditor.figures.mention import Mention, document_mentions
from auditor.figures.reckoning import Interval
from auditor.figures.units import TABLE

LOOSE = 0.05
"""Part of a round figure by which it may be rounded."""
_INTO = re.compile(
    r"\s*(?:\(|,?\s*or\s+|,?\s*equal to\s+|,?\s*i\.e\.,?\s+|=)\s*"
    r"(?:about|around|approximately|some|roughly|nearly|almost|just over|just under|over|under|more than|less than|~)?"
    r"\s*",
    re.IGNORECASE,
)
# "6 feet (2 inches short of ...)", "5 miles or 10 miles away": the second is another amount.
_ANOTHER = re.compile(
    r"\s*(?:\d|more|less|short|away|further|longer|shorter|taller|above|below|from|and|to\b|by\b|x\b|×|-)",
    re.IGNORECASE,
)
_KINDS = frozenset(("length", "area", "volume", "mass", "speed", "temperature", "energy", "power", "pressure"))
# Names that stand for several units of about one size, or of none.
_AMBIGUOUS = frozenset("ton gallon barrel ounce calorie horsepower cup pint quart degree hundredweight".split())
_YEARLY = {"week": 52.0, "month": 12.0, "quarter": 4.0, "year": 1.0}


@dataclass(frozen=True, slots=True)
class Equivalent:
    """An amount and what it is in the unit of the second, ``computed``, where that is certain."""

    first: Mention
    second: Mention
    computed: Interval


def document_equivalents(document: Document) -> tuple[Equivalent, ...]:
    """Return the amounts given in two units side by side, in order."""
    return tuple(found for mentions in document.share(document_mentions) for found in _equivalents(mentions))


def _equivalents(mentions: Sequence[Mention]) -> Iterator[Equivalent]:
    for index in range(1, len(mentions)):
        first, second = mentions[index - 1], mentions[index]
        if not _INTO.fullmatch(second.lead) or _ANOTHER.match(second.tail) or _compound(mentions, index):
            continue
        if any(m.quantity.shape != "single" or m.value <= 0 for m in (first, second)) and not _heat(first, second):
            continue
        computed = _converted(first, second)
        if computed is not None:
            yield Equivalent(first, second, computed)


def _compound(mentions: Sequence[Mention], index: int) -> bool:
    """Tell "6 ft 2 in (1.9 m)" and "500 g (1 lb 2 oz)", where two figures make one amount."""
    before = index >= 2 and len(mentions[index - 1].lead.strip(" ,-and")) == 0 and mentions[index - 1].lead != ""
    after = index + 1 < len(mentions) and len(mentions[index + 1].lead.strip(" ,-and")) == 0
    return before or after


def _heat(first: Mention, second: Mention) -> bool:
    single = first.quantity.shape == second.quantity.shape == "single"
    return single and {first.unit, second.unit} == {"celsius", "fahrenheit"}


def _converted(first: Mention, second: Mention) -> Interval | None:
    known = _rounded(first)
    if first.unit == second.unit:
        return None
    if _heat(first, second):
        ends = [_degrees(end, first.unit) for end in (known.low, known.high)]
        warming = known.scaled(9 / 5 if first.unit == "celsius" else 5 / 9)  # "limit warming to 2C (3.6F)"
        return warming if warming.gap(_rounded(second)) == 0 else Interval(*ends)
    one, other = TABLE.units.get(first.unit), TABLE.units.get(second.unit)
    if one is not None and other is not None:
        same = one.kind == other.kind and one.kind in _KINDS and not {one.name, other.name} & _AMBIGUOUS
        if same and one.factor and other.factor:
            return known.scaled(one.factor / other.factor)
        return None
    return _yearly(first, second, known)


def _yearly(first: Mention, second: Mention, known: Interval) -> Interval | None:
    """Work out what a week, month or quarter's amount comes to in another stretch of time."""
    (money, _, per), (money_too, _, per_too) = first.unit.partition(" per "), second.unit.partition(" per ")
    if money != money_too or first.quantity.currency != second.quantity.currency:
        return None
    if per not in _YEARLY or per_too not in _YEARLY:
        return None
    return known.scaled(_YEARLY[per] / _YEARLY[per_too])


def _rounded(mention: Mention) -> Interval:
    """Return what the figure may stand for: round ones are rounded, to the power of ten that they count by at most."""
    room = max(mention.tolerance, min(mention.round_step / 2, LOOSE * abs(mention.value)))
    return Interval(mention.value - room, mention.value + room)


def stated(found: Equivalent) -> Interval:
    """Return the values that the second figure may stand for."""
    return _rounded(found.second)


def _degrees(value: float, unit: str) -> float:
    return value * 9 / 5 + 32 if unit == "celsius" else (value - 32) * 5 / 9
