"""How many figures of an article contradict the rest of it.

What it finds
    No places of its own: the warnings and errors of the other checks of figures, that of the calendar among them. What
    overlaps is counted once, and so is all that is told of the title. Notes are questions, and are not counted.

Why it matters
    An article whose own figures contradict each other is wrong in one of them, whoever published it.

What it cannot see
    What the other checks cannot: figures that agree with each other and are all wrong. An article with few figures has
    few that can contradict each other.

Learnt from
    statcheck (Nuijten 2016), which counts the inconsistent results of a paper.
"""

from collections.abc import Sequence
from itertools import accumulate

from auditor.check import Check, Outcome
from auditor.checks import all_checks
from auditor.document import Document
from auditor.records import Feature, FeatureSpec, Finding

CONTRADICTIONS = FeatureSpec(
    "figures.contradictions",
    "figures",
    -1,
    "{value:figure contradicts|figures contradict} the rest of the text; comparable articles have {typical}",
)


def run(document: Document) -> Outcome:
    """Return the number of places at which the checks of figures tell a warning or an error."""
    others = (check for check in all_checks() if check.family == CHECK.family and check is not CHECK)
    told = [one for check in others for one in document.share(check.run).findings if one.severity != "note"]
    return Outcome((Feature(CONTRADICTIONS, float(_places(told))),))


def _places(told: Sequence[Finding]) -> int:
    """Return at how many places the findings stand; those that overlap are at one, and so are those at none."""
    spans = sorted(one.span for one in told if one.span is not None)
    ends = list(accumulate((span.end for span in spans), max))
    apart = sum(end <= span.start for end, span in zip(ends, spans[1:], strict=False))
    return any(one.span is None for one in told) + (1 + apart if spans else 0)


CHECK = Check(
    id="figures.consistency",
    docs=__doc__,
    specs=(CONTRADICTIONS,),
    run=run,
    counts="figures",
)
"""Consistency: how many figures contradict the others."""
