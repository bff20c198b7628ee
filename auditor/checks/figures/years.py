"""Ages, anniversaries and stretches of time that the years, days or hours beside them do not give.

What it finds
    An age at death that the years of birth and death do not leave ("born in 1950, died in 2010 at the age of 84"),
    an anniversary in a year that is not its year ("founded in 2004, marked its 30th anniversary in 2024"), an age
    that the year of founding does not leave ("formed in 1994, is 22 years old", told in 2026), and a number of
    years other than those between the two named ("from 1990 to 1995, eight years", "for 40 years, from 1990 to
    2020", "opened in 1990 and kept it until 2020, a run of 40 years") or between one and the year of publication
    ("has led it for 40 years, since 1990"; "20 years ago, in 1990"). The same of hours, days and weeks ("nine
    hours, from 10 p.m. to 5 a.m.", "an eight-hour debate that began at 11 a.m. and ended at 5 p.m.", "takes seven
    hours, leaving at 9 a.m. and arriving at 2 p.m.", "for 10 days, from 6 to 12 May"). The year of publication is
    the article's field, or else that of a date line at its head.

Why it matters
    Such numbers are worked out by hand while writing, and nobody works them out again.

What it cannot see
    Years, days and hours in different sentences, other orders of words, and ages counted to the day of publication. One
    year more or less is let pass for anniversaries and stretches of time, which some count from the planning or with
    both ends, and so are hours and days that are fewer than the clock or calendar gives, where breaks or weekends may
    explain it. Where a number of years rests on the day of publication, it is a warning only, and where that is a date
    line's, it has to be close to the right one, as the line may date what the text is about.

Learnt from
    Corrections columns of newspapers, where ages and anniversaries are among the commonest entries.
"""

import re
from collections.abc import Iterator

from auditor.check import Check, Outcome, finding, outside
from auditor.document import Document, published_year
from auditor.figures.dates import ANY_YEAR, YEAR, year_of_issue
from auditor.figures.disowned import disowned
from auditor.figures.mention import Mention, document_mentions
from auditor.figures.reckoning import Interval
from auditor.figures.slip import is_near
from auditor.figures.sums.founded import Founded, document_founded
from auditor.figures.sums.stretches import Stretch, document_stretches
from auditor.records import Finding, Severity, Span

ROUND = 2
"""Years by which a round number of years may miss the year of publication."""
ENDS = 2
"""Years that a stretch of years runs from and to."""
_YEAR = rf"({YEAR})"
_DAY = r"(?:(?:[A-Z][a-z]{2,8}\.?\s)?(?:\d{1,2},?\s)?(?:[A-Z][a-z]{2,8}\.?,?\s)?)"
_DATED = rf"\s(?:in|on)\s{_DAY}{_YEAR}"
_LIVED = re.compile(
    rf"(?:\bBorn(?:\sin\s[A-Z]\w+)?{_DATED},\s(?:(?:he|she|the\s[a-z]{{3,15}}|[A-Z]\w+)\s){{1,3}}"
    rf"|\bborn(?:\sin\s[A-Z]\w+)?{_DATED}[,)]?\s(?:(?:and|who)\s)?)died{_DATED}"
    r",?\s(?:at\sthe\sage\sof|at\sage|aged)\s(\d{1,3})(?=\s?(?:[.,;:)—–]|$))"
)
_RUN = "run|reign|tenure|stint|stretch|spell|career|term|marriage"
_POST = "run|reign|tenure|stint|stretch|spell|term"
_STRETCH = re.compile(
    rf"\b[Ff]rom\s{_YEAR}\s(?:to|until|till|through)\s{_YEAR}\s?(?:,|—|–)\s?"
    rf"(?:a\s(?:period|span|total|{_RUN})\sof\s)?$"
)
_KEPT = re.compile(
    rf"\b(?:founded|formed|opened|launched|established|bought|started|became|was\s(?:elected|appointed)|took\sover)\b"
    rf"[^.;:\d]{{0,60}}\sin\s{_YEAR},?\sand\s"
    r"(?:(?:kept|ran|led|held|edited|managed)\s(?:it|them|the\s(?:post|seat|office|job|title))\s(?:[a-z]+\s){0,4}"
    rf"|(?:served|stayed|remained)\s(?:in\soffice\s|there\s)?)until\s{_YEAR},\sa\s(?:{_POST})\sof\s$"
)
_MARRIED = re.compile(
    rf"(?:\b[Ii]n\s{_YEAR}\s(?:he|she|[A-Z]\w+)\smarried\s[^.;\d]{{1,60}}|\bmarried\s[^.;\d]{{1,40}}\sin\s{_YEAR})"
    r"[,;]?\s(?:and\s)?(?:(?:the\scouple|they)\s)?(?:were|stayed|remained)\s(?:together|married)\sfor\s$"
)
_TOGETHER = re.compile(r"\btogether\sfor\s$")
_UNTIL_DEATH = re.compile(rf"\suntil\s(?:his|her|[A-Z]\w+[’']s)\sdeath{_DATED}(?=[.,;)]|$)")
_FROM_TO = re.compile(rf",\s(?:from|between)\s{_YEAR}\s(?:to|until|till|and)\s{_YEAR}\s?(?:[.;)]|$)")
_LASTED = re.compile(r"\b(?:for|over|spann(?:ed|ing)|last(?:ed|ing)|cover(?:ed|ing))\s(?:the\s)?(?:[a-z]+\s){0,2}$")
_HAS = re.compile(r"(?:\b(?:has|have)|[’'](?:s|ve))\s(?:[a-z’'-]+\s){1,8}?for\s(?:[a-z]+\s){0,2}$")
_SINCE = re.compile(rf",\ssince\s{_DAY}{_YEAR}(?=[.,;)]|$)")
_AGO = re.compile(rf"\sago,\s(?:back\s)?in\s{_DAY}{_YEAR}(?=[.,;)]|$)")
_IN_ALL = re.compile(r"\s?(?:in\sall|in\stotal|altogether)?\s?(?:[.;)—–]|,[”\"]|$)")


