"""A lexed text as columns of whole numbers, one row for each token: what the network's tables are looked up by."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from auditor.citations.lexing import BREAK, Lexed
from auditor.citations.vocabulary import SHIFT, Codes, class_number

Ints = NDArray[np.int64]

PLACES = 48
"""Rows of the table of places: a block's kind (6), how far in it a sentence is (4), inside quotation marks or not."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """For each token its word's row, its word's class and its place; and the first token of each sentence."""

    rows: Ints
    kinds: Ints
    places: Ints
    starts: Ints


def encode(lexed: Lexed, codes: Codes) -> Encoded:
    """Return the columns of ``lexed``, which has a sentence; every step is one pass over arrays, so time is linear."""
    count = len(lexed.words)
    code = np.fromiter(map(codes.__getitem__, lexed.words), dtype=np.int64, count=count)
    kinds = _turned(lexed, code & (SHIFT - 1))
    starts = np.array([first for first, _ in lexed.sentences], dtype=np.int64)
    return Encoded(code // SHIFT, kinds, _blocks(lexed, starts, count) * 2 + _quoted(lexed, kinds, count), starts)


def _turned(lexed: Lexed, kinds: Ints) -> Ints:
    """Let a straight mark open or close where the spaces around it tell: one before it only, or one behind it only."""
    for at in np.flatnonzero(kinds == class_number("straight")).tolist():
        before = at == 0 or lexed.starts[at] > lexed.end(at - 1)
        after = at + 1 == len(kinds) or lexed.starts[at + 1] > lexed.end(at) or lexed.words[at + 1] == BREAK
        before = before or lexed.words[at - 1] == BREAK
        if before != after:
            kinds[at] = class_number("open" if before else "close")
    return kinds


def _quoted(lexed: Lexed, kind: Ints, count: int) -> Ints:
    """Return 1 for every token between quotation marks, the marks included; a block's end closes what is open."""
    inside = np.zeros(count, dtype=np.int64)
    opening, closing, straight = class_number("open"), class_number("close"), class_number("straight")
    marks = np.flatnonzero((kind == opening) | (kind == closing) | (kind == straight))
    ends = [last for _, last in lexed.blocks]
    block, opened = 0, -1
    for mark, side in zip(marks.tolist(), kind[marks].tolist(), strict=True):
        while mark >= ends[block]:
            if opened >= 0:
                inside[opened : ends[block]] = 1
                opened = -1
            block += 1
        if opened < 0:
            opened = -1 if side == closing else mark
        elif side != opening:
            inside[opened : mark + 1] = 1
            opened = -1
    if opened >= 0:
        inside[opened : ends[block]] = 1
    return inside


def _blocks(lexed: Lexed, starts: Ints, count: int) -> Ints:
    """Return for each token a number for its block (first, near the head, later; ended or not) and how far in it is."""
    firsts = np.array([first for first, _ in lexed.blocks], dtype=np.int64)
    ended = np.array([lexed.words[last - 1] in _ENDED for _, last in lexed.blocks], dtype=np.int64)
    at = np.arange(len(firsts))
    kind = (at > 0).astype(np.int64) + (at > 2) + 3 * ended
    owner = np.searchsorted(firsts, starts, side="right") - 1
    nth = np.arange(len(starts)) - np.searchsorted(starts, firsts)[owner]
    number = kind[owner] * 4 + np.minimum(nth, 3)
    return np.repeat(number, np.diff(np.append(starts, count)))


_ENDED = frozenset(".?!\"”’')…") | {"''", "..."}
