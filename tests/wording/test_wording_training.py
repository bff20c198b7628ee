"""How the wording weights are learnt, on rows of our own."""

import json
from collections import Counter
from pathlib import Path

import numpy as np

from auditor.training.evaluate_hype import fold_of
from auditor.training.word_vectors import names_in, word_vectors
from auditor.training.wording import Ground, fit_weights, write_weights
from auditor.training.wording_rows import Row, lines_of, loaded_spans, row_of
from auditor.wording import Weights

PLAIN = "the board met on monday and agreed on the price of the pier"
HEATED = "the wretched board met on monday and squandered the price of the vile pier"
CORPUS = [
    f"{PLAIN} in town {n}. {HEATED} in town {n}. The rotten board, they told Brindle and Brindle." for n in range(40)
]


def ground() -> Ground:
    lines = [PLAIN.split()] * 20
    straight = Counter({word: 20 for word in PLAIN.split()})
    return Ground(word_vectors(CORPUS, dimensions=5), names_in(CORPUS), straight, 20 * len(PLAIN.split()), lines)


def rows() -> list[Row]:
    marked = [(HEATED.index("wretched"), HEATED.index("board")), (HEATED.index("vile"), HEATED.index("pier"))]
    loaded = [row_of("babe", f"a{n}", HEATED, True, marked) for n in range(30)]
    return [*loaded, *(row_of("babe", f"b{n}", PLAIN, False, []) for n in range(30))]


def test_words_of_loaded_rows_weigh_more_and_marked_words_are_marked() -> None:
    words = fit_weights(ground(), rows()).words
    assert words["wretched"][0] > words["monday"][0]
    assert words["wretched"][1] > words["agreed"][1]
    assert "brindle" not in words


def test_a_word_that_no_row_holds_takes_after_its_neighbours() -> None:
    words = fit_weights(ground(), rows()).words
    assert words["rotten"][0] > words["agreed"][0]


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_weights(fit_weights(ground(), rows()), {"ours": "0"}, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    written = Weights.from_json(json.loads((tmp_path / "one").read_text(encoding="utf-8")))
    assert written.words == fit_weights(ground(), rows()).words


def test_vectors_have_length_one_and_words_alike_lie_close() -> None:
    vectors = word_vectors(CORPUS, dimensions=5)
    assert np.linalg.norm(vectors.of("board")) == np.float32(1) or abs(np.linalg.norm(vectors.of("board")) - 1) < 1e-5
    assert not vectors.of("unheard").any()


def test_a_row_says_which_of_its_parts_are_marked() -> None:
    row = row_of("ptc", "x", "A vile game-changer", True, [(2, 6)])
    assert list(zip(row.keys, row.marked or (), strict=True)) == [
        ("a", False),
        ("vile", True),
        ("game changer", False),
        ("", False),
    ]


def test_lines_keep_their_place_and_short_ones_are_left_out() -> None:
    text = "Too short\nThis line has five words\n\nAnd this one has five too"
    assert [(start, text[start : start + 4]) for start, _ in lines_of(text)] == [(10, "This"), (36, "And ")]


def test_only_loaded_language_and_exaggeration_are_read() -> None:
    spans = [{"label": "Loaded_Language", "start": 1, "end": 4}, {"label": "Slogans", "start": 5, "end": 9}]
    assert loaded_spans(json.dumps(spans)) == [(1, 4)]


def test_a_group_is_always_in_one_fold() -> None:
    assert fold_of("a") == fold_of("a") and {fold_of(str(n)) for n in range(50)} == set(range(5))
