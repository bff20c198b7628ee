"""The network against oracles: slopes by small differences, and the way in use against the way in training."""

import numpy as np
import pytest

from auditor.citations.encoding import PLACES, Encoded
from auditor.citations.network import network_of, product
from auditor.citations.tagger import LABELS
from auditor.citations.vocabulary import CLASSES, ENDINGS
from auditor.training.citation_network import (
    Example,
    NetworkSettings,
    _Pass,
    _started,
    fit_network,
    joined,
    slopes,
    windows,
)

WORDS, WIDTH = 20, 8
SETTINGS = NetworkSettings(width=WIDTH, epochs=3, batch=2, warming=2)


def _example(rng: np.random.Generator, count: int = 40) -> Example:
    lengths = np.array([10, count - 25, 15])
    encoded = Encoded(
        rng.integers(0, WORDS + ENDINGS, count),
        rng.integers(0, len(CLASSES), count),
        rng.integers(0, PLACES, count),
        np.concatenate(([0], np.cumsum(lengths)[:-1])),
    )
    return Example(encoded, rng.integers(0, len(LABELS), count), lengths)


def _parts(rng: np.random.Generator) -> dict[str, np.ndarray]:
    return _started(rng.normal(size=(WORDS, WIDTH)).astype(np.float32), WIDTH, rng)


def _loss(parts: dict[str, np.ndarray], example: Example) -> float:
    """Minus the log-likelihood of the labels, for each token, by the plain recursion."""
    scores = _Pass(parts, example, None, SETTINGS).scores.astype(np.float64)
    total = 0.0
    for start, count in zip(example.encoded.starts, example.lengths, strict=True):
        forward = scores[start] + parts["starting"]
        gold = forward[example.labels[start]]
        for at in range(start + 1, start + count):
            before, label = example.labels[at - 1], example.labels[at]
            forward = np.logaddexp.reduce(forward[:, None] + parts["passing"], axis=0) + scores[at]
            gold += parts["passing"][before, label] + scores[at, label]
        last = example.labels[start + count - 1]
        total += np.logaddexp.reduce(forward + parts["ending"]) - gold - parts["ending"][last]
    return total / example.lengths.sum()


def test_every_slope_is_that_of_small_differences() -> None:
    rng = np.random.default_rng(1)
    parts, example = _parts(rng), _example(rng)
    found = slopes(parts, _Pass(parts, example, None, SETTINGS), example)
    assert found.keys() == parts.keys()
    for name, slope in found.items():
        place = np.unravel_index(np.argmax(np.abs(slope)), slope.shape)
        kept = parts[name][place]
        losses = []
        for move in (3e-3, -3e-3):
            parts[name][place] = kept + move
            losses.append(_loss(parts, example))
        parts[name][place] = kept
        assert slope[place] == pytest.approx((losses[0] - losses[1]) / 6e-3, rel=0.08, abs=2e-4), name


@pytest.mark.parametrize("count", [26, 120])
def test_the_network_in_use_gives_the_scores_of_the_one_in_training(count: int) -> None:
    rng = np.random.default_rng(2)
    parts, example = _parts(rng), _example(rng, count)
    trained = _Pass(parts, example, None, SETTINGS).scores
    assert network_of(parts).scores(example.encoded) == pytest.approx(trained, abs=1e-4)


def test_texts_in_a_row_do_not_see_into_each_other() -> None:
    rng = np.random.default_rng(5)
    parts, examples = _parts(rng), [_example(rng, count) for count in (30, 60, 31)]
    apart = [_Pass(parts, one, None, SETTINGS).scores for one in examples]
    row = joined(examples)
    assert _Pass(parts, row, None, SETTINGS).scores == pytest.approx(np.concatenate(apart), abs=1e-4)
    lengths = np.array([one.lengths.sum() for one in examples])
    found = slopes(parts, _Pass(parts, row, None, SETTINGS), row)
    for name, slope in found.items():
        each = [slopes(parts, _Pass(parts, one, None, SETTINGS), one)[name] for one in examples]
        assert slope == pytest.approx(np.average(each, axis=0, weights=lengths), abs=1e-4), name


def test_fitting_twice_gives_the_same_numbers_and_a_better_likelihood() -> None:
    rng = np.random.default_rng(3)
    examples = [_example(rng) for _ in range(4)]
    vectors = rng.normal(size=(WORDS, WIDTH)).astype(np.float32)
    first, second = (fit_network(examples, vectors, SETTINGS) for _ in range(2))
    assert all((first[name] == second[name]).all() for name in first)
    start = _started(vectors, WIDTH, np.random.default_rng(SETTINGS.seed))
    assert sum(_loss(first, one) for one in examples) < sum(_loss(start, one) for one in examples)


def test_windows_hold_the_rows_on_either_side_and_zeros_outside() -> None:
    rows = np.arange(1, 6, dtype=np.float32)[:, None]
    assert windows(rows, 2).tolist() == [[0, 1, 3], [0, 2, 4], [1, 3, 5], [2, 4, 0], [3, 5, 0]]
    assert windows(rows, 9)[:, 1].tolist() == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("count", [0, 1, 36, 37, 38, 200])
def test_a_product_in_pieces_is_the_product(count: int) -> None:
    rng = np.random.default_rng(count)
    rows, weights = rng.normal(size=(count, 144)).astype(np.float32), rng.normal(size=(144, 48)).astype(np.float32)
    assert product(rows, weights) == pytest.approx(rows @ weights, abs=1e-3)
