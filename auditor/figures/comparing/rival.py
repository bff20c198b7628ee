"""Figures that speak of the same thing with another value."""

import re

from auditor.figures.comparing.composed import DAYS
from auditor.figures.comparing.same import Fact, agree, is_baseline, is_growth_against_share, overlap
from auditor.figures.comparing.support import Source
from auditor.figures.mention import head
from auditor.figures.person import both_people, fates, is_age, is_other_age, is_told_age, may_be_age, people
from auditor.figures.slip import is_reversed

LIKE_PEOPLE = 0.2
"""Share of words in common from which people by two names ("workers", "men") are taken for the same."""
WORDED_ALIKE = 0.4
"""The same for figures in different units of time, or of which one has no unit."""
ALIKE = 3
"""Factor within which a value is sooner the rival than one that shares as many words."""
YEARS_APART = 15
"""Years by which a wrong age may be off; others are somebody else's, or of another time."""
WHOLE = 100
"""Bare figures above it are no percentages."""
SAME_UNIT = 0.2
"""What the same unit counts for beside the share of words, when several figures may be the rival."""
# "Norland and 9 other towns": the rest of a number that is not printed.
_OTHERS = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?))\s+(?:other|more|additional)\b",
    re.IGNORECASE,
)


def rival(claim: Fact, source: Source, least: float) -> Fact | None:
    """Return the source's figure that most likely speaks of the same thing with another value, or None.

    It counts the same (ages and the dead, hurt or held of a headline are known by its wording), and shares at least
    ``least`` of the words around it, 0..1.
    """
    best: Fact | None = None
    score = (False, 0.0, False, 0.0)
    for fact in source.facts:
        if (
            fact.mention.quantity.shape == "range"
            or is_baseline(fact.mention)
            or fact.mention.value <= 1 < claim.mention.value
        ):
            continue
        if agree(claim.mention, fact.mention):
            continue
        if _OTHERS.search(fact.mention.printed + fact.mention.tail[:12]):
            continue
        shared = overlap(claim.near, fact.near)
        of_both = len(claim.near & fact.near) / max(len(claim.near | fact.near), 1)
        small, large = sorted((claim.mention.value, fact.mention.value))
        fated = is_age(claim.mention) and bool(fates(claim.near) & fates(fact.near))
        rank = (
            fated,
            shared + SAME_UNIT * (claim.mention.unit == fact.mention.unit),
            large <= ALIKE * small,
            of_both,
        )
        if shared >= least and rank >= score and _rivals(claim, fact, shared):
            best, score = fact, rank
    return best


def _ages_near(one: float, other: float) -> bool:
    """Tell whether two ages may be one person's at one time: some years apart, or with their digits changed over."""
    return abs(one - other) <= YEARS_APART or is_reversed(one, other)


def _rivals(claim: Fact, fact: Fact, shared: float) -> bool:
    one, other = claim.mention, fact.mention
    if is_growth_against_share(one, other):
        return False
    if may_be_age(one) or is_told_age(other):
        return may_be_age(one) and is_told_age(other) and not is_other_age(other) and _ages_near(one.value, other.value)
    if one.unit != "-" and one.unit.partition(" per ")[0] == other.unit.partition(" per ")[0]:
        return True
    if one.kind == "count" == other.kind:
        return head(one.unit) == head(other.unit) or (both_people(one, other) and shared >= LIKE_PEOPLE)
    told = fates(claim.near)
    if one.kind in ("plain", "count") and told and told & fates(fact.near):
        return other.kind == "plain" or other.unit in people()
    if one.is_percent != other.is_percent and max(one.value, other.value) > WHOLE:
        return False
    loosely = {one.unit, other.unit} <= DAYS.keys() or "-" in (one.unit, other.unit)
    return (loosely and shared >= WORDED_ALIKE) or (one.unit == other.unit and shared > 0)
