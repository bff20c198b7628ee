"""A figure of consequence with nobody behind it.

What it finds
    A statistic that somebody must have counted or estimated, in the author's own voice, in a paragraph where nobody
    speaks, no document is named and nothing is quoted, and to which no source carries over from near by: a share of
    people or of things named in the plural, in figures or in words ("one in eight men"); a change, in words too ("have
    doubled since 2019"), a risk ("twice as likely to"), or a rate; a count of a thousand or more that is an estimate,
    of the dead, of those who are lacking, of all that came in a stretch of time ("every year"), or of those in some
    state ("have no doctor", "left their jobs"); a sum of a million or more that is an estimate, or what an ill costs. A
    share or a risk of people at large is told too where somebody else's quoted words end right before it and nobody
    speaks behind. "Studies show" without a name is no source, nor are those of whom the figure is a share. In a text of
    eight figures or more that names next to no source for anything, and is not about a law or a budget, every amount of
    money, share, change and large count with nobody beside it.

Why it matters
    A figure that nobody stands behind cannot be checked.

What it cannot see
    Shares and changes that two figures of their sentence give. Figures that everybody knows ("half of the population is
    female"; a share of a country's land), or that the author counted. What is said behind a text's opening paragraph
    backs it, and a document or body behind its second one. A document or poll backs the paragraph behind it, a poll all
    figures of opinion, a document that opens a text full of figures all of them, an office's release those of prices
    and work, a company's its results, a study its own. Somebody who is heard of the matter before and behind a figure
    backs it, and so does a document of the next paragraph that is about it or gives figures, or a source for the same
    figure elsewhere; a source named far above may be missed, and so is a figure that only seems to go on from a
    speaker's indirect words. Other counts and sums are left alone: sizes of places and bodies, deeds, prices, debts and
    budgets. So are votes, campaigns, markets, tax rates, crowds, figures of a plan or a law, what is given out of an
    outbreak, a disaster or the economy, tolls to the last name, what is said in an interview, tables and lists. A
    figure is told once, one of a paragraph, and eight at most.

Learnt from
    Newspaper attributions marked by hand (PolNeAR); essays with figures and no sources.
"""

import re
from collections.abc import Sequence

from auditor.check import Check, Outcome, finding
from auditor.citations import (
    Figure,
    backed,
    backing,
    carried,
    fractions,
    stated,
    statistics,
    supported,
    told_once,
    weighty,
    worded,
)
from auditor.document import Document, around
from auditor.figures.accounts.given import given_beside
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
"""Fewest figures for which the share is measured."""
MANY = 8
"""Fewest figures of a text that may be one that names nobody; in a shorter one only statistics are told."""
HARDLY = 0.15
"""Most statements of a source for each figure, in a text that names nobody: there every weighty figure is told."""
MOSTLY = 0.5
"""Smallest share of figures for which nothing beside them can be the source, in such a text."""
_LAID_DOWN = re.compile(
    r"\b(?:the|an?|this|new)\s(?:[\w$.-]+\s){0,4}(?:act|bill|law|budget)\b|\b(?:legislation|tax(?:es)?|stimulus|allowances?)\b",
    re.IGNORECASE,
)
"""In a title or an opening paragraph: what the text is about, and where its figures come from."""


def run(document: Document) -> Outcome:
    """Return the share of figures with a source, and a finding for each of the first figures without."""
    figures = weighty(document.share(document_quantities))
    near = supported(document, figures)
    share = sum(near) / len(near) if len(near) >= FEWEST else None
    bare = _bare(document, figures, near)
    return Outcome((Feature(SOURCED, share),), tuple(_told(document, figure, len(bare)) for figure in bare[:MOST]))


def _bare(document: Document, figures: Sequence[Span], near: Sequence[bool]) -> list[Span]:
    """Return those of the figures that are told: all of a text that names nobody, and else the statistics."""
    read: list[Figure] = [*document.share(document_quantities), *document.share(worded)]
    asked = [*figures, *fractions(read)]
    alone = {figure for figure, has in zip(asked, backed(document, asked, len(figures)), strict=True) if not has}
    if not alone or not (alone := alone - document.share(given_beside)):
        return []
    if _names_nobody(document, len(figures)):
        carries = zip(figures, near, carried(document, figures), strict=True)
        bare = [figure for figure, has, carry in carries if not (has or carry)]
        if len(bare) >= MOSTLY * len(figures):
            return bare
    found = statistics(document, (one for one in read if Span(one.start, one.end) in alone))
    return told_once(document, found, read) if found else []


def _names_nobody(document: Document, count: int) -> bool:
    """Tell whether the text gives figures, and next to no source for anything but such as "studies" and "experts"."""
    if count < MANY or document.share(backing) or _tells_of_a_law(document):
        return False
    said = [one for one in document.share(stated) if one.source_class != "vague"]
    return len(said) <= HARDLY * count and not any(one.source_class == "document" for one in said)


def _tells_of_a_law(document: Document) -> bool:
    """Tell whether the text explains a law or a budget by its title or its opening paragraph."""
    opening = document.blocks[0].span.of(document.text) if document.blocks else ""
    return _LAID_DOWN.search(f"{document.article.title or ''}\n{opening}") is not None


def _told(document: Document, figure: Span, count: int) -> Finding:
    return finding(
        CHECK.id,
        document,
        figure,
        f"“{around(document, figure)}” has no source: none in its sentence, and none in its paragraph.",
        "A figure that nobody stands behind cannot be checked.",
        severity="note",
        evidence={"unsourced_figures": count},
        suggestion="Say where the figure comes from.",
    )


CHECK = Check(id="citations.unsourced_figure", docs=__doc__, run=run, specs=(SOURCED,))
