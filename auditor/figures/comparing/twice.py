"""Figures of one measure, one name and one stated year that a text gives twice with different values."""

from auditor.document import Document
from auditor.figures.comparing.same import Fact, agree, document_facts, same_period

_Key = tuple[frozenset[str], str, str, str | None, str | None]
_LEAST_WORDS = 2
_MOST_VALUES = 2
"""Most values of one measure that contradict each other; what has more is a column of a list, or a series."""
_CLOSED = tuple(".!?…\"'”’)")


def told_twice(document: Document) -> tuple[tuple[Fact, Fact], ...]:
    """Return pairs of exact figures in two sentences that say the same and differ, each against the first.

    A line without a full stop is no sentence: it is a row of a list, such as a shop's or a club's accounts.
    """
    told: dict[_Key, list[Fact]] = {}
    for fact in document.share(document_facts):
        key = _key(fact)
        if key is not None and fact.sentence.of(document.text).rstrip().endswith(_CLOSED):
            told.setdefault(key, []).append(fact)
    series = [facts for facts in told.values() if len({fact.mention.value for fact in facts}) <= _MOST_VALUES]
    pairs = [(facts[0], fact) for facts in series for fact in facts if _contradict(facts[0], fact)]
    return tuple(sorted(pairs, key=lambda pair: pair[1].span))


def _contradict(one: Fact, other: Fact) -> bool:
    if one.sentence == other.sentence or same_period(one, other) is not True:
        return False
    if one.mention.quantity.currency != other.mention.quantity.currency:
        return False
    return not agree(one.mention, other.mention) and not agree(other.mention, one.mention)


def _key(fact: Fact) -> _Key | None:
    """Return what has to be equal word by word, or None where the text leaves some of it open."""
    quantity = fact.mention.quantity
    words, entity = frozenset(quantity.subject.words), quantity.subject.entity
    exact = quantity.shape == "single" and quantity.bound == "=" and quantity.kind != "plain"
    if not exact or len(words) < _LEAST_WORDS or entity is None or fact.period is None or fact.period.year is None:
        return None
    return words, entity, quantity.unit, quantity.direction, quantity.role
