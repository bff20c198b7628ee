"""No pattern that accuses may fire on news that is older than chat programs, and the others hardly ever."""

from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.checks.authorship import disclosed, formula, hidden_characters, mismatch, residue
from auditor.document import Document
from auditor.origin import Trace, traces
from auditor.records import Article
from auditor.training.firing_rates import firing_rates, human_news
from tests.shared import SHARED, need

ARTICLES = 600


@pytest.mark.shared_data
def test_strong_patterns_are_silent_on_human_news_and_weak_ones_rare() -> None:
    texts = islice(human_news(need(SHARED / "data")), 0, None, 27)
    read, fired = firing_rates(
        (disclosed.CHECK, residue.CHECK, formula.CHECK, hidden_characters.CHECK), islice(texts, ARTICLES)
    )
    assert read == ARTICLES
    assert fired["authorship.disclosed"]["(any)"] == 0
    assert fired["authorship.residue"]["(any)"] <= 0.005 * read
    assert fired["authorship.hidden_characters"]["note"] <= 0.01 * read
    assert fired["authorship.hidden_characters"]["warning"] == 0
    assert fired["authorship.formula"]["(any)"] <= 0.005 * read


@pytest.mark.parametrize("trace", traces(), ids=lambda trace: trace.name)
def test_no_strong_trace_was_seen_in_human_news(trace: Trace) -> None:
    assert trace.strength in {"strong", "weak"} and trace.where in {"any", "line", "start", "end", "page"}
    assert trace.rate == 0 or trace.strength == "weak"


@pytest.mark.parametrize(
    "each", [one for one in (*traces(), *formula.formulas()) if one.needs], ids=lambda one: one.name
)
@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_a_pattern_matches_nowhere_without_what_it_needs(each: Trace | formula.Formula, data: st.DataObject) -> None:
    match = each.pattern.search(data.draw(st.from_regex(each.pattern)))
    assert match and Document(Article(text=match[0])).mentions(each.needs)


@pytest.mark.parametrize(
    "text",
    [
        "word [" * 100_000,
        "it's not " * 60_000,
        "contentReference[oaicite:" * 20_000,
        "# " * 200_000,
        "this article was written by the " * 20_000,
        "ai " * 150_000,
        "\ufeff\ufe00" * 150_000,
        "-----BEGIN C2PA MANIFEST----- " * 15_000,
        "а" * 200_000 + "x",
        "@\u2066" * 150_000,
        "a" + "\u202a" * 150_000,
        "×" * 150_000,
    ],
    ids=lambda text: text[:12],
)
def test_patterns_come_to_an_end_on_long_hostile_texts(text: str) -> None:
    document = Document(Article(text=text))
    for check in (disclosed.CHECK, mismatch.CHECK, residue.CHECK, hidden_characters.CHECK, formula.CHECK):
        check.run(document)
