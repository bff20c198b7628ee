"""Hashed word 1-2-grams: the features of the style model, and the windows in which they are counted."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from auditor.style.tokens import tokens_of

WINDOW_WORDS = 250
"""Tokens of one window, about; windows are of even length and end where a sentence ends."""

_SINGLE, _PAIR = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F)
_OPENING = np.uint64(0xFFFFFFFF)


@dataclass(frozen=True, slots=True)
class Grams:
    """Two grams for each token: itself, and the pair with what stands before it in its sentence.

    ``buckets`` has two rows (single, pair) of one column for each token; ``starts`` is where each token starts in the
    text, ``edges`` the first token of each window and, last, the number of tokens.
    """

    buckets: NDArray[np.int64]
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
    before = np.empty_like(hashes)
    before[1:] = hashes[:-1]
    before[:1] = _OPENING
    before[opens] = _OPENING
    shift = np.uint64(64 - bits)
    single = (hashes * _SINGLE) >> shift
    pair = ((before * _SINGLE ^ (hashes + np.uint64(1))) * _PAIR) >> shift
    return Grams(np.stack([single, pair]).astype(np.int64), tokens.starts, _edges(opens))


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
