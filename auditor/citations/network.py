"""Scores of each label at each token, by a small network of windows over tokens and over sentences.

A token starts as the sum of three rows: its word's, its word class's and its place's. Each layer adds to it what a
window of three tokens says, ever further apart (dilated convolutions with a residual, as in Strubell et al. 2017).
After the second layer the strongest values of each sentence pass through windows over the sentences and are handed
back to their tokens, so that a paragraph knows who spoke in the one before.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from auditor.citations.encoding import PLACES, Encoded, Ints

Floats = NDArray[np.float32]

TOKEN_STEPS = (1, 2, 4, 8)
"""How far apart the three tokens of a window stand, layer by layer."""
SENTENCE_STEPS = (1, 2, 4)
"""The same for the windows over sentences."""
POOLED = 1
"""The token layer after which sentences are looked at."""
_SMALL = 1 << 18
"""Multiplications up to which the linear algebra library works in one thread; several cost more than they save here."""


@dataclass(frozen=True)
class Layer:
    """Weights (width, width) of the rows before, here and after, and biases (width), of one layer."""

    before: Floats
    here: Floats
    after: Floats
    biases: Floats


@dataclass(frozen=True)
class Network:
    """The learnt tables and layers; ``standing`` has a row for every word class at every place."""

    words: Floats
    standing: Floats
    tokens: tuple[Layer, ...]
    sentences: tuple[Layer, ...]
    handed: Floats
    labels: Floats
    biases: Floats

    def scores(self, encoded: Encoded) -> Floats:
        """Return (tokens, labels): the score of each label at each token."""
        values = self.words.take(encoded.rows, axis=0)
        values += self.standing.take(encoded.kinds * PLACES + encoded.places, axis=0)
        for index, (step, layer) in enumerate(zip(TOKEN_STEPS, self.tokens, strict=True)):
            values += _layer(values, step, layer)
            if index == POOLED:
                values += self._spoken(values, encoded.starts)
        return product(values, self.labels) + self.biases

    def _spoken(self, values: Floats, starts: Ints) -> Floats:
        """Return for each token what its sentence and those around it hand back to it."""
        pooled: Floats = np.maximum.reduceat(values, starts, axis=0)
        for step, layer in zip(SENTENCE_STEPS, self.sentences, strict=True):
            pooled += _layer(pooled, step, layer)
        handed: Floats = product(pooled, self.handed).repeat(np.diff(np.append(starts, len(values))), axis=0)
        return handed


def network_of(parts: Mapping[str, Floats]) -> Network:
    """Return the network whose arrays have these names."""

    def layer(name: str) -> Layer:
        before, here, after = np.split(parts[f"{name}_weights"], 3)
        return Layer(before, here, after, parts[f"{name}_biases"])

    def layers(name: str, count: int) -> tuple[Layer, ...]:
        return tuple(layer(f"{name}{index}") for index in range(count))

    return Network(
        words=parts["words"],
        standing=(parts["kinds"][:, None] + parts["places"]).reshape(-1, parts["places"].shape[1]),
        tokens=layers("token", len(TOKEN_STEPS)),
        sentences=layers("sentence", len(SENTENCE_STEPS)),
        handed=parts["handed"],
        labels=parts["labels_weights"],
        biases=parts["labels_biases"],
    )


def _layer(values: Floats, step: int, layer: Layer) -> Floats:
    """Return what each row says together with those ``step`` before and after it; outside are zeros."""
    result = product(values, layer.here)
    result += layer.biases
    result[step:] += product(values[:-step], layer.before)
    result[:-step] += product(values[step:], layer.after)
    return np.maximum(result, np.zeros_like(result), out=result)  # a lone zero would leave the fast path


def product(rows: Floats, weights: Floats) -> Floats:
    """Return ``rows @ weights``, a few rows at a time."""
    count, width = rows.shape
    few = max(1, _SMALL // weights.size)
    if count <= few:
        return rows @ weights
    whole = count // few * few
    result = np.empty((count, weights.shape[1]), dtype=np.float32)
    np.matmul(rows[:whole].reshape(-1, few, width), weights, out=result[:whole].reshape(-1, few, weights.shape[1]))
    np.matmul(rows[whole:], weights, out=result[whole:])
    return result