def run(document: Document) -> Outcome:
    """Return one finding for every age, anniversary or stretch of time that its ends contradict."""
    mentions = [mention for sentence in document.share(document_mentions) for mention in sentence]
    years = [mention for mention in mentions if mention.unit == "year" and _is_stretch(mention)]
    found = (
        *_at_death(document),
        *(one for mention in years for one in (_stretch(document, mention), _until_now(document, mention)) if one),
        *(one for stretch in document.share(document_stretches) if (one := _of_time(document, stretch))),
        *(_of_founding(document, found) for found in document_founded(document)),
    )
    return Outcome(findings=found)


def _at_death(document: Document) -> Iterator[Finding]:
    if not document.mentions(("born",)):
        return
    for match in _LIVED.finditer(document.text):
        first, last, age = (int(number) for number in match.groups() if number)
        if age not in (last - first - 1, last - first):
            worked = f"from {first} to {last} it is {last - first - 1} or {last - first} years"
            yield _told(document, Span(*match.span(4)), worked)


def _is_stretch(mention: Mention) -> bool:
    return mention.kind == "duration" and mention.quantity.shape == "single" and not mention.quantity.indefinite


def _stretch(document: Document, mention: Mention) -> Finding | None:
    years = _between(mention)
    if years is None:
        return None
    first, last = years
    longer = mention.value > last - first and _TOGETHER.search(mention.lead)  # they may have been so before
    if longer or _meant(mention).gap(Interval(last - first, last - first)) <= 1:
        return None
    return _told(document, mention.span, f"from {first} to {last} it is {last - first} years")


def _between(mention: Mention) -> tuple[int, int] | None:
    """Return the years that a stretch beside them runs from and to, or None."""
    before = len(ANY_YEAR.findall(mention.lead))
    if before == ENDS and _IN_ALL.match(mention.tail):
        told = _STRETCH.search(mention.lead) or _KEPT.search(mention.lead)
        if told is not None:
            return int(told[1]), int(told[2])
    if _LASTED.search(mention.lead) and (told := _FROM_TO.match(mention.tail)):
        return int(told[1]), int(told[2])
    if before == 1 and (died := _UNTIL_DEATH.match(mention.tail)) and (married := _MARRIED.search(mention.lead)):
        return int(married[1] or married[2]), int(died[1])
    return None


def _meant(mention: Mention) -> Interval:
    return mention.interval if mention.quantity.bound != "=" else Interval(mention.value, mention.value)


def _until_now(document: Document, mention: Mention) -> Finding | None:
    """Check "has led it for 40 years, since 1990" and "20 years ago, in 1990" against the year of publication."""
    told = _AGO.match(mention.tail) or (_SINCE.match(mention.tail) if _HAS.search(mention.lead) else None)
    now = year_of_issue(document) if told is not None else None
    if told is None or now is None or int(told[1]) > now:
        return None
    if ANY_YEAR.search(mention.lead) or document.quoted(mention.span):
        return None  # said at another time
    passed = now - int(told[1])
    if published_year(document.article) is None and not is_near(mention.value, passed):
        return None  # a date at the head may be that of what the text is about
    if _meant(mention).gap(Interval(passed, passed)) <= (ROUND if mention.value % 5 == 0 else 1):
        return None
    return _told(document, mention.span, f"from {told[1]} to {now}, the year of publication, it is {passed}", "warning")


def _of_time(document: Document, stretch: Stretch) -> Finding | None:
    meant, possible = _meant(stretch.told), stretch.possible
    if meant.gap(possible) == 0:
        return None
    severity: Severity = "error" if meant.low > possible.high and stretch.sure else "warning"
    return _told(document, stretch.told.span, stretch.worked, severity, "ends of the stretch stand")


def _of_founding(document: Document, found: Founded) -> Finding:
    issue = ", the year of publication," if found.now else ""
    worked = f"from {found.first} to {found.last}{issue} it is {found.last - found.first} years"
    return _told(document, found.span, worked, "error" if found.sure else "warning")


def _told(
    document: Document, span: Span, worked: str, severity: Severity = "error", beside: str = "years stand"
) -> Finding:
    return finding(
        CHECK.id,
        document,
        span,
        f"The text says “{span.of(document.text)}”; {worked}.",
        f"The {beside} beside it and contradict it; one of the three numbers is wrong.",
        severity="warning" if document.quoted(span) else severity,
        evidence={"sum": worked},
        suggestion="Look the ends up in the source, and work the number out again.",
    )


CHECK = Check(id="figures.years", docs=__doc__, run=outside(disowned, run))
