"""Parts of the page that were copied with the article.

What it finds
    Lines that are labels of a page: comment forms, share bars, players, cookie and newsletter notices, navigation, in
    many languages; and lines that speak to the reader of a page: "Sign up for our newsletter", "Read more: ...", "Story
    continues below", "Share this article: ...". Lines that follow each other are one finding.

Why it matters
    They show that the text was taken from a page by a machine and was not read again. A label in another language than
    the article tells where it was set up.

What it cannot see
    Furniture that is worded as a sentence of the article; labels that stand in the middle of a line; pointers to an
    author's own pages ("Follow Jo Field on ..."), which a desk may want.

Learnt from
    Labels of common publishing systems in their own translations.
"""

from auditor.check import Check, Outcome, finding
from auditor.document import Document, is_furniture
from auditor.records import Span


def run(document: Document) -> Outcome:
    """Return one finding for every run of lines that are page furniture."""
    runs: list[tuple[Span, int]] = []
    previous = False
    for block in document.blocks:
        is_label = is_furniture(block.span.of(document.text))
        if is_label and previous:
            runs[-1] = (Span(runs[-1][0].start, block.span.end), runs[-1][1] + 1)
        elif is_label:
            runs.append((block.span, 1))
        previous = is_label
    return Outcome(
        findings=tuple(
            finding(
                CHECK.id,
                document,
                span,
                f"“{' '.join(span.of(document.text).split())[:80]}” belongs to the page, not to the article.",
                "The text was copied from a page and not read again.",
                severity="note",
                evidence={"lines": lines},
                suggestion="Take it out.",
            )
            for span, lines in runs
        )
    )


CHECK = Check(id="provenance.page_furniture", docs=__doc__, run=run)
