"""Ages that a date of birth, or another age of the same person, does not leave.

What it finds
    An age beside a year, or on the day of publication, that misses the year of birth which the text gives elsewhere or
    in the same sentence ("Dana Kroll, 53, ... Kroll, who was born in 1967", "Foss, who was born in 1971, is 45", told
    in 2025), and an age in a past year that misses the age now ("Kroll, 61, ... Kroll was 34 when she took over in
    1988", "Garrick, 61, won the seat in 1999, aged 43"). The day of publication is the article's field, or else a date
    line at its head.

Why it matters
    Ages are copied from older stories or worked out in the head, and who knows the person sees the slip first.

What it cannot see
    Ages without a year in their sentence, births of people whom the text calls otherwise than the age does, people of
    a surname that another bears too (Mr and Mrs, two first names, two ages, "his brother"), and slips of one year that
    the birthday may explain. An age more than 15 years off, whose digits are not those of the right one changed over,
    is taken for somebody else's.

Learnt from
    Corrections columns of newspapers, where ages are among the commonest entries.
"""

from auditor.check import Check, Outcome, finding, outside
from auditor.document import Document
from auditor.figures.births import Birth
from auditor.figures.disowned import disowned
from auditor.figures.lives import document_lives
from auditor.records import Finding


def run(document: Document) -> Outcome:
    """Return one finding for every age that does not fit a birth or an age told elsewhere, by its first rival.

    What the headline and the first sentence both say is told once, where it stands first.
    """
    told: dict[tuple[int, int], Finding] = {}
    said: set[tuple[int, int, str]] = set()
    for birth, age in sorted(document_lives(document), key=lambda pair: pair[1].span.start):
        place, matter = (age.span.start, age.span.end), (birth.first, birth.last, age.printed)
        if place not in told and matter not in said:
            told[place] = _told(document, birth, age)
        said.add(matter)
    return Outcome(findings=tuple(told.values()))


def _told(document: Document, birth: Birth, age: Birth) -> Finding:
    said = age.span.of(document.text)
    return finding(
        CHECK.id,
        document,
        age.span,
        f"The text says {said}; {age.printed} means born in {_years(age)}, and the text has {birth.printed}"
        + (f", so born in {_years(birth)}." if birth.first != birth.last else "."),
        "One person has one year of birth; one of the two numbers is wrong.",
        severity="warning",
        evidence={"age": said, "born_by_age": _born(age), "born": _born(birth)},
        suggestion="Look the date of birth up, and work the age out again.",
    )


def _years(birth: Birth) -> str:
    return " or ".join(str(year) for year in dict.fromkeys(_born(birth)))


def _born(birth: Birth) -> list[int]:
    """Return the first and the last year that the print leaves, without the room for a death told a little later."""
    return [max(birth.first, birth.last - 1), birth.last]


CHECK = Check(id="figures.ages", docs=__doc__, run=outside(disowned, run))
