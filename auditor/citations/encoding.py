"""A lexed text as columns of whole numbers, one row for each token: what the tagger's weights are looked up by."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from auditor.citations.lexing import Lexed
from auditor.citations.vocabulary import CLASSES, CUES, GROUPS, SHIFT, STRONG, Codes, class_number

Ints = NDArray[np.int64]

PAIRS, TRIPLES, CROSSES = 1 << 14, 1 << 14, 1 << 14
"""Sizes of the tables that pairs of words, triples of classes and crossed columns are folded into."""
WINDOWS = {"word": range(-4, 5), "class": range(-6, 7), "pair": range(-3, 3), "triple": range(-4, 3),
           "group": range(-4, 5), "groups": range(-3, 3)}  # fmt: skip
"""Offsets at which each window column is read around a token."""
SINGLES = ("left", "right", "left_next", "strong", "between", "place", "block", "before", "quote")

_GROUP_BITS, _SHIFT_BITS = GROUPS.bit_length() - 1, SHIFT.bit_length() - 1
_CUE = np.isin(np.arange(SHIFT), list(CUES))
_STRONG = np.isin(np.arange(SHIFT), list(STRONG))


@dataclass(frozen=True, slots=True)
class Encoded:
    """The columns: ``windows`` are read at several offsets, ``singles`` at the token alone."""

    windows: dict[str, Ints]
    singles: dict[str, Ints]

    def single_rows(self) -> Ints:
        """Return, for each single column and token, its row in the tables of all single columns set end to end."""
        return np.stack(list(self.singles.values())) + (np.arange(len(SINGLES)) * CROSSES)[:, None]


def sizes(words: int) -> dict[str, int]:
    """Return the number of rows in each column's table, for a vocabulary of ``words`` words."""
    whole = len(CLASSES) + 1 + words
    return {
        "word": whole,
        "class": len(CLASSES),
        "pair": PAIRS,
        "triple": TRIPLES,
        "group": GROUPS,
        "groups": PAIRS,
        **dict.fromkeys(SINGLES, CROSSES),
    }


def encode(lexed: Lexed, codes: Codes) -> Encoded:
    """Return the columns of ``lexed``; every step is one pass over arrays, so time is linear."""
    code = np.fromiter(map(codes.__getitem__, lexed.words), dtype=np.int64, count=len(lexed.words))
    group, code = code & (GROUPS - 1), code >> _GROUP_BITS
    word, kind = code >> _SHIFT_BITS, code & (SHIFT - 1)
    windows = {
        "word": word,
        "class": kind,
        "pair": (word * 40_503 + _ahead(word, 1) * 30_011) & (PAIRS - 1),
        "triple": (kind * 4_093 + _ahead(kind, 1) * 67 + _ahead(kind, 2)) & (TRIPLES - 1),
        "group": group,
        "groups": (group * 40_503 + _ahead(group, 1) * 30_011) & (PAIRS - 1),
    }
    return Encoded(windows, _singles(lexed, word, kind))


def _ahead(column: Ints, by: int) -> Ints:
    moved = np.zeros_like(column)
    moved[:-by] = column[by:]
    return moved


def _singles(lexed: Lexed, word: Ints, kind: Ints) -> dict[str, Ints]:
    count = len(word)
    at = np.arange(count)
    first, last, number = _bounds(lexed, count)
    quoted = _quoted(lexed, kind, count)
    left, right = _nearest(_CUE[kind], at, first, last)
    strong_left, strong_right = _nearest(_STRONG[kind], at, first, last)
    commas = np.concatenate(([0], np.cumsum(kind == class_number("comma"))))
    cue_left, cue_right = np.where(left >= 0, word[left] + 1, 0), np.where(right >= 0, word[right] + 1, 0)
    next_left = np.where(left >= 0, word[np.minimum(left + 1, count - 1)] + 1, 0)
    since = np.where(left >= 0, _bucket(at - left), 9)
    until = np.where(right >= 0, _bucket(right - at), 9)
    commas_left = np.minimum(commas[at] - commas[np.maximum(left, 0)], 2) * (left >= 0)
    commas_right = np.minimum(commas[np.maximum(right, 0)] - commas[at], 2) * (right >= 0)
    opens, closes, has_quote = _by_sentence(lexed, quoted, number)
    kind_left = np.where(strong_left >= 0, kind[strong_left] + 1, 0)
    kind_right = np.where(strong_right >= 0, kind[strong_right] + 1, 0)
    has = _has_strong(kind, number)
    earlier = np.concatenate(([0], has[:-1]))[number]
    block, place = _blocks(lexed, count)
    return {
        name: column & (CROSSES - 1)
        for name, column in {
            "left": ((cue_left * 10 + since) * 3 + commas_left) * 2 + quoted,
            "right": ((cue_right * 10 + until) * 3 + commas_right) * 2 + quoted,
            "left_next": cue_left * 40_503 + next_left * 30_011 + quoted,
            "strong": (kind_left * 67 + kind_right) * 2 + quoted,
            "between": ((commas_left * 3 + commas_right) * 10 + since) * 10 + until,
            "place": ((_bucket(at - first) * 10 + _bucket(last - 1 - at)) * 2 + quoted) * 2 + (kind_right > 0),
            "block": ((block * 4 + place) * 2 + quoted) * 2 + has[number],
            "before": (((opens * 2 + closes) * 2 + has_quote)[number] * 2 + earlier) * 4 + place * 64 + quoted * 512,
            "quote": ((quoted * 2 + has[number]) * 2 + has_quote[number]) * SHIFT + kind,
        }.items()
    }


