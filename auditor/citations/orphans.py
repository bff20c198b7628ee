"""Quotations without a speaker."""

import re
from bisect import bisect_left, bisect_right

from auditor.citations.attribution import Attribution
from auditor.citations.lexicon import reporting_verbs
from auditor.citations.reading import attributed
from auditor.citations.statement import is_statement
from auditor.citations.torn import torn_quotes
from auditor.document import Document
from auditor.records import Span

WORDS = 9
"""Fewest words of a quotation that fills a paragraph and reads as a statement; shorter ones are slogans and terms."""
MOST = 12
"""Most quotations of a text in which one without a speaker says something; with more it is a dialogue or a list."""
REACH = 400
"""Characters of the paragraph on either side in which a speaker, or a word of speaking, counts."""
CARRIED = 2
"""Paragraphs on either side that a quotation with a speaker carries over to, and behind a line that leads up to one."""
_WORD = re.compile(r"[a-z]+")
_CREDIT = re.compile(r"[—–~(|\[-]|by\s|[A-Z][^.\n]{3,60}$")
"""How a line begins that credits the quotation before it, or the whole of such a line."""
_POINTS_BACK = re.compile(r"(?:Th(?:at|is|ese|ose)|(?:Many|Some|Such|All|None|So)\b.{0,10})\s")
"""How a paragraph begins that speaks of the quotation before it: "These were some of the answers"."""
_POSTED = re.compile(r"https?:|pic\.twitter|@\w|\bRT\b")
_SPEAKING = frozenset(
    "according quote quotes quoted quoting words asked asks asking calls called calling letter speech statement "
    "headline titled entitled article editorial sign signs banner chant slogan song lyrics title question questions "
    "answer interview voice line joke scripture verse bible book message messages text texts phrase motto reply "
    "caption wrote written by spoke speaks speaking promise promises promised remark remarks comments complaint "
    "complaints he she i my me".split()
)
"""Words of speaking, and those that stand for somebody who may be speaking."""
_CUES = frozenset({"say", "claim", "announce", "show", "think"})
_NAMED = frozenset({"person", "organisation"})
_NAME = re.compile(r"[A-ZÀ-Þ][\w-]{2,}")
_OPENERS = frozenset("The His Her Its Their Our That This Some One Two Mrs President Senator House".split())
"""Words that a name may open with and that say nothing of who it is."""
_OPENING = re.compile("[\"“„«]|''|``")


def unattributed_quotes(document: Document) -> tuple[Span, ...]:
    """Return the quotations torn from their speaker at a comma, and those that fill a paragraph and have none near."""
    return tuple(sorted({*document.share(torn_quotes), *_unspoken(document)}))


def _unspoken(document: Document) -> list[Span]:
    """Return the quotations that read as statements, fill a paragraph and have no speaker near."""
    statements = [quote.span for quote in document.quotes if is_statement(document, quote, WORDS)]
    if not statements or len(statements) > MOST:
        return []
    alone = [span for span in statements if _stands_alone(document, span)]
    if not alone:
        return []
    spoken = [one for one in document.share(attributed) if one.source is not None or one.cue is not None]
    starts = [one.content.start for one in spoken]
    quoted = {document.block_at(one.content.start) for one in spoken if one.form != "indirect"}
    speakers = frozenset(name for one in spoken for name in _names(document, one))
    found = []
    for span in alone:
        at = document.block_at(span.start)
        beside = spoken[max(0, bisect_left(starts, span.start) - 12) : bisect_right(starts, span.end)]
        carried = not quoted.isdisjoint(range(at - CARRIED, at + CARRIED + 1))
        if carried or any(one.content.overlaps(span) for one in beside) or _is_introduced(document, at, speakers):
            continue
        found.append(span)
    return found


def _stands_alone(document: Document, span: Span) -> bool:
    """Tell whether the quotation fills a paragraph below another, and neither that one nor the next opens with one."""
    at = document.block_at(span.start)
    block = document.blocks[at]
    if not at or block.kind != "paragraph" or span.start - block.span.start >= 3 or block.span.end - span.end >= 3:
        return False
    beside = (document.blocks[at - 1], *document.blocks[at + 1 : at + 2])
    return not any(_OPENING.match(document.text, one.span.start) for one in beside)


def _names(document: Document, one: Attribution) -> list[str]:
    """Return the words of the name of a person or a body that speaks somewhere in the text."""
    named = one.source is not None and one.source_class in _NAMED
    names = _NAME.findall(one.source.of(document.text)) if named and one.source else []
    return [name for name in names if name not in _OPENERS]


def _is_introduced(document: Document, at: int, speakers: frozenset[str]) -> bool:
    """Tell whether the paragraphs beside ``at`` lead up to it, credit it, speak of it, or name somebody who speaks."""
    text = document.text
    above = [block.span for block in document.blocks[max(0, at - CARRIED) : at]]
    ahead = text[max(above[-1].start, above[-1].end - REACH) : above[-1].end]
    behind = "".join(block.span.of(text)[:REACH] for block in document.blocks[at + 1 : at + 2])
    if any(text[span.end - 1] in ":,—–-(!" for span in above) or _CREDIT.match(behind) or _POINTS_BACK.match(behind):
        return True
    around = f"{ahead} {behind}"
    if not speakers.isdisjoint(_NAME.findall(around)) or _POSTED.search(around):
        return True
    words = _WORD.findall(around.lower())
    return any(reporting_verbs().get(word) in _CUES for word in words) or not _SPEAKING.isdisjoint(words)
