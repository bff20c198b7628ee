"""Quotations that break off at a comma: the words that said whose they are have fallen out."""

import re

from auditor.citations.lexicon import reporting_verbs
from auditor.citations.statement import has_verb, is_passage
from auditor.document import Document, Quote
from auditor.records import Span

_WORDS = 5
"""Fewest words of such a quotation; shorter ones are titles and terms of a list."""
_CUES = frozenset({"say", "claim", "announce"})
_NEXT_LINE = 60
"""Most characters of a line behind the quotation that may be the rest of its sentence: its speaker, or who wrote it."""
_END = re.compile(r"\s*(?:[.,;]|$)")
_TAIL = re.compile(
    r"\s+(?=(?:in|at|on|during|with|while|when|before|after|last)\s)[^“\"]{0,200}?(?=[“\"]|[.!?](?:\s|$)|$)"
)
"""The rest of the sentence where it goes on with when, where or to whom something was said."""
_WORD = re.compile(r"[a-z]+")
_ATTRIBUTING = frozenset("words phrase telling view opinion account judgment who according quoting".split())


def torn_quotes(document: Document) -> tuple[Span, ...]:
    """Return the quotations that open a sentence and end in a comma that no speaker follows; ask through ``share``.

    "“The dam will hold for years,” ." and "“The dam will hold for years,” at a meeting on Monday.": the comma inside
    the marks promises who said it.
    """
    return tuple(quote.span for quote in document.quotes if _is_torn(document, quote))


def _is_torn(document: Document, quote: Quote) -> bool:
    text, inner = document.text, quote.inner
    if not text[max(inner.start, inner.end - 4) : inner.end].rstrip(" '’").endswith(","):
        return False
    sentence = document.sentences[document.sentence_at(quote.span.start)]
    if sentence.start < quote.span.start or not is_passage(document, quote, _WORDS):
        return False
    at = document.block_at(quote.span.start)
    block = document.blocks[at].span
    if block.start == quote.span.start and at and text[document.blocks[at - 1].span.end - 1] in ":,":
        return False
    if quote.span.end == block.end:
        return not _goes_on(document, at + 1)
    if _END.match(text, quote.span.end, block.end):
        return True
    tail = _TAIL.match(text, quote.span.end, block.end)
    return tail is not None and has_verb(document, quote) and not _speaks(tail.group())


def _goes_on(document: Document, at: int) -> bool:
    """Tell whether a block may be the rest of the sentence before it, put on a line of its own."""
    if at >= len(document.blocks):
        return False
    line = document.blocks[at].span
    return len(line) <= _NEXT_LINE or document.text[line.start].islower()


def _speaks(tail: str) -> bool:
    words = _WORD.findall(tail.lower())
    return any(word in _ATTRIBUTING or reporting_verbs().get(word) in _CUES for word in words)
