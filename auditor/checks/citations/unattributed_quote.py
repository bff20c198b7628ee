"""Words between quotation marks that nobody is said to have spoken or written.

What it finds
    A quotation of a sentence's length with no speaker and no cue in its own sentence, none in the sentences beside it,
    and no quotation with a speaker in its own paragraph or the ones beside it.

Why it matters
    A reader cannot tell whether such words are a statement, a slogan, or made up; an editor cannot have them checked.

What it cannot see
    Whether the words were ever said; speakers that only the headline or a picture names. Short phrases in quotation
    marks (titles, irony, terms) are left alone, and so are texts of more than twelve long quotations: dialogues,
    transcripts and collections. Newspapers hardly ever leave a speaker out; this is for text that nobody edited.

Learnt from
    Newspaper attributions marked by hand (PolNeAR); quotations in pieces of propaganda and opinion (PTC).
"""

from auditor.check import Check, Outcome, finding
from auditor.citations import unattributed_quotes
from auditor.document import Document


def run(document: Document) -> Outcome:
    """Return a finding for every quotation that no speaker can be found for."""
    return Outcome(
        findings=tuple(
            finding(
                CHECK.id,
                document,
                span,
                f"“{' '.join(span.of(document.text).split()).strip('“”')[:80]}…” has no speaker.",
                "Nobody can check words that nobody is said to have spoken.",
                severity="note",
                suggestion="Say who said it, and where.",
            )
            for span in unattributed_quotes(document)
        )
    )


CHECK = Check(id="citations.unattributed_quote", docs=__doc__, run=run)
