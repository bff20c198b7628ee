"""Fitting the style model: the rows that it may see, and the same bytes each time."""

import random

import numpy as np
import pandas as pd
import pytest

from auditor.style.model import pack
from auditor.training.authorship_data import COLUMNS, DEV_OUTLETS, authorship_rows, outlet_of, share_of
from auditor.training.style import LICENCES, fit_style, material_of
from auditor.training.style_matrix import LEAST_TOKENS, prepared, read_texts, weights_of
from tests.shared import SHARED, need

DEV_SETS = {"imbd", "lastde_api_models", "llmdetect", "adversarial_paraphrasing", "hart_humanized_dev"}


def invented_rows(count: int) -> pd.DataFrame:
    """Return rows of random words; a machine's prefer the second half of the vocabulary."""
    draw = random.Random(0)
    words = [f"{a}{b}" for a in ("ba", "do", "ki", "lu") for b in ("ren", "sit", "tam", "vox", "zel")]
    rows = []
    for number in range(count):
        ai = number % 2 == 1
        pool = words[8:] if ai else words[:12]
        sentences = [" ".join(draw.choices(pool, k=9)).capitalize() + "." for _ in range(12)]
        register = "essay" if number % 4 > 1 else "news"
        rows.append((" ".join(sentences), ai, "invented", "", "", "", f"g{number}", "train", register, -1))
    return pd.DataFrame(rows, columns=list(COLUMNS))


def test_the_same_rows_give_the_same_bytes() -> None:
    rows = invented_rows(40)
    first, again = fit_style(material_of(rows)), fit_style(material_of(rows))
    assert pack(first.weights, first.register.weights) == pack(again.weights, again.register.weights)
    assert (first.floor, first.register.floor) == (again.floor, again.register.floor)
    assert first.weights.any() and first.floor > 0


def test_a_fit_without_some_rows_is_the_fit_of_the_others() -> None:
    rows = invented_rows(40)
    left_out = rows.index < 8
    material = material_of(rows)
    without = fit_style(material.without(material.rows.group.isin(rows.group[left_out])))
    others = fit_style(material_of(rows[~left_out].reset_index(drop=True)))
    assert np.array_equal(without.weights, others.weights) and without.register.floor == others.register.floor


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Here is a news story about a yard: It closed. Nobody came.", "It closed. Nobody came."),
        ("Certainly! Here's the article:\n\nIt closed. Nobody came.", "It closed. Nobody came."),
        ("of the yard. It closed. Nobody came. The rest of", " It closed. Nobody came."),
        ("It closed. Nobody came.", "It closed. Nobody came."),
        ("No end", "No end"),
    ],
)
def test_openers_and_cut_ends_are_no_evidence(given: str, kept: str) -> None:
    assert prepared(given).strip() == kept.strip()


def test_short_texts_make_no_window() -> None:
    texts = pd.Series(["Too short.", "It closed on Friday. " * 40])
    windows, profiles = read_texts(texts, 12)
    assert profiles.shape[0] == 2
    assert set(windows.row.tolist()) == {1} and LEAST_TOKENS > 3


def test_both_classes_weigh_the_same_in_a_register() -> None:
    rows = pd.concat([invented_rows(10), invented_rows(60).query("ai")], ignore_index=True)
    owners = np.arange(len(rows))
    weights = weights_of(rows, owners, np.full(len(rows), 120))
    assert weights[rows.ai].sum() == pytest.approx(weights[~rows.ai].sum())


def test_a_group_s_share_is_fixed_by_its_name() -> None:
    assert share_of("a") == share_of("a") != share_of("b") and 0 <= share_of("a") <= 1


@pytest.mark.parametrize(
    ("file", "outlet"),
    [
        ("valley_bugle_opinion_2021", "valley_bugle"),
        ("Ledger_2020_extracted_articles", "ledger"),
        ("post_2020", "post"),
    ],
)
def test_an_outlet_is_one_over_all_its_years(file: str, outlet: str) -> None:
    assert outlet_of(file) == outlet


@pytest.mark.shared_data
def test_a_group_is_on_one_side_and_dev_sets_are_never_trained_on() -> None:
    rows = authorship_rows(need(SHARED / "data"))
    assert rows.groupby("group").split.nunique().max() == 1
    assert not set(rows[rows.split != "dev"].dataset) & DEV_SETS
    trained = rows[rows.split == "train"]
    assert set(trained.dataset) <= {name.split("/")[-1] for name in LICENCES}
    assert not set(trained.source) & DEV_OUTLETS
    assert {"train", "calibration", "dev"} == set(rows.split)
    folded = rows[rows.fold >= 0]
    assert set(folded.split) == {"train"} and folded.groupby("group").fold.nunique().max() == 1
    assert set(folded.dataset) == {"modern_news"}
    kept = rows[(rows.split == "calibration") & ~rows.ai]
    assert set(kept.register) >= {"news", "opinion", "health", "release"}
