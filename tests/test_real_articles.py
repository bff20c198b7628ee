"""What an honest audit must and must not say of the five real articles kept beside the checkout."""

import tomllib
from functools import cache
from typing import Any

import pytest

from auditor.audit import Auditor
from auditor.ledger import conflicts
from auditor.records import Article, Audit
from tests.shared import SHARED, need
from tests.test_seeds import is_of

pytestmark = pytest.mark.shared_data
FOLDER = SHARED / "seeds"


@cache
def audits() -> dict[str, Audit]:
    auditor = Auditor.load()
    paths = sorted(need(FOLDER).glob("*.txt"))
    return {path.name[:3]: auditor.audit(Article(path.read_text(encoding="utf-8"), id=path.name[:3])) for path in paths}


def truth() -> dict[str, Any]:
    return tomllib.loads(need(FOLDER / "expected.toml").read_text(encoding="utf-8"))


def hit(row: dict[str, Any]) -> bool:
    audit = audits()[row["article"]]
    spans = [finding.span for finding in audit.findings if is_of(finding.check, row["check"])]
    if "quote" not in row:
        return bool(spans)
    start = audit.article.text.index(row["quote"])
    end, longest = start + len(row["quote"]), 3 * len(row["quote"]) + 60
    return any(span is not None and span.start < end and start < span.end and len(span) <= longest for span in spans)


def named(rows: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    return [(row["article"], row["check"], row.get("quote", "")) for row in rows]


def test_everything_that_has_to_be_reported_is() -> None:
    assert named([row for row in truth()["must"] if not hit(row)]) == []


def test_nothing_is_reported_that_would_be_a_false_alarm() -> None:
    assert named([row for row in truth()["must_not"] if hit(row)]) == []


def test_only_the_article_that_says_so_is_disclosed() -> None:
    disclosed = {name for name, audit in audits().items() if audit.authorship.verdict == "disclosed-ai"}
    assert disclosed == set(truth()["order"]["disclosed_ai"])


def test_no_two_articles_are_said_to_contradict_each_other_that_do_not() -> None:
    wanted = [set(row["articles"]) for row in truth()["across"] if row["must"]]
    listed = conflicts(list(audits().values()))
    assert all(any(set(entry["articles"]) >= pair for entry in listed) for pair in wanted)
    assert not [entry for entry in listed if entry["verdict"] == "conflict" and set(entry["articles"]) not in wanted]


def test_the_reasons_add_up() -> None:
    for audit in audits().values():
        for score in (audit.reliability, audit.authorship):
            assert score.logit is not None and score.base_points is not None
            total = score.base_points + sum(reason.points for reason in score.reasons)
            assert total == pytest.approx(score.logit, abs=1e-9)
