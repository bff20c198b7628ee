"""Model files: a hand-worked score, and every way in which a file can be unusable."""

import json
from hashlib import sha256
from math import log
from pathlib import Path
from typing import Any

import pytest

from auditor.check import Check, Outcome
from auditor.errors import ModelDamaged, ModelFeatureMissing, ModelMissing, ModelTooNew
from auditor.records import Feature, FeatureSpec, Finding
from auditor.scorer import read_model, score_authorship, score_reliability
from auditor.scorer.term import Term

CALM = FeatureSpec(
    "tone.calm", "per 100 words", 1, "has {value} calm words per 100; comparable articles have {typical}"
)
LOUD = FeatureSpec("tone.loud", "share", -1, "shouts in {value} of its lines; comparable articles in {typical}")
STYLE = FeatureSpec("authorship.style", "log-odds", 1, "has style points of {value}")


def _file(**changes: Any) -> dict[str, Any]:
    terms = [
        {"feature": "tone.calm", "typical": 2, "straight": False, "knots": [0, 2, 4], "points": [-1, 0, 0.5]},
        {"feature": "tone.loud", "typical": 0.1, "straight": False, "knots": [0.1, 0.5], "points": [0, -2]},
    ]
    thresholds = {"high": 0.6, "mixed": 0.4}
    model = {"format": 1, "name": "tone", "version": "1", "base_points": 0.25, "terms": terms, "thresholds": thresholds}
    return {**model, "half_width": 0.2, "card": {}, **changes}


def _write(folder: Path, content: Any) -> Path:
    path = folder / "tone.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def _features(calm: float | None, loud: float | None) -> dict[str, Feature]:
    return {"tone.calm": Feature(CALM, calm), "tone.loud": Feature(LOUD, loud)}


def _maker(name: str, counts: str | None = None) -> Check:
    return Check(name, "", lambda document: Outcome(), counts=counts)


def test_a_reason_points_to_what_its_feature_counts_and_to_no_note_of_other_checks(tmp_path: Path) -> None:
    model = read_model(_write(tmp_path, _file()))
    findings = [
        Finding("tone.sums@0-3", "tone.sums", "error", None, None, "m", "w"),
        Finding("tone.sums@4-7", "tone.sums", "note", None, None, "m", "w"),
        Finding("other.sums@0-3", "other.sums", "error", None, None, "m", "w"),
        Finding("tone.all@0-3", "tone.all", "note", None, None, "m", "w"),
    ]
    makers = {"tone.loud": _maker("tone.all", "tone")}
    score = score_reliability(model, _features(3.0, 0.3), findings, makers, None)
    assert score.reasons[0].findings == ("tone.sums@0-3", "tone.all@0-3")


def test_a_score_worked_by_hand(tmp_path: Path) -> None:
    model = read_model(_write(tmp_path, _file()))
    shout = Finding("tone.shouting@0-3", "tone.shouting", "note", None, None, "m", "w")
    score = score_reliability(model, _features(3.0, 0.3), [shout], {"tone.loud": _maker("tone.shouting")}, None)
    # 0.25 + 0.25 (half way from 0 to 0.5) - 1 (half way from 0 to -2) = -0.5
    assert score.logit == pytest.approx(-0.5, abs=1e-12)
    assert score.probability == pytest.approx(0.3775406687981454, abs=1e-12)
    assert score.band == "low"
    assert score.interval == pytest.approx((17.754066879814543, 57.75406687981454))
    assert [(reason.feature, reason.findings) for reason in score.reasons] == [
        ("tone.loud", ("tone.shouting@0-3",)),
        ("tone.calm", ()),
    ]
    assert [reason.points for reason in score.reasons] == pytest.approx([-1.0, 0.25], abs=1e-12)
    assert score.reasons[0].text == "shouts in 30% of its lines; comparable articles in 10%"


def test_a_feature_that_was_not_measured_is_no_reason_and_lowers_the_coverage(tmp_path: Path) -> None:
    score = score_reliability(read_model(_write(tmp_path, _file())), _features(None, 0.9), [], {}, None)
    assert [reason.feature for reason in score.reasons] == ["tone.loud"]
    assert score.logit == pytest.approx(-1.75)
    assert score.coverage == 0.5


def test_an_unrated_text_has_a_cause_and_no_numbers(tmp_path: Path) -> None:
    score = score_reliability(read_model(_write(tmp_path, _file())), _features(3.0, 0.3), [], {}, "too short")
    assert (score.band, score.cause, score.score, score.logit, score.reasons) == (
        "not-rated",
        "too short",
        None,
        None,
        (),
    )


