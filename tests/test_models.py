"""The released models and their papers."""

import json
from hashlib import sha256

import pytest

from auditor.audit import read_released
from auditor.checks import all_checks
from auditor.settings import released_models
from auditor.training.card import card_text

MODELS = released_models()
NAMES = ("reliability", "authorship")


@pytest.mark.parametrize("name", NAMES)
def test_the_card_says_what_the_model_file_says(name: str) -> None:
    model = getattr(read_released(MODELS), name)
    written = (MODELS / f"{name}.md").read_text(encoding="utf-8")
    assert written == card_text(name, model.card, model.thresholds, model.half_width, model.offsets)


@pytest.mark.parametrize("name", NAMES)
def test_the_reasons_of_a_model_run_in_the_direction_that_the_feature_declares(name: str) -> None:
    directions = {spec.name: spec.direction for check in all_checks() for spec in check.specs}
    for term in getattr(read_released(MODELS), name).terms:
        rises = [b - a for a, b in zip(term.points, term.points[1:], strict=False)]
        assert all(directions[term.feature] * rise >= -1e-9 for rise in rises), term.feature


def test_the_reliability_score_sees_no_byline_no_date_and_no_outlet() -> None:
    features = {term.feature.partition(".")[0] for term in read_released(MODELS).reliability.terms}
    assert not features & {"provenance", "authorship"}


def test_the_style_weights_are_those_that_their_papers_name() -> None:
    papers = json.loads((MODELS / "style.json").read_text(encoding="utf-8"))
    assert sha256((MODELS / "style.npz").read_bytes()).hexdigest() == papers["weights"]["sha256"]
