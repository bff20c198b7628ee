"""Quotations without a speaker."""

import re
from bisect import bisect_left, bisect_right

from auditor.citations.lexicon import reporting_verbs
from auditor.citations.support import attributed
from auditor.document import Document, Quote
from auditor.records import Span

WORDS = 9
"""Fewest words of a quotation that reads as a statement; shorter ones are phrases, titles and terms."""
REACH = 400
"""Characters on either side in which a reporting verb counts; beyond the paragraph where the quotation fills it."""
_FINITE = re.compile(
    r"\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should|shall|\w+n['’]t|"
    r"I['’]m|\w+['’](?:s|re|ve|ll)|\w{3,}ed|\w{3,}s)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z]+")
_CREDITS = frozenset("—–-~(|")
_SPEAKING = frozenset(
    "according quote quotes quoted quoting words asked asks asking calls called calling letter speech statement "
    "headline "
    "titled entitled article editorial sign signs banner chant slogan song lyrics title question questions answer "
    "interview "
    "voice line joke scripture verse bible book message messages text texts phrase motto reply caption wrote written "
    "by".split()
)
_CUES = frozenset({"say", "claim", "announce", "show", "think"})


def unattributed_quotes(document: Document) -> tuple[Span, ...]:
    """Return the quotations that read as statements and have no speaker near."""
    told = [one.content for one in document.share(attributed) if one.source is not None or one.cue is not None]
    starts = [span.start for span in told]
    found = []
    for quote in document.quotes:
        if not _is_statement(document, quote):
            continue
        near = told[max(0, bisect_left(starts, quote.span.start) - 12) : bisect_right(starts, quote.span.end)]
        if any(span.overlaps(quote.span) for span in near) or _is_introduced(document, quote.span):
            continue
        found.append(quote.span)
    return tuple(found)


def _is_statement(document: Document, quote: Quote) -> bool:
    words = quote.inner.of(document.text)
    if not quote.closed or not words[:1].isupper() or len(words.split()) < WORDS:
        return False
    capitals = sum(word[:1].isupper() for word in words.split())
    return capitals < 0.6 * len(words.split()) and bool(_FINITE.search(words))


def _is_introduced(document: Document, span: Span) -> bool:
    """Tell whether a reporting verb, a colon or a dash with a name stands around the quotation."""
    text = document.text
    blocks = [block.span for block in document.blocks]
    at = max(0, bisect_right([block.start for block in blocks], span.start) - 1)
    alone = span.start - blocks[at].start < 3 and blocks[at].end - span.end < 3
    first, last = blocks[max(0, at - 2) if alone else at].start, blocks[min(at + alone, len(blocks) - 1)].end
    before, after = text[max(first, span.start - REACH) : span.start], text[span.end : min(last, span.end + REACH)]
    if (
        before.rstrip()[-1:] in {":", ",", "—", "–", "-", "("}
        or text[span.end : span.end + 60].lstrip()[:1] in _CREDITS
    ):
        return True
    around = _WORD.findall(f"{before} {after}".lower())
    return any(reporting_verbs().get(word) in _CUES for word in around) or not _SPEAKING.isdisjoint(around)
