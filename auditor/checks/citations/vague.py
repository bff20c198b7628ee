"""Something said by people whom nobody could find.

What it finds
    "Analysts expect", "psychologists believe", "some say", "according to sources", "it has been claimed", "everybody
    agrees", "reportedly", "studies show", "polls suggest": a statement whose source is a group, research or hearsay
    without a name, a number or a description, where no member of the group and no study or poll is named beside it. A
    plain name of the next paragraph is no member. In a lede such words may stand for those who are named below, where
    it is told what they are.

Why it matters
    A vague source cannot be asked. It lets an author's own view pass for that of many.

What it cannot see
    Whether an unnamed source has a good reason to stay unnamed; described sources ("two officials who saw the letter")
    are left alone, and so are officials, residents, lawyers and others whom the text's place or matter describes,
    "reportedly" inside a sentence, and "others say", which goes on from somebody.

Learnt from
    Newspaper attributions marked by hand (PolNeAR); the weasel words listed by editors of Wikipedia.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from auditor.check import Check, Outcome, finding
from auditor.citations import Attribution, stated, vague_sources
from auditor.document import Document
from auditor.records import Feature, FeatureSpec, Finding, Span

_STUDIERS = re.compile(r"(?i)\b(?:researchers|scientists|scholars|economists)\b")
_STUDY = re.compile(r"(?i)\b(?:study|report|survey|paper|journal|university|institute|research by|published)\b")
_POLLED = ("polls", "according")
_POLLS = frozenset({"poll", "survey", "average", "averages", "gallup", "pew", "quinnipiac"})
"""Words for a poll that can be looked up."""
_CARRIER = re.compile(r"(?i)\baccording to [^.\n]{2,50},\s$")
_REFERENCE = re.compile(r"https?:|\[\d{1,3}\]|\(\w[^()]{2,60}\b(?:19|20)\d\d\)")
_FORECAST = re.compile(
    r"(?i)(?:(?:many|most) )?(?:analysts|economists) (?:had )?(?:expect(?:ed)?|forecast|predicted|estimated|projected)"
)
_THAN = re.compile(r"(?i)\b(?:than|that|what|as)\s$")
_NAMED = frozenset({"person", "organisation", "document"})
BESIDE = 250
"""Characters after a vague source in which a named one speaks for the group."""
AROUND = 90
"""Characters on either side of a person's name in which it is told what they are."""
_MEMBER = re.compile(
    r"\b(?:who|of|at|for|with|analysts?|critics?|experts?|professors?|lecturer|fellow|director|president|founder|chief|"
    r"head|chair\w*|university|institute|college|school|cent(?:er|re)|group|foundation|association|union|council|advis[eo]r|"
    r"strategist|economist|attorney|lawyer|doctor|dr|md|sen|rep|gov|author|editor|columnist|spokes\w+|secretary|minister|"
    r"senator|leader|member)\b",
    re.IGNORECASE,
)
"""Words that tell what somebody is."""
LEDE = 3
"""Blocks from which on the first two are a headline or lede, where "experts say" may stand for those named below."""
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
    vague = document.share(vague_sources)
    if not vague:
        return
    spans = [span for span, _ in vague]
    named = [one for one in document.share(stated) if _names(one, spans)]
    lede = document.blocks[1].span.end if len(document.blocks) > LEDE else 0
    for span, kind in vague:
        if (
            (span.start < lede and _is_taken_up(document, span, kind, named))
            or _is_backed(document, span, kind, named)
            or document.quoted(span)
        ):
            continue
        yield finding(
            CHECK.id,
            document,
            span,
            f"“{span.of(document.text)}” names nobody.",
            "A source without a name or description cannot be asked.",
            severity="note",
            suggestion="Say who, or how many and in what position; or make it the author's own claim.",
        )


def _names(one: Attribution, vague: Sequence[Span]) -> bool:
    """Tell whether an attribution has a source that can be asked, and not one of the vague ones."""
    if one.source is None or one.source_class not in _NAMED:
        return False
    at = bisect_right(vague, one.source.start, key=lambda span: span.start)
    return not any(span.overlaps(one.source) for span in vague[max(0, at - 1) : at + 1])


def _is_backed(document: Document, span: Span, kind: str, named: Sequence[Attribution]) -> bool:
    """Tell whether a named source speaks right after the vague one, or the group is the one of a study named before."""
    text = document.text
    after = bisect_right(named, span.end, key=lambda one: one.content.start)
    spoken = (
        after < len(named)
        and named[after].content.start - span.end < BESIDE
        and _speaks_for(document, span, named[after])
    )
    studied = _STUDIERS.search(span.of(text)) and _STUDY.search(text, max(0, span.start - 800), span.start)
    polled = kind in _POLLED and document.share(_tells_of_poll)
    carried = _CARRIER.search(text, max(0, span.start - 60), span.start)
    compared = _FORECAST.fullmatch(span.of(text)) and _THAN.search(text, max(0, span.start - 6), span.start)
    return (
        bool(spoken or studied or polled or carried or compared)
        or _REFERENCE.search(text, span.end, span.end + 200) is not None
    )


def _is_taken_up(document: Document, span: Span, kind: str, named: Sequence[Attribution]) -> bool:
    """Tell whether those whom a lede speaks of may be named below it: research, or people who are told to be
    something.
    """
    if kind in ("study", "polls", "according") or _STUDIERS.search(span.of(document.text)):
        return len(named) > 1
    return sum(one.source is not None and _is_member(document, one.source) for one in named) > 1


def _is_member(document: Document, source: Span) -> bool:
    """Tell whether a source is more than a person's name alone: it is told what they are."""
    around = document.text[max(0, source.start - AROUND) : source.end + AROUND]
    return _MEMBER.search(around) is not None and len(source.of(document.text).split()) > 1


def _tells_of_poll(document: Document) -> bool:
    return not _POLLS.isdisjoint(document.places)


def _speaks_for(document: Document, vague: Span, one: Attribution) -> bool:
    """Tell whether a named source may be of the group: it stands in its paragraph, or is more than a person's name."""
    if one.source is None or document.block_at(vague.start) == document.block_at(one.content.start):
        return True
    if one.source_class != "person":
        return True
    return _is_member(document, one.source)


CHECK = Check(id="citations.vague", docs=__doc__, run=run, specs=(DENSITY,))
