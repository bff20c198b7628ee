"""Label every token as source, cue or content, by a linear chain model with released weights."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray

from auditor.citations.encoding import SINGLES, WINDOWS, Encoded, encode
from auditor.citations.lexing import Lexed
from auditor.citations.vocabulary import Codes

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

LABELS = ("none", "source", "cue", "after", "before", "alone")
"""``after``, ``before``: content that stands after or before its cue; ``alone``: content without a cue in its "
"sentence."""


@dataclass(frozen=True)
class Tagger:
    """Weights of a linear chain: one table for each column and offset, and what it costs to pass from label to "
    "label."""

    codes: Codes
    lean: Floats
    windows: dict[str, Floats]
    single: Floats
    passing: Floats
    starting: Floats
    ending: Floats

    def label(self, lexed: Lexed) -> Ints:
        """Return the number of the best label of each token; sentences are labelled apart from each other."""
        if not lexed.sentences:
            return np.zeros(len(lexed.words), dtype=np.int64)
        return best_path(self.scores(encode(lexed, self.codes)), lexed, self.passing, self.starting, self.ending)

    def scores(self, encoded: Encoded) -> Floats:
        """Return the score of each label at each token: the sum of the weights that its columns look up."""
        total: Floats = np.tile(self.lean, (len(encoded.windows["word"]), 1))
        for name, offsets in WINDOWS.items():
            total += windowed(self.windows[name], encoded.windows[name], offsets)
        total += np.add.reduce(self.single.take(encoded.single_rows(), axis=0), axis=0)
        return total


def windowed(table: Floats, column: Ints, offsets: range) -> Floats:
    """Return for each token the sum of the weights that its neighbours at ``offsets`` look up.

    A row of ``table`` holds one group of weights for each offset, so the weights for one token lie on a diagonal of the
    looked-up rows; a strided view reads it without a copy.
    """
    count, width = len(column), len(LABELS)
    before, after = -offsets[0], offsets[-1]
    rows = np.zeros((before + count + after, table.shape[1]), dtype=np.float32)
    table.take(column, axis=0, out=rows[before : before + count], mode="clip")
    step, item = rows.strides
    diagonal = as_strided(rows, (count, len(offsets), width), (step, step + width * item, item), writeable=False)
    summed: Floats = np.add.reduce(diagonal, axis=1)
    return summed


def best_path(scores: Floats, lexed: Lexed, passing: Floats, starting: Floats, ending: Floats) -> Ints:
    """Return the best labels by Viterbi's recursion, run over all sentences at once, longest first."""
    bounds = np.array(lexed.sentences, dtype=np.int64)
    lengths = bounds[:, 1] - bounds[:, 0]
    order = np.argsort(-lengths, kind="stable")
    firsts, lengths = bounds[order, 0], lengths[order]
    steps = int(lengths[0])
    alive = np.searchsorted(-lengths, -np.arange(steps), side="left").tolist()
    places = [firsts[:going] + step for step, going in enumerate(alive)]
    tokens = np.concatenate(places)
    # Labels come first and sentences last, so that each step runs along whole rows.
    local = np.ascontiguousarray(scores.T).take(tokens, axis=1)
    states = [local[:, : alive[0]] + starting[:, None]]
    begin, pairs = alive[0], passing[:, :, None]
    for going in alive[1:]:
        paths = states[-1][:, None, :going] + pairs
        states.append(np.maximum.reduce(paths, axis=0) + local[:, begin : begin + going])
        begin += going
    labels = np.zeros(len(lexed.words), dtype=np.int64)
    labels[tokens] = np.concatenate(_traced(states, passing, ending[:, None]))
    return labels


def _traced(states: list[Floats], passing: Floats, ending: Floats) -> list[Ints]:
    """Walk back from each sentence's best last label; ``states`` are (labels, sentences) of each step."""
    best = (states[-1] + ending).argmax(axis=0)
    walked = [best]
    for state in states[-2::-1]:
        going = len(best)
        passed = (state[:, :going] + passing.take(best, axis=1)).argmax(axis=0)
        ended = state[:, going:]
        best = np.concatenate((passed, (ended + ending).argmax(axis=0))) if ended.shape[1] else passed
        walked.append(best)
    return walked[::-1]


@cache
def released() -> Tagger:
    """Return the tagger that ships with this package."""
    return read_tagger(files("auditor.citations") / "data")


def read_tagger(folder: Traversable) -> Tagger:
    """Return the tagger whose tagger.json and tagger.npz stand in ``folder``; nothing in them can run code."""
    card = json.loads((folder / "tagger.json").read_text(encoding="utf-8"))
    with (folder / "tagger.npz").open("rb") as stored, np.load(stored, allow_pickle=False) as arrays:
        scaled = {name: arrays[name].astype(np.float32) * card["steps"][name] for name in arrays.files}
    return Tagger(
        codes=Codes(card["vocabulary"], card["groups"]),
        lean=np.array(card["lean"], dtype=np.float32),
        windows={name: scaled[name] for name in WINDOWS},
        single=np.concatenate([scaled[name] for name in SINGLES]),
        passing=scaled["passing"],
        starting=scaled["starting"],
        ending=scaled["ending"],
    )
