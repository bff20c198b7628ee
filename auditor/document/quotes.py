"""Quotations: in double marks of every shape, and in single marks where no apostrophe can be meant."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.records import Span

_DOUBLE = r"[\"“”„«»]|(?<!')''(?!')|``"
_MARK = re.compile(rf"(?P<double>{_DOUBLE})|(?P<single>(?<![\w'’])['‘](?=\w)(?!['‘]))")
_FEET_AND_INCHES = re.compile(r"\d['’′]\s?\d{1,2}(?:\.\d)?$")
_SHORTENED = re.compile(
    r"['‘](?:\d\ds?\b|(?:em|til|till|tis|twas|twere|cause|bout|round|neath|n|cos|coz|cuz|kay|ello|ere|nuff)\b)",
    re.IGNORECASE,
)
_SINGLE_START = re.compile(r"(?<![\w'’])['‘](?=\w)")
_SINGLE_END = re.compile(r"(?<=[^\s(\[{'’])['’](?!\w)(?!['’])")
_SINGLE_REACH = 2000  # characters that a quotation in single marks may run


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: ``span`` with its marks, ``inner`` without; quotations within a quotation are part of it.

    ``closed`` is False where the end mark is missing; then it runs to the end of its paragraph, or to the mark that
    opens the next quotation. ``continued`` is True where the mark is missing because the next paragraph goes on with
    the quotation and opens with a mark of its own, as newspapers do (also where the paragraphs were run together).
    """

    span: Span
    inner: Span
    closed: bool
    continued: bool = False


def quotes_of(text: str, blocks: Sequence[Span]) -> tuple[Quote, ...]:
    """Return the quotations of ``text`` in order, none inside another, one block at a time and in linear time."""
    following = [*(_first_mark(text, block) for block in blocks[1:]), ""]
    return tuple(
        quote for block, after in zip(blocks, following, strict=False) for quote in _quotes(text, block, after)
    )


def _first_mark(text: str, block: Span) -> str:
    mark = _MARK.match(text, block.start, block.end)
    return mark.group() if mark and mark["double"] and _shape(text, mark, block)[0] else ""


def _quotes(text: str, block: Span, following: str) -> Iterator[Quote]:
    """Yield the quotations of one block; ``following`` is the mark that opens the next block, if any does."""
    opened: re.Match[str] | None = None
    ends = _SingleEnds(text, block)
    resume = block.start
    for mark in _MARK.finditer(text, block.start, block.end):
        if mark.start() < resume:
            continue
        if mark["single"]:
            end = None if opened else ends.of(mark)
            if end is not None:
                yield Quote(Span(mark.start(), end + 1), Span(mark.end(), end), True)
                resume = end + 1
            continue
        may_open, may_close = _shape(text, mark, block)
        if opened is not None and may_close:
            yield Quote(Span(opened.start(), mark.end()), Span(opened.end(), mark.start()), True)
            opened = None
        elif may_open:
            if opened is not None:
                yield from _unclosed(text, opened, mark.start(), continued=True)
            opened = mark
    if opened is not None and _shape(text, opened, block) != (True, True):
        yield from _unclosed(text, opened, block.end, continued=bool(following))


def _unclosed(text: str, opened: re.Match[str], end: int, continued: bool) -> Iterator[Quote]:
    inner = text[opened.end() : end].rstrip()
    end = opened.end() + len(inner)
    if inner:
        yield Quote(Span(opened.start(), end), Span(opened.end(), end), False, continued and inner[-1] in ".!?…")


def _shape(text: str, mark: re.Match[str], block: Span) -> tuple[bool, bool]:
    """Tell whether ``mark`` may open and whether it may close a quotation, from what stands on either side of it."""
    before = text[mark.start() - 1] if mark.start() > block.start else " "
    after = text[mark.end()] if mark.end() < block.end else " "
    if before.isdigit() and _FEET_AND_INCHES.search(text, max(block.start, mark.start() - 9), mark.start()):
        return False, False
    glyph = mark.group()
    alone_before = before.isspace() or before in "([{-–—/"
    alone_after = after.isspace() or after in ".,;:!?…)]}"
    if alone_before and alone_after:
        return glyph not in ("”", "»", "''"), glyph not in ("“", "„", "«", "``")
    if alone_before or alone_after:
        return alone_before, alone_after
    if glyph in ("“", "„", "«", "``") or (before in "‘'“\"" and after.isalnum()):
        return True, glyph == "“" and not after.isalnum()
    return glyph in ('"', "''") and after.isalnum() and not before.isdigit(), True


class _SingleEnds:
    """Where the quotations in single marks of one block may end; worked out when the first is asked for."""

    def __init__(self, text: str, block: Span) -> None:
        self._text, self._block = text, block
        self._sure: list[int] | None = None
        self._weak: list[int] = []

    def of(self, mark: re.Match[str]) -> int | None:
        """Return where the mark stands that closes what ``mark`` opens, or None where ``mark`` is an apostrophe."""
        if _SHORTENED.match(self._text, mark.start()):
            return None
        if self._sure is None:
            self._sure = []
            for match in _SINGLE_END.finditer(self._text, self._block.start, self._block.end):
                (self._weak if self._possessive(match) else self._sure).append(match.start())
        sure, weak = self._next(self._sure, mark.end()), self._next(self._weak, mark.end())
        if weak is None or (sure is not None and sure < weak):
            return sure
        return weak if sure is None or _SINGLE_START.search(self._text, weak, sure) else sure

    def _possessive(self, match: re.Match[str]) -> bool:
        after = self._text[match.end() : match.end() + 1]
        return self._text[match.start() - 1] in "sSzZ" and after == " "

    def _next(self, places: list[int], start: int) -> int | None:
        index = bisect_left(places, start)
        found = index < len(places) and places[index] - start <= _SINGLE_REACH
        return places[index] if found else None
