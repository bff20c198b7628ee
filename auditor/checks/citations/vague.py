"""Something said by people whom nobody could find.

What it finds
    "Analysts expect", "psychologists believe", "some say", "according to sources", "it has been claimed", "it is widely
    felt that", "critics have called it", "one insider told us", "the word around the club is that", "everybody agrees",
    "reportedly", "some in the trade say", "those in the know", "there is talk of", "rumours are swirling", "it is an
    open secret that", "many are calling it", "the general view is that", "studies show", "polls suggest", "a recent
    survey showed 78%": a statement whose source is a group, research or hearsay without a name, a number or a
    description, where no member of the group and no study or poll is named beside it. A plain name of the next
    paragraph is no member, unless it was introduced as an expert's before; nor is an officer of a firm or a state one
    of the experts, nor a neighbour of whom no office is told; nobody is whom bare "insiders" name, nor whoever speaks
    after hearsay or "it is widely believed". In a lede such words may stand for those who are named below, where it is
    told what they are.

Why it matters
    A vague source cannot be asked. It lets an author's own view pass for that of many.

What it cannot see
    Whether an unnamed source has a good reason to stay unnamed; described sources ("two officials who saw the letter")
    are left alone, and so are officials, residents, lawyers and others whom the text's place or matter describes,
    "reportedly" inside a sentence, and "others say", which goes on from somebody. What a named source says of experts
    is that source's, the consensus that a figure is held against is the market's, and "it is often said" and "not, as
    some have claimed," are set up to be answered: none is told. Nor is a rumour that was put to the one of whom it is,
    who answers or declines to, nor talk of music or of the weather. Nor are circles of a place ("many in the town"),
    whose people can be asked, nor one of whom somebody named is told to be, nor polls and studies that are named or
    told of behind a colon, nor what a named body is told to agree with.

Learnt from
    Newspaper attributions marked by hand (PolNeAR); the weasel words listed by editors of Wikipedia.
"""

from collections.abc import Iterator

from auditor.check import Check, Outcome, finding
from auditor.citations import anonymous_sources
from auditor.document import Document
from auditor.records import Feature, FeatureSpec, Finding

DENSITY = FeatureSpec(
    "citations.vague_density",
    "per 1,000 words",
    -1,
    "leans on {value} vague sources per 1,000 words; comparable articles on {typical}",
)


def run(document: Document) -> Outcome:
    """Return how many vague sources there are to the thousand words, and a finding for each."""
    found = tuple(_found(document))
    words = len(document.words)
    return Outcome((Feature(DENSITY, 1000 * len(found) / words if words else None),), found)


def _found(document: Document) -> Iterator[Finding]:
    for span in document.share(anonymous_sources):
        yield finding(
            CHECK.id,
            document,
            span,
            f"“{span.of(document.text)}” names nobody.",
            "A source without a name or description cannot be asked.",
            severity="note",
            suggestion="Say who, or how many and in what position; or make it the author's own claim.",
        )


CHECK = Check(id="citations.vague", docs=__doc__, run=run, specs=(DENSITY,))
