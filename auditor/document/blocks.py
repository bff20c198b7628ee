"""Blocks of a text: paragraphs, headings and list items."""

import re
from dataclasses import dataclass
from statistics import median
from typing import Literal

from auditor.records import Span

Kind = Literal["paragraph", "heading", "item"]

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_ITEM = re.compile(r"\s*(?:[-*•‣◦·–]\s+|\(?\d{1,3}[.)]\s+)\S")
_MARKDOWN_HEADING = re.compile(r"\s*#{1,6}\s+\S")
_ENDED = re.compile(r"[.!?…:;,|][\"'”’)\]*_]*\s*$")
_HEADING_WORDS = 16
_WRAP_WIDTHS = range(45, 101)


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the text, without the white space around it."""

    span: Span
    kind: Kind


def blocks_of(text: str) -> tuple[Block, ...]:
    """Return the blocks of ``text`` in order.

    Each line is a block of its own, except in hard-wrapped text (lines of one width, most of them cut in mid-sentence),
    where a block ends at an empty line.
    """
    lines = [match.span() for match in _LINE.finditer(text) if not match.group().isspace()]
    groups = _unwrapped(text, lines) if _is_hard_wrapped(text, lines) else lines
    blocks = [_trimmed(text, start, end) for start, end in groups]
    return tuple(Block(span, _kind(text, span, index, blocks)) for index, span in enumerate(blocks))


def _is_hard_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    if len(lines) < 6:
        return False
    lengths = [end - start for start, end in lines]
    cut = sum(not _ENDED.search(text, max(start, end - 8), end) for start, end in lines)
    return int(median(lengths)) in _WRAP_WIDTHS and max(lengths) <= 2 * median(lengths) and cut > 0.6 * len(lines)


def _unwrapped(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    groups: list[tuple[int, int]] = []
    for start, end in lines:
        between = text[groups[-1][1] : start] if groups else ""
        joined = groups and between.replace("\r\n", "\n").count("\n") == 1
        if joined and not _ITEM.match(text, start, end):
            groups[-1] = (groups[-1][0], end)
        else:
            groups.append((start, end))
    return groups


def _trimmed(text: str, start: int, end: int) -> Span:
    line = text[start:end]
    return Span(start + len(line) - len(line.lstrip()), start + len(line.rstrip()))


def _kind(text: str, span: Span, index: int, blocks: list[Span]) -> Kind:
    if _MARKDOWN_HEADING.match(text, span.start, span.end):
        return "heading"
    if _ITEM.match(text, span.start, span.end):
        return "item"
    line = span.of(text)
    letter = next((char for char in line if char.isalpha()), "")
    few = len(line.split()) <= _HEADING_WORDS
    open_end = not _ENDED.search(text, max(span.start, span.end - 8), span.end) or line.endswith("?")
    followed = index + 1 < len(blocks) and len(blocks[index + 1]) > len(span)
    if few and open_end and followed and (letter.isupper() or line[:1].isdigit()):
        return "heading"
    return "paragraph"
