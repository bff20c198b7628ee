"""Sentence constructions that sell: stacked superlatives, questions in series, the future that is already here.

What it finds
    Two or more superlatives joined in one phrase ("the biggest, boldest and most daring"); three or more questions in
    a row that nobody is asked; and stock turns of promotion, such as "the future is here", "welcome to the era of",
    "gone are the days", "will never be the same" and "take it to the next level".

Why it matters
    These constructions carry no fact. They set a mood of promise or alarm, and a text that leans on them is selling
    something, be it a product or an outrage.

What it cannot see
    Irony, and a slogan quoted without quotation marks. Questions that fill a paragraph, as in an interview, that are
    announced ("he asks", "the questions are"), that the text says it answers ("all you need to know") or asks again as
    headings, or that hold a quotation are left alone.

Learnt from
    Promotional and news copy read side by side; the turns are a list written by hand.
"""

from auditor.check import Check, Outcome, excerpt, finding
from auditor.document import Document
from auditor.records import Feature, FeatureSpec, Finding
from auditor.wording import Construction, constructions_of

FORMULAS = FeatureSpec(
    "hype.formulas",
    "per 1,000 words",
    -1,
    "uses {value} selling sentence patterns per 1,000 words; comparable articles use {typical}",
)

_TOLD = {
    "stack": ("stacks superlatives", "Keep the one that can be shown, and show it."),
    "turn": ("is a stock turn of promotion", "Leave it out, or say what has happened."),
    "questions": ("asks question upon question", "Answer them, or leave them out."),
}


def run(document: Document) -> Outcome:
    """Return one finding for each construction in the author's own voice, and their rate."""
    found = document.share(constructions_of)
    words = len(document.words)
    rate = 1000 * len(found) / max(words, 200) if words else None
    return Outcome((Feature(FORMULAS, rate),), tuple(_finding(document, item) for item in found))


def _finding(document: Document, item: Construction) -> Finding:
    message, suggestion = _TOLD[item.kind]
    return finding(
        "hype.formula",
        document,
        item.span,
        f"“{excerpt(item.span.of(document.text))}” {message}.",
        "The construction sets a mood of promise or alarm and carries no fact.",
        severity="note",
        suggestion=suggestion,
    )


CHECK = Check(id="hype.formula", docs=__doc__, specs=(FORMULAS,), run=run)
