"""Whether a text bears out a figure that is printed elsewhere: as it stands, rounded, converted, or as a simple sum."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from auditor.document import Document
from auditor.figures.mention import Mention
from auditor.figures.parts import people
from auditor.figures.reckoning import Interval
from auditor.figures.same import Fact, agree, document_facts, overlap, reach

DAYS = {
    "second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4, "year": 365.25,
    "decade": 3652.5, "century": 36525.0, "year of age": 365.25,
}  # fmt: skip
"""Length of a span of time in days."""
SPAN_ROOM = 0.08
"""How loosely spans of time are converted: 520 days are 17 months."""
MANY = 40
"""Figures of a text that are tried in sums, so that time stays in line with the text."""
SMALL = 13
"""Whole numbers below this stand in a text for so many things that only one of the same kind bears a figure out."""
CLOSE = 300
"""Characters within which two figures are added, taken from one another or set in proportion."""
LIKE_PEOPLE = 0.2
"""Share of words in common from which people by two names ("farmworkers", "men") are taken for the same."""
WORDED_ALIKE = 0.4
"""The same for figures in different units of time, or of which one has no unit."""
_FATES = {
    "dead": "dead", "deat": "dead", "die": "dead", "died": "dead", "dies": "dead", "kill": "dead", "slai": "dead",
    "hurt": "hurt", "inju": "hurt", "woun": "hurt", "arre": "held", "deta": "held", "shot": "shot", "miss": "missing",
    "trap": "trapped", "resc": "rescued", "char": "charged", "evac": "evacuated", "sick": "sick", "infe": "sick",
}  # fmt: skip
# "California and 11 other states": the rest of a number that is not printed.
_OTHERS = re.compile(r"\d\s+(?:other|more|additional)\b", re.IGNORECASE)
_EACH = re.compile(r"\s+(?:each|apiece|per\s+\w+)\b", re.IGNORECASE)
_AGE_AT = re.compile(
    r"\b(?:dead|dies|died|die|killed|aged?|turns|turned) (?:at |aged? )?$|\b(?:aged?|turns)\s$", re.IGNORECASE
)
_AGE_COMMA = re.compile(r"[A-Za-z],\s*$")
_AGE_AFTER = re.compile(r"\s*(?:,|$|[;:)])")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Source:
    """The text that is asked: its facts, all numbers printed in digits, and the years that it names."""

    facts: tuple[Fact, ...]
    numbers: frozenset[float]
    years: tuple[int, ...]


def source_of(document: Document) -> Source:
    """Return what the document has to say of figures."""
    return source_between(document, 0, len(document.text))


def source_between(document: Document, start: int, end: int) -> Source:
    """Return the same for a part of the text, ``start`` to ``end`` in characters."""
    text = document.text
    facts = [fact for fact in document.share(document_facts) if start <= fact.span.start and fact.span.end <= end]
    numbers = {_number(match.group()) for match in _NUMBER.finditer(text, start, end)}
    years = {int(match.group()) for match in _YEAR.finditer(text, start, end)}
    if (document.article.published or "")[:4].isdigit():
        years.add(int((document.article.published or "")[:4]))
    return Source(tuple(facts), frozenset(numbers), tuple(sorted(years))[:MANY])


def _number(printed: str) -> float:
    return float(printed.replace(",", ""))


def supported(claim: Mention, source: Source) -> bool:
    """Tell whether the source has the figure, or figures that it follows from."""
    return printed(claim, source) or _follows(claim, source)


def printed(claim: Mention, source: Source) -> bool:
    """Tell whether the source has the figure itself: as it stands, rounded, or in another unit of time."""
    if agreeing(claim, source):
        return True
    return claim.value >= SMALL and any(_same_digits(claim, number) for number in source.numbers)


def agreeing(claim: Mention, source: Source) -> list[Fact]:
    """Return the source's facts that have the figure itself."""
    return [fact for fact in source.facts if _bears_out(claim, fact.mention)]


def is_small(claim: Mention) -> bool:
    """Tell whether the figure is a whole number so small that a text has it for many things."""
    return claim.value < SMALL and not claim.value % 1 and not claim.is_percent and claim.kind != "money"


def _same_digits(claim: Mention, number: float) -> bool:
    digits = _NUMBER.search(claim.printed)
    return number == claim.value or (digits is not None and _number(digits.group()) == number >= SMALL)


def _bears_out(claim: Mention, fact: Mention) -> bool:
    if claim.unit in DAYS and fact.unit in DAYS:
        return _spans_agree(claim, fact)
    if _is_age(claim):
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
        return _head(claim.unit) == _head(fact.unit) or _both_people(claim, fact)
    return claim.kind == fact.kind or {claim.kind, fact.kind} <= {"count", "plain", "index", "multiple", "ratio"}


def _head(unit: str) -> str:
    return unit.rpartition(" ")[2]


def _spans_agree(claim: Mention, fact: Mention) -> bool:
    one, other = claim.value * DAYS[claim.unit], fact.value * DAYS[fact.unit]
    if claim.unit == fact.unit:
        return agree(claim, fact)
    return abs(one - other) <= SPAN_ROOM * max(one, other)


