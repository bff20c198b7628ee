"""Whether a text bears out a figure that is printed elsewhere: as it stands, rounded, converted, or as a simple sum."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from auditor.document import Document, published_year
from auditor.figures.comparing.composed import DAYS, is_composed
from auditor.figures.comparing.same import Fact, agree, borrowed, document_facts, reach
from auditor.figures.mention import Mention, head, points_in
from auditor.figures.person import both_people, fates, is_age, may_be_age
from auditor.figures.reading.quantity import Kind
from auditor.figures.reckoning import Interval

SPAN_ROOM = 0.08
"""How loosely spans of time are converted: 430 days are 14 months."""
MANY = 40
"""Figures of a text that are tried in sums, so that time stays in line with the text."""
MANY_ALIKE = 200
"""Figures of a text of which neighbours are added up."""
SMALL = 13
"""Whole numbers below this stand in a text for so many things that only one of the same kind bears a figure out."""
CLOSE = 300
"""Characters within which two figures are added, taken from one another or set in proportion."""
_COUNTS: frozenset[Kind] = frozenset(("count", "plain", "index", "multiple", "ratio"))
_EACH = re.compile(r"\s+(?:each|apiece|per\s+\w+)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_NOW_AGED = re.compile(r"\b[Nn]ow (?:aged )?([1-9]\d)(?=[,.;)]| and\b)")
_BORN = re.compile(r"\b[Bb]orn\b[^.;]{0,60}?\b((?:1[5-9]|20)\d\d)\b")


@dataclass(frozen=True, slots=True)
class Source:
    """The text that is asked: its facts, all numbers printed in digits, the years that it names, and years of birth."""

    facts: tuple[Fact, ...]
    numbers: frozenset[float]
    years: tuple[int, ...]
    births: tuple[int, ...] = ()


def source_of(document: Document) -> Source:
    """Return what the document has to say of figures."""
    return source_between(document, 0, len(document.text))


def source_between(document: Document, start: int, end: int) -> Source:
    """Return the same for a part of the text, ``start`` to ``end`` in characters."""
    text = document.text
    facts = [fact for fact in document.share(document_facts) if start <= fact.span.start and fact.span.end <= end]
    numbers = {_number(match.group()) for match in _NUMBER.finditer(text, start, end)}
    years = {int(match.group()) for match in _YEAR.finditer(text, start, end)}
    births = {int(match[1]) for match in _BORN.finditer(text, start, end)}
    if (year := published_year(document.article)) is not None:
        years.add(year)
        births |= {year - int(match[1]) - part for match in _NOW_AGED.finditer(text, start, end) for part in (0, 1)}
    return Source(tuple(facts), frozenset(numbers), tuple(sorted(years))[:MANY], tuple(sorted(births))[:MANY])


def _number(printed: str) -> float:
    return float(printed.replace(",", ""))


def supported(claim: Fact, source: Source, rounded: bool = False) -> bool:
    """Tell whether the source has the figure, or figures that it follows from.

    ``rounded`` says that the claim rounds the source's figure and not the other way round.
    """
    return printed(claim.mention, source, rounded) or _follows(claim, source)


def printed(claim: Mention, source: Source, rounded: bool = False) -> bool:
    """Tell whether the source has the figure itself: as it stands, rounded, or in another unit of time."""
    if any(not rounded or _may_round(claim, fact.mention) for fact in agreeing(claim, source)):
        return True
    return claim.value >= SMALL and any(_same_digits(claim, number) for number in source.numbers)


def agreeing(claim: Mention, source: Source) -> list[Fact]:
    """Return the source's facts that have the figure itself."""
    return [fact for fact in source.facts if _bears_out(claim, fact.mention)]


def _may_round(claim: Mention, fact: Mention) -> bool:
    """Tell whether the claim is no finer than the fact: 2.8 is not 3 rounded, though it may be "about 3"."""
    alike = claim.unit == fact.unit or {claim.kind, fact.kind} <= _COUNTS
    if claim.value == fact.value or not alike or fact.quantity.bound == "~" or fact.quantity.shape != "single":
        return True
    return claim.tolerance >= fact.tolerance


def is_small(claim: Mention) -> bool:
    """Tell whether the figure is a whole number so small that a text has it for many things."""
    return claim.value < SMALL and not claim.value % 1 and not claim.is_percent and claim.kind != "money"


def _same_digits(claim: Mention, number: float) -> bool:
    digits = _NUMBER.search(claim.printed)
    return number == claim.value or (digits is not None and _number(digits.group()) == number >= SMALL)


def _bears_out(claim: Mention, fact: Mention) -> bool:
    if claim.unit in DAYS and fact.unit in DAYS:
        return spans_agree(claim, fact)
    if is_age(claim):
        return fact.kind in ("age", "plain") and claim.value == fact.value
    if claim.is_percent and fact.kind in ("plain", "ratio") and 0 < fact.value <= 1:
        return abs(claim.value - 100 * fact.value) <= 1
    if not _kinds_meet(claim, fact):
        return False
    if fact.quantity.shape == "range" and fact.low <= claim.value <= fact.high:
        return True
    return agree(claim, fact)


