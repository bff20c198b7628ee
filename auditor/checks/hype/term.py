"""Words and phrases that sell, inflate or judge instead of reporting.

What it finds
    Superlatives, words of upheaval, grand images, sellers' words, alarm, scorn and loaded labels, in the author's own
    voice. One finding for each phrase and place; loaded words side by side are one phrase.

Why it matters
    Such wording asks for a feeling where the reader came for a fact. It is the surest surface sign of promotion and of
    one-sided copy, and it is the easiest thing to mend in a draft.

What it cannot see
    Irony, and words used of what deserves them: a massacre is one. What stands in quotation marks belongs to the
    speaker: it is measured apart and not reported here. Denied words ("not a revolution") and names ("Game Changer
    Ltd") are left alone. Density also counts words too weak to be shown alone, so it can be high without a finding.

Learnt from
    A list written by hand in fifteen classes, and weights learnt from public sets in which readers marked sentences and
    words as biased, loaded, subjective or sensational. Words that straight news uses as often weigh next to nothing.
"""

from math import exp

from auditor.check import Check, Outcome, finding
from auditor.document import Document
from auditor.records import Feature, FeatureSpec, Finding
from auditor.wording import KINDS, Marked, marked, own_density, peak_density, quoted_density, wording_of

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
PEAK = FeatureSpec(
    "hype.peak",
    "points per 1,000 words",
    -1,
    "reaches {value} points of loaded wording per 1,000 words in its strongest paragraph; comparable articles reach"
    " {typical}",
)
SENTENCES = FeatureSpec(
    "hype.sentences",
    "sentences per 100 sentences",
    -1,
    "has loaded or promotional words in {value} of 100 sentences; comparable articles have them in {typical}",
)
TERMS = FeatureSpec(
    "hype.terms",
    "per 1,000 words",
    -1,
    "uses {value} plainly loaded or promotional words per 1,000 words; comparable articles use {typical}",
)
SPECS = (DENSITY, QUOTED, PEAK, SENTENCES, TERMS)

_STRONG_FROM = 0.0
_PRIOR_WORDS = 200


def run(document: Document) -> Outcome:
    """Return the findings and densities of the document's wording; None for what there are no words to measure by."""
    wording = document.share(wording_of)
    phrases = marked(document, wording)
    own = [sentence.own_words for sentence in wording.sentences if sentence.own_words]
    touched = len({phrase.leading.sentence for phrase in phrases})
    features = (
        Feature(DENSITY, own_density(wording)),
        Feature(QUOTED, quoted_density(wording)),
        Feature(PEAK, peak_density(document, wording)),
        Feature(SENTENCES, 100 * touched / len(own) if own else None),
        Feature(TERMS, 1000 * len(phrases) / max(sum(own), _PRIOR_WORDS) if own else None),
    )
    return Outcome(features, tuple(_finding(document, phrase) for phrase in phrases))


def _finding(document: Document, phrase: Marked) -> Finding:
    hit = phrase.leading
    kind = KINDS[hit.entry.kind]
    return finding(
        "hype.term",
        document,
        phrase.span,
        f"“{phrase.span.of(document.text)}” is {kind.name}: {kind.why}.",
        "Wording that sells or judges stands where the reader expects a fact.",
        severity="warning" if hit.strength >= _STRONG_FROM else "note",
        evidence={
            "class": hit.entry.kind,
            "weight": round(1 / (1 + exp(-hit.strength)), 2),
            "hedged": hit.stance == "hedged",
            "per_million_in_straight_news": hit.per_million,
        },
        suggestion=f"Plain wording: {hit.entry.plain or kind.instead}.",
    )


CHECK = Check(id="hype.term", docs=__doc__, specs=SPECS, run=run)
