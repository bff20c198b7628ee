"""Births and ages of one person that do not fit each other."""

from itertools import chain, islice, product

from auditor.document import Document
from auditor.figures.births import Birth, ages_now, ages_then, births, births_with_ages
from auditor.figures.namesakes import is_shared

MOST = 40
"""Ages and births of a text that are read."""
FAR = 15
"""Years by which a wrong age may be off, but for two digits changed over; others are somebody else's."""


def document_lives(document: Document) -> tuple[tuple[Birth, Birth], ...]:
    """Return pairs of a birth that the text prints, or an age now, and an age that does not fit it."""
    if not document.mentions(("born", "when he was", "when she was", " was ", " aged ")):
        return ()
    printed, now = list(islice(births(document), MOST)), list(islice(ages_now(document), MOST))
    named = {birth.name for birth in printed}
    held = [age for age in now if age.name and age.name not in named]
    then = list(islice(ages_then(document), MOST)) if printed or held else []
    alone = len({birth.year for birth in printed}) == 1
    pairs = chain(
        islice(births_with_ages(document), MOST),
        (pair for pair in product(printed, chain(now, then)) if _is_one_person(*pair, alone)),
        (pair for pair in product(held, then) if _is_one_person(*pair, alone=False)),
    )
    slips = [pair for pair in pairs if _apart(*pair) and _is_slip(*pair)]
    shared = {name: is_shared(document, name) for name in {_bearer(age) for _, age in slips} if name}
    return tuple(pair for pair in slips if not shared.get(_bearer(pair[1]) or ""))


def _bearer(age: Birth) -> str | None:
    return age.name or age.subject


def _apart(one: Birth, other: Birth) -> bool:
    return one.first > other.last or other.first > one.last


def _is_slip(birth: Birth, age: Birth) -> bool:
    return abs(birth.last - age.last) <= FAR or sorted(str(birth.last)) == sorted(str(age.last))


def _is_one_person(birth: Birth, age: Birth, alone: bool) -> bool:
    """Tell whether both are of one name, or "he" and "she" can only mean the one whose birth is told."""
    if _bearer(age) and birth.name:
        return _bearer(age) == birth.name
    return alone and age.name is None
