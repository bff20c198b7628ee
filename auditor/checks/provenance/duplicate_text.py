"""The same words twice.

What it finds
    A paragraph, or a sentence of a paragraph's weight, that stands in the text a second time, word for word; a small
    word twice in a row ("of the the mill"), but not in a quotation.

Why it matters
    Copying, pasting and generating leave doubles; a reader who meets one knows that nobody read the text through.

What it cannot see
    Doubles in other words. Refrains and pull quotes that a page repeats on purpose are doubles too, hence
    a note.

Learnt from
    Articles taken from pages with their teasers and pull quotes.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator

from auditor.check import Check, Outcome, excerpt, finding
from auditor.document import Document, trimmed
from auditor.records import Finding, Span

PARAGRAPH, SENTENCE = 60, 90
"""Fewest characters of a paragraph, or of a sentence, that count as a double; shorter ones are set phrases."""
HEAD = 4
"""First words by which spans that may be doubles are picked out."""
_SMALL = ("the", "a", "an", "of", "and", "with", "from")
_TWICE = re.compile(r"(the|a|an|of|and|with|from) \1(?= [\w“‘])(?! [a-z]-)")
"""Small words that English never says twice; "that that", "had had", "in in" and "to to" may stand."""
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())


def run(document: Document) -> Outcome:
    """Return a finding for every later copy; sentences inside a doubled paragraph are not told again."""
    paragraphs = _doubles(document, _longer(document.paragraphs, PARAGRAPH))
    copies = [copy for copy, _ in paragraphs]
    sentences = [span for span in _longer(document.sentences, SENTENCE) if not _inside(span, copies)]
    found = sorted([*paragraphs, *_doubles(document, sentences)])
    told = [*(_told(document, copy, first) for copy, first in found), *_twice(document)]
    return Outcome(findings=tuple(sorted(told, key=lambda one: one.span.start if one.span else 0)))


def _twice(document: Document) -> Iterator[Finding]:
    """Find small words that stand twice in a row."""
    for match in document.matches(_TWICE, _SMALL):
        span = Span(*match.span())
        if document.text.endswith(" ", 0, span.start) and not document.quoted(span):
            yield finding(
                CHECK.id,
                document,
                span,
                f"“{match[0]}” says a word twice.",
                "The sentence was changed and not read again; more of it may be wrong.",
                severity="note",
                suggestion="Read the sentence again.",
            )


def _longer(spans: Iterable[Span], fewest: int) -> list[Span]:
    return [span for span in spans if span.end - span.start >= fewest]


def _doubles(document: Document, spans: list[Span]) -> list[tuple[Span, Span]]:
    seen: dict[str, Span] = {}
    found = []
    heads = _heads(document, spans)
    often = Counter(heads)
    for span in (span for span, head in zip(spans, heads, strict=True) if often[head] > 1):
        words = trimmed(" ".join(span.of(document.text).lower().split()), kept="_")
        first = seen.setdefault(words, span)
        if first != span and _is_worded(words):
            found.append((span, first))
    return found


def _is_worded(words: str) -> bool:
    """Tell whether more than half are letters; those of English mostly settle it, and are counted far faster."""
    plain = words.encode("ascii", "ignore").translate(None, _NO_LETTERS)
    return len(plain) > len(words) / 2 or sum(map(str.isalpha, words)) > len(words) / 2


def _heads(document: Document, spans: list[Span]) -> list[tuple[str, ...]]:
    """Return the first words of each span: quick to tell, and the same for doubles."""
    words, starts = document.runs
    found = []
    for span in spans:
        first = bisect_left(starts, span.start)
        last = bisect_left(starts, span.end, first, min(first + HEAD, len(starts)))
        found.append(tuple(words[first:last]))
    return found


def _inside(span: Span, copies: list[Span]) -> bool:
    at = bisect_right(copies, span.start, key=lambda copy: copy.start) - 1
    return at >= 0 and copies[at].contains(span)


def _told(document: Document, copy: Span, first: Span) -> Finding:
    first = document.given(first)
    return finding(
        CHECK.id,
        document,
        copy,
        f"“{excerpt(copy.of(document.text))}” repeats what stands before.",
        "Nobody who read the text through would have left it.",
        severity="note",
        evidence={"first": [first.start, first.end]},
        suggestion="Keep it in one place.",
    )


CHECK = Check(id="provenance.duplicate_text", docs=__doc__, run=run)
