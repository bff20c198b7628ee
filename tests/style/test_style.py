"""The style of a document: points that fall on sentences, and a model file that is checked before it is believed."""

import json
from collections.abc import Callable
from hashlib import sha256
from math import fsum, log, sqrt
from pathlib import Path

import numpy as np
import pytest

from auditor.document import Document
from auditor.errors import ModelDamaged, ModelMissing, ModelTooNew
from auditor.records import Article
from auditor.settings import Settings
from auditor.style import load_model, style_of
from auditor.style.grams import WINDOW_WORDS, grams_of
from auditor.style.model import pack, unpack
from auditor.style.word_classes import class_count, class_of

BITS = 12
REGISTER = np.zeros(class_count())
LONG = (
    "The yard at Fenn will close in May. Four hundred people work there! Who will buy the land? Nobody knows.\n\n" * 40
)


def write(folder: Path, weights: np.ndarray, **papers: object) -> Path:
    packed = pack(weights, REGISTER)
    stated: dict[str, object] = {"format": 2, "bits": BITS, "bias": -0.5, "floor": 4.0, "patience": 3.0}
    stated["register"] = {"intercept": 0.25, "floor": -0.5}
    stated["weights"] = {"sha256": sha256(packed).hexdigest()}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "style.npz").write_bytes(packed)
    (folder / "style.json").write_text(json.dumps(stated | papers))
    return folder


@pytest.fixture
def models(tmp_path: Path) -> Path:
    return write(tmp_path, np.random.default_rng(0).normal(size=1 << BITS).astype(np.float16).astype(np.float32))


def document(text: str, models: Path) -> Document:
    return Document(Article(text=text), Settings(models=models))


@pytest.mark.parametrize(
    "text", [LONG, "A yard. It closes.", "No end", "# Head\n\nBody. 'Quoted?' Yes", " . . . ", "\u200b"]
)
def test_the_points_of_the_sentences_add_up_to_the_value(text: str, models: Path) -> None:
    article = document(text, models)
    style = style_of(article)
    assert tuple(span for span, _ in style.sentences) == article.sentences
    assert fsum(points for _, points in style.sentences) == pytest.approx(style.value, abs=1e-9)
    tokens = len(grams_of(text, BITS).starts)
    assert style.bias == pytest.approx(-0.5 * tokens / (tokens + 3))


def test_an_empty_text_has_no_style(models: Path) -> None:
    assert style_of(document(" \n", models)).value == 0.0


def test_a_value_worked_out_by_hand(tmp_path: Path) -> None:
    buckets = grams_of("Yes yes.", BITS).buckets
    # "yes" twice, seven others once (two words, three pairs, three triples of classes); three tokens count half
    assert buckets.shape == (3, 3) and len(set(buckets.ravel().tolist())) == 8
    weights = np.zeros(1 << BITS, dtype=np.float32)
    weights[buckets[0, 0]], weights[buckets[1, 2]] = 2.0, -1.0
    length = sqrt(log(3) ** 2 + 7 * log(2) ** 2)
    short, unfloored = write(tmp_path / "a", weights), write(tmp_path / "b", weights, floor=0.1)
    assert style_of(document("Yes yes.", short)).value == pytest.approx(((2 * log(3) - log(2)) / 4.0 - 0.5) / 2)
    assert style_of(document("Yes yes.", unfloored)).value == pytest.approx(((2 * log(3) - log(2)) / length - 0.5) / 2)


def test_the_register_of_a_text_worked_out_by_hand(tmp_path: Path) -> None:
    text = "The yard closed. The men left."
    register = REGISTER.copy()
    register[class_of("the")], register[class_of(".")] = 2.0, -1.0
    folder = write(tmp_path, np.zeros(1 << BITS, dtype=np.float32))
    _state(folder, pack(np.zeros(1 << BITS, dtype=np.float32), register))
    # "the" and "." are two of eight tokens each; the intercept is 0.25 and the floor -0.5
    assert style_of(document(text, folder)).news_margin == pytest.approx(2 * sqrt(2 / 8) - sqrt(2 / 8) + 0.25 + 0.5)


@pytest.mark.parametrize(
    ("form", "same"), [("harbouring", "mooring"), ("closure", "yard"), ("quickly", "slowly"), ("pumps", "yards")]
)
def test_words_of_one_ending_are_of_one_class(form: str, same: str) -> None:
    assert class_of(form) == class_of(same)


