"""Words between quotation marks that nobody is said to have spoken or written.

What it finds
    A quotation of a sentence's length that opens a sentence and breaks off at the comma inside its closing mark, where
    a full stop or no more than the occasion or the day is left behind it ("“…,” at a meeting on Monday."), or where its
    paragraph ends and a full one goes on with something else; nobody speaks in its paragraph. And whole sentences of
    quotation, alone in their paragraph or not, below a full paragraph, where the rest of their paragraph, the one above
    (two, if it is short) and the first sentence of the one below have no quotation, no word of speaking, no "letter",
    "speech", "sign" or the like, and no name of somebody who speaks elsewhere, and where above it there is no "I", "he"
    or "she" and no person in a scene, by full name or as "an old man". Figures and accounts that "say" something speak
    no such words. At the end of a text two full paragraphs above it must be so.

Why it matters
    A reader cannot tell whether such words are a statement, a slogan, or made up; an editor cannot have them checked.
    A comma with nobody behind it says that the words which named the speaker were lost on the way.

What it cannot see
    Whether the words were ever said; speakers that only the headline or a picture names. A whole sentence in quotation
    marks near somebody who speaks is read as that speaker's, as newspapers mean it, so a speaker that was cut out
    cleanly is not noticed there. Left alone are short phrases, titles, and words that open with "what", "why" and the
    like; without a comma that they break off at, also quotations at the head of a text, one below the other, below a
    colon, with a credit behind a dash, or beside a short line (a credit, a caption).

Learnt from
    Newspaper attributions marked by hand (PolNeAR); quotations in pieces of propaganda and opinion (PTC), in news of
    many outlets (AllSides), of health and of the BBC, and in college papers.
"""

from auditor.check import Check, Outcome, excerpt, finding
from auditor.citations import torn_quotes, unattributed_quotes
from auditor.document import Document
from auditor.records import Finding, Span


def run(document: Document) -> Outcome:
    """Return a finding for every quotation that no speaker can be found for."""
    torn = frozenset(document.share(torn_quotes))
    return Outcome(findings=tuple(_told(document, span, span in torn) for span in unattributed_quotes(document)))


def _told(document: Document, span: Span, torn: bool) -> Finding:
    words = f"“{excerpt(span.of(document.text).strip('“”'))}”"
    return finding(
        CHECK.id,
        document,
        span,
        f"{words} breaks off at a comma, and nobody is said to have spoken it." if torn else f"{words} has no speaker.",
        "Nobody can check words that nobody is said to have spoken.",
        severity="note",
        suggestion="Say who said it, and where.",
    )


CHECK = Check(id="citations.unattributed_quote", docs=__doc__, run=run)
