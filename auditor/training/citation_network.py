"""Fit the network of the citation engine and the chain over its scores, by Adam on the chain's likelihood.

The slopes are worked out by hand, layer by layer; the chain's come from forward-backward (``chain.marginals``). Adam as
in Kingma and Ba (2015); what is kept is the running mean of the weights.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from auditor.citations.encoding import PLACES, Encoded
from auditor.citations.network import POOLED, SENTENCE_STEPS, TOKEN_STEPS
from auditor.citations.tagger import LABELS
from auditor.citations.vocabulary import CLASSES, ENDINGS
from auditor.training.chain import Chain, marginals

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Parts = dict[str, Floats]

CHAIN = ("passing", "starting", "ending")


@dataclass(frozen=True, slots=True)
class Example:
    """The columns of some text, the label of each token, and how many tokens each sentence has.

    ``edges`` are the first tokens of the second text and those behind it, where it is several texts in a row.
    """

    encoded: Encoded
    labels: Ints
    lengths: Ints
    edges: Sequence[int] = ()


@dataclass(frozen=True)
class NetworkSettings:
    """How the network is fitted: ``batch`` examples make a step; ``dropped`` and ``hidden`` are shares left out."""

    width: int = 32
    epochs: int = 18
    rate: float = 6e-3
    warming: int = 50
    penalty: float = 0.01
    words_rate: float = 0.5
    dropped: float = 0.2
    hidden: float = 0.05
    batch: int = 16
    mean: float = 0.01
    seed: int = 0


def fit_network(examples: Sequence[Example], vectors: Floats, settings: NetworkSettings) -> Parts:
    """Return the fitted arrays by name; equal input gives equal arrays.

    ``vectors`` (words, width) are the rows that the words start from; ``examples`` are documents or pieces of them.
    """
    rng = np.random.default_rng(settings.seed)
    parts = _started(vectors, settings.width, rng)
    mean = {name: part.copy() for name, part in parts.items()}
    adam = _Adam(parts, settings)
    steps = -(-len(examples) // settings.batch)
    for epoch in range(settings.epochs):
        order = rng.permutation(len(examples))
        for number in range(steps):
            chosen = order[number * settings.batch : (number + 1) * settings.batch]
            batch = joined([examples[index] for index in chosen])
            passed = _Pass(parts, batch, rng, settings)
            done = epoch * steps + number
            adam.step(parts, slopes(parts, passed, batch), done / (settings.epochs * steps), done)
            weight = settings.mean if done > 2 * settings.warming else 1.0
            for name, part in mean.items():
                part += weight * (parts[name] - part)
    return mean


def joined(examples: Sequence[Example]) -> Example:
    """Return some texts in a row; none sees into another."""
    offsets = np.cumsum([0, *(len(one.labels) for one in examples[:-1])])
    encoded = Encoded(
        np.concatenate([one.encoded.rows for one in examples]),
        np.concatenate([one.encoded.kinds for one in examples]),
        np.concatenate([one.encoded.places for one in examples]),
        np.concatenate([one.encoded.starts + at for one, at in zip(examples, offsets, strict=True)]),
    )
    labels = np.concatenate([one.labels for one in examples])
    return Example(encoded, labels, np.concatenate([one.lengths for one in examples]), offsets[1:].tolist())


def _started(vectors: Floats, width: int, rng: np.random.Generator) -> Parts:
    def drawn(rows: int, columns: int, scale: float) -> Floats:
        return (rng.normal(size=(rows, columns)) * scale).astype(np.float32)

    words = vectors * np.float32(0.3 / vectors.std())
    parts = {
        "words": np.concatenate([words, np.zeros((ENDINGS, width), dtype=np.float32)]),
        "kinds": drawn(len(CLASSES), width, 0.3),
        "places": drawn(PLACES, width, 0.1),
    }
    for name, count, gain in (("token", len(TOKEN_STEPS), 2), ("sentence", len(SENTENCE_STEPS), 1)):
        for index in range(count):
            parts[f"{name}{index}_weights"] = drawn(3 * width, width, (gain / (3 * width)) ** 0.5)
            parts[f"{name}{index}_biases"] = np.zeros(width, dtype=np.float32)
    parts["handed"] = drawn(width, width, width**-0.5)
    parts["labels_weights"] = drawn(width, len(LABELS), width**-0.5)
    parts["labels_biases"] = np.zeros(len(LABELS), dtype=np.float32)
    parts["passing"] = np.zeros((len(LABELS), len(LABELS)), dtype=np.float32)
    parts["starting"] = np.zeros(len(LABELS), dtype=np.float32)
    parts["ending"] = np.zeros(len(LABELS), dtype=np.float32)
    return parts


@dataclass
class _Step:
    """What one layer has to remember: its windows, and what each of its values is multiplied by on the way back."""

    windows: Floats
    open: Floats
    step: int
    edges: Sequence[int]


class _Pass:
    """One way through the network, with some values left out by chance, and the way back.

    The same sums as ``Network.scores``, which keeps nothing.
    """

    def __init__(
        self, parts: Parts, example: Example, rng: np.random.Generator | None, settings: NetworkSettings
    ) -> None:
        encoded = example.encoded
        self._parts, self._encoded, self._rng, self._dropped = parts, encoded, rng, settings.dropped
        self._edges = example.edges
        self._sentence_edges = np.searchsorted(encoded.starts, self._edges).tolist()
        self.rows = encoded.rows
        if rng is not None:
            known = len(parts["words"]) - ENDINGS
            hidden = rng.random(len(self.rows)) < settings.hidden
            self.rows = np.where(hidden, known + self.rows % ENDINGS, self.rows)
        self._count = np.diff(np.append(encoded.starts, len(self.rows)))
        self._tokens: list[_Step] = []
        self._sentences: list[_Step] = []
        values: Floats = parts["words"][self.rows] + parts["kinds"][encoded.kinds] + parts["places"][encoded.places]
        self._first = self._kept(values)
        values *= self._first
        for index, step in enumerate(TOKEN_STEPS):
            values = values + self._layer(f"token{index}", values, step, self._edges, self._tokens)
            if index == POOLED:
                values = values + self._spoken(values)
        self._last = values
        self.scores: Floats = values @ parts["labels_weights"] + parts["labels_biases"]

    def _kept(self, values: Floats) -> Floats:
        if self._rng is None or not self._dropped:
            return np.ones_like(values)
        kept = self._rng.random(values.shape, dtype=np.float32) >= self._dropped
        return kept * np.float32(1 / (1 - self._dropped))

    def _layer(self, name: str, values: Floats, step: int, edges: Sequence[int], memory: list[_Step]) -> Floats:
        seen = _parted(windows(values, step), step, edges)
        summed = seen @ self._parts[f"{name}_weights"] + self._parts[f"{name}_biases"]
        memory.append(_Step(seen, (summed > 0) * self._kept(summed), step, edges))
        result: Floats = summed * memory[-1].open
        return result

    def _spoken(self, values: Floats) -> Floats:
        pooled = np.maximum.reduceat(values, self._encoded.starts, axis=0)
        self._strongest = values == pooled.repeat(self._count, axis=0)
        for index, step in enumerate(SENTENCE_STEPS):
            pooled = pooled + self._layer(f"sentence{index}", pooled, step, self._sentence_edges, self._sentences)
        self._pooled = pooled
        return (pooled @ self._parts["handed"]).repeat(self._count, axis=0)

    def back(self, slope: Floats) -> Parts:
        """Return the slope of each array, given that of the scores."""
        found: Parts = {"labels_weights": self._last.T @ slope, "labels_biases": slope.sum(axis=0)}
        slope = slope @ self._parts["labels_weights"].T
        for index in reversed(range(len(TOKEN_STEPS))):
            if index == POOLED:
                slope = slope + self._back_spoken(slope, found)
            slope = slope + self._back_layer(f"token{index}", slope, self._tokens[index], found)
        slope *= self._first
        columns = (("words", self.rows), ("kinds", self._encoded.kinds), ("places", self._encoded.places))
        for name, column in columns:
            found[name] = _summed(column, slope, len(self._parts[name]))
        return found

    def _back_spoken(self, slope: Floats, found: Parts) -> Floats:
        summed = np.add.reduceat(slope, self._encoded.starts, axis=0)
        found["handed"] = self._pooled.T @ summed
        pooled = summed @ self._parts["handed"].T
        for index in reversed(range(len(SENTENCE_STEPS))):
            pooled = pooled + self._back_layer(f"sentence{index}", pooled, self._sentences[index], found)
        strongest: Floats = self._strongest * pooled.repeat(self._count, axis=0)
        return strongest

    def _back_layer(self, name: str, slope: Floats, memory: _Step, found: Parts) -> Floats:
        summed: Floats = slope * memory.open
        found[f"{name}_weights"] = memory.windows.T @ summed
        found[f"{name}_biases"] = summed.sum(axis=0)
        back: Floats = summed @ self._parts[f"{name}_weights"].T
        return _folded(_parted(back, memory.step, memory.edges), memory.step)


def windows(values: Floats, step: int) -> Floats:
    """Return (rows, 3 * width): each row between those ``step`` before and after it, zeros outside."""
    count, width = values.shape
    result = np.zeros((count, 3 * width), dtype=np.float32)
    if step < count:
        result[step:, :width] = values[:-step]
        result[:-step, 2 * width :] = values[step:]
    result[:, width : 2 * width] = values
    return result


def _parted(rows: Floats, step: int, edges: Sequence[int]) -> Floats:
    """Clear, in windows or their slopes, what would come from the other side of an edge between two texts."""
    width = rows.shape[1] // 3
    for edge in edges:
        rows[edge : edge + step, :width] = 0
        rows[max(0, edge - step) : edge, 2 * width :] = 0
    return rows


def _folded(slope: Floats, step: int) -> Floats:
    """Return the slope of the rows that windows were made of: the way back of ``windows``."""
    width = slope.shape[1] // 3
    result = slope[:, width : 2 * width].copy()
    if step < len(slope):
        result[:-step] += slope[step:, :width]
        result[step:] += slope[:-step, 2 * width :]
    return result


def _summed(column: Ints, slope: Floats, rows: int) -> Floats:
    ones = np.ones(len(column), dtype=np.float32)
    picked = sparse.csr_matrix((ones, column, np.arange(len(column) + 1)), shape=(len(column), rows))
    summed: Floats = np.asarray(picked.T @ slope)
    return summed


def slopes(parts: Parts, passed: _Pass, batch: Example) -> Parts:
    """Return the slope of minus the chain's log-likelihood, for each token, by each array."""
    starts, lengths = batch.encoded.starts, batch.lengths
    tokens = np.concatenate([np.arange(at, at + count) for at, count in zip(starts, lengths, strict=True)])
    chain = Chain(parts["labels_weights"], *(parts[name].astype(np.float64) for name in CHAIN))
    firsts = np.concatenate(([0], np.cumsum(lengths)[:-1]))
    lasts = firsts + lengths - 1
    error, pairs = marginals(passed.scores[tokens].astype(np.float64), firsts, lengths, chain)
    wanted = batch.labels[tokens]
    error[np.arange(len(tokens)), wanted] -= 1
    inner = np.setdiff1d(np.arange(len(tokens)), lasts)
    np.subtract.at(pairs, (wanted[inner], wanted[inner + 1]), 1)
    slope = np.zeros(passed.scores.shape, dtype=np.float32)
    slope[tokens] = error / len(tokens)
    found = passed.back(slope)
    for name, part in zip(CHAIN, (pairs, error[firsts].sum(axis=0), error[lasts].sum(axis=0)), strict=True):
        found[name] = (part / len(tokens)).astype(np.float32)
    return found