def _authorship_model(folder: Path) -> Any:
    term = {"feature": "authorship.style", "typical": 0, "straight": True, "knots": [-1, 1], "points": [-0.5, 0.5]}
    return read_model(_write(folder, _file(terms=[term], thresholds={"likely-ai": 0.9, "likely-human": 0.3})))


@pytest.mark.parametrize(
    ("style", "check", "severity", "verdict"),
    [
        (2 * (log(9) - 0.25) + 0.01, "", "", "likely-ai"),
        (2 * (log(9) - 0.25) - 0.01, "", "", "unclear"),
        (-4.0, "", "", "likely-human"),
        (-4.0, "authorship.residue", "error", "residue"),
        (-4.0, "authorship.residue", "note", "likely-human"),
        (9.0, "authorship.disclosed", "error", "disclosed-ai"),
        (None, "", "", "not-rated"),
        (None, "authorship.disclosed", "error", "disclosed-ai"),
    ],
)
def test_what_is_told_goes_before_what_is_left_and_that_before_style(
    tmp_path: Path, style: float | None, check: str, severity: Any, verdict: str
) -> None:
    findings = [Finding("f", check, severity, None, None, "m", "w")] if check else []
    features = {"authorship.style": Feature(STYLE, style)}
    score = score_authorship(_authorship_model(tmp_path), features, findings, {}, (), None)
    assert score.verdict == verdict


def test_a_disclosure_stands_even_where_the_style_is_not_rated(tmp_path: Path) -> None:
    told = Finding("f", "authorship.disclosed", "error", None, None, "m", "w")
    score = score_authorship(_authorship_model(tmp_path), {}, [told], {}, (), "too short")
    assert (score.verdict, score.band, score.cause, score.probability) == (
        "disclosed-ai",
        "not-rated",
        "too short",
        None,
    )


def test_a_term_stays_level_beyond_its_knots_unless_it_is_straight() -> None:
    level = Term("f", 0.0, (-1.0, 1.0), (-1.0, 1.0))
    assert [level.at(x) for x in (-9.0, 0.5, 9.0)] == [-1.0, 0.5, 1.0]
    straight = Term("f", 0.0, (-1.0, 1.0), (-1.0, 1.0), straight=True)
    assert [straight.at(x) for x in (-9.0, 0.5, 9.0)] == [-9.0, 0.5, 9.0]


@pytest.mark.parametrize(
    ("content", "error"),
    [
        ("{", ModelDamaged),
        ("[]", ModelDamaged),
        ("[" * 100_000, ModelDamaged),
        (_file(thresholds=[0.6, 0.4]), ModelDamaged),
        ('{"name": "tone"}', ModelDamaged),
        (_file(format=99), ModelTooNew),
        (_file(base_points="NaN"), ModelDamaged),
        (_file(base_points=None), ModelDamaged),
        (_file(terms=[]), ModelDamaged),
        (
            _file(terms=[{"feature": "f", "typical": 0, "straight": False, "knots": [1, 1], "points": [0, 1]}]),
            ModelDamaged,
        ),
        (
            _file(terms=[{"feature": "f", "typical": 0, "straight": False, "knots": [0, 1], "points": [0]}]),
            ModelDamaged,
        ),
    ],
)
def test_an_unusable_file_is_a_named_error(tmp_path: Path, content: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match=r"tone\.json"):
        read_model(_write(tmp_path, content))


def test_a_file_whose_digest_differs_is_damaged(tmp_path: Path) -> None:
    path = _write(tmp_path, _file())
    right = sha256(path.read_bytes()).hexdigest()
    assert read_model(path, right).ref.sha256 == right
    with pytest.raises(ModelDamaged, match="restore"):
        read_model(path, "0" * 64)


def test_a_model_without_the_thresholds_of_its_task_is_damaged(tmp_path: Path) -> None:
    path = _write(tmp_path, _file())
    assert read_model(path, thresholds=("high", "mixed")).thresholds == {"high": 0.6, "mixed": 0.4}
    with pytest.raises(ModelDamaged, match="no threshold likely-ai"):
        read_model(path, thresholds=("high", "likely-ai"))


def test_a_folder_in_place_of_a_file_is_damaged(tmp_path: Path) -> None:
    with pytest.raises(ModelDamaged, match="cannot be read"):
        read_model(tmp_path)


def test_a_missing_file_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match="auditor train"):
        read_model(tmp_path / "none.json")


def test_a_model_that_wants_an_unknown_feature_is_refused(tmp_path: Path) -> None:
    model = read_model(_write(tmp_path, _file()))
    model.require(["tone.calm", "tone.loud"])
    with pytest.raises(ModelFeatureMissing, match=r"tone\.loud"):
        model.require(["tone.calm"])
