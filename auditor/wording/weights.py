"""The learnt weights of words and phrases, read from the JSON that ships with the engine."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

Weight = tuple[float, float, float]
"""``load`` (log-odds that the word adds to its sentence being loaded), ``mark`` (log-odds that readers mark the word
itself as loaded) and how often straight human news uses it, per million words."""

LEAST_MARK = -3.0
"""A word with a lower mark is never a hit by itself."""


@dataclass(frozen=True)
class Weights:
    """The weights by word or phrase, and the few numbers that put them together.

    ``bias`` is the log-odds of a sentence without any known word, ``usual`` the mean load of straight news sentences,
    ``context`` what one point of a sentence's load adds to the marks of its words, and ``document`` what one point of
    the whole text's adds.
    """

    words: Mapping[str, Weight]
    bias: float
    usual: float
    context: float
    document: float

    @cached_property
    def loads(self) -> Mapping[str, float]:
        """The load of each word by itself: most words of a text are asked for no more."""
        return {key: load for key, (load, _, _) in self.words.items()}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Weights":
        """Build the weights from their JSON form."""
        words = {key: (float(load), float(mark), float(rate)) for key, (load, mark, rate) in data["words"].items()}
        return cls(words, float(data["bias"]), float(data["usual"]), float(data["context"]), float(data["document"]))


@cache
def released() -> Weights:
    """Return the weights that ship with this installation; equal numbers are one object, which takes less memory."""
    text = (files("auditor.wording") / "data" / "weights.json").read_text(encoding="utf-8")
    return Weights.from_json(json.loads(text, parse_float=cache(float)))
