"""Years of birth: those that a text prints, and those that follow from an age in a year or on the day it is told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.document import Document
from auditor.figures.dates import day_of_issue
from auditor.records import Span

_YEAR = r"(?:1[89]|20)\d\d"
_NAME = r"[A-Z][a-z’'-]*[A-Z]?[a-z’'-]+"
_TITLE = r"(?:Mrs?|Ms|Miss|Mx|Dr|Prof|Sir|Dame|Lord|Lady)\.?\s"
_BESIDE = r"(?:,\s(?:who\sis\s(?:now\s)?)?\d\d,)?"
_BORN_IN = (
    rf"[Bb]orn\b(?!\s(?:after|before|since|between|until))[^.;\d\n]{{0,70}}(?:\b\d{{1,2}}(?:st|nd|rd|th)?,?\s[^.;\d\n]{{0,15}})?"
    rf"\b(?P<year>{_YEAR})\b"
)
_BIRTH = re.compile(
    rf"(?:\b(?P<name>{_NAME})(?:,\s\d\d,)?(?:,?\swho)?\s(?:was|is)\s|(?P<pronoun>\b[Hh]e\s|\b[Ss]he\s)was\s"
    rf"|(?<![^\n.]\s)(?=B)|(?<=\()|,\s){_BORN_IN}"
)
_NOW = re.compile(rf"\b(?P<name>{_NAME}),\s(?:who\sis\s(?:now\s)?)?(?P<age>[1-9]\d),\s")
_BORN_AND_NOW = (
    re.compile(
        rf"\b(?P<name>{_NAME})(?:,\swho\swas\s|\swas\s|,\s|\s\(){_BORN_IN}[,)]?\s(?:and\s)?is\s(?:now\s|only\s)?"
        r"(?P<age>[1-9]\d)(?=\s?[.,;]|$|\syears\sold\b|\sand\s(?!\d))"
    ),
    re.compile(rf"\b(?P<name>{_NAME})\sis\s(?:now\s|only\s)?(?P<age>[1-9]\d)(?:\syears\sold)?\sand\swas\s{_BORN_IN}"),
    re.compile(
        rf"\b[Tt]he\s(?P<age>[1-9]\d)-year-old\s(?:{_TITLE})?(?:{_NAME}\s)?(?P<name>{_NAME})"
        rf"(?:,\swho\swas\s|\swas\s|,\s){_BORN_IN}"
    ),
)
"""A year of birth and an age now of one person in one sentence."""
_DEAD = re.compile(r"\b(?:has\sdied|dies|died)(?:\s(?:at\s)?home)?,?\s(?:aged|at|at\sthe\sage\sof)\s(?P<age>[1-9]\d)\b")
_THEN = (
    re.compile(
        rf"\b[Ii]n\s(?P<year>{_YEAR}),?\s(?:at|aged|at\sthe\sage\sof)\s(?P<age>[1-9]\d)(?=[.,;]|\s(?:and|after|with|when)\b)"
    ),
    re.compile(
        rf"\b(?P<name>{_NAME}|[Hh]e|[Ss]he){_BESIDE}\swas\s(?:only\s|just\s)?(?P<age>[1-9]\d)\s(?:years\sold\s)?when\s(?:he|she)\b"
        rf"(?P<did>[^.;\d\n]{{0,90}})\b(?:in|on\s\d{{1,2}}\s[A-Z][a-z]{{2,8}}|on\s[A-Z][a-z]{{2,8}}\.?\s\d{{1,2}},)\s(?P<year>{_YEAR})\b"
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
_OF_A_THING = re.compile(
    r"\b(?:that|which|who|whom|whose|about|born|built|founded|formed|opened|made|written|published|launched|set\sup|he|she|they)\b"
    r"|\b(?:convicted|accused|acquitted|cleared|suspected|guilty|jailed|sentenced|arrested|blamed|charged)\b.*\b(?:of|for|over|with)\s"
    r"|\b(?:after|since|before|during)\s(?:the|an?|his|her|their|its)\s(?:[\w’'-]+\s){0,4}$"
    r"|\b(?:the|an?|his|her|their|its)\s(?:[\w’'-]+\s){1,3}(?:[a-z]+ed|set|lost|won|held|left|sold|begun|done|seen|given)\s$"
)
"""Before a year that may be another matter's: "was 38 when he joined the firm that was founded in 1990", "when he was
convicted of the attack in 1998", "when she beat the record set in 1998"."""
_OF_A_LIFE = (
    r"(?=\s(?:(?:had|first|later|also|then|finally)\s)?(?:won|joined|became|retired|left|died|married|started|began|moved"
    r"|resigned|emigrated|returned|entered|graduated|qualified|took\s(?:over|up|office)|stood\sdown"
    r"|was\s(?:elected|appointed|ordained|knighted|promoted|named|jailed|sentenced))\b)"
)
"""What somebody does at an age, where what is bought or shown may have one too: "bought a whisky in 2015, aged 40"."""
_FICTION = re.compile(
    r"\b(?:novels?|fictional|characters?|plot|protagonist|narrator|its\shero(?:ine)?|opens\sin|(?:is|was)\sset\sin)\b",
    re.IGNORECASE,
)
"""Around ages that are told of somebody who is made up, whose year is another than the text's."""
_AROUND = 200
_ANY_YEAR = re.compile(rf"\b{_YEAR}\b")
_PRONOUNS = frozenset(("he", "she"))
_PRONOUN = re.compile(r"\W{0,2}(?:He|She)\b")
_SUBJECT = re.compile(
    rf"\W{{0,2}}(?:{_TITLE})?(?:{_NAME}\s)?(?P<name>{_NAME}){_BESIDE}{_OF_A_LIFE}"
    r"(?:\s(?!(?:and|or|who|whose|that|which|with|his|her|their|by|when|where|after|before|for|as)\b)[a-z][a-z’-]*){1,9}"
    r"\s(?:in|of)\s\d{4},?\s(?:at\sthe\sage\sof|aged)\s(?:only\s|just\s)?"
)
"""A sentence up to an age that is its subject's, there being nobody else in it."""
_OTHER = re.compile(rf"\b(?!In\b|At\b|On\b|Born\b){_NAME}\s{_NAME}")