def _follows(claim: Mention, source: Source) -> bool:
    """Tell whether the figure is a sum, difference, product or remainder of figures that stand close together."""
    if claim.unit in DAYS and _between_years(claim, source.years):
        return True
    facts = [fact for fact in source.facts if fact.mention.kind != "age"][:MANY]
    like = [fact.mention for fact in facts if _kinds_meet(claim, fact.mention)]
    if any(reach(claim).meets(total) for total in _sums(like)):
        return True
    if claim.is_percent:
        return _is_share(claim, facts)
    return any(reach(claim).meets(product) for product in _products(facts, like))


def _sums(like: Sequence[Mention]) -> list[Interval]:
    sums = []
    for one, other in combinations(like, 2):
        if abs(one.span.start - other.span.start) < CLOSE and one.kind == other.kind:
            first, second = _exact(one), _exact(other)
            sums += [first + second, first - second, second - first]
    counts = [_exact(mention) for mention in like if mention.kind == "count"]
    return sums + [first + second + third for first, second, third in zip(counts, counts[1:], counts[2:], strict=False)]


def _exact(mention: Mention) -> Interval:
    return mention.counted if mention.quantity.bound == "=" else reach(mention)


def _products(facts: Sequence[Fact], like: Sequence[Mention]) -> list[Interval]:
    """Return "four men, $6.9 million each" worked out."""
    counts = [fact.mention for fact in facts if fact.mention.kind in ("plain", "count")]
    each = [mention for mention in like if _EACH.match(mention.tail)]
    return [reach(one) * _exact(count) for one in each for count in counts]


def _between_years(claim: Mention, years: Sequence[int]) -> bool:
    length = claim.value * DAYS[claim.unit] / DAYS["year"]
    return any(abs(abs(one - other) - length) <= 1 for one, other in combinations(years, 2))


def _is_share(claim: Mention, facts: Sequence[Fact]) -> bool:
    if any(fact.mention.is_percent and abs(100 - fact.mention.value - claim.value) < 0.6 for fact in facts):
        return True
    for one, other in combinations([fact.mention for fact in facts if not fact.mention.is_percent], 2):
        small, large = sorted((one.value, other.value))
        close = abs(one.span.start - other.span.start) < CLOSE and _kinds_meet(one, other)
        if close and large > 0 and abs(100 * small / large - claim.value) < 0.6:
            return True
    return False


def rival(claim: Fact, source: Source, least: float) -> Fact | None:
    """Return the source's figure that most likely speaks of the same thing with another value, or None.

    It counts the same (ages and the dead, hurt or held of a headline are known by its wording), and shares at least
    ``least`` of the words around it, 0..1.
    """
    best: Fact | None = None
    score = least
    for fact in source.facts:
        if fact.mention.quantity.shape != "single" or fact.mention.value <= 1 < claim.mention.value:
            continue
        if agree(claim.mention, fact.mention):
            continue
        if _OTHERS.search(fact.mention.printed + fact.mention.tail[:12]):
            continue
        shared = overlap(claim.near, fact.near)
        if shared >= score and _rivals(claim, fact, shared):
            best, score = fact, shared
    return best


def _rivals(claim: Fact, fact: Fact, shared: float) -> bool:
    one, other = claim.mention, fact.mention
    if _is_age(one):
        return other.kind == "age"
    if one.unit != "-" and one.unit.partition(" per ")[0] == other.unit.partition(" per ")[0]:
        return True
    if one.kind == "count" == other.kind:
        return _head(one.unit) == _head(other.unit) or (_both_people(one, other) and shared >= LIKE_PEOPLE)
    told = _fate(claim.near)
    if one.kind in ("plain", "count") and told and told & _fate(fact.near):
        return other.kind == "plain" or other.unit in people()
    loosely = {one.unit, other.unit} <= DAYS.keys() or "-" in (one.unit, other.unit)
    return (loosely and shared >= WORDED_ALIKE) or (one.unit == other.unit and shared > 0)


def _both_people(one: Mention, other: Mention) -> bool:
    return _head(one.unit) in people() and _head(other.unit) in people()


def _is_age(mention: Mention) -> bool:
    """Tell whether a bare figure is an age by its place: "Dead at 84", "Boy, 3, Survives"."""
    if mention.kind != "plain":
        return mention.kind == "age"
    return bool(_AGE_AT.search(mention.lead) or (_AGE_COMMA.search(mention.lead) and _AGE_AFTER.match(mention.tail)))


def is_age_at_death(mention: Mention) -> bool:
    """Tell whether the figure is an age by its place in an obituary's title: "dies at 84"."""
    return mention.kind == "plain" and _AGE_AT.search(mention.lead) is not None


def _fate(words: frozenset[str]) -> frozenset[str]:
    """Return what befell people, one word for each way to say it."""
    return frozenset(_FATES[word[:4]] for word in words if word[:4] in _FATES)
