"""Words between quotation marks that nobody is said to have spoken or written.

What it finds
    A quotation that opens a sentence and breaks off at the comma inside its closing mark, with nobody behind it: "“The
    dam will hold for years,” at a meeting." And a quotation of a sentence's length that fills a paragraph, with no
    speaker, cue or credit in the paragraphs beside it and no quotation with a speaker within two of it.

Why it matters
    A reader cannot tell whether such words are a statement, a slogan, or made up; an editor cannot have them checked.
    A comma with nobody behind it says that the words which named the speaker were lost on the way.

What it cannot see
    Whether the words were ever said; speakers that only the headline or a picture names. A whole sentence in quotation
    marks below a paragraph in which somebody speaks or is quoted is read as that speaker's, as newspapers mean it, so a
    speaker that was cut out cleanly is hardly ever noticed: with its speaker and cue taken out, the first quotation is
    told in .53 of PolNeAR's articles, but in .002 where the comma and the rest of the sentence are gone too
    (`auditor evaluate citations`). One of 3,173 articles as printed has a finding
    (`auditor evaluate findings --check citations.unattributed_quote`). Short phrases in quotation marks (titles, irony,
    terms) are left alone, and so are quotations one below the other (dialogues, lists) and, but for lost speakers,
    texts of more than twelve long quotations.

Learnt from
    Newspaper attributions marked by hand (PolNeAR); quotations in pieces of propaganda and opinion (PTC), in news of
    many outlets (AllSides), of health and of the BBC, and in college papers.
"""

from auditor.check import Check, Outcome, finding
from auditor.citations import torn_quotes, unattributed_quotes
from auditor.document import Document
from auditor.records import Finding, Span


def run(document: Document) -> Outcome:
    """Return a finding for every quotation that no speaker can be found for."""
    torn = frozenset(document.share(torn_quotes))
    return Outcome(findings=tuple(_told(document, span, span in torn) for span in unattributed_quotes(document)))


def _told(document: Document, span: Span, torn: bool) -> Finding:
    words = f"“{' '.join(span.of(document.text).split()).strip('“”')[:80]}…”"
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
