"""One measure with two values in one article.

What it finds
    A figure in the summary (bullets at the top) that the body gives with another value, and nowhere with the summary's;
    rounding, bounds, conversions of time, sums and different periods are not conflicts. Two exact values that two
    sentences of the body give for the same measure of the same name in the same stated year.

Why it matters
    The two cannot both be right, and readers of the summary and of the body go away with different facts.

What it cannot see
    Two values in the body whose measure, name or year is told in other words or not at all: an earlier and a later
    count, a plan and its outcome, are most often both right. Three values or more of one name, which are a column of a
    list, and lines without a full stop, which are its rows. Figures that the body does not repeat.

Learnt from
    Corrections columns; summaries with altered numbers.
"""

from auditor.check import Check, Outcome, finding, outside
from auditor.document import Document
from auditor.figures.comparing.measure import measure_of
from auditor.figures.comparing.rival import rival
from auditor.figures.comparing.same import Fact, overlap, same_period
from auditor.figures.comparing.summary import document_summary
from auditor.figures.comparing.support import Source, agreeing, supported
from auditor.figures.comparing.twice import told_twice
from auditor.figures.disowned import disowned
from auditor.records import Finding

LEAST = 0.4
"""Share of the words near both figures that they must have in common, 0..1."""
WORDS = 2
"""Number of such words."""
VERBATIM = 0.6
"""The same share for two values of which the body has both."""


def run(document: Document) -> Outcome:
    """Return one finding for every figure of the summary that the body gives with another value."""
    summary = document.share(document_summary)
    claimed = [f for claim in summary.facts if (f := _verdict(document, claim, summary.body))]
    told = {finding.span for finding in claimed}
    again = [
        _again(document, one, other)
        for one, other in told_twice(document)
        if told.isdisjoint(map(document.given, (one.span, other.span)))
    ]
    return Outcome(findings=(*claimed, *again))


def _again(document: Document, one: Fact, other: Fact) -> Finding:
    return finding(
        CHECK.id,
        document,
        other.span,
        f"Here it is {other.mention.printed}, earlier {one.mention.printed}.",
        "Two sentences give one measure of the same name and year with two values; one of them is wrong.",
        evidence={
            "earlier": one.mention.place,
            "here": other.mention.place,
            "shared_words": sorted(one.near & other.near),
        },
        suggestion="Make the two agree, or say what sets them apart (period, place, what is counted).",
    )


def _verdict(document: Document, claim: Fact, body: Source) -> Finding | None:
    if claim.mention.value <= 1 or claim.mention.quantity.shape != "single":
        return None
    other = rival(claim, body, LEAST)
    if other is None or not _same_matter(claim, other):
        return None
    whole = claim.mention.value + other.mention.value
    if any(fact.mention.value == whole for fact in body.facts):
        return None  # one is done and the other left
    if supported(claim, body) and not _by_chance(claim, other, body):
        return None
    here, there = claim.mention, other.mention
    return finding(
        CHECK.id,
        document,
        claim.span,
        f"Here it is {here.printed}, in the body {there.printed}.",
        "One measure has two values in the article; one of them is wrong.",
        evidence={"summary": here.place, "body": there.place, "shared_words": sorted(claim.near & other.near)},
        suggestion="Make the two agree, or say what sets them apart (period, place, what is counted).",
    )


def _by_chance(claim: Fact, other: Fact, body: Source) -> bool:
    """Tell whether the body has the claim's value for something else, and the other value in the claim's own words."""
    close = overlap(claim.near, other.near)
    elsewhere = max((overlap(claim.near, fact.near) for fact in agreeing(claim.mention, body)), default=0.0)
    return close >= VERBATIM and close - elsewhere >= VERBATIM / 2


def _same_matter(claim: Fact, other: Fact) -> bool:
    one, two = measure_of(claim.mention), measure_of(other.mention)
    if (one is None) != (two is None) or (one and two and one.name != two.name):
        return False
    if claim.mention.unit != other.mention.unit or (claim.mention.kind == "age" and not claim.entity & other.entity):
        return False
    directions = {claim.mention.quantity.direction, other.mention.quantity.direction}
    if directions == {"up", "down"} or claim.mention.quantity.role != other.mention.quantity.role:
        return False
    shared = len(claim.near & other.near)
    return shared >= WORDS and overlap(claim.near, other.near) >= LEAST and same_period(claim, other) is not False


CHECK = Check(id="figures.restated", docs=__doc__, run=outside(disowned, run))