@dataclass(frozen=True, slots=True)
class Birth:
    """The years in which somebody may be born, by one place of the text; ``name`` is None for who is "he" or "she".

    ``subject`` is who a sentence is about whose age has no name beside it: "Garrick won the seat in 1999, aged 43".
    """

    span: Span
    name: str | None
    first: int
    last: int
    printed: str
    year: int | None
    subject: str | None = None


def births(document: Document) -> Iterator[Birth]:
    """Yield the years of birth that the text prints."""
    if not document.mentions(("born",)):
        return
    for match in _BIRTH.finditer(document.text):
        year = int(match["year"])
        name = match["name"]
        sentence = document.sentences[document.sentence_at(match.start())]
        if not _KIN.search(document.text, max(sentence.start, match.start() - 40), match.end()):
            yield Birth(Span(*match.span()), name, year, year, f"born in {year}", year)


def ages_now(document: Document) -> Iterator[Birth]:
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


def ages_then(document: Document) -> Iterator[Birth]:
    """Yield the years of birth that ages in a year give: N in a year is born in one of two."""
    text = document.text
    for pattern in _THEN:
        for match in pattern.finditer(text):
            name = match.groupdict().get("name")
            name = None if name is None or name.lower() in _PRONOUNS else name
            sentence = document.sentences[document.sentence_at(match.start())]
            before = text[sentence.start : match.start("age")]
            told = _SUBJECT.fullmatch(before) if name is None else None
            if name is None and (_KIN.search(before) or (told is None and _is_of_another(before))):
                continue
            if _OF_A_THING.search(match.groupdict().get("did") or "") or _is_made_up(text, match):
                continue
            year, age = int(match["year"]), int(match["age"])
            span, subject = Span(*match.span("age")), told["name"] if told else None
            yield Birth(span, name, year - age - 1, year - age, f"{age} in {year}", year, subject)


def _is_made_up(text: str, told: re.Match[str]) -> bool:
    """Tell whether an age is told where a story is."""
    return _FICTION.search(text, max(0, told.start() - _AROUND), told.end()) is not None


def _is_of_another(before: str) -> bool:
    """Tell whether a sentence names somebody before an age that is not plainly of "he" or "she"."""
    return _OTHER.search(before) is not None and not _PRONOUN.match(before)


def births_with_ages(document: Document) -> Iterator[tuple[Birth, Birth]]:
    """Yield the births and ages now that one sentence tells together: "Foss, who was born in 1971, is 45"."""
    day = day_of_issue(document)
    if day is None:
        return
    for pattern in _BORN_AND_NOW:
        for match in pattern.finditer(document.text):
            sentence = document.sentences[document.sentence_at(match.start())].of(document.text)
            if _KIN.search(match[0]) or _is_made_up(document.text, match) or len(set(_ANY_YEAR.findall(sentence))) > 1:
                continue
            year, age = int(match["year"]), int(match["age"])
            span, last = Span(*match.span("age")), day.year - age
            yield (
                Birth(Span(*match.span()), match["name"], year, year, f"born in {year}", year),
                Birth(span, match["name"], last - 1, last, f"{age} in {day.year}", None),
            )