class _Adam:
    """Steps whose length is told by the running mean of slopes and of their squares."""

    _KEPT, _KEPT_SQUARES = 0.9, 0.98

    def __init__(self, parts: Parts, settings: NetworkSettings) -> None:
        self._settings = settings
        self._slopes = {name: np.zeros_like(part) for name, part in parts.items()}
        self._squares = {name: np.zeros_like(part) for name, part in parts.items()}

    def step(self, parts: Parts, found: Parts, share: float, done: int) -> None:
        """Move ``parts`` against ``found``; ``share`` of the fit is over, after ``done`` steps."""
        settings = self._settings
        rate = settings.rate * min(1.0, (done + 1) / settings.warming) * (1 - share) + 1e-5
        for name, part in parts.items():
            slope, square = self._slopes[name], self._squares[name]
            slope += (1 - self._KEPT) * (found[name] - slope)
            square += (1 - self._KEPT_SQUARES) * (found[name] ** 2 - square)
            move = slope / (1 - self._KEPT ** (done + 1))
            move /= np.sqrt(square / (1 - self._KEPT_SQUARES ** (done + 1))) + np.float32(1e-8)
            if name.endswith("_weights"):
                move += settings.penalty * part
            part -= np.float32(rate * (settings.words_rate if name == "words" else 1.0)) * move
