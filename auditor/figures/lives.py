"""Years of birth: those that a text prints, and those that follow from an age in a year or on the day it is told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice

from auditor.document import Document
from auditor.figures.dates import day_of_issue
from auditor.figures.namesakes import is_shared
from auditor.records import Span

MOST = 40
"""Ages and births of a text that are read."""
FAR = 15
"""Years by which a wrong age may be off, but for two digits changed over; others are somebody else's."""
_YEAR = r"(?:1[89]|20)\d\d"
_NAME = r"[A-Z][a-z’'-]*[A-Z]?[a-z’'-]+"
_BIRTH = re.compile(
    rf"(?:\b(?P<name>{_NAME})(?:,\s\d\d,)?(?:,?\swho)?\s(?:was|is)\s|(?P<pronoun>\b[Hh]e\s|\b[Ss]he\s)was\s|(?<![^\n.]\s)(?=B)|(?<=\()|,\s)"
    rf"[Bb]orn\b(?!\s(?:after|before|since|between|until))[^.;\d\n]{{0,70}}(?:\b\d{{1,2}}(?:st|nd|rd|th)?,?\s[^.;\d\n]{{0,15}})?"
    rf"\b(?P<year>{_YEAR})\b"
)
_NOW = re.compile(rf"\b(?P<name>{_NAME}),\s(?P<age>[1-9]\d),\s")
_DEAD = re.compile(r"\b(?:has\sdied|dies|died)(?:\s(?:at\s)?home)?,?\s(?:aged|at|at\sthe\sage\sof)\s(?P<age>[1-9]\d)\b")
_THEN = (
    re.compile(
        rf"\b[Ii]n\s(?P<year>{_YEAR}),?\s(?:at|aged|at\sthe\sage\sof)\s(?P<age>[1-9]\d)(?=[.,;]|\s(?:and|after|with|when)\b)"
    ),
    re.compile(
        rf"\b(?P<name>{_NAME}|[Hh]e|[Ss]he)\swas\s(?:only\s|just\s)?(?P<age>[1-9]\d)\s(?:years\sold\s)?when\s(?:he|she)\b"
        rf"[^.;\d\n]{{0,90}}\b(?:in|on\s\d{{1,2}}\s[A-Z][a-z]{{2,8}}|on\s[A-Z][a-z]{{2,8}}\.?\s\d{{1,2}},)\s(?P<year>{_YEAR})\b"
    ),
    re.compile(
        rf"\b(?:[Ii]n|of)\s(?P<year>{_YEAR}),?\s(?:when\s(?:he|she)\swas|at\sthe\sage\sof|aged)\s(?:only\s|just\s)?"
        r"(?P<age>[1-9]\d)(?=[.,;]|\s(?:and|after|with)\b)"
    ),
)
_KIN = re.compile(
    r"\b(?:wife|husband|widow(?:er)?|partner|mother|father|parents?|brother|sister|twin|son|daughter|child|friend|"
    r"grand\w+|uncle|aunt|cousin|nephew|niece)\b",
    re.IGNORECASE,
)
_PRONOUNS = frozenset(("he", "she"))
_PRONOUN = re.compile(r"\W{0,2}(?:He|She)\b")
_OTHER = re.compile(rf"\b(?!In\b|At\b|On\b|Born\b){_NAME}\s{_NAME}")


@dataclass(frozen=True, slots=True)
class Birth:
    """The years in which somebody may be born, by one place of the text; ``name`` is None for who is "he" or "she"."""

    span: Span
    name: str | None
    first: int
    last: int
    printed: str
    year: int | None


def document_lives(document: Document) -> tuple[tuple[Birth, Birth], ...]:
    """Return pairs of a birth that the text prints, or an age now, and an age that does not fit it."""
    if not document.mentions(("born", "when he was", "when she was", " was ")):
        return ()
    births, now = list(islice(_births(document), MOST)), list(islice(_ages_now(document), MOST))
    known = births if births else [age for age in now if age.name]
    if not known:
        return ()
    ages = list(islice(chain(now, _ages_then(document)), MOST))
    alone = len({birth.year for birth in births}) == 1
    told = [age for age in ages if births or age.year is not None]
    pairs = [
        (birth, age) for birth in known for age in told if _is_one_person(birth, age, alone) and _apart(birth, age)
    ]
    slips = [pair for pair in pairs if _is_slip(*pair)]
    shared = {name: is_shared(document, name) for name in {age.name for _, age in slips} if name}
    return tuple(pair for pair in slips if not shared.get(pair[1].name or ""))


def _apart(one: Birth, other: Birth) -> bool:
    return one.first > other.last or other.first > one.last


def _is_slip(birth: Birth, age: Birth) -> bool:
    return abs(birth.last - age.last) <= FAR or sorted(str(birth.last)) == sorted(str(age.last))


def _is_one_person(birth: Birth, age: Birth, alone: bool) -> bool:
    """Tell whether both are of one name, or "he" and "she" can only mean the one whose birth is told."""
    return age.name == birth.name if age.name and birth.name else alone and age.name is None


def _births(document: Document) -> Iterator[Birth]:
    if not document.mentions(("born",)):
        return
    for match in _BIRTH.finditer(document.text):
        year = int(match["year"])
        name = match["name"]
        sentence = document.sentences[document.sentence_at(match.start())]
        if not _KIN.search(document.text, max(sentence.start, match.start() - 40), match.end()):
            yield Birth(Span(*match.span()), name, year, year, f"born in {year}", year)


def _ages_now(document: Document) -> Iterator[Birth]:
    """Yield the years of birth that ages on the day of issue give."""
    text, day = document.text, day_of_issue(document)
    if day is None:
        return
    for pattern, early in ((_NOW, 0), (_DEAD, day.month <= 3)):
        for match in pattern.finditer(text):
            name = match.groupdict().get("name")
            if name is None and _KIN.search(text, max(0, match.start() - 60), match.start()):
                continue
            last = day.year - int(match["age"])
            yield Birth(Span(*match.span("age")), name, last - 1 - early, last, f"{match['age']} in {day.year}", None)


def _ages_then(document: Document) -> Iterator[Birth]:
    """Yield the years of birth that ages in a year give: N in a year is born in one of two."""
    text = document.text
    for pattern in _THEN:
        for match in pattern.finditer(text):
            name = match.groupdict().get("name")
            name = None if name is None or name.lower() in _PRONOUNS else name
            sentence = document.sentences[document.sentence_at(match.start())]
            before = text[sentence.start : match.start("age")]
            if name is None and (_KIN.search(before) or (_OTHER.search(before) and not _PRONOUN.match(before))):
                continue
            year, age = int(match["year"]), int(match["age"])
            yield Birth(Span(*match.span("age")), name, year - age - 1, year - age, f"{age} in {year}", year)
