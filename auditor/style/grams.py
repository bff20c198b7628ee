"""Hashed word 1-2-grams and 3-grams of word classes: what the style model weighs, and the windows it counts them in."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from auditor.style.tokens import tokens_of

WINDOW_WORDS = 250
"""Tokens of one window, about; windows are of even length and end where a sentence ends."""

_SINGLE, _PAIR, _TRIPLE = (np.uint64(key) for key in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0xD6E8FEB86659FD93))
_OPENING = np.uint64(0xFFFFFFFF)
_OPENING_CLASS = np.uint64(0xFFFF)


@dataclass(frozen=True, slots=True)
class Grams:
    """Three grams for each token: itself, the pair with what stands before it in its sentence, and three word classes.

    ``buckets`` has three rows (single, pair, triple of classes) of one column for each token; ``starts`` is where each
    token starts in the text, ``classes`` its word class, ``edges`` the first token of each window and, last, the number
    of tokens.
    """

    buckets: NDArray[np.int64]
    classes: NDArray[np.uint16]
    starts: NDArray[np.int64]
    edges: NDArray[np.int64]

    def windows(self) -> Iterator[slice]:
        """Yield the range of tokens of each window."""
        for first, last in zip(self.edges[:-1].tolist(), self.edges[1:].tolist(), strict=True):
            yield slice(first, last)


def grams_of(text: str, bits: int) -> Grams:
    """Return the grams of ``text``, hashed into ``2 ** bits`` buckets."""
    tokens = tokens_of(text)
    hashes, opens = tokens.hashes, tokens.opens
    before = _before(hashes, opens, _OPENING)
    classes = tokens.classes.astype(np.uint64)
    second = _before(classes, opens, _OPENING_CLASS)
    third = _before(second, opens, _OPENING_CLASS)
    shift = np.uint64(64 - bits)
    single = (hashes * _SINGLE) >> shift
    pair = ((before * _SINGLE ^ (hashes + np.uint64(1))) * _PAIR) >> shift
    joined = classes | second << np.uint64(16) | third << np.uint64(32)
    triple = ((joined * _TRIPLE ^ joined >> np.uint64(20)) * _SINGLE) >> shift
    buckets = np.stack([single, pair, triple]).astype(np.int64)
    return Grams(buckets, tokens.classes, tokens.starts, _edges(opens))


def _before(values: NDArray[np.uint64], opens: NDArray[np.bool_], opening: np.uint64) -> NDArray[np.uint64]:
    """Return what stands before each token in its sentence: ``opening`` before the first."""
    before = np.empty_like(values)
    before[1:] = values[:-1]
    before[:1] = opening
    before[opens] = opening
    return before


def _edges(opens: NDArray[np.bool_]) -> NDArray[np.int64]:
    total = len(opens)
    if not total:
        return np.zeros(1, dtype=np.int64)
    count = max(1, round(total / WINDOW_WORDS))
    wanted = np.arange(1, count) * total / count
    ends = np.flatnonzero(opens)
    ends = ends[ends > 0]
    if not len(ends):
        return np.array([0, total], dtype=np.int64)
    after = np.searchsorted(ends, wanted).clip(0, len(ends) - 1)
    earlier = (after - 1).clip(0)
    nearer = np.where(wanted - ends[earlier] < ends[after] - wanted, ends[earlier], ends[after])
    return np.unique(np.concatenate([[0], nearer, [total]])).astype(np.int64)
