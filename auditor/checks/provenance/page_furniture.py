"""Parts of the page that were copied with the article.

What it finds
    Lines that are labels of a page: comment forms, share bars, players, cookie and newsletter notices, navigation, in
    many languages; and lines that speak to the reader of a page: "Sign up for our newsletter", "Read more: ...", "Story
    continues below", "Share this article: ..."; such a sentence at either end of a paragraph too. Lines that follow
    each other are one finding.

Why it matters
    They show that the text was taken from a page by a machine and was not read again. A label in another language than
    the article tells where it was set up.

What it cannot see
    Furniture that is worded as a sentence of the article; labels in the middle of a paragraph; pointers to an
    author's own pages ("Follow Jo Field on ..."), which a desk may want. A call to buy is told as one only where it
    opens with "Click here to".

Learnt from
    Labels of common publishing systems in their own translations.
"""

import re

from auditor.check import Check, Outcome, excerpt, finding
from auditor.document import Document, is_call, is_furniture
from auditor.records import Finding, Span

_CALLS = (
    "sign up",
    "subscribe",
    "register",
    "inbox",
    "read more",
    "share this",
    "follow us",
    "advertisement",
    "click here",
    "newsletter",
    "continues below",
    "continue reading",
)
"""Words without one of which no sentence in a paragraph speaks to the reader of a page."""

_SELLS = re.compile(
    r"\b(?:click|tap) here (?:to|for) [^.!?\n]{0,40}?\b(?:buy|order|shop|purchase|book|claim|discount|offer|deal)\b",
    re.IGNORECASE,
)
_SALE = (
    "calls on the reader to buy, and is no part of an article",
    "A reader cannot tell whether this is news or an advertisement.",
    "Take it out, or mark the text as an advertisement.",
)
_LABEL = (
    "belongs to the page, not to the article",
    "The text was copied from a page and not read again.",
    "Take it out.",
)
"""What is said of a call to buy, and of any other line: the message, why it matters and what to do."""


def run(document: Document) -> Outcome:
    """Return one finding for every run of lines that are page furniture, and for every such sentence."""
    runs: list[tuple[Span, int]] = []
    may_call = document.mentions(_CALLS)
    previous = False
    for block in document.blocks:
        is_label = is_furniture(block.span.of(document.text))
        if is_label and previous:
            runs[-1] = (Span(runs[-1][0].start, block.span.end), runs[-1][1] + 1)
        elif is_label:
            runs.append((block.span, 1))
        elif may_call:
            runs.extend((span, 1) for span in _calls(document, block.span))
        previous = is_label
    return Outcome(findings=tuple(_told(document, span, lines) for span, lines in runs))


def _calls(document: Document, block: Span) -> list[Span]:
    """Return the first and the last sentence of a paragraph of several, where they speak to the reader of the page."""
    first, last = document.sentence_at(block.start), document.sentence_at(block.end - 1)
    ends = [document.sentences[first], document.sentences[last]] if last > first else []
    return [span for span in ends if is_call(span.of(document.text)) and not document.quoted(span)]


def _told(document: Document, span: Span, lines: int) -> Finding:
    words = span.of(document.text)
    says, why, suggestion = _SALE if _SELLS.search(words) else _LABEL
    return finding(
        CHECK.id,
        document,
        span,
        f"“{excerpt(words)}” {says}.",
        why,
        severity="note",
        evidence={"lines": lines},
        suggestion=suggestion,
    )


CHECK = Check(id="provenance.page_furniture", docs=__doc__, run=run)
