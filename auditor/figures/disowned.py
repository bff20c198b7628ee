"""Statements that a text itself calls wrong: what a correction mends, and what a check of facts refutes."""

import re
from collections.abc import Iterator
from itertools import pairwise

from auditor.document import Document
from auditor.records import Span

_SAID = re.compile(
    r"\b(?:an?|the|our|its)\s(?:earlier|previous|original|first|initial)\s(?:version|report|edition|draft)\b"
    r"|\bamended\b|\b(?:owing|due)\sto\san?\s(?:[a-z]+\s){0,2}error\b|(?<!margin\sof\s)\ban\serror\b"
    r"|\b(?:we|our\s[a-z]+)\s(?:(?:originally|wrongly|incorrectly|mistakenly|also)\s)?(?:said|reported|gave|wrote|stated)\b"
    r"|\b(?:wrongly|incorrectly|mistakenly|erroneously|misstated|misreported)\b|\bshould\shave\s(?:been|read|said)\b"
    r"|\b(?:is|was|are|were)\s(?:(?:also|simply|plainly)\s)?(?:wrong|false|incorrect|untrue|not\strue|a\slie)\b"
    r"|^\W*claim:|^\W*it\s(?:had|originally|previously)\s(?:said|given|stated|reported|gave)\b",
    re.IGNORECASE,
)
"""What a sentence says of the statement that it repeats."""
_REFUTED = re.compile(
    r"\W{0,3}(?:(?:but\s)?(?:that|this|it|they|these|the\s(?:claim|figure|number|post|statement))\s"
    r"(?:is|was|are|were)\s(?:(?:also|simply|plainly)\s)?(?:wrong|false|incorrect|untrue|not\s(?:true|so|right)|a\slie|misleading)\b"
    r"|in\sfact\b|verdict:|[^.!?]{0,60}\bwe\sapologi[sz]e\b)",
    re.IGNORECASE,
)
"""How the next sentence begins that refutes it."""
_NOTE = re.compile(r"\W{0,4}(?:correction|clarification|erratum)s?\b", re.IGNORECASE)
"""How a note of correction begins, or the title of a column of them."""


def disowned(document: Document) -> tuple[Span, ...]:
    """Return the sentences, and the whole notes of correction, whose figures the text does not vouch for, in order."""
    text, blocks = document.text, document.blocks
    if _NOTE.match(document.article.title or "") or (blocks and _is_column(text, blocks[0].span)):
        return (Span(0, len(text)),)
    notes = [block.span for block in blocks if _NOTE.match(text, block.span.start)]
    return (*notes, *_sentences(document))


def _is_column(text: str, first: Span) -> bool:
    """Tell whether a text's first line is the title of a column of corrections."""
    return _NOTE.match(text, first.start) is not None and text[first.end - 1] not in ".!?"


def _sentences(document: Document) -> Iterator[Span]:
    text, sentences = document.text, document.sentences
    if not sentences:
        return
    for sentence, behind in pairwise((*sentences, Span(len(text), len(text)))):
        if _SAID.search(text, sentence.start, sentence.end) or _REFUTED.match(text, behind.start):
            yield sentence
