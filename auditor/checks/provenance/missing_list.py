"""A counted list that is announced and is not there.

What it finds
    "... the five biggest dangers:" at a paragraph's end, where fewer than five paragraphs, sentences or items follow
    before the next heading or the end of the text; "the results were as follows:" before a paragraph of prose.

Why it matters
    The reader is promised something and does not get it: the list was lost on its way to the page, or never written.

What it cannot see
    Lists without a number or a name of their kind; a lost list before a long section. ``provenance.lost_content`` tells
    announcements that nothing at all follows.

Learnt from
    Articles whose lists were taken out by hand; human news, where lists often stand as plain paragraphs.
"""

import re
from collections.abc import Iterator, Sequence

from auditor.check import Check, Outcome, excerpt, finding
from auditor.document import Block, Document
from auditor.records import Finding

_NUMBERS = {word: value for value, word in enumerate("three four five six seven eight nine ten".split(), start=3)}
_COUNTED = re.compile(
    r"\b(three|four|five|six|seven|eight|nine|ten)"
    r" (?:[a-z-]{2,20} ){0,2}[a-z]{2,20}s(?: (?!said|says)[a-z-]{2,20}){0,4}:$",
    re.IGNORECASE,
)
_TABLED = re.compile(
    r"\b(?:results?|scores?|winners|ingredients|dates|fixtures|prices|teams|standings|line-?ups?)\b[^.!?:\n]{0,40}"
    r"\b(?:as follows|the following|follow|below):$",
    re.IGNORECASE,
)
_WITHIN = 140
"""How far back from its colon an announcement is read, in characters."""
_PROSE = 2
"""Sentences from which on a paragraph without an item's mark is no row of a list of results."""


def run(document: Document) -> Outcome:
    """Return a finding for each announcement whose list is missing."""
    return Outcome(findings=tuple(_found(document)))


def _found(document: Document) -> Iterator[Finding]:
    text, blocks = document.text, document.blocks
    for number, block in enumerate(blocks[:-1]):
        if text[block.span.end - 1] != ":" or blocks[number + 1].kind != "paragraph":
            continue
        head = text[max(block.span.start, block.span.end - _WITHIN) : block.span.end]
        counted = _COUNTED.search(head)
        if counted is not None:
            least = _NUMBERS[counted[1].lower()]
            is_missing = _falls_short(document, blocks[number + 1 : number + 1 + least], least)
        else:
            is_missing = _TABLED.search(head) is not None and _is_prose(document, blocks[number + 1])
        if is_missing:
            sentence = document.sentences[document.sentence_at(block.span.end - 1)]
            words = excerpt(sentence.of(text), _WITHIN, end=True)
            yield finding(
                CHECK.id,
                document,
                sentence,
                f"“{words}” announces a list that does not follow.",
                "The reader is promised something and does not get it.",
                suggestion="Put the list back, or take the announcement out.",
            )


def _falls_short(document: Document, after: Sequence[Block], least: int) -> bool:
    """Tell whether the first ``least`` blocks behind have too few parts, however they are told apart."""
    section = []
    for block in after:
        words = block.span.of(document.text)
        if block.kind == "heading" or words.startswith(("#", "**")):
            break
        section.append(block)
    if not section or any(block.kind == "item" for block in section) or _goes_on(document, section[0]):
        return False
    words = document.text[section[0].span.start : section[-1].span.end]
    sentences = 1 + document.sentence_at(section[-1].span.end - 1) - document.sentence_at(section[0].span.start)
    return max(len(section), sentences, words.count(";") + 1, words.count(",") + 2) < least


def _is_prose(document: Document, block: Block) -> bool:
    sentences = 1 + document.sentence_at(block.span.end - 1) - document.sentence_at(block.span.start)
    words = block.span.of(document.text)
    return sentences >= _PROSE and words.endswith(".") and not _goes_on(document, block) and ":" not in words


def _goes_on(document: Document, block: Block) -> bool:
    """Tell whether a block may be what was announced: a quotation, a link, a row of a table, a row with a mark."""
    return not document.text[block.span.start].isalpha() or "|" in block.span.of(document.text)


CHECK = Check(id="provenance.missing_list", docs=__doc__, run=run)
