"""What an amount comes to in another unit, and how far off a text may print it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from math import isclose

from auditor.figures.mention import Mention
from auditor.figures.reading.units import TABLE
from auditor.figures.reckoning import Interval
from auditor.records import Span

LOOSE = 0.05
"""Part of a round figure by which it may be rounded."""
CONVERTED = 0.1
"""Part of a converted amount by which it may miss beside its rounding."""
DEGREES = 2.0
"""Degrees by which a converted temperature may miss beside its rounding: its nought is no nothing."""
OVEN = 120.0
"""Degrees from which a temperature is most likely an oven's."""
_KINDS = frozenset(("length", "area", "volume", "mass", "speed", "temperature", "energy", "power", "pressure"))
# Names that stand for several units of about one size, with how far those are apart; and of none.
_VARIANTS = {"ton": 0.15, "ounce": 0.12, "gallon": 0.25, "quart": 0.25, "pint": 0.25}
_AMBIGUOUS = frozenset("barrel calorie horsepower cup degree hundredweight".split())
_TWO_STEPS = {("foot", "inch"): 12.0, ("pound-mass", "ounce"): 16.0, ("stone", "pound-mass"): 14.0}
"""Units of which one amount is told in two figures, "6 ft 2 in", and how many of the second make one of the first."""
_STONES = re.compile(r"\b(?P<stones>\d{1,2})\s?st\s$")
"""Before pounds: an ordinal looks like stones, so that they are read with their pounds alone ("16st 4lb")."""
_POUNDS = 14
_JOINT = re.compile(r"\s?(?:and\s)?")
_WARMING = re.compile(
    r"\b(?:by|warm\w*|ris\w+|rose|change|drop\w*|difference|increase|swing|gap|above|below)\b", re.IGNORECASE
)
_WARM = 30.0
"""The most degrees that a change of temperature may be without a word for it."""
_HEAT = frozenset(("celsius", "fahrenheit"))
_TIMES_TEN = (1e-6, 1e-3, 1e-2, 1e-1, 1e1, 1e2, 1e3, 1e6)
"""Slips of a magnitude: million for billion, lakh for million."""
_YEARLY = {"week": 52.0, "month": 12.0, "quarter": 4.0, "year": 1.0}


def in_one(mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Return the figures of a sentence, those of "6 ft 2 in" as one of feet, of "16st 4lb" as one of pounds."""
    joined: list[Mention] = []
    for mention in map(_with_stones, mentions):
        steps = _TWO_STEPS.get((joined[-1].unit, mention.unit)) if joined else None
        if steps and _JOINT.fullmatch(mention.lead) and mention.value < steps:
            joined[-1] = _sum_of(joined[-1], mention, steps)
        else:
            joined.append(mention)
    return joined


def _with_stones(mention: Mention) -> Mention:
    told = _STONES.search(mention.lead) if mention.unit == "pound-mass" and mention.value < _POUNDS else None
    if told is None:
        return mention
    pounds = float(_POUNDS * int(told["stones"]))
    return replace(
        mention,
        span=Span(mention.span.start - len(told[0]), mention.span.end),
        value=pounds + mention.value,
        low=pounds + mention.low,
        high=pounds + mention.high,
        printed=told[0] + mention.printed,
        lead=mention.lead[: told.start()],
    )


def _sum_of(first: Mention, rest: Mention, steps: float) -> Mention:
    value, tolerance = first.value + rest.value / steps, rest.tolerance / steps
    return replace(
        first,
        span=Span(first.span.start, rest.span.end),
        value=value,
        low=value - tolerance,
        high=value + tolerance,
        tolerance=tolerance,
        printed=f"{first.printed}{rest.lead}{rest.printed}",
        tail=rest.tail,
    )


def conversion(first: Mention, second: Mention) -> tuple[float, Interval] | None:
    """Return what the first amount comes to in the second's unit, and all that may be printed; None if it is another.

    Two amounts in one unit are the same where only the point is in another place.
    """
    computed = _converted(first, second)
    if computed is not None:
        room = _degrees_apart(computed) if _is_heat(first, second) else _room(first, second) * abs(computed.middle)
        return computed.middle, Interval(computed.low - room, computed.high + room)
    return (first.value, rounded(first)) if _is_misplaced(first, second) else None


def _room(first: Mention, second: Mention) -> float:
    """Return the part of a converted amount by which it may miss: more where a name stands for several units."""
    return max(CONVERTED, *(_VARIANTS.get(one.unit, 0.0) for one in (first, second)))


def _is_misplaced(first: Mention, second: Mention) -> bool:
    """Tell "1,110 lakh hectares (111 billion hectares)": one amount told twice, the point in another place."""
    if (
        first.unit != second.unit
        or first.value <= 0
        or not second.lead.endswith("(")
        or not second.tail.startswith(")")
    ):
        return False
    return first.lead != second.lead and any(isclose(second.value, times * first.value) for times in _TIMES_TEN)


def _degrees_apart(computed: Interval) -> float:
    """Return the degrees by which a converted temperature may miss: an oven's is rounded to a step of its dial."""
    return LOOSE * computed.middle if computed.middle >= OVEN else DEGREES


def _is_heat(first: Mention, second: Mention) -> bool:
    """Tell whether one is in Celsius and the other in Fahrenheit, or in degrees that can be of no other scale."""
    return second.unit in _HEAT and first.unit in (_HEAT - {second.unit}) | {"degree"}


def _converted(first: Mention, second: Mention) -> Interval | None:
    known = rounded(first)
    if first.unit == second.unit:
        return None
    if _is_heat(first, second):
        ends = [_degrees(end, second.unit) for end in (known.low, known.high)]
        warming = known.scaled(9 / 5 if second.unit == "fahrenheit" else 5 / 9)  # "limit warming to 2C (3.6F)"
        may_warm = abs(first.value) <= _WARM or _WARMING.search(first.lead) is not None
        return warming if may_warm and warming.gap(rounded(second)) <= DEGREES else Interval(*ends)
    if first.value <= 0 or second.value <= 0:
        return None
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


def rounded(mention: Mention) -> Interval:
    """Return what the figure may stand for: round ones are rounded, to the power of ten that they count by at most."""
    room = max(mention.tolerance, min(mention.round_step / 2, LOOSE * abs(mention.value)))
    return Interval(mention.value - room, mention.value + room)


def _degrees(value: float, into: str) -> float:
    return value * 9 / 5 + 32 if into == "fahrenheit" else (value - 32) * 5 / 9
