"""Quotations without a speaker."""

import re
from bisect import bisect_left, bisect_right

from auditor.citations.attribution import Attribution
from auditor.citations.lexicon import reporting_verbs
from auditor.citations.reading import attributed
from auditor.document import Document, Quote
from auditor.records import Span

WORDS = 9
"""Fewest words of a quotation that reads as a statement; shorter ones are phrases, titles and terms."""
MOST = 12
"""Most quotations of a text in which one without a speaker says something; with more it is a dialogue or a list."""
REACH = 400
"""Characters on either side in which a reporting verb counts; beyond the paragraph where the quotation fills it."""
_FINITE = re.compile(
    r"\b(?:is|are|was|were|am|been|has|have|had|does|did|will|would|can|could|may|might|must|should|shall|\w+n['’]t|"
    r"I['’]m|(?:it|that|he|she|we|they|you|there)['’](?:s|re|ve|ll))\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z]+")
_CREDIT = re.compile(
    r"[^\S\n]*(?:[—–~(|\[-]|by\s|[A-Z][\w’'.-]{1,20}[ ][A-Z]|[A-Z][\w’'.-]{1,20}(?:[ "
    r"][A-Z][\w’'.-]{0,20}){0,3}(?:[,(:]|\s?\d|$|\n|[ ](?:of|on|in|"
    r"former)[ ]))"
    r"|\s*(?:[A-Z][^.\n]{3,60}|[—–-]{1,2}[ ]?[A-Z][^\n]{3,60})(?:\n|$)"
)
_POSTED = re.compile(r"https?:|pic\.twitter|@\w|\bRT\b")
_SPEAKING = frozenset(
    "according quote quotes quoted quoting words asked asks asking calls called calling letter speech statement "
    "headline titled entitled article editorial sign signs banner chant slogan song lyrics title question questions "
    "answer interview voice line joke scripture verse bible book message messages text texts phrase motto reply "
    "caption wrote written by spoke speaks speaking promise promises promised remark remarks comments complaint "
    "complaints".split()
)
_CUES = frozenset({"say", "claim", "announce", "show", "think"})
_NAMED = frozenset({"person", "organisation"})
_NAME = re.compile(r"[A-ZÀ-Þ][\w-]{2,}")
_OPENERS = frozenset("The His Her Its Their Our That This Some One Two Mrs President Senator House".split())
"""Words that a name may open with and that say nothing of who it is."""
_OPENING = re.compile("[\"“„«]|''|``")
_LONGEST_RUN = 12
"""Most paragraphs before a quotation that may be quotations of the same speaker."""


def unattributed_quotes(document: Document) -> tuple[Span, ...]:
    """Return the quotations that read as statements and have no speaker near."""
    statements = [quote.span for quote in document.quotes if _is_statement(document, quote)]
    if not statements or len(statements) > MOST:
        return ()
    spoken = [one for one in document.share(attributed) if one.source is not None or one.cue is not None]
    starts = [one.content.start for one in spoken]
    blocks = [block.span for block in document.blocks]
    begins = [block.start for block in blocks]
    quoted = {bisect_right(begins, one.content.start) - 1 for one in spoken if one.form != "indirect"}
    speakers = frozenset(name for one in spoken for name in _names(document, one))
    found = []
    for span in statements:
        at = bisect_right(begins, span.start) - 1
        beside = spoken[max(0, bisect_left(starts, span.start) - 12) : bisect_right(starts, span.end)]
        if any(one.content.overlaps(span) for one in beside) or not quoted.isdisjoint((at - 1, at, at + 1)):
            continue
        if not _is_introduced(document, span, blocks, at, speakers):
            found.append(span)
    return tuple(found)


def _is_statement(document: Document, quote: Quote) -> bool:
    words = quote.inner.of(document.text)
    if not quote.closed or not words[:1].isupper() or len(words.split()) < WORDS:
        return False
    capitals = sum(word[:1].isupper() for word in words.split())
    return capitals < 0.6 * len(words.split()) and bool(_FINITE.search(words))


def _names(document: Document, one: Attribution) -> list[str]:
    """Return the words of the name of a person or a body that speaks somewhere in the text."""
    named = one.source is not None and one.source_class in _NAMED
    names = _NAME.findall(one.source.of(document.text)) if named and one.source else []
    return [name for name in names if name not in _OPENERS]


def _is_introduced(document: Document, span: Span, blocks: list[Span], at: int, speakers: frozenset[str]) -> bool:
    """Tell whether a reporting verb, a colon, a credit or one of the text's speakers stands around the quotation.

    Where the quotation fills its paragraph, around is the paragraph behind it, and the one before the quotations that
    it goes on from.
    """
    text = document.text
    alone = span.start - blocks[at].start < 3 and blocks[at].end - span.end < 3
    head = _head_of_run(text, blocks, at) if alone else at
    opens = blocks[head].start if alone else span.start
    first, last = blocks[max(0, head - alone)].start, blocks[min(at + alone, len(blocks) - 1)].end
    before, after = text[max(first, opens - REACH) : opens], text[span.end : min(last, span.end + REACH)]
    if before.rstrip()[-1:] in {":", ",", "—", "–", "-", "(", "!"} or _CREDIT.match(text, span.end):
        return True
    if not speakers.isdisjoint(_NAME.findall(f"{before} {after}")):
        return True
    if _POSTED.search(before) or _POSTED.search(text, span.end, span.end + 200):
        return True
    around = _WORD.findall(f"{before} {after}".lower())
    return any(reporting_verbs().get(word) in _CUES for word in around) or not _SPEAKING.isdisjoint(around)


def _head_of_run(text: str, blocks: list[Span], at: int) -> int:
    """Return the first of the paragraphs up to ``at`` that all open with a quotation mark."""
    head = at
    while head > max(0, at - _LONGEST_RUN) and _OPENING.match(text, blocks[head - 1].start):
        head -= 1
    return head
