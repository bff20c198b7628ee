"""Whether figures of two articles are about the same matter, and in which period."""

from functools import cache

from auditor.figures import trend
from auditor.figures.measure import measure_of, measure_words
from auditor.figures.same import Fact, comparable, content_words, overlap, same_period
from auditor.figures.support import is_small

SHARED, UNNAMED = 2, 3
"""Telling words near both figures that they must have in common, with and without a well-known measure's name."""
SHARE = 0.3
"""The same as a part of the telling words near them."""
# Words that stand near figures of every kind and do not tell what they measure, beside measures and movements.
_COMMON = (
    "year quarter month week day growth company group firm total annual fiscal number figure year-on-year yoy global "
    "business market result strong driven compared expected estimated average including people"
)


@cache
def _common() -> frozenset[str]:
    return frozenset(content_words(" ".join((_COMMON, *measure_words(), *trend.words()))))


def telling(fact: Fact) -> frozenset[str]:
    """Return the words near the figure that tell what it measures, apart from the measure's own name."""
    return fact.near - _common()


def same_matter(first: Fact, second: Fact) -> bool:
    """Tell whether two figures of different articles count the same thing, as far as unit, measure and words go."""
    if not _alike(first, second):
        return False
    named, named_too = measure_of(first.mention), measure_of(second.mention)
    if (named is None) != (named_too is None) or first.mention.kind in ("duration", "plain", "age", "ratio"):
        return False
    if is_small(first.mention) or is_small(second.mention):
        return False
    shared = telling(first) & telling(second)
    return len(shared) >= (SHARED if named else UNNAMED) and overlap(telling(first), telling(second)) >= SHARE


def told_alike(first: Fact, second: Fact) -> bool:
    """Tell whether two figures of one value are about the same thing; the value itself speaks for it."""
    if not _alike(first, second) or first.mention.kind == "duration":
        return False
    shared = (first.about & second.about) - _common()
    return bool(shared & (telling(first) | telling(second))) and (
        len(shared) >= SHARED or bool(first.near & second.near)
    )


def _alike(first: Fact, second: Fact) -> bool:
    one, other = first.mention, second.mention
    if not comparable(one, other) or {one.quantity.direction, other.quantity.direction} == {"up", "down"}:
        return False
    named, named_too = measure_of(one), measure_of(other)
    return not (named and named_too and named.name != named_too.name)


def closeness(first: Fact, second: Fact) -> tuple[float, float]:
    """Rank pairs of figures by the words near them, then by those of their sentences."""
    return overlap(first.near, second.near), overlap(first.about, second.about)


def period_apart(first: Fact, second: Fact) -> bool:
    """Tell whether the texts themselves give the two figures to different periods."""
    return same_period(first, second) is False


def metric(first: Fact, second: Fact) -> str:
    """Return the words that both texts use for the measure, in the order of the alphabet."""
    named = measure_of(first.mention) or measure_of(second.mention)
    shared = (first.near & second.near) or (first.about & second.about)
    told = (first.about & second.about & (telling(first) | telling(second))) - _common()
    return " ".join(sorted(shared | told | ({named.name} if named else set())))
