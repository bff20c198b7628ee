"""Fit a linear chain (conditional random field) on whole-number columns by Adagrad, with columns dropped at random.

Forward-backward as in Lafferty, McCallum and Pereira (2001); Adagrad as in Duchi, Hazan and Singer (2011). Dropping
columns keeps the weights of words that always stand together from leaning on each other.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass
class Chain:
    """The learnt numbers: ``weights`` (columns, labels), and the scores of passing, starting and ending."""

    weights: NDArray[np.float32]
    passing: Floats
    starting: Floats
    ending: Floats


@dataclass(frozen=True)
class ChainSettings:
    """How a chain is fitted; ``penalty`` is the L2 weight for each token of a batch."""

    epochs: int = 6
    rate: float = 0.2
    penalty: float = 2e-4
    dropped: float = 0.6
    batch: int = 128
    seed: int = 0


def fit_chain(
    rows: sparse.csr_matrix, labels: Ints, starts: Ints, lengths: Ints, classes: int, settings: ChainSettings
) -> Chain:
    """Return the chain fitted on sentences ``[start, start + length)`` of the rows; equal input gives an equal chain.

    The weights are the mean of those after the later half of the epochs.
    """
    rng = np.random.default_rng(settings.seed)
    chain = _zeros(rows.shape[1], classes)
    slopes = [np.full_like(part, 1e-2) for part in _parts(chain)]
    mean = _zeros(rows.shape[1], classes)
    batches = np.array_split(np.argsort(lengths, kind="stable"), max(1, len(lengths) // settings.batch))
    for epoch in range(settings.epochs):
        for index in rng.permutation(len(batches)):
            _step(chain, slopes, rows, labels, starts[batches[index]], lengths[batches[index]], settings, rng)
        if epoch >= settings.epochs // 2:
            for part, other in zip(_parts(mean), _parts(chain), strict=True):
                part += other
    for part in _parts(mean):
        part /= settings.epochs - settings.epochs // 2
    return mean


def _zeros(columns: int, classes: int) -> Chain:
    weights = np.zeros((columns, classes), dtype=np.float32)
    return Chain(weights, np.zeros((classes, classes)), np.zeros(classes), np.zeros(classes))


def _parts(chain: Chain) -> tuple[NDArray[np.floating], ...]:
    return chain.weights, chain.passing, chain.starting, chain.ending


def _step(
    chain: Chain,
    slopes: list[NDArray[np.floating]],
    rows: sparse.csr_matrix,
    labels: Ints,
    starts: Ints,
    lengths: Ints,
    settings: ChainSettings,
    rng: np.random.Generator,
) -> None:
    """Move the chain one step up the likelihood of a batch of sentences."""
    tokens = np.concatenate([np.arange(start, start + length) for start, length in zip(starts, lengths, strict=True)])
    batch = rows[tokens]
    kept = rng.random(len(batch.data), dtype=np.float32) >= settings.dropped
    batch.data = (kept / (1 - settings.dropped)).astype(np.float32)
    firsts = np.concatenate(([0], np.cumsum(lengths)[:-1]))
    wanted = labels[tokens]
    share, pairs = marginals((batch @ chain.weights).astype(np.float64), firsts, lengths, chain)
    error = -share
    error[np.arange(len(tokens)), wanted] += 1
    lasts = firsts + lengths - 1
    inner = np.setdiff1d(np.arange(len(tokens)), lasts)
    passed = np.zeros_like(chain.passing)
    np.add.at(passed, (wanted[inner], wanted[inner + 1]), 1)
    used = np.unique(batch.indices)
    upward = (batch.T @ error.astype(np.float32))[used] - settings.penalty * len(tokens) * chain.weights[used]
    slopes[0][used] += upward**2
    chain.weights[used] += settings.rate * upward / np.sqrt(slopes[0][used])
    ways = (passed - pairs, error[firsts].sum(axis=0), error[lasts].sum(axis=0))
    for part, slope, way in zip(_parts(chain)[1:], slopes[1:], ways, strict=True):
        slope += way**2
        part += settings.rate * way / np.sqrt(slope)


def marginals(scores: Floats, firsts: Ints, lengths: Ints, chain: Chain) -> tuple[Floats, Floats]:
    """Return each token's probability of each label, and the expected number of each pair of neighbouring labels."""
    count, longest, classes = len(firsts), int(lengths.max()), scores.shape[1]
    places = np.minimum(firsts[:, None] + np.arange(longest), len(scores) - 1)
    alive = np.arange(longest) < lengths[:, None]
    local = np.where(alive[:, :, None], scores[places], 0)
    forward = np.zeros((count, longest, classes))
    forward[:, 0] = local[:, 0] + chain.starting
    for at in range(1, longest):
        summed = _log_sum(forward[:, at - 1, :, None] + chain.passing, 1) + local[:, at]
        forward[:, at] = np.where(alive[:, at, None], summed, forward[:, at - 1])
    whole = _log_sum(forward[:, -1] + chain.ending, 1)[:, None]
    backward = np.zeros((count, longest, classes))
    backward[:, -1] = chain.ending
    pairs = np.zeros_like(chain.passing)
    for at in range(longest - 2, -1, -1):
        ahead = chain.passing + (local[:, at + 1] + backward[:, at + 1])[:, None, :]
        backward[:, at] = np.where(alive[:, at + 1, None], _log_sum(ahead, 2), chain.ending)
        joint = np.exp(forward[:, at, :, None] + ahead - whole[:, :, None])
        pairs += (joint * alive[:, at + 1, None, None]).sum(axis=0)
    share = np.exp(forward + backward - whole[:, :, None])
    result = np.zeros_like(scores)
    result[places[alive]] = share[alive]
    return result, pairs


def _log_sum(values: Floats, axis: int) -> Floats:
    most = values.max(axis=axis, keepdims=True)
    summed: Floats = np.log(np.exp(values - most).sum(axis=axis)) + most.squeeze(axis)
    return summed