def _bucket(distance: Ints) -> Ints:
    return _BUCKETS.take(distance, mode="clip")


# Distances 0, 1, 2, 3, then up to 5, 8, 13, 21 and beyond.
_BUCKETS = np.searchsorted(np.array([1, 2, 3, 4, 6, 9, 14, 22]), np.arange(32), side="right").astype(np.int64)


def _bounds(lexed: Lexed, count: int) -> tuple[Ints, Ints, Ints]:
    """Return for each token the first and last-but-one token of its sentence, and the sentence's number."""
    starts = np.array([first for first, _ in lexed.sentences], dtype=np.int64)
    ends = np.array([last for _, last in lexed.sentences], dtype=np.int64)
    number = np.searchsorted(starts, np.arange(count), side="right") - 1
    return starts[number], ends[number], number


def _nearest(mask: NDArray[np.bool_], at: Ints, first: Ints, last: Ints) -> tuple[Ints, Ints]:
    """Return the nearest marked token before, and at or after, each token of the same sentence, or -1."""
    count = len(at)
    before = np.maximum.accumulate(np.where(mask, at, -1))
    before = np.concatenate(([-1], before[:-1]))
    after = np.minimum.accumulate(np.where(mask, at, count)[::-1])[::-1]
    return np.where(before >= first, before, -1), np.where(after < last, after, -1)


def _quoted(lexed: Lexed, kind: Ints, count: int) -> Ints:
    """Return 1 for every token between quotation marks, the marks included; a block's end closes what is open."""
    inside = np.zeros(count, dtype=np.int64)
    opening, closing, straight = class_number("open"), class_number("close"), class_number("straight")
    marks = np.flatnonzero((kind == opening) | (kind == closing) | (kind == straight)).tolist()
    ends = [last for _, last in lexed.blocks]
    block, opened = 0, -1
    for mark in marks:
        while mark >= ends[block]:
            if opened >= 0:
                inside[opened : ends[block]] = 1
                opened = -1
            block += 1
        if opened < 0:
            opened = -1 if kind[mark] == closing else mark
        elif kind[mark] != opening:
            inside[opened : mark + 1] = 1
            opened = -1
    if opened >= 0:
        inside[opened : ends[block]] = 1
    return inside


def _by_sentence(lexed: Lexed, quoted: Ints, number: Ints) -> tuple[Ints, Ints, Ints]:
    starts = np.array([first for first, _ in lexed.sentences], dtype=np.int64)
    ends = np.array([last for _, last in lexed.sentences], dtype=np.int64)
    return quoted[starts], quoted[ends - 1], (np.add.reduceat(quoted, starts) > 0).astype(np.int64)


def _has_strong(kind: Ints, number: Ints) -> Ints:
    return (np.bincount(number, weights=_STRONG[kind], minlength=number[-1] + 1) > 0).astype(np.int64)


def _blocks(lexed: Lexed, count: int) -> tuple[Ints, Ints]:
    """Return for each token whether its block is the first, an unfinished line, or running text; and how far in it "
    "is."""
    block = np.zeros(count, dtype=np.int64)
    place = np.zeros(count, dtype=np.int64)
    for index, (first, last) in enumerate(lexed.blocks):
        ended = lexed.words[last - 1] in _ENDED
        block[first : last + 1] = (0 if index == 0 else 1 if index < 3 else 2) + 3 * ended
    starts = np.array([first for first, _ in lexed.sentences], dtype=np.int64)
    heads = np.zeros(len(starts), dtype=np.bool_)
    heads[np.searchsorted(starts, np.array([first for first, _ in lexed.blocks], dtype=np.int64))] = True
    nth = np.arange(len(starts)) - np.maximum.accumulate(np.where(heads, np.arange(len(starts)), 0))
    number = np.searchsorted(starts, np.arange(count), side="right") - 1
    place[:] = np.minimum(nth[number], 3)
    return block, place


_ENDED = frozenset(".?!\"”’')…") | {"''", "..."}
