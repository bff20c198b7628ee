"""Quotations that break off at a comma: the words that said whose they are have fallen out."""

import re

from auditor.citations.statement import is_statement
from auditor.citations.surroundings import REACH, speaks, stands_alone
from auditor.document import Document, Quote
from auditor.records import Span

_STOP = re.compile(r"\s*\.(?!\s*\.)")
"""A full stop, not the points of words left out."""
_NOUNS = (
    "interviews?|meetings?|conferences?|statements?|speech|speeches|hearings?|briefings?|rally|rallies|debates?|emails?|"
    "letters?|declarations?|remarks|comments|testimony|ceremony|address"
)
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|(?:last|this) (?:week|month|night|morning))"
_MORE = r"(?:\s(?!(?:and|or|but)\b)[\w’'-]+){0,7}"
_OCCASION = re.compile(
    rf"\s(?:(?:in|at|on|during|after|before|by)\s(?:(?:an?|the|his|her|its|their)\s)?(?:[\w’'-]+\s){{0,4}}(?:{_NOUNS})\b{_MORE}"
    rf"|(?:(?:in|at|outside|inside|near)\s(?:[\w’'-]+\s){{1,6}})?(?:(?:late |early )?on )?{_DAY}"
    r"(?: (?:morning|afternoon|evening|night))?"
    r"|(?:as|while|when|before|after)\s(?:the|an?)\s(?:[a-z’-]+\s){1,6}[a-z]{2,})\."
)
"""The rest of a sentence that tells on what occasion something was said, and no more: "at a meeting on Monday."."""
_NOUN = re.compile(rf"\b(?:{_NOUNS})\b")
_SOMEBODY = re.compile(r"\b(?:I|he|she|we|they|it|who|which|that)\b|\b[A-Z][\w’'-]*\s(?:[A-Z]|\w+ed\b)")
"""A word for somebody, or a name of two words or with a verb behind it, who may be speaking."""
_ENDED = re.compile(r"[.!?][”\"’)]?\Z")
"""How a paragraph ends that does not lead up to the next."""


def torn_quotes(document: Document) -> tuple[Span, ...]:
    """Return the quotations that open a sentence and end in a comma that no speaker follows; ask through ``share``.

    "“The dam will hold for many years to come,” ." and the same words with "at a meeting on Monday." behind: the comma
    inside the marks promises who said it. Left alone where anybody speaks in the paragraph.
    """
    return tuple(quote.span for quote in document.quotes if _is_torn(document, quote))


def _is_torn(document: Document, quote: Quote) -> bool:
    text, span = document.text, quote.span
    if text[quote.inner.end - 1] != ",":
        return False
    sentence, at = document.sentences[document.sentence_at(span.start)], document.block_at(span.start)
    if sentence.start < span.start or not is_statement(document, quote) or _is_led_up_to(document, span, at):
        return False
    occasion = _occasion(document, Span(span.end, max(span.end, sentence.end)))
    if _is_spoken(document, span, at, occasion):
        return False
    if occasion > span.end or _STOP.match(text, span.end, document.blocks[at].span.end):
        return True
    return stands_alone(document, span) and not any(_speaks_at_head(document, one) for one in (at + 1, at + 2))


def _occasion(document: Document, rest: Span) -> int:
    """Return the end of the rest of a sentence where it tells an occasion and nobody who speaks, else its start."""
    words = rest.of(document.text)
    if _OCCASION.fullmatch(words) is None or _SOMEBODY.search(words) or speaks(_NOUN.sub("", words)):
        return rest.start
    return rest.end


def _is_led_up_to(document: Document, span: Span, at: int) -> bool:
    """Tell whether the quotation opens its paragraph below one that does not end as a sentence does."""
    if not at or document.blocks[at].span.start < span.start:
        return False
    above = document.blocks[at - 1].span
    return _ENDED.search(document.text, above.end - 2, above.end) is None


def _is_spoken(document: Document, span: Span, at: int, behind: int) -> bool:
    """Tell whether somebody speaks in the quotation's own paragraph, before it or from ``behind`` on."""
    text, block = document.text, document.blocks[at].span
    before, last = max(block.start, span.start - REACH), min(block.end, span.end + REACH)
    return speaks(f"{text[before : span.start]} {text[behind:last]}")


def _speaks_at_head(document: Document, at: int) -> bool:
    """Tell whether somebody speaks in the first sentence of the paragraph; the first one below may be a caption."""
    if at >= len(document.blocks):
        return False
    sentence = document.sentences[document.sentence_at(document.blocks[at].span.start)]
    return speaks(sentence.of(document.text))
