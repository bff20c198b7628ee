"""Label every token as source, cue or content, by a network and a chain over its scores, with released weights."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import numpy as np

from auditor.citations.encoding import Ints, encode
from auditor.citations.lexing import Lexed
from auditor.citations.network import Floats, Network, network_of
from auditor.citations.vocabulary import Codes

LABELS = ("none", "source", "cue", "after", "before", "alone")
"""``after``, ``before``: content behind or before its cue; ``alone``: content without a cue in its sentence."""


@dataclass(frozen=True)
class Tagger:
    """A network's scores of labels, and what it costs to pass from label to label, to start and to end with one."""

    codes: Codes
    network: Network
    passing: Floats
    starting: Floats
    ending: Floats

    def label(self, lexed: Lexed) -> Ints:
        """Return the number of the best label of each token; sentences are labelled apart from each other."""
        if not lexed.sentences:
            return np.zeros(len(lexed.words), dtype=np.int64)
        scores = self.network.scores(encode(lexed, self.codes))
        return best_path(scores, lexed, self.passing, self.starting, self.ending)


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
        parts = {name: arrays[name].astype(np.float32) for name in arrays.files}
    parts["words"] *= np.float32(card["step"])
    return Tagger(Codes(card["vocabulary"]), network_of(parts), parts["passing"], parts["starting"], parts["ending"])
