"""One source alone, and how the article uses its sources, in numbers.

What it finds
    Articles in which one single source does all the talking. It measures the share of the words that are attributed to
    somebody, how many different named sources speak, the share of one source among all attributions, primary documents,
    and links out, by where they lead.

Why it matters
    Reports rest on sources; how many and what kind they are is the most open sign of the work that went into one.

What it cannot see
    Whether the sources are good, or were asked at all. Two people of one surname count as one. Who speaks by "he said"
    alone is counted where one person's full name stands near before, and else is not: more may be named than are found.
    Who speaks for a body ("researchers at the Met Office") is counted as that body; who holds something without saying
    it ("Mr Field blamed the rain") is not. A link with a chat program's name in its address, as such programs hand it
    over, is none to an authority, a university or a journal.

Learnt from
    Newspaper attributions marked by hand (PolNeAR).
"""

from auditor.check import Check, Outcome, finding
from auditor.citations import sourcing
from auditor.document import Document
from auditor.records import Feature, FeatureSpec

ATTRIBUTED = FeatureSpec(
    "citations.attributed_share",
    "share",
    0,
    "attributes {value} of its words to somebody; comparable articles attribute {typical}",
)
NAMED = FeatureSpec(
    "citations.named_sources",
    "per 1,000 words",
    +1,
    "is found to name {value} sources per 1,000 words; comparable articles name {typical}",
)
DISTINCT = FeatureSpec(
    "citations.distinct_sources",
    "sources",
    +1,
    "is found to name {value:source|sources} for {of[figures.count]:figure|figures};"
    " comparable articles name {typical}",
)
ONE = FeatureSpec(
    "citations.one_source_share",
    "share",
    -1,
    "takes {value} of its attributed statements from one source; comparable articles take {typical}",
)
PRIMARY = FeatureSpec(
    "citations.primary_documents",
    "documents",
    +1,
    "draws on {value:primary document|primary documents}; comparable articles draw on {typical}",
)
LINKS = FeatureSpec(
    "citations.links_out", "links", 0, "has {value:link|links} in its text; comparable articles have {typical}"
)
LINKS_PRIMARY = FeatureSpec(
    "citations.links_primary",
    "links",
    0,
    "has {value:link|links} to authorities, universities, journals and filings; comparable articles have {typical}",
)
LINKS_SOCIAL = FeatureSpec(
    "citations.links_social", "links", 0, "has {value:link|links} to social media; comparable articles have {typical}"
)
WORDS = 100
"""Fewest words of a text that is measured."""
STATEMENTS = 6
"""Fewest attributed statements at which a single source is worth a note."""


SPECS = (ATTRIBUTED, NAMED, DISTINCT, ONE, PRIMARY, LINKS, LINKS_PRIMARY, LINKS_SOCIAL)


def run(document: Document) -> Outcome:
    """Return the measures, and a note where one source alone is heard throughout."""
    if len(document.words) < WORDS:
        return Outcome(tuple(Feature(spec, None) for spec in CHECK.specs))
    found = sourcing(document)
    values = (
        found.attributed_share,
        found.named_rate,
        float(found.distinct),
        found.one_source_share,
        float(found.primary),
        float(found.links),
        float(found.links_primary),
        float(found.links_social),
    )
    features = tuple(Feature(spec, value) for spec, value in zip(CHECK.specs, values, strict=True))
    if found.distinct != 1 or found.statements < STATEMENTS:
        return Outcome(features)
    alone = finding(
        CHECK.id,
        document,
        None,
        f"All {found.statements} attributed statements with a name come from one source.",
        "Nobody else was heard, or nobody else is told of.",
        severity="note",
        evidence={"statements": found.statements},
        suggestion="Ask whether somebody else should be heard.",
    )
    return Outcome(features, (alone,))


CHECK = Check(id="citations.one_source", docs=__doc__, run=run, specs=SPECS)
