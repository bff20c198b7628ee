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

from auditor.citations.encoding import Encoded, Ints

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
    """Weights (3 * width, width) and biases (width) of one layer."""

    weights: Floats
    biases: Floats


@dataclass(frozen=True)
class Network:
    """The learnt tables and layers."""

    words: Floats
    kinds: Floats
    places: Floats
    tokens: tuple[Layer, ...]
    sentences: tuple[Layer, ...]
    handed: Floats
    labels: Layer

    def scores(self, encoded: Encoded) -> Floats:
        """Return (tokens, labels): the score of each label at each token."""
        values = self.words.take(encoded.rows, axis=0)
        values += self.kinds.take(encoded.kinds, axis=0)
        values += self.places.take(encoded.places, axis=0)
        for index, (step, layer) in enumerate(zip(TOKEN_STEPS, self.tokens, strict=True)):
            values += _layer(values, step, layer)
            if index == POOLED:
                values += self._spoken(values, encoded.starts)
        return product(values, self.labels.weights) + self.labels.biases

    def _spoken(self, values: Floats, starts: Ints) -> Floats:
        """Return for each token what its sentence and those around it hand back to it."""
        pooled: Floats = np.maximum.reduceat(values, starts, axis=0)
        for step, layer in zip(SENTENCE_STEPS, self.sentences, strict=True):
            pooled += _layer(pooled, step, layer)
        handed: Floats = product(pooled, self.handed).repeat(np.diff(np.append(starts, len(values))), axis=0)
        return handed


def network_of(parts: Mapping[str, Floats]) -> Network:
    """Return the network whose arrays have these names."""

    def layers(name: str, count: int) -> tuple[Layer, ...]:
        return tuple(Layer(parts[f"{name}{index}_weights"], parts[f"{name}{index}_biases"]) for index in range(count))

    return Network(
        words=parts["words"],
        kinds=parts["kinds"],
        places=parts["places"],
        tokens=layers("token", len(TOKEN_STEPS)),
        sentences=layers("sentence", len(SENTENCE_STEPS)),
        handed=parts["handed"],
        labels=Layer(parts["labels_weights"], parts["labels_biases"]),
    )


def _layer(values: Floats, step: int, layer: Layer) -> Floats:
    result = product(windows(values, step), layer.weights)
    result += layer.biases
    return np.maximum(result, 0, out=result)


def windows(values: Floats, step: int) -> Floats:
    """Return (rows, 3 * width): each row between those ``step`` before and after it, zeros outside."""
    count, width = values.shape
    result = np.zeros((count, 3 * width), dtype=np.float32)
    if step < count:
        result[step:, :width] = values[:-step]
        result[:-step, 2 * width :] = values[step:]
    result[:, width : 2 * width] = values
    return result


def product(rows: Floats, weights: Floats) -> Floats:
    """Return ``rows @ weights``, a few rows at a time."""
    count, width = rows.shape
    few = max(1, _SMALL // weights.size)
    whole = count // few * few
    result = np.empty((count, weights.shape[1]), dtype=np.float32)
    np.matmul(rows[:whole].reshape(-1, few, width), weights, out=result[:whole].reshape(-1, few, weights.shape[1]))
    np.matmul(rows[whole:], weights, out=result[whole:])
    return result
