"""Quotations without a speaker."""

import re

from auditor.citations.attribution import Attribution
from auditor.citations.reading import attributed
from auditor.citations.somebody import figures_that_tell, has_somebody, without_figures
from auditor.citations.statement import is_statement
from auditor.citations.surroundings import REACH, is_full, speaks
from auditor.citations.torn import torn_quotes
from auditor.document import Document
from auditor.records import Span

_POINTS_BACK = re.compile(r"Th(?:at|is|ese|ose)\s")
"""How a paragraph begins that speaks of the quotation before it: "That was the motto"."""
_WORD = re.compile(r"[a-z]+")
_VOICES = frozenset(
    "i he she words quote quoted asked letter speech statement interview sign banner slogan motto song verse".split()
)
"""Words for somebody who may be speaking, and for what may be quoted."""
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w-]{2,}(?![\w-]|['’]s\b)")
_CREDITED = re.compile(r"\s*(?:[-–—(]|[a-z])")
"""What follows a quotation in its line that is credited there, or is a part of a sentence."""
_MARKS = re.compile('["“”]')
_LEAN = 110
"""Characters of a paragraph, at the most, over which somebody's words may go on from the one before."""
_AFTER_HEAD = re.compile(r",|\b(?:of|for|at|who)\b")
"""What follows the head of a name."""
_PRONOUNS = frozenset(["i", "he", "she"])
"""Words that behind a quotation name nobody who is not named before it."""
_NOUN = re.compile(
    r"\b(?:the|an?|its|his|her|their) (?:(?:first|second|third|next|last|new|old|public) )?\w+|\badvertised\b",
    re.IGNORECASE,
)
"""What is no word of speaking, whatever it looks like: "the post", "the second", "advertised at"."""
_OPENERS = frozenset("The His Her Its Their Our Mrs".split())
"""Words that a name may open with and that say nothing of who it is."""


def unattributed_quotes(document: Document) -> tuple[Span, ...]:
    """Return the quotations torn from their speaker at a comma, and whole sentences of quotation with none near."""
    return tuple(sorted({*document.share(torn_quotes), *_unspoken(document)}))


def _unspoken(document: Document) -> list[Span]:
    """Return the quotations that read as statements, stand as sentences of prose and have no speaker near."""
    whole = [quote for quote in document.quotes if document.text[quote.inner.end - 1] in ".!?"]
    in_prose = [quote for quote in whole if _stands_in_prose(document, quote.span)]
    apart = [quote.span for quote in in_prose if is_statement(document, quote)]
    if not apart:
        return []
    dumb = document.share(figures_that_tell)
    heard = [one for one in document.share(attributed) if one.source is not None or one.cue is not None]
    spoken = [one for one in heard if one.source is None or not dumb.meets(one.source)]
    places = {document.block_at(one.content.start) for one in spoken if _is_heard(one)}
    speakers = frozenset(name for one in spoken for name in _names(document, one))
    return [
        span for span in apart if not (_is_near(document, span, places) or _is_introduced(document, span, speakers))
    ]


def _is_near(document: Document, span: Span, places: set[int]) -> bool:
    """Tell whether somebody speaks in the block of the quotation or before it; ``places`` are where anybody does."""
    at = document.block_at(span.start)
    return at in places or not places.isdisjoint(_ahead(document, at))


def _stands_in_prose(document: Document, span: Span) -> bool:
    """Tell whether the quotation opens a sentence, with a full paragraph before its own and no credit behind it."""
    at = document.block_at(span.start)
    block = document.blocks[at]
    if block.kind != "paragraph" or not is_full(document, at - 1):
        return False
    if document.sentences[document.sentence_at(span.start)].start != span.start:
        return False
    if span.end == block.span.end:
        return is_full(document, at + 1) or (at + 1 == len(document.blocks) and is_full(document, at - 2))
    return _CREDITED.match(document.text, span.end, block.span.end) is None


def _is_heard(one: Attribution) -> bool:
    """Tell whether there is somebody who speaks, or something between quotation marks: no "numbers tell a story"."""
    return one.source_class != "none" or one.form != "indirect"


def _names(document: Document, one: Attribution) -> list[str]:
    """Return the last word of the name of somebody who speaks somewhere in the text, if there is one."""
    if one.source is None or one.source_class in ("none", "vague"):
        return []
    words = one.source.of(document.text)
    head, _, rest = words.partition(",")
    head = _AFTER_HEAD.split(head, maxsplit=1)[0]
    found = _NAME.findall(head) if head.strip()[-1:] and head.split()[-1][:1].isupper() else _NAME.findall(rest)
    return [name for name in found[-1:] if name not in _OPENERS]


def _ahead(document: Document, at: int) -> range:
    """Return the numbers of the blocks before ``at`` whose speaker may go on in it."""
    above = document.blocks[at - 1].span
    return range(max(0, at - 1 - (len(above) < _LEAN)), at)


def _is_introduced(document: Document, span: Span, speakers: frozenset[str]) -> bool:
    """Tell whether what stands around speaks of the quotation, or of somebody who may be its speaker.

    That are the paragraphs ahead, the rest of the quotation's own, and the first sentence of the one behind.
    """
    text, at = document.text, document.block_at(span.start)
    own = document.blocks[at].span
    ahead = text[max(document.blocks[_ahead(document, at)[0]].span.start, own.start - REACH) : own.start]
    rest = f"{text[max(own.start, span.start - REACH) : span.start]} {text[span.end : min(own.end, span.end + REACH)]}"
    next_one = _first_sentence(document, at + 1)[:REACH]
    ahead = without_figures(ahead)
    around = f"{ahead} {rest} {next_one}"
    if _POINTS_BACK.match(rest.lstrip()) or _POINTS_BACK.match(next_one) or _MARKS.search(around):
        return True
    if speaks(_NOUN.sub("", around)) or not speakers.isdisjoint(_NAME.findall(around)) or has_somebody(ahead):
        return True
    voices = _WORD.findall(f"{ahead} {rest}".lower()), _WORD.findall(next_one.lower())
    return not (_VOICES.isdisjoint(voices[0]) and (_VOICES - _PRONOUNS).isdisjoint(voices[1]))


def _first_sentence(document: Document, at: int) -> str:
    """Return the first sentence of the block, nothing where there is no such block."""
    if at >= len(document.blocks):
        return ""
    return document.sentences[document.sentence_at(document.blocks[at].span.start)].of(document.text)
