"""Label every token as source, cue or content, by a network and a chain over its scores, with released weights."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import numpy as np

from auditor.citations.encoding import Ints, encode
from auditor.citations.lexing import Lexed
from auditor.citations.network import Floats, Network, network_of
from auditor.citations.path import Chain, best_path
from auditor.citations.vocabulary import Codes

LABELS = ("none", "source", "cue", "after", "before", "alone")
"""``after``, ``before``: content behind or before its cue; ``alone``: content without a cue in its sentence."""


@dataclass(frozen=True)
class Tagger:
    """A network's scores of labels, and the chain that the labels of a sentence make."""

    codes: Codes
    network: Network
    chain: Chain

    def label(self, lexed: Lexed) -> Ints:
        """Return the number of the best label of each token; sentences are labelled apart from each other."""
        if not lexed.sentences:
            return np.zeros(len(lexed.words), dtype=np.int64)
        return best_path(self.network.scores(encode(lexed, self.codes)), lexed.sentences, self.chain)


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
    return tagger_of(parts, card["vocabulary"])


def tagger_of(parts: Mapping[str, Floats], words: Iterable[str]) -> Tagger:
    """Return the tagger whose arrays have these names, with the words of its table in order."""
    chain = Chain(parts["passing"], parts["starting"], parts["ending"])
    return Tagger(Codes(words), network_of(parts), chain)
