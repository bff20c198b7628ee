"""Statements that a text itself calls wrong: what a correction mends, and what a check of facts refutes."""

import re
from collections.abc import Iterator
from itertools import pairwise

from auditor.document import Document
from auditor.records import Span

_WRONG = r"(?:(?:also|simply|plainly|just)\s)?(?:wrong|false|incorrect|untrue|misleading|not\s(?:true|so|right)|a\slie)"
_OF_A_DEED = r"\b(?!\s(?:to|for|of|in|not|about)\b)"
"""Behind "wrong" where a deed is called so, and no statement: "it was wrong to cut jobs"."""
_SLIP = r"(?:wrongly|incorrectly|mistakenly|erroneously)"
_STATED = (
    r"(?:said|reported|stated|gave|given|wrote|described|listed|printed|put|claimed|quoted|attributed|show(?:ed|n)|had)"
)
_SAID = re.compile(
    rf"\b(?:an?|the|our)\s(?:earlier|previous|original|first)\sversion\sof\s(?:this|the|our)\s(?:article|story|report|page|piece|post|column|headline)\b"
    rf"|\b(?:an?|our)\s(?:earlier|previous)\s(?:version|edition|article|story)\s(?:{_SLIP}\s)?{_STATED}\b"
    rf"|\bthis\s(?:article|story|report|page|piece|post|column)\s(?:was|has\sbeen)\s(?:amended|corrected|updated)\b"
    rf"|\b(?:owing|due)\sto\san?\s(?:(?:editing|production|typing|typographical|printing|reporting|transcription)\s)error\b"
    rf"|\bin\san\s(?:earlier|previous)\sversion\b|\boriginally\s(?:said|reported|stated|wrote)\b|\b{_SLIP}\s{_STATED}\b|\bmis(?:stated|reported)\b"
    rf"|\bshould\shave\s(?:read|said|been\s(?:about\s)?[$£€]?\d)"
    rf"|\b(?:claims?|figures?|numbers?|posts?|statements?|rumou?rs?)\s(?:is|was|are|were)\s{_WRONG}{_OF_A_DEED}"
    r"|\b(?:it\s(?:is|was)|it[’']s)\s(?:false|incorrect|untrue|not\strue|a\slie|wrong\sto\s(?:say|claim|suggest))\s"
    r"(?:to\s(?:say|claim|suggest)\s)?that\b"
    rf"|\b(?:claims?|rumou?rs?)\sthat\b[^.!?]{{0,120}}\b(?:is|was|are|were)\s{_WRONG}{_OF_A_DEED}"
    rf"|^\W*claim:",
    re.IGNORECASE | re.MULTILINE,
)
"""What a sentence says of the statement that it repeats."""
_CLAIMS = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|say(?:s|ing)?|said|told|believe[sd]?|suggest(?:s|ed)?|according\sto|post(?:s|ed)?|boast(?:s|ed)?)\b",
    re.IGNORECASE,
)
"""What a sentence has in which somebody says what the next may refute."""
_REFUTED = re.compile(
    rf"\W{{0,3}}(?:(?:but\s)?(?:that|this|it|they|these|(?:the|that|this)\s(?:claim|figure|number|post|statement))\s"
    rf"(?:is|was|are|were)\s{_WRONG}{_OF_A_DEED}(?!\sthat\b)|verdict:"
    r"|in\sfact,?\s(?:[\w’'-]+\s){1,4}?(?:rose|fell|grew|shrank|went|dropped|increased|decreased|doubled|halved)\b)",
    re.IGNORECASE,
)
"""How the next sentence begins that refutes it."""
_AMENDED = re.compile(
    r"[^.!?\n]{0,80}\bwe\sapologi[sz]e\sfor\s(?:the|this|our|that)\s(?:\w+\s)?(?:error|mistake|misprint|slip)",
    re.IGNORECASE,
)
"""How the next sentence begins that takes it back."""
_KINDS = r"(?:corrections?|clarifications?|errat(?:um|a))"
_NOTE = re.compile(
    rf"\W{{0,4}}(?:editor[’']?s[’']?\snote\W{{0,3}})?{_KINDS}"
    rf"(?:\s(?:and|&)\s{_KINDS})?(?:\s?[:—–|]|\s-|,?\s\(?(?:\d|[A-Z][a-z]{{2,8}}\.?\s\d)|\W{{0,4}}(?:$|\n))",
    re.IGNORECASE,
)
"""How a note of correction begins."""
_COLUMN = re.compile(rf"\W{{0,4}}{_KINDS}(?:\s(?:and|&)\s{_KINDS})?\W{{0,4}}", re.IGNORECASE)
"""The title of a column of them."""


def disowned(document: Document) -> tuple[Span, ...]:
    """Return the sentences, and the whole notes of correction, whose figures the text does not vouch for, in order."""
    text, blocks = document.text, document.blocks
    title = document.article.title or ""
    if _COLUMN.fullmatch(title) or (blocks and _COLUMN.fullmatch(blocks[0].span.of(text))):
        return (Span(0, len(text)),)
    notes = [block.span for block in blocks if _NOTE.match(text, block.span.start)]
    return (*notes, *_sentences(document))


def _sentences(document: Document) -> Iterator[Span]:
    text, sentences = document.text, document.sentences
    if not sentences:
        return
    for sentence, behind in pairwise((*sentences, Span(len(text), len(text)))):
        claimed = _CLAIMS.search(text, sentence.start, sentence.end)
        taken_back = (claimed and _REFUTED.match(text, behind.start)) or _AMENDED.match(text, behind.start)
        if taken_back or _SAID.search(text, sentence.start, sentence.end):
            yield sentence
