"""A place of a text with a few words around it, so that a reader finds it without counting columns."""

import re

from auditor.document.document import Document
from auditor.records import Span

_NEAR = 3
"""Words shown on either side."""
_REACH = 60
"""Most characters shown on either side."""
_WORD = re.compile(r"\S+")


def around(document: Document, span: Span) -> str:
    """Return the words of ``span`` and up to three on either side, of its sentence; "…" marks what is left out."""
    text, sentence = document.text, document.sentences[document.sentence_at(span.start)]
    first, last = _first(text, sentence, span), _last(text, sentence, span)
    words = " ".join(text[first:last].split())
    before = "… " if first > sentence.start else ""
    return f"{before}{words}{' …' if last < sentence.end else ''}"


def _first(text: str, sentence: Span, span: Span) -> int:
    """Return where the words begin; what is joined to the first of the span ("(£") is shown with it."""
    begin = max(sentence.start, span.start - _REACH)
    starts = [match.start() for match in _WORD.finditer(text, begin, span.start)]
    joined = bool(starts) and not text[span.start - 1].isspace()
    if begin > sentence.start and not text[begin - 1].isspace():
        starts = starts[1:]
    shown = starts[-_NEAR - joined :]
    return shown[0] if shown else span.start


def _last(text: str, sentence: Span, span: Span) -> int:
    """Return where the words end; what is joined to the last of the span ("%)") is shown with it."""
    stop = min(max(sentence.end, span.end), span.end + _REACH)
    ends = [match.end() for match in _WORD.finditer(text, span.end, stop)]
    joined = bool(ends) and not text[span.end : span.end + 1].isspace()
    if stop < len(text) and not text[stop].isspace() and stop < sentence.end:
        ends = ends[:-1]
    shown = ends[: _NEAR + joined]
    return shown[-1] if shown else span.end
