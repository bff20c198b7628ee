"""Characters that a reader cannot see, or cannot tell from others.

What it finds
    Zero-width characters, controls of writing direction, tag characters and variation selectors where nothing asks for
    them, Cyrillic or Greek letters that pass for Latin ones inside a word, and special spaces between ordinary words.
    All of an article are one finding, whose evidence lists code points and places.

Why it matters
    They defeat search, quotation and copy checks. Tag characters, selectors and look-alike letters are typed by nobody:
    they hide a message or a mark, or are there to mislead a program that reads the text; so are three special spaces or
    more. Zero-width characters and direction controls mostly come from copying, so alone they are a note.

What it cannot see
    Who put them there, and why: copying through a web page, a word processor, a publishing system or a chat program
    leaves some of them. It is silent on soft hyphens, no-break spaces, a byte order mark at the start, joiners in emoji
    and in the scripts that need them, direction marks beside words that run from right to left, thin spaces at figures
    and punctuation, and C2PA wrappers that hold a manifest.

Learnt from
    The Unicode standard (emoji and variation sequences, bidirectional text, confusables), C2PA 2.4 (A.8), and how often
    each kind stands in human news: ``auditor evaluate checks``.
"""

import unicodedata
from collections import Counter

from auditor.check import Check, Outcome, finding_at
from auditor.document import Document
from auditor.origin import Hidden, hidden_characters
from auditor.records import Severity

_TYPED_BY_NOBODY = ("tag character", "variation selector", "look-alike")
_MANY_SPACES = 3
"""Special spaces between ordinary words from which on they are a pattern; no article of human news held one."""
_MOST_PLACES = 50
_NAMES = {
    "zero width": "zero-width characters",
    "bidi control": "direction controls",
    "tag character": "tag characters",
    "variation selector": "variation selectors",
    "look-alike": "words with look-alike letters",
    "odd space": "special spaces",
}


def run(document: Document) -> Outcome:
    """Return one finding for all hidden characters of the article, at the first of them."""
    hidden = hidden_characters(document.article.text)
    if not hidden:
        return Outcome()
    kinds = Counter(each.kind for each in hidden)
    grave = any(kind in kinds for kind in _TYPED_BY_NOBODY) or kinds["odd space"] >= _MANY_SPACES
    severity: Severity = "warning" if grave else "note"
    listed = ", ".join(f"{_NAMES[kind]} ({count})" for kind, count in kinds.most_common())
    first = next((each for each in hidden if each.kind in _TYPED_BY_NOBODY), hidden[0])
    return Outcome(
        findings=(
            finding_at(
                "authorship.hidden_characters",
                document.article,
                first.span,
                f"The text holds characters that a reader does not see or cannot tell from others: {listed}.",
                _why(severity),
                severity,
                {
                    "evidence": "left behind",
                    "kinds": dict(kinds),
                    "characters": _characters(hidden),
                    "places": _places(hidden),
                },
                "Take them out, and ask where the text was copied from.",
            ),
        )
    )


def _why(severity: Severity) -> str:
    if severity == "warning":
        return "Nobody types them: they hide a mark, or are there to mislead a program that reads the text."
    return "Mostly they come from copying; they defeat search and quotation, and accuse nobody."


def _characters(hidden: tuple[Hidden, ...]) -> list[dict[str, object]]:
    counts = Counter(char for each in hidden for char in each.characters)
    return [
        {"code": _code(char), "name": unicodedata.name(char, "unnamed"), "count": count}
        for char, count in counts.most_common(_MOST_PLACES)
    ]


def _places(hidden: tuple[Hidden, ...]) -> list[dict[str, object]]:
    return [
        {
            "start": each.span.start,
            "end": each.span.end,
            "kind": each.kind,
            "codes": [_code(c) for c in each.characters[:8]],
        }
        for each in hidden[:_MOST_PLACES]
    ]


def _code(char: str) -> str:
    return f"U+{ord(char):04X}"


CHECK = Check(id="authorship.hidden_characters", docs=__doc__, run=run)
