"""One figure hung on two measures.

What it finds
    A figure of the summary (bullets at the top, title) that the body gives for something else: "reduced delivery costs
    by 35%" above, "operating losses narrowed by 35%" below.

Why it matters
    The figure looks checked because it stands twice. Summaries that were written by a machine, or in haste, keep the
    number and change what it measures.

What it cannot see
    Measures without a name in the list of well-known ones; figures that the body repeats for both measures.

Learnt from
    Summaries of company results, where costs, losses and revenue change places.
"""

from collections.abc import Iterator

from auditor.check import Check, Outcome, finding, outside
from auditor.document import Document
from auditor.figures.comparing.measure import Measure, measure_of
from auditor.figures.comparing.same import Fact, agree, comparable, document_facts
from auditor.figures.comparing.summary import document_summary
from auditor.figures.disowned import disowned
from auditor.records import Article, Finding, Span

_SHIFTABLE = ("percent", "money", "percentage point")


def run(document: Document) -> Outcome:
    """Return one finding for every figure of the title or summary that the body hangs on another measure."""
    summary = document.share(document_summary)
    found = [f for claim in summary.facts if (f := _verdict(document, claim, summary.body.facts, claim.span))]
    return Outcome(findings=(*_title(document, summary.body.facts), *found))


def _title(document: Document, body: tuple[Fact, ...]) -> Iterator[Finding]:
    title = document.article.title or ""
    if title and title not in document.text[: len(title) + 200]:
        heading = Document(Article(text=title, id="title"))
        for claim in heading.share(document_facts):
            if (found := _verdict(document, claim, body, None)) is not None:
                yield found


def _verdict(document: Document, claim: Fact, body: tuple[Fact, ...], place: Span | None) -> Finding | None:
    named = measure_of(claim.mention)
    if named is None or claim.mention.kind not in _SHIFTABLE or claim.mention.quantity.shape != "single":
        return None
    same = [fact for fact in body if comparable(claim.mention, fact.mention) and _equal(claim, fact)]
    others = [(fact, measure_of(fact.mention)) for fact in same]
    if any(other is None or other.name == named.name for _, other in others):
        return None
    for fact, other in others:
        if other is not None and claim.about & fact.about - {named.name, other.name}:
            return _told(document, claim, named, fact, other, place)
    return None


def _equal(claim: Fact, fact: Fact) -> bool:
    one, other = claim.mention.quantity, fact.mention.quantity
    ways = {one.direction, other.direction}
    return claim.mention.value == fact.mention.value and agree(claim.mention, fact.mention) and ways != {"up", "down"}


def _told(document: Document, claim: Fact, named: Measure, fact: Fact, other: Measure, place: Span | None) -> Finding:
    words = other.span.of(document.text).lower()
    if place is None:
        span, said = _around(fact, other), named.name
    else:
        span, said = _around(claim, named), named.span.of(document.text).lower()
    return finding(
        CHECK.id,
        document,
        span,
        f"{claim.mention.printed} stands for {said} here and for {words} in the body; these are two measures."
        if place is not None
        else f"The title hangs {claim.mention.printed} on {said}, the body on {words}; these are two measures.",
        "One number cannot be both; the reader of the summary learns something that the article does not say.",
        evidence={
            "summary": {**claim.mention.place, "measure": said},
            "body": {**fact.mention.place, "measure": words, "measure_start": document.given(other.span).start},
        },
        suggestion="Name in the summary what the body measures.",
    )


def _around(fact: Fact, measure: Measure) -> Span:
    return Span(min(fact.span.start, measure.span.start), max(fact.span.end, measure.span.end))


CHECK = Check(id="figures.metric_shift", docs=__doc__, run=outside(disowned, run))
