"""A note that says what was put right.

What it finds
    "Correction: ...", "An earlier version of this article said ...", "This story has been updated to ...",
    "Editor's note".

Why it matters
    It speaks for the article: a desk that tells its readers what was wrong can be trusted to look. The measure counts
    in the article's favour, and the finding is there so that an editor keeps the note.

What it cannot see
    Corrections on another page; whether the note is complete.

Learnt from
    Notes of newspapers and agencies at the head or foot of their articles.
"""

import re

from auditor.check import Check, Outcome, finding
from auditor.document import Document
from auditor.records import Feature, FeatureSpec, Finding, Span

_PIECE = r"(?:article|story|report|post|piece|item|column|review|headline|version|page|interview)"
_MENDED = (
    r"(?:corrected|correction|clarif\w+|amended|revised|misstat\w+|mischaracteri\w+|misidentif\w+|misspelled|misquoted|"
    r"incorrect\w*|wrong\w*|inaccura\w+|in error|error|retract\w+|did not include|under-?reported|over-?stated|"
    r"(?:been|was) (?:changed|updated (?:to (?:reflect|correct|clarify|show)|after)))"
)
_NOTE = re.compile(
    r"(?:^[\W_]{0,6}(?:corrections?|clarifications?|erratum|retraction)\b[^\n]{0,40}?:"
    rf"|^[\W_]{{0,6}}editor[’']?s?[’']? note\b[^\n]{{0,300}}?\b{_MENDED}\b"
    rf"|\b(?:an?|the)\s+(?:earlier|previous|original|initial)\s+version\s+of\s+this\s+{_PIECE}\b"
    rf"|\bthis\s+{_PIECE}\s+(?:has\s+been|was)\s+(?:since\s+)?(?:corrected|amended|clarified|revised)\b"
    rf"|\bthis\s+{_PIECE}\s+(?:originally|previously|incorrectly)\s+{_MENDED}"
    rf"|\bwe\s+have\s+(?:corrected|amended)\s+th(?:is|e)\s+{_PIECE}\b)",
    re.IGNORECASE | re.MULTILINE,
)
_HINTS = (
    "correct",
    "clarif",
    "erratum",
    "retract",
    "note",
    "version",
    "amended",
    "revised",
    "originally",
    "previously",
)
"""Every note holds one of these."""
NOTES = FeatureSpec(
    "provenance.corrections", "notes", +1, "has {value} notes of correction; comparable articles have {typical}"
)


def run(document: Document) -> Outcome:
    """Return the number of blocks with a note of correction, and a finding for each."""
    notes = [
        block.span
        for block in (document.blocks if document.mentions(_HINTS) else ())
        if len(block.span) < 1200 and _NOTE.search(document.text, block.span.start, block.span.end)
    ]
    return Outcome((Feature(NOTES, float(len(notes))),), tuple(_told(document, span) for span in notes))


def _told(document: Document, span: Span) -> Finding:
    return finding(
        CHECK.id,
        document,
        span,
        "The article says what was corrected.",
        "Open corrections are a point in the article's favour.",
        severity="note",
        suggestion="Keep the note.",
    )


CHECK = Check(id="provenance.corrections", docs=__doc__, run=run, specs=(NOTES,))
