"""What a linear chain (conditional random field) tells of sentences: the probabilities of labels and of pairs of them.

Forward-backward as in Lafferty, McCallum and Pereira (2001).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass
class Chain:
    """The learnt numbers: ``weights`` (columns, labels), and the scores of passing, starting and ending."""

    weights: NDArray[np.float32]
    passing: Floats
    starting: Floats
    ending: Floats


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
