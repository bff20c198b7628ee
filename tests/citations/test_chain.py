"""The chain model against an oracle that lists every path: probabilities in training, the best path in use."""

from itertools import pairwise, product

import numpy as np
import pytest

from auditor.citations.path import Chain as ChainInUse
from auditor.citations.path import best_path
from auditor.training.chain import Chain, marginals


def _chain(rng: np.random.Generator, classes: int) -> Chain:
    parts = rng.normal(size=(classes, classes)), rng.normal(size=classes), rng.normal(size=classes)
    return Chain(np.zeros((1, classes), dtype=np.float32), *parts)


def _paths(scores: np.ndarray, chain: Chain) -> dict[tuple[int, ...], float]:
    length, classes = scores.shape
    found = {}
    for path in product(range(classes), repeat=length):
        total = (
            chain.starting[path[0]] + chain.ending[path[-1]] + sum(scores[at, label] for at, label in enumerate(path))
        )
        found[path] = total + sum(chain.passing[a, b] for a, b in pairwise(path))
    return found


@pytest.mark.parametrize("seed", range(5))
def test_marginals_equal_the_sum_over_all_paths(seed: int) -> None:
    rng = np.random.default_rng(seed)
    chain, lengths = _chain(rng, 3), np.array([4, 2, 1])
    scores, firsts = rng.normal(size=(7, 3)), np.array([0, 4, 6])
    share, pairs = marginals(scores, firsts, lengths, chain)
    wanted_pairs = np.zeros((3, 3))
    for first, length in zip(firsts, lengths, strict=True):
        paths = _paths(scores[first : first + length], chain)
        whole = sum(np.exp(total) for total in paths.values())
        wanted = np.zeros((length, 3))
        for path, total in paths.items():
            wanted[np.arange(length), path] += np.exp(total) / whole
            for one, other in pairwise(path):
                wanted_pairs[one, other] += np.exp(total) / whole
        assert share[first : first + length] == pytest.approx(wanted)
    assert pairs == pytest.approx(wanted_pairs)


@pytest.mark.parametrize("seed", range(5))
def test_the_best_path_is_the_best_of_all_paths(seed: int) -> None:
    rng = np.random.default_rng(seed)
    chain, sentences = _chain(rng, 3), [(0, 3), (3, 8), (9, 10), (10, 12), (12, 18)]
    scores = rng.normal(size=(19, 3)).astype(np.float32)
    parts = (part.astype(np.float32) for part in (chain.passing, chain.starting, chain.ending))
    got = best_path(scores, sentences, ChainInUse(*parts)).tolist()
    assert (got[8], got[18]) == (0, 0)
    for first, last in sentences:
        paths = _paths(scores[first:last], chain)
        assert tuple(got[first:last]) == max(paths, key=lambda path: paths[path])
