"""The figure of a text that is another's with a slip of the pen: in the same unit, among the same words."""

from collections.abc import Iterable

from auditor.figures.comparing.same import (
    STEM,
    Fact,
    agree,
    is_baseline,
    is_growth_against_share,
)
from auditor.figures.comparing.support import Source, supported
from auditor.figures.comparing.title_change import follows
from auditor.figures.mention import Mention, head
from auditor.figures.person import both_people, may_be_age
from auditor.figures.slip import is_misprint

LEDE = 600
"""Characters from the first figure of a body in which one word in common is enough."""
WORDS, LEDE_WORDS = 2, 1
"""Words that the counterpart has in common with the title, anywhere and in the lede."""
FEWEST_DIGITS = 2
"""Digits, without the zeros at the end, from which a digit may be wrong; with one, any figure is another's slip."""


def counterpart(claim: Fact, source: Source) -> Fact | None:
    """Return the source's figure that the claim is with a slip, where the source has the claim's own nowhere.

    The claim may still be a sum or a change of the figures that stand with the counterpart.
    """
    mention = claim.mention
    if mention.value < TEN or may_be_age(mention) or mention.quantity.indefinite:
        return None
    if any(_has(mention, fact.mention) for fact in source.facts) or mention.value in source.numbers:
        return None
    start = source.facts[0].span.start if source.facts else 0
    found = [
        (shared, fact)
        for fact in source.facts
        if _is_slip(mention, fact.mention)
        and _counts_alike(claim, fact)
        and (shared := _shared(claim, fact)) >= (LEDE_WORDS if fact.span.start - start < LEDE else WORDS)
    ]
    for _, fact in sorted(found, key=lambda pair: -pair[0]):
        passage = _passage(fact, source)
        if not supported(claim, passage, rounded=True) and not follows(claim, passage.facts):
            return fact
        return None
    return None


TEN = 10


def _has(claim: Mention, fact: Mention) -> bool:
    """Tell whether a figure is the claim itself: the same value, or in the same unit one that it rounds."""
    if claim.value == fact.value:
        return True
    if fact.quantity.shape == "range":
        return fact.low <= claim.value <= fact.high
    alike = claim.unit == fact.unit or head(claim.unit) == head(fact.unit) or both_people(claim, fact)
    return alike and agree(claim, fact)


def _is_slip(claim: Mention, fact: Mention) -> bool:
    """Tell whether a figure, rounded as the claim is, differs from it in one digit or by two that changed places."""
    step = 2 * claim.tolerance
    if step <= 0 or fact.quantity.shape == "range" or is_baseline(fact):
        return False
    rounded = round(fact.value / step) * step
    digits = f"{rounded / step:.0f}".rstrip("0")
    return len(digits) >= FEWEST_DIGITS and is_misprint(round(claim.value / step), round(fact.value / step))


def _counts_alike(claim: Fact, fact: Fact) -> bool:
    """Tell whether both count the same thing, or have moved the same way."""
    one, other = claim.mention, fact.mention
    if is_growth_against_share(one, other) or not _moves_alike(one, other):
        return False
    if one.unit != "-" != other.unit:
        return one.unit == other.unit or (one.kind == other.kind == "count" and head(one.unit) == head(other.unit))
    if one.unit == other.unit:
        return True
    counted, bare = (one, fact) if other.unit == "-" else (other, claim)
    return counted.kind == "count" and head(counted.unit) in bare.near


def _moves_alike(one: Mention, other: Mention) -> bool:
    ways = {mention.quantity.direction for mention in (one, other)} - {None}
    roles = {mention.quantity.role for mention in (one, other)} - {None}
    return len(ways) < 2 and len(roles) < 2


def _shared(claim: Fact, fact: Fact) -> int:
    return len(_stems(claim.near) & _stems(fact.near) - _stems(fact.measure))


def _stems(words: Iterable[str]) -> set[str]:
    return {word[:STEM] for word in words}


def _passage(fact: Fact, source: Source) -> Source:
    """Return the figures of the fact's sentence and of those next to it."""
    sentences = sorted({other.sentence for other in source.facts}, key=lambda span: span.start)
    at = sentences.index(fact.sentence)
    near = set(sentences[max(0, at - 1) : at + 2])
    return Source(tuple(other for other in source.facts if other.sentence in near), frozenset(), ())
