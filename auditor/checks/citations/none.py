"""An article full of figures that names nobody for them.

What it finds
    A text with five figures or more (money, shares, changes, counts of things from 1,000 on), no link, no numbered
    reference, no document that says something, no line that names its source ("Source: Land Registry"), no answer
    under freedom of information, and a source for at most one figure in ten.

Why it matters
    A figure without a source cannot be checked by the reader, nor by the editor. A text that gives many and sources
    none asks to be believed.

What it cannot see
    Links that were lost when the text was copied from its page; whether a source that is named said so. Interviews are
    left alone, printed in questions and answers of any setting: whoever answers as "I" or "we" is the source.

Learnt from
    Long strategy essays without a source, beside newspaper reports, which name somebody for most of their figures.
"""

from auditor.check import Check, Outcome, finding
from auditor.citations import backing, carried, stated, supported, weighty
from auditor.document import Document
from auditor.figures.mention import document_quantities

FIGURES = 5
"""Fewest figures that make a text one that has to give sources."""
SOURCED = 0.1
"""Largest share of figures with a source at which the text still counts as one without."""

BARE = 0.5
"""Smallest share of figures for which nothing beside them, such as a poll or a reporting verb, can be the source."""


def run(document: Document) -> Outcome:
    """Return one finding about the whole article, or none."""
    if document.share(backing) or any(one.source_class == "document" for one in document.share(stated)):
        return Outcome()
    figures = weighty(document.share(document_quantities))
    if len(figures) < FIGURES:
        return Outcome()
    sourced = sum(supported(document, figures))
    if sourced > SOURCED * len(figures):
        return Outcome()
    bare = sum(not has for has in carried(document, figures))
    if bare < BARE * len(figures):
        return Outcome()
    some = [figure.of(document.text) for figure in figures[:5]]
    return Outcome(
        findings=(
            finding(
                CHECK.id,
                document,
                None,
                f"The text gives {len(figures)} figures ({', '.join(some)} ...) and a source for {sourced or 'none'} "
                "of them; it has no link, reference or document.",
                "Nobody can check these figures from the text.",
                evidence={"figures": len(figures), "sourced": sourced, "examples": some},
                suggestion="Ask the author where the figures come from, and name or link the sources.",
            ),
        )
    )


CHECK = Check(id="citations.none", docs=__doc__, run=run)
