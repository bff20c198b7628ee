"""Words and phrases that sell, inflate or judge instead of reporting.

What it finds
    Superlatives, words of upheaval, grand images, sellers' words, alarm, scorn and loaded labels, in the author's own
    voice. One finding for each phrase and place.

Why it matters
    Such wording asks for a feeling where the reader came for a fact. It is the surest surface sign of promotion and of
    one-sided copy, and it is the easiest thing to mend in a draft.

What it cannot see
    Irony, and words used of what deserves them: a massacre is one. What stands in quotation marks belongs to the
    speaker: it is measured apart and not reported here. Denied words ("not a revolution") and names ("Game Changer
    Ltd") are left alone.

Learnt from
    A list written by hand in fifteen classes, weighed on public sets of biased and neutral sentences.
"""

from auditor.check import Check, Outcome, finding
from auditor.document import Document
from auditor.records import Feature, FeatureSpec, Finding
from auditor.wording import KINDS, Hit, wording_of

DENSITY = FeatureSpec(
    "hype.density",
    "points per 1,000 words",
    -1,
    "carries {value} points of loaded or promotional wording per 1,000 words; comparable articles carry {typical}",
)
QUOTED = FeatureSpec(
    "hype.quoted_density",
    "points per 1,000 words",
    0,
    "quotes {value} points of loaded wording per 1,000 quoted words; comparable articles quote {typical}",
)
SPECS = (DENSITY, QUOTED)

_SHOWN_FROM = 0.6
_PRIOR_WORDS = 60
_PRIOR_RATE = 8.0


def run(document: Document) -> Outcome:
    """Return the findings and densities of the document's wording."""
    wording = document.share(wording_of)
    own = sum(hit.weight for hit in wording.hits if not hit.quoted)
    quoted = sum(hit.weight for hit in wording.hits if hit.quoted)
    features = (
        Feature(DENSITY, _rate(own, wording.own_words) if wording.own_words else None),
        Feature(QUOTED, _rate(quoted, wording.quoted_words) if wording.quoted_words else None),
    )
    shown = tuple(_finding(document, hit) for hit in wording.hits if not hit.quoted and hit.weight >= _SHOWN_FROM)
    return Outcome(features, shown)


def _rate(weight: float, words: int) -> float:
    """Return the weight per 1,000 words, drawn towards the usual rate where there are few words."""
    return 1000 * (weight + _PRIOR_RATE * _PRIOR_WORDS / 1000) / (words + _PRIOR_WORDS)


def _finding(document: Document, hit: Hit) -> Finding:
    kind = KINDS[hit.entry.kind]
    return finding(
        "hype.term",
        document,
        hit.span,
        f"“{hit.span.of(document.text)}” is {kind.name}: {kind.why}.",
        "Wording that sells or judges stands where the reader expects a fact.",
        severity="warning" if hit.weight >= 1 else "note",
        evidence={"class": hit.entry.kind, "weight": round(hit.weight, 2), "hedged": hit.stance == "hedged"},
        suggestion=f"Plain wording: {hit.entry.plain or kind.instead}.",
    )


CHECK = Check(id="hype.term", docs=__doc__, specs=SPECS, run=run)
