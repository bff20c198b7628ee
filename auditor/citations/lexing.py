"""Tokens and rough sentences of a text, as parallel lists: the cheap view that the citation engine works on."""

import re
from dataclasses import dataclass

from auditor.document.blocks import blocks_of

_TOKEN = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*|''|``|--+|\.\.+|[^\w\s]")
_ENDS = frozenset(".?!…") | {"..", "..."}
_CLOSERS = frozenset("\"”’')]»") | {"''"}
_OPENERS = frozenset("\"“‘'([«—–") | {"``", "''"}
_SHORT = frozenset(
    "mr mrs ms dr sen rep gov gen lt col sgt capt rev hon st prof pres jr sr vs no inc corp co ltd jan feb aug sept "
    "oct nov "
    "dec mt ft u.s u.k u.n e.g i.e a.m p.m d.c d r".split()
)


@dataclass(frozen=True, slots=True)
class Lexed:
    """The tokens of a text; ``sentences`` and ``blocks`` are half-open ranges of token numbers."""

    text: str
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[tuple[int, int]]
    blocks: list[tuple[int, int]]


def lex(text: str) -> Lexed:
    """Return the tokens, sentences and blocks of ``text``, in time linear in it."""
    words: list[str] = []
    starts: list[int] = []
    sentences: list[tuple[int, int]] = []
    blocks: list[tuple[int, int]] = []
    for block in blocks_of(text):
        first = len(words)
        for match in _TOKEN.finditer(text, block.span.start, block.span.end):
            words.append(match.group())
            starts.append(match.start())
        if len(words) > first:
            blocks.append((first, len(words)))
            sentences.extend(_sentences(words, first, len(words)))
    ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    return Lexed(text, words, [word.lower() for word in words], starts, ends, sentences, blocks)


def _sentences(words: list[str], first: int, last: int) -> list[tuple[int, int]]:
    found = []
    start = at = first
    while at < last:
        at += 1
        if words[at - 1] not in _ENDS or _abbreviates(words, at - 1, first):
            continue
        while at < last and words[at] in _CLOSERS and at - start > 1 and not _opens(words, at, last):
            at += 1
        if at < last and not _may_start(words, at, last):
            continue
        found.append((start, at))
        start = at
    if start < last:
        found.append((start, last))
    return found


def _opens(words: list[str], at: int, last: int) -> bool:
    """Tell whether a straight mark after a full stop opens: an even count of marks would be needed to be sure."""
    return words[at] in "'\"" and at + 1 < last and words[at - 1] in _CLOSERS and words[at + 1][:1].isupper()


def _abbreviates(words: list[str], at: int, first: int) -> bool:
    if at == first or words[at] != ".":
        return False
    before = words[at - 1]
    return before.lower() in _SHORT or (len(before) == 1 and before.isupper() and before != "I")


def _may_start(words: list[str], at: int, last: int) -> bool:
    word = words[at]
    if word in _OPENERS and at + 1 < last:
        word = words[at + 1]
    return not word[:1].islower() and word not in ",;:"
