"""What a text refers to outside itself: links, identifiers, numbered marks and the list that they point to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Literal
from unicodedata import digit

from auditor.citations.datelines import CREDITS, credits_of, dateline
from auditor.citations.lexing import Lexed, lex
from auditor.citations.publications import publications
from auditor.document import Document
from auditor.records import Span

ReferenceKind = Literal[
    "link", "doi", "isbn", "arxiv", "pmid", "mark", "entry", "document", "publication", "dateline", "credit"
]
BACKING = frozenset({"link", "doi", "isbn", "arxiv", "pmid", "mark", "document", "publication"})
"""Kinds that say where something comes from; a dateline and a credit say who wrote the article itself."""

_BRACKETED = re.compile(r"\[(?:(?<=\S\[)|(?=\d{1,3}\](?:[.,;:)\[]|\s*$)))(\d{1,3})\]")
_RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED = re.compile(rf"(?<!\b[a-z])(?<!\b[a-z]{{2}})(?<=[\w.,;:!?)”\"’…])([{_RAISED_DIGITS}]{{1,3}})(?!\w)")
_ENTRY = re.compile(r"^[ \t]*(?:\[(\d{1,3})\]|\^?(\d{1,3})[.)])[ \t:]+(?=\S.{10,})", re.MULTILINE)
_HEAD = re.compile(
    r"(?:references|sources|notes|footnotes|endnotes|bibliography|works cited|citations|further reading)[ \t*:]*$",
    re.IGNORECASE | re.MULTILINE,
)
_HEAD_WORDS = "references sources notes footnotes endnotes bibliography works citations further".split()
"""The words that such a heading of a list begins with."""
_NAMED = re.compile(
    r"(?P<doi>10\.\d{4,9}/[-._;()/:\w]{2,100}\w)"
    r"|arXiv:\s?(?P<arxiv>\d{4}\.\d{4,5}(?:v\d{1,2})?|[a-z-]{2,12}(?:\.[A-Z]{2})?/\d{7})",
    re.IGNORECASE,
)
_NAMED_WORDS = ("10", "arxiv")
"""The words that such an identifier begins with."""
_NUMBERED = re.compile(
    r"\bPMID:?\s?(?P<pmid>[1-9]\d{0,7})\b"
    r"|\bISBN(?:-1[03])?:?\s?(?P<isbn>[\dX][\dX -]{8,16}[\dX])",
    re.IGNORECASE,
)
_NUMBERS = ("pmid", "isbn")
"""Every identifier of this kind holds one of these."""
_DOCUMENT = re.compile(
    r"(?:(?:annual|quarterly|half[- ]year|interim|preliminary|full[- ]year|Q[1-4]|(?:first|second|third|fourth)"
    r"[- ]quarter|earnings|regulatory|court|financial|securities|results)\s+(?:results|reports?|filings?|accounts|"
    r"statements?|call|"
    r"release|announcement|documents|records)|press release|(?:white|working|discussion)\s+paper|(?:analysts?[’']?s?|"
    r"conference)\s+call|peer[- ]reviewed\s+(?:study|paper|journal)|proxy statement|10-[KQ])\b",
    re.IGNORECASE,
)
_DOCUMENT_WORDS = frozenset(
    "annual quarterly half interim preliminary full q1 q2 q3 q4 first second third fourth earnings regulatory court "
    "financial securities results press white working discussion analyst analysts conference peer proxy 10".split()
)
"""The words that a document's name begins with."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference: where it stands, its kind, what it names, and whether its form (and checksum) is right."""

    span: Span
    kind: ReferenceKind
    target: str
    sound: bool = True


def references(document: Document) -> tuple[Reference, ...]:
    """Return the references of the document in order; nothing is looked up outside the text."""
    text = document.text
    found = [Reference(link.span, "link", link.target) for link in document.links]
    named = list(document.matches(_NAMED, _NAMED_WORDS))
    numbered = _NUMBERED.finditer(text) if document.mentions(_NUMBERS) else ()
    apart = (match for match in numbered if not any(one.start() <= match.start() < one.end() for one in named))
    for match in chain(named, apart):
        kind: ReferenceKind = match.lastgroup  # type: ignore[assignment]
        found.append(Reference(Span(*match.span()), kind, match[kind], _is_sound(kind, match[kind])))
    found += [
        Reference(Span(*match.span()), "document", match.group())
        for match in document.matches(_DOCUMENT, _DOCUMENT_WORDS)
    ]
    entries = [Reference(Span(*m.span()), "entry", m[1] or m[2]) for m in _entries(document)]
    listed = {entry.span.start for entry in entries}
    raised = _RAISED.finditer(text) if document.mentions(_RAISED_DIGITS) else ()
    marks = [match for match in chain(_BRACKETED.finditer(text), raised) if match.start() not in listed]
    found += [Reference(Span(*match.span()), "mark", _number(match[1])) for match in marks]
    found += [Reference(span, "publication", span.of(text)) for span in publications(document.share(lexed))]
    return tuple(sorted([*found, *entries, *_own(document)], key=lambda one: (one.span.start, one.span.end)))


def lexed(document: Document) -> Lexed:
    """Return the tokens of the document; ask through ``document.share``."""
    return lex(document.text, document.blocks)


def _own(document: Document) -> Iterator[Reference]:
    """Yield what says where the article itself comes from: its dateline and the agencies that it credits."""
    line = dateline(document.text, [block.span for block in document.blocks])
    if line is not None:
        span, place, agency = line
        yield Reference(span, "dateline", place)
        if agency is not None:
            yield Reference(span, "credit", agency)
    for span, owner in credits_of(document.text) if document.mentions(CREDITS) else ():
        yield Reference(span, "credit", owner)


def _entries(document: Document) -> list[re.Match[str]]:
    """Numbered lines that stand under a heading such as "References", or that start with a bracketed number."""
    text = document.text
    lines = ((text.rfind("\n", 0, match.start()) + 1, match) for match in document.matches(_HEAD, _HEAD_WORDS))
    heads = [match.end() for start, match in lines if not text[start : match.start()].strip(" \t#*")]
    if not heads and "[" not in text:
        return []
    after = heads[-1] if heads else len(text)
    return [match for match in _ENTRY.finditer(text) if match[1] or match.start() >= after]


def _number(mark: str) -> str:
    """Return the number of a mark, superscript or not, in plain digits."""
    return "".join(str(digit(char)) for char in mark).lstrip("0") or "0"


def _is_sound(kind: ReferenceKind, target: str) -> bool:
    """Test what can be tested without asking anybody: an ISBN's check digit, the month of an arXiv number."""
    if kind == "isbn":
        return is_isbn(target)
    return not (kind == "arxiv" and target[:4].isdigit()) or 1 <= int(target[2:4]) <= 12


def is_isbn(code: str) -> bool:
    """Tell whether ``code`` is an ISBN-10 or ISBN-13 with a right check digit (ISO 2108)."""
    digits = [char for char in code.upper() if char.isdigit() or char == "X"]
    if "X" in digits[:-1]:
        return False
    values = [10 if char == "X" else int(char) for char in digits]
    if len(values) == 10:
        return sum((10 - place) * value for place, value in enumerate(values)) % 11 == 0
    return len(values) == 13 and sum(value * (3 if place % 2 else 1) for place, value in enumerate(values)) % 10 == 0
