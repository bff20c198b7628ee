"""Words and phrases that sell, inflate or judge instead of reporting.

What it finds
    Superlatives, words of upheaval, grand images, sellers' words, alarm, scorn and loaded labels. One finding for
    each phrase and place; loaded words side by side are one phrase, and what hype.certainty or hype.formula tells is
    not told again. A warning is for strong, asserted words that straight news seldom uses; milder ones are notes, and
    so are words of alarm and of feeling. What somebody else says, in a quotation, a signed tweet, a block quote or a
    transcript, is told as the speaker's, and as a note. Where views are reported ("she argued that ...", "to critics,
    ..."), only strong words are told, as notes, and as nobody's: none can tell there whose word it is. All forms of a
    word weigh the same.

Why it matters
    Such wording asks for a feeling where the reader came for a fact. It is the surest surface sign of promotion and of
    one-sided copy, and it is the easiest thing to mend in a draft.

What it cannot see
    Irony, and words used of what deserves them: a catastrophe may be one, though an alarm word near an attack, a
    crash or a storm is left alone, and so are words that their company makes literal (an outstanding debt, a toxic
    spill) and idioms ("it drives me crazy"). A charged word that the text uses again and again is taken for its
    subject and weighs less. A block quote without any mark is taken for the author's, unless a paragraph before it
    ends in a colon: then it may be either's. What stands in quotation marks belongs to the speaker and is measured
    apart. Denied words ("not a revolution", "far from a fiasco"), names ("Game Changer Ltd") and words that are
    spoken of as words ("the term heroic") are left alone. The same word weighs more in a heated sentence and text
    than in a sober one. Density also counts words too weak to be shown alone, so it can be high without a finding.

Learnt from
    A list written by hand in twenty classes, and weights learnt from public sets in which readers marked sentences and
    words as biased, loaded, subjective or sensational. Words that straight news uses as often weigh next to nothing.
"""

from math import exp

from auditor.check import Check, Outcome, finding
from auditor.document import Document
from auditor.records import Feature, FeatureSpec, Finding, Span
from auditor.wording import (
    KINDS,
    TOPICAL,
    Hit,
    Marked,
    claims_of,
    constructions_of,
    marked,
    own_density,
    peak_density,
    quoted_density,
    weighed_entries,
    wording_of,
)

DENSITY = FeatureSpec(
    "hype.density",
    "words in loaded sentences per 1,000 words",
    -1,
    "has an estimated {value} of 1,000 words in sentences that readers call loaded; comparable articles have {typical}",
)
QUOTED = FeatureSpec(
    "hype.quoted_density",
    "words in loaded sentences per 1,000 words",
    0,
    "quotes an estimated {value} of 1,000 words in sentences that readers call loaded; comparable articles quote"
    " {typical}",
)
PEAK = FeatureSpec(
    "hype.peak",
    "words in loaded sentences per 1,000 words",
    -1,
    "has an estimated {value} of 1,000 words of its strongest paragraph in loaded sentences; comparable articles have"
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

_STRONG_FROM, _RARE = 0.5, 15.0
_STRONG_MARK, _STRONG_TOPICAL = -1.0, -0.5
"""Least mark of a plain word, and of one that a text may be about: above what a class gives a word nobody marked."""
_NAMING = frozenset(("alarm", "charged", "feeling", "loaded"))
"""Classes whose words are as often the plain name of what happened or was felt: readers seldom agree at once."""
_WHY = "Wording that sells or judges stands where the reader expects a fact."
_WHY_OTHERS = "Quotations and reports bring the speaker's hype to the reader; it is counted apart from the author's."
_VOICES = {"own": "", "quoted": "In a speaker's words, ", "reported": "In the author's words or a source's, "}
_PRIOR_WORDS = 200


def run(document: Document) -> Outcome:
    """Return the findings and densities of the document's wording; None for what there are no words to measure by."""
    wording = document.share(wording_of)
    phrases = marked(document, wording)
    own = [sentence.own_words for sentence in wording.sentences if sentence.own_words]
    mine = [phrase for phrase in phrases if phrase.leading.voice == "own"]
    touched = len({phrase.leading.sentence for phrase in mine})
    features = (
        Feature(DENSITY, own_density(wording.sentences)),
        Feature(QUOTED, quoted_density(wording.sentences)),
        Feature(PEAK, peak_density(document, wording.sentences)),
        Feature(SENTENCES, 100 * touched / len(own) if own else None),
        Feature(TERMS, 1000 * len(mine) / max(sum(own), _PRIOR_WORDS) if own else None),
    )
    told = _told_elsewhere(document)
    shown = (phrase for phrase in phrases if not any(phrase.span.overlaps(span) for span in told))
    return Outcome(features, tuple(_finding(document, phrase) for phrase in shown))


def _told_elsewhere(document: Document) -> list[Span]:
    """Return the places that hype.certainty and hype.formula speak of: one finding for each phrase and place."""
    turns = [item.span for item in document.share(constructions_of) if item.kind != "questions"]
    return [*document.share(claims_of), *turns]


def _finding(document: Document, phrase: Marked) -> Finding:
    hit = phrase.leading
    kind = KINDS[hit.entry.kind]
    own = hit.voice == "own"
    return finding(
        "hype.term",
        document,
        phrase.span,
        f"{_VOICES[hit.voice]}“{phrase.span.of(document.text)}” is {kind.name}: {kind.why}.",
        _WHY if own else _WHY_OTHERS,
        severity="warning" if own and _is_plain(hit) else "note",
        evidence={
            "class": hit.entry.kind,
            "weight": round(1 / (1 + exp(-hit.strength)), 2),
            "hedged": hit.stance == "hedged",
            "voice": hit.voice,
            "per_million_in_straight_news": hit.per_million,
        },
        suggestion=f"Plain wording: {hit.entry.plain or kind.instead}." if own else None,
    )


def _is_plain(hit: Hit) -> bool:
    """Tell whether a reader would agree at once: strong here, asserted, and no word that straight news often uses."""
    rare = hit.per_million <= _RARE and hit.entry.kind not in _NAMING
    least = _STRONG_TOPICAL if hit.entry.kind in TOPICAL else _STRONG_MARK
    return rare and hit.stance == "asserted" and min(hit.strength - _STRONG_FROM, hit.mark - least) >= 0


CHECK = Check(id="hype.term", docs=__doc__, specs=SPECS, run=run, entries=weighed_entries)
