"""A headline where a source's name belongs.

What it finds
    "according to", "as reported by", "citing" and the like, followed by a run of capitalised words that reads as a
    headline ("according to Mill Shares Jump As Flour Prices Soar Courier data").

Why it matters
    It happens when a machine fills a template, or a writer pastes a search result, and nobody reads the sentence
    again. The real source is hidden behind it.

What it cannot see
    Headlines in sentence case; titles between quotation marks are left alone, for that is how a title should stand.

Learnt from
    Market reports with pasted headlines; names of committees, laws and prizes, which are long and capitalised too.
"""

import re
from collections.abc import Iterator

from auditor.check import Check, Outcome, excerpt, finding
from auditor.document import Document
from auditor.records import Finding, Span

_SLOT = re.compile(
    r"(?:according to|as reported by|reported by|reports? from|data from|citing|cited by|as per|per|courtesy of|"
    r"(?:said|told|published|noted) (?:in|by))\s+(?:a |an |the )?(?=[A-Z0-9$])",
    re.IGNORECASE,
)
_OPENERS = frozenset(
    "according as reported report reports data citing cited per courtesy said told published noted".split()
)
_RUN = re.compile(
    r"(?:[A-Z$0-9][\w’'$%.&+-]{0,40}|of|the|and|in|on|for|to|a|an|at|by|with|vs\.?|&|[-–—|:])(?:,?[ ]|$|(?=[.,;]))"
)
_VERBS = frozenset(
    "rises rise falls fall soars soar surges surge jumps jump drops drop slips slides gains climbs tumbles plunges "
    "rallies beats beat misses drives drive hits hit tops top says say wins win loses cuts plans announces "
    "launches unveils reveals sees gets makes takes faces warns boosts raises lowers sparks signals eyes posts "
    "reports expects is are was were will has have can should does shows may could how why what amid as after".split()
)
WORDS, VERBS = 6, 2
"""Fewest words of a headline, and fewest words in it that names do not have: verbs, "as", "after", "how",
capitalised."""


def run(document: Document) -> Outcome:
    """Return a finding for every headline that stands where a source should."""
    return Outcome(findings=tuple(_found(document)))


def _found(document: Document) -> Iterator[Finding]:
    for slot in document.matches(_SLOT, _OPENERS):
        title = _title(document.text, slot.end())
        if title is None or document.quoted(title):
            continue
        yield finding(
            CHECK.id,
            document,
            title,
            f"“{excerpt(title.of(document.text), 100)}” reads as a headline, and stands where "
            f"“{slot.group().strip()}” needs a name.",
            "The source that the sentence promises is hidden behind a pasted title.",
            suggestion="Name the source, and put the title in quotation marks or take it out.",
        )


def _title(text: str, start: int) -> Span | None:
    end, words, verbs = start, 0, 0
    while words < 60 and (part := _RUN.match(text, end)):
        word = part.group().strip(" ,")
        words += word[:1].isalnum()
        verbs += word[:1].isupper() and word.lower() in _VERBS
        end = part.end()
        if not part.group().endswith(" "):
            break
    while end > start and text[end - 1] in " ,":
        end -= 1
    return Span(start, end) if words >= WORDS and verbs >= VERBS else None


CHECK = Check(id="citations.garbled", docs=__doc__, run=run)
