"""What any reader of attributions has to beat: everything is content; quotation marks and twenty reporting verbs."""

import re

from auditor.citations import Attribution
from auditor.citations.lexing import Lexed, lex
from auditor.document.blocks import blocks_of
from auditor.document.quotes import quotes_of
from auditor.records import Span

_VERBS = frozenset(
    "said says say told tells wrote writes added adds announced argued argues believes claimed claims explained noted "
    "reported stated asked".split()
)
"""The baseline's own twenty: it stays as it was published, whatever the auditor learns."""
_REACH = 4
"""Words before or after a verb that are taken for the source."""


def everything(text: str) -> list[Attribution]:
    """Return the whole text as content without a source."""
    return [Attribution(None, None, Span(0, len(text)))] if text else []


def verbs_and_marks(text: str) -> list[Attribution]:
    """Return quotations, and what stands before or after one of twenty verbs in its sentence."""
    blocks = tuple(block.span for block in blocks_of(text))
    found = [Attribution(None, None, quote.span) for quote in quotes_of(text, blocks)]
    lexed = lex(text)
    for first, last in lexed.sentences:
        cue = next((at for at in range(first, last) if lexed.words[at].lower() in _VERBS), None)
        if cue is not None:
            found += _around(lexed, first, cue, last)
    return found


def _around(lexed: Lexed, first: int, cue: int, last: int) -> list[Attribution]:
    """What follows the verb is content and what precedes it the source; the other way round after a comma."""
    inverted = cue > first and any(re.fullmatch(r"[,”\"?]", word) for word in lexed.words[max(first, cue - 4) : cue])
    content = (first, cue - 1) if inverted else (cue + 1, last)
    source = (cue + 1, min(cue + 1 + _REACH, last)) if inverted else (max(first, cue - _REACH), cue)
    spans = [_span(lexed, *one) for one in (content, source)]
    if spans[0] is None:
        return []
    return [Attribution(spans[1], _span(lexed, cue, cue + 1), spans[0])]


def _span(lexed: Lexed, first: int, last: int) -> Span | None:
    return Span(lexed.starts[first], lexed.end(last - 1)) if first < last else None
