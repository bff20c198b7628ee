"""Ages, anniversaries and stretches of years that the years beside them do not give.

What it finds
    An age at death that the years of birth and death do not leave ("born in 1950, died in 2010 at the age of 84"), an
    anniversary in a year that is not its year ("founded in 2004, marked its 30th anniversary in 2024"), and a number of
    years other than those between the two named ("from 1990 to 1995, eight years", "for 40 years, from 1990 to 2020").

Why it matters
    Such numbers are worked out by hand while writing, and nobody works them out again.

What it cannot see
    Years in different sentences, other orders of words, and ages counted to the day of publication. One year more or
    less is let pass for anniversaries and stretches of time, which some count from the planning or with both ends.

Learnt from
    Corrections columns of newspapers, where ages and anniversaries are among the commonest entries.
"""

import re
from collections.abc import Iterator

from auditor.check import Check, Outcome, finding
from auditor.document import Document
from auditor.figures.mention import Mention, document_mentions
from auditor.figures.reckoning import Interval
from auditor.records import Finding, Span

_YEAR = r"((?:1[5-9]|20)\d\d)"
_DAY = r"(?:(?:[A-Z][a-z]{2,8}\.?\s)?(?:\d{1,2},?\s)?(?:[A-Z][a-z]{2,8}\.?,?\s)?)"
_DATED = rf"\s(?:in|on)\s{_DAY}{_YEAR}"
_LIVED = re.compile(
    rf"(?:\bBorn(?:\sin\s[A-Z]\w+)?{_DATED},\s(?:(?:he|she|the\s[a-z]{{3,15}}|[A-Z]\w+)\s){{1,3}}"
    rf"|\bborn(?:\sin\s[A-Z]\w+)?{_DATED}[,)]?\s(?:(?:and|who)\s)?)died{_DATED}"
    r",?\s(?:at\sthe\sage\sof|at\sage|aged)\s(\d{1,3})(?=\s?(?:[.,;:)—–]|$))"
)
_FOUNDED = re.compile(
    rf"(?:(?<=,\s)(?:founded|established|formed|incorporated)\sin\s{_YEAR},\s"
    rf"|\b(?:Founded|Established|Formed|Incorporated)\sin\s{_YEAR},\s(?:the\s|[A-Z]\w+\s){{1,2}}(?:[a-z]{{3,15}}\s){{0,2}}?"
    rf"|\b(?:was|were)\s(?:founded|established|formed|incorporated)\sin\s{_YEAR}\sand\s)"
    r"(?:(?:will|celebrat|mark)(?:e[sd]?|ed|s)?\s){1,2}(?:its|their)\s(\d{1,3})(?:st|nd|rd|th)\sanniversary\s"
    rf"(?:with\s(?:an?\s)?[a-z]+\s)?in\s{_YEAR}\b"
)
_STRETCH = re.compile(
    rf"\b[Ff]rom\s{_YEAR}\s(?:to|until|till|through)\s{_YEAR}\s?(?:,|—|–)\s?"
    r"(?:a\s(?:period|span|stretch|spell|total)\sof\s)?$"
)
_FROM_TO = re.compile(rf",\s(?:from|between)\s{_YEAR}\s(?:to|until|till|and)\s{_YEAR}\s?(?:[.;)]|$)")
_LASTED = re.compile(r"\b(?:for|over|spann(?:ed|ing)|last(?:ed|ing)|cover(?:ed|ing))\s(?:the\s)?(?:[a-z]+\s){0,2}$")
_ANY_YEAR = re.compile(_YEAR)
_IN_ALL = re.compile(r"\s?(?:in\sall|in\stotal|altogether)?\s?(?:[.;)—–]|,[”\"]|$)")


def run(document: Document) -> Outcome:
    """Return one finding for every age, anniversary or number of years that its years contradict."""
    mentions = (mention for sentence in document.share(document_mentions) for mention in sentence)
    stretches = (found for mention in mentions if mention.unit == "year" for found in _stretch(document, mention))
    return Outcome(findings=(*_at_death(document), *stretches, *_anniversaries(document)))


def _at_death(document: Document) -> Iterator[Finding]:
    if not document.mentions(("born",)):
        return
    for match in _LIVED.finditer(document.text):
        first, last, age = (int(number) for number in match.groups() if number)
        if age not in (last - first - 1, last - first):
            worked = f"from {first} to {last} it is {last - first - 1} or {last - first} years"
            yield _told(document, Span(*match.span(4)), worked)


def _stretch(document: Document, mention: Mention) -> Iterator[Finding]:
    if mention.kind != "duration" or mention.quantity.shape != "single":
        return
    told = _STRETCH.search(mention.lead) if _IN_ALL.match(mention.tail) else None
    if told is None or len(_ANY_YEAR.findall(mention.lead)) != 2:
        told = _FROM_TO.match(mention.tail) if _LASTED.search(mention.lead) else None
    if told is None:
        return
    first, last = int(told[1]), int(told[2])
    bounds = mention.interval if mention.quantity.bound != "=" else Interval(mention.value, mention.value)
    if bounds.gap(Interval(last - first, last - first)) > 1:
        yield _told(document, mention.span, f"from {first} to {last} it is {last - first} years")


def _anniversaries(document: Document) -> Iterator[Finding]:
    if not document.mentions(("anniversary",)):
        return
    for match in _FOUNDED.finditer(document.text):
        first, number, last = (int(year) for year in match.groups() if year)
        if abs(last - first - number) > 1:
            yield _told(document, Span(*match.span()), f"from {first} to {last} it is {last - first} years")


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
