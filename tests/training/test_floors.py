"""Floors: the released model holds them, and a lowered one is a failure until a note says why."""

from pathlib import Path
from typing import Any

from auditor.audit import read_released
from auditor.records import ModelRef
from auditor.scorer import Model
from auditor.settings import released_models
from auditor.training.floors import breaches, read_floors

NOTES = Path(__file__).parents[2] / "docs" / "decisions"
FLOORS: dict[str, Any] = {
    "reliability": {"data": {"news": "abc"}, "at_least": {"news.auc": 0.7}, "at_most": {"news.ece": 0.1}, "lowered": {}}
}


def _model(auc: float = 0.7, ece: float = 0.1, digest: str = "abc") -> Model:
    card = {"data": {"news": {"sha256": digest}}, "held_out": {"news.auc": auc, "news.ece": ece}}
    return Model(ModelRef("reliability", "1", "0"), 0.0, (), {}, None, card)


def _lowered(measure: str, note: str) -> dict[str, Any]:
    return {"reliability": {**FLOORS["reliability"], "lowered": {measure: note}}}


def test_the_released_model_holds_its_floors() -> None:
    notes = {path.name: path.read_text(encoding="utf-8") for path in NOTES.glob("*.md")}
    assert breaches(read_released(released_models()).reliability, read_floors(), notes) == []


def test_the_floors_are_those_that_were_promised_at_least() -> None:
    mine = read_floors()["reliability"]
    least = {"baly_allsides.auc": 0.70, "baly_allsides.spearman": 0.35, "buzzfeed_webis2016.auc": 0.74}
    least |= {"fakehealth_story.auc": 0.68, "fakehealth_release.auc": 0.60, "checkthat2021_3a.auc": 0.66}
    assert all(mine["at_least"][name] >= value for name, value in least.items())
    assert len(mine["data"]) == 7


def test_a_figure_that_fell_is_a_breach_and_one_at_the_floor_is_none() -> None:
    assert breaches(_model(), FLOORS, {}) == []
    assert "news.auc is 0.69, and has to be at least 0.7" in breaches(_model(auc=0.69), FLOORS, {})[0]
    assert "news.ece is 0.11, and has to be at most 0.1" in breaches(_model(ece=0.11), FLOORS, {})[0]


def test_a_figure_that_is_no_longer_measured_is_a_breach() -> None:
    model = _model()
    model.card["held_out"].pop("news.auc")
    assert "news.auc is not measured" in breaches(model, FLOORS, {})[0]


def test_other_data_are_a_breach() -> None:
    assert "not measured on the table news" in breaches(_model(digest="abd"), FLOORS, {})[0]


def test_only_a_decision_note_that_is_there_and_speaks_of_the_measure_excuses_it() -> None:
    lowered = _lowered("news.auc", "0009-a.md")
    assert breaches(_model(auc=0.6), lowered, {"0009-a.md": "We gave up news.auc for shorter reasons."}) == []
    assert len(breaches(_model(auc=0.6), lowered, {})) == 1
    assert len(breaches(_model(auc=0.6), lowered, {"0009-a.md": "Nothing of the kind."})) == 1
    assert len(breaches(_model(ece=0.6), lowered, {"0009-a.md": "We gave up news.auc."})) == 1
