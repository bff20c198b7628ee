"""Something said by people whom nobody could find.

What it finds
    "Analysts expect", "critics say", "experts warn", "it is believed": a statement whose source is a group without a
    name, a number or a description, where no member of the group is named beside it.

Why it matters
    A vague source cannot be asked. It lets an author's own view pass for that of many.

What it cannot see
    Whether an unnamed source has a good reason to stay unnamed; described sources ("two officials who saw the letter")
    are left alone.

Learnt from
    Newspaper attributions marked by hand (PolNeAR); the weasel words listed by editors of Wikipedia.
"""

import re
from collections.abc import Iterator

from auditor.check import Check, Outcome, finding
from auditor.citations import attributed
from auditor.document import Document
from auditor.records import Finding, Span

_GROUPS = (
    "analysts|critics|experts|observers|commentators|pundits|insiders|skeptics|sceptics|detractors|opponents|proponents|"
    "supporters|advocates|economists|strategists|researchers|scientists|scholars|historians|sources"
)
_SAYS = (
    "say|said|argue|argued|claim|claimed|believe|believed|think|expect|expected|predict|predicted|project|projected|warn|"
    "warned|contend|contended|suggest|suggested|point to|pointed to|point out|pointed out|compare|compared|note|"
    "noted|fear|"
    "feared|see|view|estimate|estimated|agree|agreed|anticipate|forecast|worry|insist|question|doubt|caution|cite"
)
_VAGUE = re.compile(
    rf"(?<![\w-])(?:(?:some|many|most|several|other|various|industry|market|political|legal|health|financial)\s+){{0,2}}"
    rf"(?:{_GROUPS})\s+(?:(?:have|had|also|now|still|widely|generally|often|already)\s+){{0,2}}(?:{_SAYS})\b"
    r"|\bit(?:\s+is|’s|'s)\s+(?:(?:widely|generally|commonly|often)\s+)?(?:believed|thought|said|rumou?red|understood)\s+that\b",
    re.IGNORECASE,
)
_NAMED = ("person", "organisation", "document")


def run(document: Document) -> Outcome:
    """Return a finding for every vague source that no named one stands beside."""
    return Outcome(findings=tuple(_found(document)))


def _found(document: Document) -> Iterator[Finding]:
    named = [one.content.start for one in document.share(attributed) if one.source_class in _NAMED]
    for match in _VAGUE.finditer(document.text):
        span = Span(*match.span())
        near = any(abs(start - span.start) < 400 for start in named)
        if near or document.quoted(span):
            continue
        yield finding(
            CHECK.id,
            document,
            span,
            f"“{match.group()}” names nobody.",
            "A source without a name or description cannot be asked.",
            severity="note",
            suggestion="Say who, or how many and in what position; or make it the author's own claim.",
        )


CHECK = Check(id="citations.vague", docs=__doc__, run=run)
