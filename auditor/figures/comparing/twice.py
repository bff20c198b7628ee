"""Figures of one measure, one name and one stated year that a text gives twice with different values."""

from auditor.document import Document
from auditor.figures.comparing.same import Fact, agree, document_facts, same_period

_Key = tuple[frozenset[str], str, str, str | None, str | None]
_LEAST_WORDS = 2


def told_twice(document: Document) -> tuple[tuple[Fact, Fact], ...]:
    """Return pairs of exact figures in two sentences that say the same and differ, each against the first."""
    first: dict[_Key, Fact] = {}
    pairs = []
    for fact in document.share(document_facts):
        key = _key(fact)
        if key is None:
            continue
        one = first.setdefault(key, fact)
        apart = one.sentence != fact.sentence and same_period(one, fact) is True
        if apart and one.mention.quantity.currency == fact.mention.quantity.currency:
            if not agree(one.mention, fact.mention) and not agree(fact.mention, one.mention):
                pairs.append((one, fact))
    return tuple(pairs)


def _key(fact: Fact) -> _Key | None:
    """Return what has to be equal word by word, or None where the text leaves some of it open."""
    quantity = fact.mention.quantity
    words, entity = frozenset(quantity.subject.words), quantity.subject.entity
    exact = quantity.shape == "single" and quantity.bound == "=" and quantity.kind != "plain"
    if not exact or len(words) < _LEAST_WORDS or entity is None or fact.period is None or fact.period.year is None:
        return None
    return words, entity, quantity.unit, quantity.direction, quantity.role
