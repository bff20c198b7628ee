"""A figure of consequence with nobody behind it.

What it finds
    An amount of money, a share, a change or a large count in the author's own voice, with no source, link or reference
    in its sentence, none that carries over to it in its paragraph, and no document that the paragraph draws on.

Why it matters
    A figure that nobody stands behind cannot be checked.

What it cannot see
    Figures that everybody knows, or that the author counted. In a report that names its sources, figures beside an
    attributed sentence are taken to come from them, and a single bare figure is let pass. Figures of a plan, a law or a
    deed done in public, votes, and what is said in an interview need no other source. Eight are told at most.

Learnt from
    Newspaper attributions marked by hand (PolNeAR); essays with figures and no sources.
"""

from collections.abc import Sequence

from auditor.check import Check, Outcome, finding
from auditor.citations import backed, backing, carried, stated, statistics, supported, weighty
from auditor.document import Document
from auditor.figures.mention import document_quantities
from auditor.records import Feature, FeatureSpec, Finding, Span

MOST = 8
"""Most findings for one article; the evidence tells how many there are."""
SOURCED = FeatureSpec(
    "citations.sourced_figures",
    "share",
    +1,
    "gives a source for {value} of its figures; comparable articles give one for {typical}",
)
FEWEST = 3
"""Fewest figures for which the share is measured, and of a text that may be one that names nobody."""
HARDLY = 0.15
"""Most statements of a source for each figure, in a text that names nobody: there every weighty figure is told."""


def run(document: Document) -> Outcome:
    """Return the share of figures with a source, and a finding for each of the first figures without."""
    figures = weighty(document.share(document_quantities))
    near = supported(document, figures)
    share = sum(near) / len(near) if len(near) >= FEWEST else None
    bare = _bare(document, [figure for figure, has in zip(figures, near, strict=True) if not has], len(figures))
    return Outcome((Feature(SOURCED, share),), tuple(_told(document, figure, len(bare)) for figure in bare[:MOST]))


def _bare(document: Document, figures: Sequence[Span], count: int) -> list[Span]:
    """Return those of the figures that are told: all of a text that names nobody, and else the statistics."""
    if _names_nobody(document, count):
        return [figure for figure, has in zip(figures, carried(document, figures), strict=True) if not has]
    bare = [figure for figure, has in zip(figures, backed(document, figures), strict=True) if not has]
    measured = statistics(document, document.share(document_quantities)) if bare else frozenset()
    return [figure for figure in bare if figure in measured]


def _names_nobody(document: Document, count: int) -> bool:
    """Tell whether the text gives figures, and next to no source for anything."""
    if count < FEWEST or document.share(backing):
        return False
    said = document.share(stated)
    return len(said) <= HARDLY * count and not any(one.source_class == "document" for one in said)


def _told(document: Document, figure: Span, count: int) -> Finding:
    words = figure.of(document.text)
    return finding(
        CHECK.id,
        document,
        figure,
        f"“{words}” has no source: none in its sentence, and none in its paragraph.",
        "A figure that nobody stands behind cannot be checked.",
        severity="note",
        evidence={"unsourced_figures": count},
        suggestion="Say where the figure comes from.",
    )


CHECK = Check(id="citations.unsourced_figure", docs=__doc__, run=run, specs=(SOURCED,))
