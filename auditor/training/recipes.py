"""What goes into the released models: the features, the penalty, and the version and date that their files carry."""

RELIABILITY_VERSION, AUTHORSHIP_VERSION = "0.7.0", "0.4.0"
"""Versions of the released models; one changes with anything that can move its score."""
RELIABILITY_DATE, AUTHORSHIP_DATE = "2026-11-30", "2026-11-28"
"""Dates of the released models; fixed here, so that training twice gives the same bytes."""

RELIABILITY_FEATURES: tuple[str, ...] = (
    "citations.distinct_sources",
    "citations.links_primary",
    "figures.count",
    "hype.density",
    "hype.headline",
    "hype.terms",
    "readability.hedges",
    "readability.questions",
    "readability.scare_quotes",
)
"""Measures of the text alone: no outlet, byline or date, which tables have or lack for reasons of their own."""
RELIABILITY_C = 0.0003
"""So strong a penalty that each term weighs nearly what it is worth alone; docs/decisions/0007 says why."""
RELIABILITY_KNOTS = 3

AUTHORSHIP_FEATURES: tuple[str, ...] = ("authorship.style",)
AUTHORSHIP_C = 1.0
ACCUSED_SHARE = 0.005
"""Share of human news that the verdict likely-ai may accuse: one article in two hundred."""
