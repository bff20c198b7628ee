"""The nouns: what they refuse, and that they travel between processes."""

import pickle
from dataclasses import fields
from datetime import date
from math import inf, nan

import pytest

from auditor.records import Article, Feature, FeatureSpec, Finding, Span

SPEC = FeatureSpec("tone.calm", "words", 1, "{value}")


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_that_no_text_can_have_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="start <= end"):
        Span(start, end)


def test_a_span_is_half_open() -> None:
    span = Span(1, 3)
    assert (span.of("abcd"), len(span)) == ("bc", 2)
    assert span.overlaps(Span(2, 9)) and not span.overlaps(Span(3, 9))
    assert span.contains(Span(1, 2)) and not span.contains(Span(0, 2))


@pytest.mark.parametrize("value", [nan, inf, -inf])
def test_a_feature_is_a_number_or_not_measured(value: float) -> None:
    assert Feature(SPEC, None).value is None
    with pytest.raises(ValueError, match="not measured"):
        Feature(SPEC, value)


@pytest.mark.parametrize("evidence", [{"sum": inf}, {"here": {"range": [1.0, nan]}}])
def test_a_finding_rests_on_finite_numbers(evidence: dict[str, object]) -> None:
    assert Finding("a", "b.c", "note", None, None, "m", "y", {"sum": [1.0, {"n": 2}], "printed": "inf"})
    with pytest.raises(ValueError, match="infinite"):
        Finding("a", "b.c", "note", None, None, "m", "y", evidence)


def test_an_articles_id_is_the_beginning_of_its_digest_unless_given() -> None:
    assert Article("word").id == "98c1eb4ee93476743763878fcb96a25f"[:16]
    assert Article("word", id="mine").id == "mine"
    assert len(Article("half \ud800").sha256) == 64


def test_bytes_are_not_taken_for_text() -> None:
    with pytest.raises(TypeError, match="decode bytes first"):
        Article(b"word")  # type: ignore[arg-type]


@pytest.mark.parametrize("name", [field.name for field in fields(Article) if field.name not in ("text", "metadata")])
@pytest.mark.parametrize("value", [5, nan, ["Jo Field"], b"Jo", {"name": "Jo"}, date(2024, 3, 1)])
def test_a_field_of_another_type_is_refused_by_its_name(name: str, value: object) -> None:
    with pytest.raises(TypeError, match=f"article's {name} is a str.*, not {type(value).__name__}; .*leave it out"):
        Article("word", **{name: value})  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [None, [], "meta"])
def test_metadata_that_is_no_mapping_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="metadata is a mapping"):
        Article("word", metadata=value)  # type: ignore[arg-type]


def test_records_can_be_sent_to_another_process() -> None:
    article = Article("word", metadata={"meta": {"author": "Jo"}})
    finding = Finding("a", "b.c", "note", Span(0, 1), "w", "m", "y", {"n": 1})
    assert pickle.loads(pickle.dumps((article, finding))) == (article, finding)
