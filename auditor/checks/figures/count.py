"""How many figures an article prints.

What it finds
    No places, only the number of figures in the text: amounts, shares, counts, rates and measures, with or without a
    unit, each place counted once. Whether they are right is for the other checks.

Why it matters
    Figures are what a reader can hold against the record. Work that went into an article shows in them more openly than
    in anything else that can be counted, and with the number of named sources they say what there is to check.

What it cannot see
    Whether a figure says anything, is right, or has a source. A long article prints more of them than a short one, so
    that it speaks for length as well.

Learnt from
    HealthNewsReview, whose reviewers ask whether benefits, harms and costs are told in numbers.
"""

from auditor.check import Check, Outcome
from auditor.document import Document
from auditor.figures.mention import document_quantities
from auditor.records import Feature, FeatureSpec

COUNT = FeatureSpec(
    "figures.count", "figures", +1, "prints {value:figure|figures}; comparable articles print {typical}"
)
_SHORTEST = 50
"""Fewest words of a text whose figures are counted."""


def run(document: Document) -> Outcome:
    """Return the number of figures, None for a text under fifty words."""
    if len(document.words) < _SHORTEST:
        return Outcome((Feature(COUNT, None),))
    return Outcome((Feature(COUNT, float(len(document.share(document_quantities)))),))


CHECK = Check(id="figures.count", docs=__doc__, specs=(COUNT,), run=run)