def _kinds_meet(claim: Mention, fact: Mention) -> bool:
    if claim.unit == fact.unit or "-" in (claim.unit, fact.unit):
        return True
    if claim.kind == fact.kind == "count" and is_small(claim):
        words = set(claim.unit.split()) & set(fact.unit.split())
        return bool(words) or both_people(claim, fact)
    return claim.kind == fact.kind or {claim.kind, fact.kind} <= _COUNTS


def spans_agree(claim: Mention, fact: Mention) -> bool:
    """Tell whether two spans of time can be one, also in other units, which are converted loosely."""
    one, other = claim.value * DAYS[claim.unit], fact.value * DAYS[fact.unit]
    if DAYS[claim.unit] == DAYS[fact.unit]:
        return agree(claim, fact)
    return abs(one - other) <= SPAN_ROOM * max(one, other)


def _follows(told: Fact, source: Source) -> bool:
    """Tell whether the figure is a sum, difference, product or remainder of figures that stand close together.

    Figures are added, and taken from one another, only where their sentences have a word of the claim's: among many
    figures some two make up any other by chance.
    """
    claim = told.mention
    if claim.unit in DAYS and _between_years(claim.value * DAYS[claim.unit] / DAYS["year"], source.years):
        return True
    if may_be_age(claim) and _is_since_birth(claim, source):
        return True
    facts = [fact for fact in source.facts if fact.mention.kind != "age"][:MANY]
    alike = [fact for fact in facts if _measures_alike(claim, fact.mention)]
    like, akin = [fact.mention for fact in alike], [fact.mention for fact in alike if _is_akin(told, fact)]
    if any(reach(claim).meets(total) for total in _sums(akin)) or is_composed(claim, source.facts[:MANY_ALIKE]):
        return True
    if claim.kind in ("percentage point", "index") and _between_shares(claim, facts):
        return True
    if claim.is_percent:
        return _is_share(claim, facts)
    return any(reach(claim).meets(product) for product in _products(facts, like))


def _is_akin(claim: Fact, fact: Fact) -> bool:
    """Tell whether a fact may be about the claim's matter: it shares a word, what befell people, or counts them."""
    if not claim.about or (claim.mention.kind == "plain" and is_small(claim.mention)):
        return True  # "the two", which a text counts in other words
    alike = borrowed(claim, fact) > 0 or both_people(claim.mention, fact.mention)
    return alike or bool(fates(claim.near) & fates(fact.near))


def _measures_alike(claim: Mention, fact: Mention) -> bool:
    """Tell whether the claim can be a sum that the fact is part of: one unit of time, length or money, or counts."""
    return _kinds_meet(claim, fact) and (claim.kind in _COUNTS or fact.unit in (claim.unit, "-"))


def _sums(like: Sequence[Mention]) -> list[Interval]:
    sums = []
    for one, other in combinations(like, 2):
        if abs(one.span.start - other.span.start) < CLOSE and _adds(one, other):
            first, second = _exact(one), _exact(other)
            sums += [first + second, first - second, second - first]
    counts = [mention for mention in like if mention.kind == "count"]
    for one, other, third in zip(counts, counts[1:], counts[2:], strict=False):
        if _adds(one, other) and _adds(other, third):
            sums.append(_exact(one) + _exact(other) + _exact(third))
    return sums


def _adds(one: Mention, other: Mention) -> bool:
    """Tell whether two figures count the same kind of thing, so that their sum means something."""
    if one.unit == other.unit or "-" in (one.unit, other.unit):
        return True
    return one.kind == other.kind == "count" and (head(one.unit) == head(other.unit) or both_people(one, other))


def _exact(mention: Mention) -> Interval:
    return mention.counted if mention.quantity.bound == "=" else Interval(mention.low, mention.high)


def _products(facts: Sequence[Fact], like: Sequence[Mention]) -> list[Interval]:
    """Return "four men, $6.9 million each" worked out."""
    counts = [fact.mention for fact in facts if fact.mention.kind in ("plain", "count")]
    each = [mention for mention in like if _EACH.match(mention.tail)]
    return [reach(one) * _exact(count) for one in each for count in counts]


def _is_since_birth(claim: Mention, source: Source) -> bool:
    return any(year - birth - claim.value in (0, 1) for birth in source.births for year in source.years)


def _between_years(length: float, years: Sequence[int]) -> bool:
    return any(abs(abs(one - other) - length) <= 1 for one, other in combinations(years, 2))


def _between_shares(claim: Mention, facts: Sequence[Fact]) -> bool:
    """Tell whether a lead in points is the difference of two shares: 6 points of 46% and 40%."""
    shares = [fact.mention for fact in facts if fact.mention.is_percent]
    lead = reach(claim).scaled(points_in(claim))
    return any(
        lead.meets(max(one, other, key=_value).interval - min(one, other, key=_value).interval)
        for one, other in combinations(shares, 2)
        if abs(one.span.start - other.span.start) < CLOSE
    )


def _value(mention: Mention) -> float:
    return mention.value


def _is_share(claim: Mention, facts: Sequence[Fact]) -> bool:
    if any(fact.mention.is_percent and abs(100 - fact.mention.value - claim.value) < 0.6 for fact in facts):
        return True
    for one, other in combinations([fact.mention for fact in facts if not fact.mention.is_percent], 2):
        small, large = sorted((one.value, other.value))
        close = abs(one.span.start - other.span.start) < CLOSE and _adds(one, other)
        if close and large > 0 and abs(100 * small / large - claim.value) < 0.6:
            return True
    return False
