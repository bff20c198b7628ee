"""Quotations in double quotation marks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from auditor.records import Span

_MARK = re.compile("[\"“”„«»]|(?<![\\w'])''|``")
_OPENS = frozenset("“„«") | {"``"}
_CLOSES = frozenset("»")


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: ``span`` with its marks, ``inner`` without; ``closed`` is False where the end mark is missing."""

    span: Span
    inner: Span
    closed: bool


def quotes_of(text: str, blocks: Sequence[Span]) -> tuple[Quote, ...]:
    """Return the quotations of ``text``, one block at a time, in time linear in the text."""
    quotes: list[Quote] = []
    for block in blocks:
        opened: re.Match[str] | None = None
        for mark in _MARK.finditer(text, block.start, block.end):
            if opened is None:
                if _may_open(text, mark, block):
                    opened = mark
            elif mark.group() in _OPENS and _may_open(text, mark, block) and not _may_close(text, mark, block):
                continue
            else:
                quotes.append(Quote(Span(opened.start(), mark.end()), Span(opened.end(), mark.start()), True))
                opened = None
        if opened is not None:
            quotes.append(Quote(Span(opened.start(), block.end), Span(opened.end(), block.end), False))
    return tuple(quotes)


def _may_open(text: str, mark: re.Match[str], block: Span) -> bool:
    if mark.group() in _CLOSES:
        return False
    before = text[mark.start() - 1] if mark.start() > block.start else " "
    after = text[mark.end()] if mark.end() < block.end else " "
    inch = before.isdigit() and not after.isalnum()
    return not after.isspace() and not inch


def _may_close(text: str, mark: re.Match[str], block: Span) -> bool:
    before = text[mark.start() - 1] if mark.start() > block.start else " "
    return not before.isspace()
