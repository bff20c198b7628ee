"""Measures and threshold of the authorship score, on tables small enough to work out by hand."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from auditor.training import evaluate_transfer
from auditor.training.authorship import thresholds_of
from auditor.training.authorship_measures import (
    accusing_threshold,
    intervals_of_authorship,
    measures_of_authorship,
    share_interval,
)
from auditor.training.formatting import formatting_only, layout_of
from auditor.training.style import Material
from auditor.training.transfer_page import page
from tests.style.test_training import invented_rows


def table(**columns: object) -> pd.DataFrame:
    rows = pd.DataFrame(columns)
    usual = {"dataset": "d", "source": "", "generator": "", "attack": "none", "register": "news", "split": "dev"}
    return rows.assign(**{name: value for name, value in (usual | {"fold": -1}).items() if name not in rows})


def test_few_enough_of_the_human_news_lie_at_the_threshold_in_each_register() -> None:
    news = table(ai=False, value=np.arange(2000) / 2000)
    opinion = table(ai=False, value=np.arange(200) / 100, register="opinion")
    machine = table(ai=True, value=[9.0])
    rows = pd.concat([news, opinion, machine], ignore_index=True)
    threshold = accusing_threshold(rows, rows.value)
    human = rows[~rows.ai]
    assert (human.value >= threshold).mean() <= 0.002
    assert (human[human.register == "opinion"].value >= threshold).mean() <= 0.005
    assert threshold == pytest.approx(1.99)


def test_what_clears_is_never_above_evens() -> None:
    human = table(ai=False, probability=np.linspace(0, 0.9, 400))
    machine = table(ai=True, probability=np.linspace(0.6, 1.0, 100))
    assert thresholds_of(pd.concat([human, machine], ignore_index=True))["likely-human"] == 0.5


def test_who_is_not_rated_is_neither_accused_nor_caught() -> None:
    human = table(ai=False, probability=[0.99] * 10 + [0.1] * 30, rated=[False] * 9 + [True] * 31)
    machine = table(ai=True, probability=[0.99] * 20 + [0.2] * 20, rated=[True] * 10 + [False] * 10 + [True] * 20)
    found = measures_of_authorship(pd.concat([human, machine], ignore_index=True), {"likely-ai": 0.9})
    assert found["d.human_accused"] == found["human_news.accused"] == 1 / 40
    assert found["d.human_not_rated"] == found["human_news.not_rated"] == pytest.approx(9 / 40)
    assert found["d.ai_caught.none"] == 10 / 40
    # of 1,600 pairs a machine's text stands above: 10 above all but one (a tie), 10 at evens, 20 at .2
    assert found["d.auroc"] == pytest.approx((10 * 39.5 + 10 * (30 + 4.5) + 20 * 30) / 1600)


def test_a_share_and_an_auroc_lie_in_their_intervals() -> None:
    human = table(ai=False, probability=np.linspace(0, 0.95, 40), rated=True)
    machine = table(ai=True, probability=np.linspace(0.3, 1.0, 40), rated=True)
    rows = pd.concat([human, machine], ignore_index=True)
    rows["group"] = rows.index.astype(str)
    found, ends = measures_of_authorship(rows, {"likely-ai": 0.9}), intervals_of_authorship(rows, {"likely-ai": 0.9})
    assert found.keys() == ends.keys()
    assert all(ends[name][0] < value < ends[name][1] for name, value in found.items() if 0 < value < 1)
    assert share_interval(0, 250) == pytest.approx((0.0, 0.01513), abs=1e-4)


def invented_sets() -> pd.DataFrame:
    """Return made-up rows of three sets; modern_news is in folds, and a part of each other set is for calibration."""
    rows = invented_rows(240)
    rows["dataset"] = np.where(rows.index < 80, "outfox", np.where(rows.index < 160, "detectrl", "modern_news"))
    modern = rows.dataset == "modern_news"
    rows["source"] = np.where(modern & rows.ai, "wire", "")
    rows["fold"] = np.where(modern, rows.index // 4 % 5, -1)
    rows.loc[~modern & (rows.index % 8 < 3), "split"] = "calibration"
    return rows


def test_each_set_and_each_fold_is_judged_by_a_fit_that_has_not_seen_it(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = invented_sets()
    seen: list[tuple[set[str], set[int]]] = []

    def told(material: Material, known: pd.DataFrame, chosen: pd.DataFrame) -> pd.DataFrame:
        both = pd.concat([material.rows, known[known.split == "calibration"]])
        assert not set(chosen.group) & set(both.group)
        seen.append((set(both.dataset), set(material.rows.fold)))
        return judge(material, known, chosen)

    judge = evaluate_transfer._told
    monkeypatch.setattr(evaluate_transfer, "_told", told)
    monkeypatch.setattr(evaluate_transfer, "GROUPS", (frozenset({"outfox"}), frozenset({"detectrl", "modern_news"})))
    monkeypatch.setattr(evaluate_transfer, "authorship_rows", lambda data: rows)
    figures = {name: value for name, value, _ in evaluate_transfer.evaluate_transfer(Path())}
    assert seen[0][0] == {"detectrl", "modern_news"} and seen[1][0] == {"outfox"} and len(seen) == 2 + 5
    assert figures["transfer.outfox.news.auroc"] > 0.9 and figures["transfer.outfox.news.ai_caught"] > 0.5
    assert figures["by_fold.all_styles.auroc"] > 0.9
    assert {"transfer.detectrl.news.human_accused", "by_fold.wire.ai_caught"} <= figures.keys()


def test_the_page_has_a_row_for_each_set_and_an_interval_for_each_share() -> None:
    shown = page([("transfer.a.news.human_accused", 0.0, 250), ("by_fold.wire.ai_caught", 0.5, 40)])
    assert "| a.news | 0.000 (0.000 to 0.015) |  |  |  |  |" in shown
    assert "| wire |  |  | 0.500 (0.352 to 0.648) |  |  |" in shown


def test_layout_alone_tells_texts_apart_only_where_it_differs() -> None:
    words = ["The yard closed on Monday.", "Nobody came to the gate.", "A crane stood still.", "It rained all week."]
    plain = [" ".join(words[(n + k) % 4] for k in range(3)) for n in range(40)]
    truth = pd.Series([0, 1] * 20)
    lined = [text.replace(". ", ".\n") if label else text for text, label in zip(plain, truth, strict=True)]
    assert formatting_only(pd.Series(lined), truth) > 0.95
    assert formatting_only(pd.Series(["The yard closed."] * 40), truth) == pytest.approx(0.5)
    assert layout_of("A b.") == layout_of("C d.")
