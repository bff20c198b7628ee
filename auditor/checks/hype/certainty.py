"""Claims of certainty about the future or about causes, with neither a hedge nor a source.

What it finds
    Sentences in the author's own voice that call an outcome certain ("will inevitably", "is bound to", "there is no
    doubt that", "guarantees that") or a cause proven ("proves that", "is the only reason"), and forecasts of upheaval
    ("will revolutionize", "will change the way we"), where the same sentence has no hedge, no speaker and no study.
    Forecasts of what nobody decides, with a day or a year ("will pass 1,000 by the end of next week", "by 2040 the
    county will have fewer than 50 mills", "will be the country's largest by spring"), and of what a share of people or
    firms will suffer ("a third of the shops will close"), where besides the sentence tells no plan, law or tax, and
    nobody looks ahead in the sentence before it. Only the claims count in the measure.

Why it matters
    Nobody knows the future, and few causes are proven. A report says who expects it and on what grounds; copy that
    sells says that it is so.

What it cannot see
    A source named in a sentence behind; forecasts of the weather in words, and of one person's or firm's deeds; a
    forecast that hangs on another clause ("that", "which", "because"); certainty that is plain arithmetic or law ("the
    term will certainly end").

Learnt from
    The reviewers' criteria of HealthNewsReview for unsupported claims, and the sentence patterns of forecasts in
    investor copy; the patterns are a list written by hand.
"""

from auditor.check import Check, Outcome, finding
from auditor.document import Document
from auditor.records import Feature, FeatureSpec, Finding, Span
from auditor.wording import claims_of, forecasts_of

CLAIMS = FeatureSpec(
    "hype.certainty",
    "per 1,000 words",
    -1,
    "calls something certain without a source {value} times per 1,000 words; comparable articles do so {typical} times",
)


def run(document: Document) -> Outcome:
    """Return one finding for each unhedged, unsourced claim of certainty and forecast, and the rate of the claims."""
    found = document.share(claims_of)
    words = len(document.words)
    rate = 1000 * len(found) / max(words, 200) if words else None
    return Outcome((Feature(CLAIMS, rate),), tuple(_finding(document, span) for span in _all(document)))


def _all(document: Document) -> list[Span]:
    """Return claims and forecasts in order; of a forecast that a claim is a part of, the claim alone."""
    claims = document.share(claims_of)
    apart = [one for one in document.share(forecasts_of) if not any(one.overlaps(claim) for claim in claims)]
    return sorted([*claims, *apart])


def _finding(document: Document, span: Span) -> Finding:
    return finding(
        "hype.certainty",
        document,
        span,
        f"“{span.of(document.text)}” states as certain what the sentence gives no ground for.",
        "A claim about the future or about a cause needs somebody who makes it, or evidence.",
        severity="note",
        suggestion="Say who expects it and why, or hedge it.",
    )


CHECK = Check(id="hype.certainty", docs=__doc__, specs=(CLAIMS,), run=run)
