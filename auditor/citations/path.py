"""The best labels of all sentences at once, by Viterbi's recursion from both ends of each to the token in its middle.

Time goes by the number of steps, and there are half as many as the longest sentence has tokens.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from auditor.citations.encoding import Ints
from auditor.citations.network import Floats


@dataclass(frozen=True)
class Chain:
    """What it adds to pass from label to label (from, to), to start and to end a sentence with one."""

    passing: Floats
    starting: Floats
    ending: Floats


@dataclass(frozen=True, slots=True)
class _Halves:
    """The halves of all sentences, longest first; both halves of a sentence end with its middle token.

    ``back`` is 1 where a half begins at its sentence's end. ``tokens`` are the first tokens of all halves, then the
    second ones of those that have one, and so on; ``bounds`` says where each step begins. ``ends`` (2, sentences) are
    the places in ``tokens`` of the last token of each sentence's halves, ``order`` is what halves were sorted by.
    """

    back: Ints
    tokens: Ints
    bounds: Sequence[int]
    ends: Ints
    order: Ints


def best_path(scores: Floats, sentences: Sequence[tuple[int, int]], chain: Chain) -> Ints:
    """Return the number of the best label of each token; tokens outside the (non-empty) sentences get 0."""
    halves = _halved(sentences)
    # Labels come first and halves last, so that each step runs along whole rows.
    local = np.ascontiguousarray(scores.T).take(halves.tokens, axis=1)
    states = _forward(local.copy(), halves, chain)
    left, right = halves.ends
    meeting = (states[:, left] + states[:, right] - local[:, left]).argmax(axis=0)
    labels = np.zeros(len(scores), dtype=np.int64)
    labels[halves.tokens] = _traced(states, halves, chain, np.tile(meeting, 2)[halves.order])
    return labels


def _halved(sentences: Sequence[tuple[int, int]]) -> _Halves:
    first, last = np.array(sentences, dtype=np.int64).T
    lengths = np.concatenate(((last - first) // 2 + 1, (last - first + 1) // 2))
    order = np.argsort(-lengths, kind="stable")
    count, back = len(order), order // len(first)
    alive = np.searchsorted(-lengths[order], -np.arange(lengths[order[0]]), side="left")
    bounds = np.concatenate(([0], alive.cumsum()))
    steps = np.arange(len(alive)).repeat(alive)
    half = np.arange(len(steps)) - bounds[steps]
    tokens = np.concatenate((first, last - 1))[order][half] + (1 - 2 * back)[half] * steps
    ends = np.empty(count, dtype=np.int64)
    ends[order] = bounds[lengths[order] - 1] + np.arange(count)
    return _Halves(back, tokens, bounds.tolist(), ends.reshape(2, -1), order)


def _forward(states: Floats, halves: _Halves, chain: Chain) -> Floats:
    """Turn the scores at each place into those of the best way there."""
    pairs = np.stack((chain.passing, chain.passing.T), axis=2).take(halves.back, axis=2)
    before = states[:, : halves.bounds[1]]
    before += np.stack((chain.starting, chain.ending), axis=1).take(halves.back, axis=1)
    for begin, end in pairwise(halves.bounds[1:]):
        after, going = states[:, begin:end], end - begin
        after += np.maximum.reduce(before[:, None, :going] + pairs[:, :, :going], axis=0)
        before = after
    return states


def _traced(states: Floats, halves: _Halves, chain: Chain, meeting: Ints) -> Ints:
    """Return the label at each place, from the last step to the first; ``meeting`` is where each half ends."""
    places = np.ascontiguousarray(states.T)  # places come first here, as argmax is quick along a row
    arriving = np.concatenate((chain.passing.T, chain.passing))
    shift = halves.back * len(chain.passing)
    best, walked = meeting[:0], []
    for end, begin in pairwise(halves.bounds[::-1]):
        going = len(best)
        passed = (places[begin : begin + going] + arriving.take(best + shift[:going], axis=0)).argmax(axis=1)
        best = np.concatenate((passed, meeting[going : end - begin]))
        walked.append(best)
    return np.concatenate(walked[::-1])
