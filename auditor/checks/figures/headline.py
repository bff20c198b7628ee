"""Headlines whose figure the body does not bear out.

What it finds
    A figure in the title that the body contradicts: the body has a figure of the same kind about the same thing with
    another value, and nowhere the title's own, neither as it stands nor rounded, converted or worked out.

Why it matters
    Most readers see the headline alone, and it is written last, by another hand, under pressure.

What it cannot see
    Figures that the body does not mention at all; titles whose figure agrees with the body by chance.

Learnt from
    NumHG (Huang et al. 2024): how headline figures come from their article (copied, rounded, converted, added).
"""

import re
from collections.abc import Iterator

from auditor.check import Check, Outcome, finding
from auditor.document import Document
from auditor.figures.person import is_age_at_death
from auditor.figures.rival import rival
from auditor.figures.same import Fact, borrowed, document_facts
from auditor.figures.support import Source, is_small, source_between, supported
from auditor.records import Article, Finding, Span

ALIKE = 0.17
"""Share of the title's words that the sentence with the other value must have, 0..1; chosen on NumHG and news."""
LONGEST = 25
"""Words of a title; longer ones are a text of their own."""
WORDED = 0.2
"""The same of the words near both figures, for small counts and spans of time, of which a text has many."""
_LIST = re.compile(
    r"\s+(?:most|best|worst|biggest|top|ways|reasons|things|tips|facts|photos|questions|takeaways|steps|techniques|"
    r"studies|signs|ideas|lessons|myths|rules|names)\b",
    re.IGNORECASE,
)
_ONE_IN = re.compile(r"(?:^|\b(?:one|\d+))\s+(?:in|out of|of)\s+$", re.IGNORECASE)


def run(document: Document) -> Outcome:
    """Return one finding for every figure of the title, given or in the first line, that the body contradicts."""
    return Outcome(findings=(*_given_title(document), *_first_line(document)))


def _given_title(document: Document) -> Iterator[Finding]:
    title = document.article.title or ""
    if not title or len(title.split()) > LONGEST or title.strip() == document.text[: len(title)].strip():
        return
    heading = Document(Article(text=title, id="title"))
    body = source_between(document, 0, len(document.text))
    for claim in heading.share(document_facts):
        if (other := _contradicted(claim, title, body)) is not None:
            yield _told(document, claim, other, other.span)


def _first_line(document: Document) -> Iterator[Finding]:
    if not document.blocks or document.blocks[0].kind != "heading":
        return
    head = document.blocks[0].span
    body = source_between(document, head.end, len(document.text))
    for claim in document.share(document_facts):
        if claim.span.start >= head.end:
            return
        if (other := _contradicted(claim, document.text, body)) is not None:
            yield _told(document, claim, other, claim.span)


def _contradicted(claim: Fact, text: str, body: Source) -> Fact | None:
    mention = claim.mention
    if mention.value <= 1 or mention.quantity.shape != "single" or _LIST.match(text, mention.quantity.numerals[-1].end):
        return None
    if _ONE_IN.search(mention.lead):
        return None
    if supported(mention, body):
        return None
    least = 0.0 if is_age_at_death(mention) else ALIKE
    related = tuple(fact for fact in body.facts if borrowed(claim, fact) >= least)
    many = mention.kind == "duration" or (mention.kind == "count" and is_small(mention))
    return rival(claim, Source(related, frozenset(), ()), WORDED if many else 0.0)


def _told(document: Document, claim: Fact, other: Fact, span: Span) -> Finding:
    here, there = claim.mention, other.mention
    return finding(
        CHECK.id,
        document,
        span,
        f"The title says {here.printed}; the body says {there.printed}, and nowhere {here.printed}.",
        "Most readers take away the figure of the headline.",
        evidence={"title": here.place, "body": there.place},
        suggestion="Make the title follow the body, or say in the body where the title's figure comes from.",
    )


CHECK = Check(id="figures.headline", docs=__doc__, run=run)
