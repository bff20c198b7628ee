"""A sentence that is cut off.

What it finds
    A small word that calls for more, with the next sentence right behind it ("withdrawals from a It has since merged");
    a paragraph of several sentences whose last breaks off at such a word ("Two got through, in 1986 and in"); and, as a
    note, the one paragraph of an article that ends on a word without a stop.

Why it matters
    The end of the sentence was lost in editing, and with it the figure, the name or the "not" that it led up to.

What it cannot see
    A cut before a name, or one that leaves a whole sentence. Texts in which more than one paragraph has no stop are
    left alone, as are short lines, a standfirst, lists, lines with addresses, and what stands before a list or a
    quotation.
    ``provenance.lost_content`` tells the words that break off a paragraph of one sentence.

Learnt from
    Articles with sentences cut by hand; human news, where the first two patterns stand in one of three thousand.
"""

import re
from collections.abc import Iterator

from auditor.check import Check, Outcome, finding
from auditor.document import Block, Document, may_be_furniture
from auditor.records import Finding, Severity, Span

_OPEN = "a an the no with from his her their its into between than until which who".split()
_RUN_ON = re.compile(
    r"(?:a|an|the|no|with|from|his|her|their|its|into|between|than|until(?! He)|(?:which|who) (?:has|had))"
    r" (?:He|She|They|It(?! (?:girl|boy|bag|factor|couple|crowd))|But|There|This|That|These|Those|When|If|However"
    r"|Meanwhile) [a-z’']{2,20} "
)
"""A small word and, without a stop, the first words of a sentence; a title in capitals ("from It Follows") is none."""
_CALLS_FOR_MORE = re.compile(
    r"\s(?:until|with|from|into|between|no|his|her|their|its|our|your|has|had|was|is|were|are|be|been|in|at|to|for|by|of"
    r"|on(?<!on and on)|who|that|as|if|when|while|where|but|so|in turn|never|than|about|under|per)$"
)
_SENTENCE_BEFORE = re.compile(r"[a-z\d]{2}[.!?][\"”’]{0,2} [\"“‘]?[A-Z]")
_ADDRESSED = re.compile(r"[:@|/–—]|\b(?:here|below|[A-Z][\w.]{0,30})$")
"""What a last line holds that is a credit, a link or a title: a mark, or a name or "here" at its end."""
_STOPS = frozenset(".!?…\"'”’)]:;*_")
PARAGRAPH, PARAGRAPHS = 60, 6
"""Fewest characters of a paragraph, and fewest paragraphs of an article that show how it ends them."""
_STANDFIRST = 400
"""Most characters of the lines under a title that sum the article up, and carry no stop."""
_CREDIT = re.compile(r"\W{0,4}(?:by|words|photo\w{0,8}|published|updated)\b", re.IGNORECASE)
"""What a line of a length as a paragraph's may open with between title and standfirst."""
_TAIL = 30
"""Characters of a paragraph's end that a finding points at."""
_TOLD_BY_LOST_CONTENT = re.compile(r"\b(?:the|an?|than|because|and|or|whose|which|although|unless|during|among|every)$")


def run(document: Document) -> Outcome:
    """Return a finding for each sentence that is cut off, in the order of the text."""
    found = [*_run_ons(document), *_endings(document)]
    return Outcome(findings=tuple(sorted(found, key=lambda one: one.span.start if one.span else 0)))


def _run_ons(document: Document) -> Iterator[Finding]:
    for match in document.matches(_RUN_ON, _OPEN):
        span = Span(match.start(), match.end() - 1)
        if document.text[match.start() - 1 : match.start()] == " " and match[0][0].islower():
            yield _told(document, span, f"The sentence is cut off at “{span.of(document.text)}”.")


def _endings(document: Document) -> Iterator[Finding]:
    text = document.text
    long = [block for block in document.blocks if block.kind == "paragraph" and len(block.span) >= PARAGRAPH]
    open_ended = [block for block in long if text[block.span.end - 1] not in _STOPS]
    for block in open_ended:
        words = block.span.of(text)
        after = _after(document, block)
        if not words[-1].islower() or not _SENTENCE_BEFORE.search(words) or not _may_follow(text, after):
            continue
        tail = _tail(text, block)
        shown = " ".join(tail.of(text).split())
        if _CALLS_FOR_MORE.search(words[-_TAIL:]):
            yield _told(document, tail, f"The paragraph is cut off at “…{shown}”.")
        elif len(open_ended) == 1 and len(long) >= PARAGRAPHS and _is_plain(document, block, after):
            yield _told(document, tail, f"The paragraph ends without a stop, at “…{shown}”.", "note")


def _after(document: Document, block: Block) -> Block | None:
    number = document.block_at(block.span.start) + 1
    return document.blocks[number] if number < len(document.blocks) else None


def _may_follow(text: str, after: Block | None) -> bool:
    """Tell whether what follows is a new paragraph: no item, quotation or small letter, which may go on."""
    return after is None or (after.kind != "item" and (text[after.span.start].isupper() or after.kind == "heading"))


def _is_plain(document: Document, block: Block, after: Block | None) -> bool:
    """Tell whether the last sentence is the article's own, and a paragraph of it follows: no standfirst, credit, link
    or label.
    """
    if after is None or _may_be_standfirst(document, block):
        return False
    last = document.sentences[document.sentence_at(block.span.end - 1)].of(document.text)
    if _TOLD_BY_LOST_CONTENT.search(last) or _ADDRESSED.search(last) or may_be_furniture(last):
        return False
    return after.kind == "paragraph" and len(after.span) >= PARAGRAPH


def _may_be_standfirst(document: Document, block: Block) -> bool:
    """Tell whether a block stands where a standfirst does: no other paragraph of such a length comes before it."""
    before = document.blocks[: document.block_at(block.span.start)]
    return len(block.span) <= _STANDFIRST and all(
        one.kind == "heading" or len(one.span) < PARAGRAPH or _CREDIT.match(one.span.of(document.text))
        for one in before
    )


def _tail(text: str, block: Block) -> Span:
    """Return the last characters of a block, from their first whole word on."""
    start, end = max(block.span.start, block.span.end - _TAIL), block.span.end
    cut = text.find(" ", start, end)
    return Span(cut + 1 if cut >= 0 else start, end)


def _told(document: Document, span: Span, message: str, severity: Severity = "warning") -> Finding:
    return finding(
        CHECK.id,
        document,
        span,
        message,
        "What the sentence led up to was lost in editing.",
        severity=severity,
        suggestion="Compare with the author's copy and finish the sentence.",
    )


CHECK = Check(id="provenance.cut_sentence", docs=__doc__, run=run)
