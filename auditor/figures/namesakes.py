"""Surnames that several people of a text bear: husbands and wives, brothers, fathers and sons, strangers."""

import re
from collections.abc import Iterator

from auditor.document import Document

_TITLES = frozenset("mr mrs ms miss mx lord lady sir dame".split())
"""Of these a person has one; two of them before one surname are two people."""
_OFFICES = frozenset(
    "dr doctor prof professor rev reverend bishop archbishop judge justice mayor president senator sen rep "
    "representative gov governor minister secretary chancellor commissioner councillor cllr councilman councilwoman "
    "capt captain col colonel gen general lt lieutenant sgt sergeant officer detective inspector superintendent "
    "constable sheriff coach actor actress singer painter writer author novelist poet pianist violinist guitarist "
    "artist economist scientist journalist striker goalkeeper midfielder defender winger skipper farmer "
    "teacher nurse builder baker architect lawyer barrister chemist biologist physicist historian".split()
)
"""Words before a surname that are no first name, and that the bearer of a title may have too."""
_OPENERS = frozenset(
    "a after although and as at because before both but by earlier even for from how if in it later like meanwhile "
    "now of on once or over said she he since so still that the then there this though to today under until what when "
    "where whether which while who why with yesterday yet "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Words that open a sentence before a surname and belong to no name."""
_PLACES = frozenset("in at near outside inside across around".split())
"""Words that open a sentence before a place, which stands there before a name."""
_FIRST = r"(?:[A-Z][a-z]{0,3}\.|[A-Z][\w’'-]*)"
_KIN = (
    r"(?:wife|husband|widow(?:er)?|partner|mother|father|mum|dad|parents?|brother|sister|twin|son|daughter|child|"
    r"grand\w+|uncle|aunt|cousin|nephew|niece|in-law|namesake)"
)
_KIN_BEFORE = re.compile(rf"\b{_KIN}s?,?\s(?:the\s)?(?:{_FIRST}\s){{0,4}}$", re.IGNORECASE)
_KIN_BEHIND = re.compile(
    rf"[,\s(]*\d\d[,\s)]*(?:is\s|was\s)?(?:(?:his|her|their|the)\s(?:[a-z-]+\s){{0,2}}{_KIN}\b|no\srelation)"
)
_BESIDE = 60


def is_shared(document: Document, name: str) -> bool:
    """Tell whether more than one person of the text may bear the surname ``name``."""
    text, surname = document.text, re.escape(name)
    if re.search(_several(surname), text) or len(set(_ages(text, surname))) > 1:
        return True
    titles, first_names = set(), set()
    for match in re.finditer(rf"((?:\b{_FIRST}\s(?:of\s|and\s)?){{0,4}})\b{surname}\b", text):
        if _is_kin(text, match):
            return True
        for title, first in _borne(match[1]):
            titles.add(title)
            first_names.add(first)
    return len(titles - {""}) > 1 or len(first_names - {""}) > 1


def _several(surname: str) -> str:
    """Return a pattern of what says that there are two: "the Carrs", "Tim and Ann Carr", "Carr Jr"."""
    return (
        rf"\b[Tt]he\s(?:[a-z]+\s)?{surname}e?s\b|\b{_FIRST}\s(?:and|&)\s(?:{_FIRST}\s){{0,2}}{surname}\b"
        rf"|\b{surname},?\s(?:Jr|Sr|[Jj]unior|[Ss]enior|II|III|the\s(?:elder|younger)|brothers|sisters|siblings|twins|family"
        r"|couple|parents)\b"
    )


def _ages(text: str, surname: str) -> Iterator[str]:
    """Yield the ages that stand beside a surname, whoever's they are."""
    beside = rf"\b{surname}(?:,?\s\(?|,\swho\sis\s|\sis\s(?:now\s)?)([1-9]\d)(?=[.,;:)]|\sand\b|$)"
    before = rf"\b([1-9]\d)-year-old\s(?:{_FIRST}\s){{0,3}}{surname}\b"
    for pattern in (beside, before):
        yield from (match[1] for match in re.finditer(pattern, text))


def _is_kin(text: str, match: re.Match[str]) -> bool:
    """Tell whether the bearer is told as somebody's relative: "her husband, Tim Lowe", "Peter Lowe, 91, his father"."""
    before = _KIN_BEFORE.search(text, max(0, match.start() - _BESIDE), match.end(1))
    return before is not None or _KIN_BEHIND.match(text, match.end()) is not None


def _borne(before: str) -> Iterator[tuple[str, str]]:
    """Yield the title and the first name that stand before a surname, "" for none."""
    words = [word.rstrip(".").lower() for word in before.split()]
    if words and words[0] in _PLACES:
        words = words[2:]  # "In Lunde Foss said", "At Lunde Mr Foss said"
    names = [word for word in words if len(word) > 1 and word not in _TITLES | _OFFICES | _OPENERS]
    titles = [word for word in words if word in _TITLES]
    yield titles[-1] if titles else "", names[0] if names else ""