@pytest.mark.parametrize(("form", "other"), [("the", "a"), (".", ","), ("said", "told"), ("'t", "'s"), ("0", "yard")])
def test_common_words_marks_and_numbers_are_classes_of_their_own(form: str, other: str) -> None:
    assert class_of(form) != class_of(other) and class_of(form) < class_count()


def test_windows_are_of_even_length_and_end_with_a_sentence() -> None:
    grams = grams_of(LONG, BITS)
    sizes = np.diff(grams.edges)
    assert sizes.sum() == len(grams.starts) and abs(sizes - WINDOW_WORDS).max() < 30
    assert all(LONG[grams.starts[edge]].isupper() for edge in grams.edges[:-1])


def test_a_text_without_sentence_ends_is_one_window() -> None:
    assert grams_of("word " * 2000, BITS).edges.tolist() == [0, 2000]


def test_layout_does_not_change_the_value(models: Path) -> None:
    plain = style_of(document(LONG, models)).value
    assert style_of(document(LONG.replace("\n\n", " ").replace(". ", "."), models)).value == pytest.approx(plain)


def test_packed_weights_come_back_as_they_were() -> None:
    weights = np.zeros(1 << BITS, dtype=np.float32)
    weights[[0, 7, 4095]] = [1.5, -2.25, 0.125]
    register = np.linspace(-1.0, 1.0, class_count())
    read, register_read = unpack(pack(weights, register), BITS)
    assert np.array_equal(read, weights) and np.array_equal(register_read, register)
    assert pack(weights, register) == pack(weights, register)


def test_a_model_that_changes_on_disk_is_read_again(tmp_path: Path, models: Path) -> None:
    before = load_model(models)
    assert load_model(models) is before
    write(models, np.zeros(1 << BITS, dtype=np.float32))
    assert not load_model(models).weights.any()


def _no_weights(folder: Path) -> None:
    (folder / "style.npz").unlink()


def _other_weights(folder: Path) -> None:
    (folder / "style.npz").write_bytes(pack(np.ones(1 << BITS, dtype=np.float32), REGISTER))


def _no_json(folder: Path) -> None:
    (folder / "style.json").write_text("{")


def _no_archive(folder: Path) -> None:
    _state(folder, b"not an archive")


def _too_many_buckets(folder: Path) -> None:
    _state(folder, pack(np.ones(1 << BITS + 1, dtype=np.float32), REGISTER))


def _not_a_number(folder: Path) -> None:
    _state(folder, pack(np.full(1 << BITS, np.nan, dtype=np.float32), REGISTER))


def _later(folder: Path) -> None:
    write(folder, np.ones(1 << BITS, dtype=np.float32), format=3)


def _earlier(folder: Path) -> None:
    write(folder, np.ones(1 << BITS, dtype=np.float32), format=1)


def _another_count_of_classes(folder: Path) -> None:
    _state(folder, pack(np.ones(1 << BITS, dtype=np.float32), REGISTER[1:]))


def _no_floor(folder: Path) -> None:
    write(folder, np.ones(1 << BITS, dtype=np.float32), floor=0)


def _state(folder: Path, packed: bytes) -> None:
    (folder / "style.npz").write_bytes(packed)
    papers = json.loads((folder / "style.json").read_text())
    papers["weights"]["sha256"] = sha256(packed).hexdigest()
    (folder / "style.json").write_text(json.dumps(papers))


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (_no_weights, ModelMissing),
        (_other_weights, ModelDamaged),
        (_no_json, ModelDamaged),
        (_no_archive, ModelDamaged),
        (_too_many_buckets, ModelDamaged),
        (_not_a_number, ModelDamaged),
        (_no_floor, ModelDamaged),
        (_another_count_of_classes, ModelDamaged),
        (_earlier, ModelDamaged),
        (_later, ModelTooNew),
    ],
)
def test_a_spoilt_model_is_refused(spoil: Callable[[Path], None], error: type[Exception], models: Path) -> None:
    spoil(models)
    with pytest.raises(error, match="style"):
        style_of(document(LONG, models))


def test_the_released_model_reads_and_names_its_data() -> None:
    model = load_model(Settings().models_dir)
    assert model.papers["data"] and all({"file", "sha256", "licence"} <= set(row) for row in model.papers["data"])
    assert (Settings().models_dir / "style.npz").stat().st_size < 3_000_000
