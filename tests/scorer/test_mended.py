"""Mending the weightiest reasons: worked out by hand, and against an audit of the mended values."""

from pathlib import Path

import pytest

from auditor.audit import Auditor
from auditor.records import Article, Feature, FeatureSpec, ModelRef
from auditor.scorer import Model, Term, mended, score_reliability
from auditor.scorer.reasons import probability_of

SEED = Path(__file__).parent.parent.parent / "seeds" / "1-breathless-op-ed.txt"


def _spec(name: str) -> FeatureSpec:
    return FeatureSpec(name, "words", -1, "has {value:word|words}; comparable articles have {typical}")


def _model(*names: str) -> Model:
    terms = tuple(Term(name, 1.0, (0.0, 1.0, 3.0), (0.2, 0.0, -0.4 * (rank + 1))) for rank, name in enumerate(names))
    return Model(ModelRef("m", "1", "0"), 0.5, terms, {"high": 0.6, "mixed": 0.4}, None, {})


def test_the_three_that_weigh_most_are_brought_to_nothing_and_the_rest_stays() -> None:
    model = _model("a.a", "a.b", "a.c", "a.d")
    features = {term.feature: Feature(_spec(term.feature), 3.0) for term in model.terms}
    score = score_reliability(model, features, (), {}, None)
    found = mended(model, score)
    assert found is not None
    assert [reason.feature for reason in found.reasons] == ["a.d", "a.c", "a.b"]
    assert found.logit == pytest.approx(0.5 - 0.4, abs=1e-12)
    assert found.probability == pytest.approx(probability_of(0.1), abs=1e-12)
    assert found.band == "mixed"


def test_what_speaks_for_the_article_is_not_mended_and_an_unrated_one_is_not_explained() -> None:
    model = _model("a.a")
    good = score_reliability(model, {"a.a": Feature(_spec("a.a"), 0.0)}, (), {}, None)
    found = mended(model, good)
    assert found is not None and found.reasons == () and found.logit == good.logit
    assert mended(model, score_reliability(model, {}, (), {}, "too short")) is None


def test_a_reason_of_next_to_no_weight_is_not_worth_mending() -> None:
    model = Model(
        ModelRef("m", "1", "0"),
        0.5,
        (Term("a.a", 1.0, (0.0, 1.0), (0.0, -0.04)),),
        {"high": 0.6, "mixed": 0.4},
        None,
        {},
    )
    found = mended(model, score_reliability(model, {"a.a": Feature(_spec("a.a"), 1.0)}, (), {}, None))
    assert found is not None and found.reasons == ()


def test_it_is_the_score_of_the_article_with_typical_values_in_the_places_mended() -> None:
    auditor = Auditor.load()
    audit = auditor.audit(Article(SEED.read_text(encoding="utf-8")))
    model = auditor.released.reliability
    found = mended(model, audit.reliability)
    assert found is not None and len(found.reasons) == 3
    typical = {term.feature: term.typical for term in model.terms}
    features = {
        name: Feature(feature.spec, typical[name]) if name in {r.feature for r in found.reasons} else feature
        for name, feature in audit.features.items()
    }
    again = score_reliability(model, features, (), {}, None)
    assert again.logit == pytest.approx(found.logit, abs=1e-9)
    assert again.band == found.band
