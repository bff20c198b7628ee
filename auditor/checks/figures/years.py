"""Ages, anniversaries and stretches of years that the years beside them do not give.

What it finds
    An age at death that the years of birth and death do not leave ("born in 1950, died in 2010 at the age of 84"), an
    anniversary in a year that is not its year ("founded in 2004, marked its 30th anniversary in 2024"), and a number of
    years other than those between the two named ("from 1990 to 1995, eight years").

Why it matters
    Such numbers are worked out by hand while writing, and nobody works them out again.

What it cannot see
    Years in different sentences, and ages counted to the day of publication. One year more or less is let pass for
    anniversaries and stretches of time, which some count from the planning or with both ends.

Learnt from
    Corrections columns of newspapers, where ages and anniversaries are among the commonest entries.
"""

import re
from collections.abc import Iterator

from auditor.check import Check, Outcome, finding
from auditor.document import Document
from auditor.figures.mention import Mention, document_mentions
from auditor.records import Finding, Span

_YEAR = r"(?:1[5-9]|20)\d\d"
_DAY = r"(?:(?:[A-Z][a-z]{2,8}\.?\s)?(?:\d{1,2},?\s)?(?:[A-Z][a-z]{2,8}\.?,?\s)?)"
_BORN = re.compile(rf"\b[Bb]orn\b[^.;()]{{0,40}}?\b(?:in|on)\s{_DAY}({_YEAR})\b")
_DIED = re.compile(rf"\bdie[ds]\b[^.;()]{{0,40}}?\b(?:in|on)\s{_DAY}({_YEAR})\b")
_FOUNDED = re.compile(
    r"\b(?:[Ff]ounded|[Ee]stablished|[Oo]pened|[Ll]aunched|[Ff]ormed|[Bb]uilt|[Cc]reated|[Ii]ncorporated)\s(?:back\s)?in\s"
    rf"({_YEAR})\b[^.;!?\d]{{0,80}}\b(\d{{1,3}})(?:st|nd|rd|th)\s(?:anniversary|birthday)\b[^.;!?\d]{{0,30}}?\bin\s"
    rf"({_YEAR})\b"
)
_STRETCH = re.compile(
    rf"\b(?:from|between)\s({_YEAR})\s(?:to|until|till|through|and)\s({_YEAR})\s?(?:,|\(|—|–)\s?"
    r"(?:or\s|for\s|a\s(?:period|span|stretch|spell|total|reign|career|term)\sof\s|in\sall\s){0,2}$"
)
_AGED = re.compile(r"\b(?:aged|at|age|of)\s$")
_RELATIVE = re.compile(
    r"\s*(?:after|later|before|ago|earlier|old|older|since|on|into|younger|apart|of|in\s(?:prison|jail))\b|-"
)


def run(document: Document) -> Outcome:
    """Return one finding for every age, anniversary or number of years that its years contradict."""
    found: list[Finding] = []
    for sentence in document.share(document_mentions):
        for mention in sentence:
            found.extend(_at_death(document, sentence, mention))
            found.extend(_stretch(document, mention))
    return Outcome(findings=(*found, *_anniversaries(document)))


def _at_death(document: Document, sentence: tuple[Mention, ...], mention: Mention) -> Iterator[Finding]:
    if mention.kind != "age" or sum(one.kind == "age" for one in sentence) > 1 or not _AGED.search(mention.lead):
        return
    whole = document.sentences[document.sentence_at(mention.span.start)]
    born, died = (list(pattern.finditer(document.text, whole.start, whole.end)) for pattern in (_BORN, _DIED))
    if len(born) == len(died) == 1:
        first, last = int(born[0][1]), int(died[0][1])
        if mention.value not in (last - first - 1, last - first):
            yield _told(
                document, mention.span, f"from {first} to {last} it is {_years(last - first - 1, last - first)}"
            )


def _stretch(document: Document, mention: Mention) -> Iterator[Finding]:
    if mention.unit != "year" or mention.kind != "duration" or mention.quantity.shape != "single":
        return
    told = _STRETCH.search(mention.lead)
    if told is None or _RELATIVE.match(mention.tail):
        return
    first, last = int(told[1]), int(told[2])
    if abs(mention.value - (last - first)) > 1:
        yield _told(document, mention.span, f"from {first} to {last} it is {last - first} years")


def _anniversaries(document: Document) -> Iterator[Finding]:
    if not document.mentions(("anniversary", "birthday")):
        return
    for match in _FOUNDED.finditer(document.text):
        first, number, last = map(int, match.groups())
        if abs(last - first - number) > 1:
            span = Span(*match.span())
            yield _told(document, span, f"from {first} to {last} it is {last - first} years")


def _years(least: int, most: int) -> str:
    return f"{least} or {most} years"


def _told(document: Document, span: Span, worked: str) -> Finding:
    return finding(
        CHECK.id,
        document,
        span,
        f"The text says “{span.of(document.text)}”; {worked}.",
        "The years stand beside it and contradict it; one of the three numbers is wrong.",
        severity="warning" if document.quoted(span) else "error",
        evidence={"sum": worked},
        suggestion="Look the years up in the source, and work the number out again.",
    )


CHECK = Check(id="figures.years", docs=__doc__, run=run)
