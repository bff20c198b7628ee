"""Measures and threshold of the authorship score, on tables small enough to work out by hand."""

import numpy as np
import pandas as pd
import pytest

from auditor.training.authorship import accusing_threshold, thresholds_of
from auditor.training.authorship_measures import measures_of_authorship
from auditor.training.cross_fit import cross_fitted
from auditor.training.formatting import formatting_only, layout_of
from auditor.training.style import material_of
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
    assert (human.value >= threshold).mean() <= 0.003
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


def test_rows_in_folds_are_told_apart_and_by_style() -> None:
    human = table(ai=False, probability=[0.1] * 20, rated=True, split="train", fold=1, dataset="modern_news")
    machine = table(
        ai=True,
        probability=[0.95] * 15 + [0.3] * 5,
        rated=True,
        split="train",
        fold=1,
        source="wire",
        dataset="modern_news",
    )
    dev = table(ai=False, probability=[0.1] * 20, rated=True)
    found = measures_of_authorship(pd.concat([human, machine, dev], ignore_index=True), {"likely-ai": 0.9})
    assert found["by_fold.modern_news.ai_caught.wire"] == 0.75
    assert found["by_fold.modern_news.human_accused"] == 0.0
    assert found["by_fold.modern_news.auroc"] == 1.0


def test_a_fold_is_judged_by_a_model_that_has_not_seen_it() -> None:
    rows = invented_rows(40).assign(fold=lambda table: table.index // 4 % 5)
    # In fold 0 all labels are turned round; a model that had seen them would agree with them more.
    rows.loc[rows.fold == 0, "ai"] = ~rows.ai[rows.fold == 0]
    crossed = cross_fitted(material_of(rows), rows)
    assert crossed.notna().all(axis=None) and crossed.index.equals(rows.index)
    turned = rows.fold == 0
    assert (crossed.value[turned & rows.ai].mean()) < (crossed.value[turned & ~rows.ai].mean())


def test_layout_alone_tells_texts_apart_only_where_it_differs() -> None:
    words = ["The yard closed on Monday.", "Nobody came to the gate.", "A crane stood still.", "It rained all week."]
    plain = [" ".join(words[(n + k) % 4] for k in range(3)) for n in range(40)]
    truth = pd.Series([0, 1] * 20)
    lined = [text.replace(". ", ".\n") if label else text for text, label in zip(plain, truth, strict=True)]
    assert formatting_only(pd.Series(lined), truth) > 0.95
    assert formatting_only(pd.Series(["The yard closed."] * 40), truth) == pytest.approx(0.5)
    assert layout_of("A b.") == layout_of("C d.")
