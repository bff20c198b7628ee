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
from bisect import bisect_left

from auditor.check import Check, Outcome, finding
from auditor.document import Document
from auditor.records import Feature, FeatureSpec, Finding, Span

_PIECE = r"(?:article|story|report|post|piece|item|column|review|headline|version|page|interview)"
_MENDED = (
    r"(?:corrected|correction|clarif\w+|amended|revised|misstat\w+|mischaracteri\w+|misidentif\w+|misspelled|misquoted|"
    r"incorrect\w*|wrong\w*|inaccura\w+|in error|error|retract\w+|did not include|under-?reported|over-?stated|"
    r"(?:been|was) (?:changed|updated (?:to (?:reflect|correct|clarify|show)|after)))"
)
_HEADED = re.compile(
    r"^[\W_]{0,6}(?:(?:corrections?|clarifications?|erratum|retraction)\b[^\n]{0,40}?:"
    rf"|editor[’']?s?[’']? note\b[^\n]{{0,300}}?\b{_MENDED}\b)",
    re.IGNORECASE | re.MULTILINE,
)
_HEADS = frozenset("correction corrections clarification clarifications erratum retraction editor editors".split())
"""Every note that says by its first words what it is begins with one of these."""
_SAID = re.compile(
    rf"(?:(?:an?|the)\s+(?:earlier|previous|original|initial)\s+version\s+of\s+this\s+{_PIECE}\b"
    rf"|this\s+{_PIECE}\s+(?:has\s+been|was)\s+(?:since\s+)?(?:corrected|amended|clarified|revised)\b"
    rf"|this\s+{_PIECE}\s+(?:originally|previously|incorrectly)\s+{_MENDED}"
    rf"|we\s+have\s+(?:corrected|amended)\s+th(?:is|e)\s+{_PIECE}\b)",
    re.IGNORECASE,
)
_SAID_WORDS, _VERSION_WORDS = ("this", "we"), ("a", "an", "the")
"""The words that such a sentence begins with, and those only where a version is spoken of."""
NOTES = FeatureSpec(
    "provenance.corrections", "notes", +1, "has {value} notes of correction; comparable articles have {typical}"
)


def run(document: Document) -> Outcome:
    """Return the number of blocks with a note of correction, and a finding for each."""
    said, headed = _said(document), not _HEADS.isdisjoint(document.places)
    notes = [
        block.span
        for block in (document.blocks if said or headed else ())
        if len(block.span) < 1200 and _has_note(document.text, block.span, said, headed)
    ]
    return Outcome((Feature(NOTES, float(len(notes))),), tuple(_told(document, span) for span in notes))


def _said(document: Document) -> list[Span]:
    words = _SAID_WORDS + (_VERSION_WORDS if "version" in document.places else ())
    return [Span(*match.span()) for match in document.matches(_SAID, words)]


def _has_note(text: str, block: Span, said: list[Span], headed: bool) -> bool:
    if headed and _HEADED.search(text, block.start, block.end):
        return True
    at = bisect_left(said, block.start, key=lambda span: span.start)
    return at < len(said) and block.contains(said[at])


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
