"""The auditor says of the sample articles in seeds/ what their truth files say.

The rule for a hit is that of the truth files (seeds/README.md): a finding of the check, or of any check of the family,
whose span touches the quote and is at most three times as long plus 60 characters; without a quote any finding will do.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from auditor.audit import Auditor
from auditor.checks import all_checks
from auditor.ledger import conflicts
from auditor.records import Article, Audit, Span

SEEDS = Path(__file__).parent.parent / "seeds"
NAMES = sorted(path.stem for path in SEEDS.glob("*.txt"))
ACROSS = tomllib.loads((SEEDS / "across.toml").read_text(encoding="utf-8"))


@cache
def audits() -> dict[str, Audit]:
    auditor = Auditor.load()
    return {name: auditor.audit(Article(text=text(name), id=name)) for name in NAMES}


def text(name: str) -> str:
    return (SEEDS / f"{name}.txt").read_text(encoding="utf-8")


def truth(name: str) -> dict[str, Any]:
    return tomllib.loads((SEEDS / f"{name}.toml").read_text(encoding="utf-8"))


def rows(kind: str) -> list[Any]:
    return [
        pytest.param(name, row, id=f"{name} {row['check']} {row.get('quote', '')[:40]}")
        for name in NAMES
        for row in truth(name).get(kind, [])
    ]


def is_of(check: str, wanted: str) -> bool:
    return check == wanted or check.startswith(wanted + ".")


def quotes(row: dict[str, Any]) -> list[str]:
    """The row's quote, and the other places where the same thing may be reported."""
    return [row[key] for key in ("quote", "or_quote") if key in row]


def hit(name: str, row: dict[str, Any]) -> bool:
    found = [finding.span for finding in audits()[name].findings if is_of(finding.check, row["check"])]
    if not quotes(row):
        return bool(found)
    return any(touches(span, name, quote) for span in found if span for quote in quotes(row))


def touches(span: Span, name: str, quote: str) -> bool:
    at = text(name).index(quote)
    return span.start < at + len(quote) and at < span.end and len(span) <= 3 * len(quote) + 60


def told(name: str, check: str) -> list[tuple[str, str | None, str]]:
    return [(f.check, f.quote, f.message) for f in audits()[name].findings if is_of(f.check, check)]


def test_every_sample_has_a_truth_file_and_every_truth_file_a_sample() -> None:
    assert len(NAMES) == 5
    assert {path.stem for path in SEEDS.glob("*.toml")} == {*NAMES, "across"}


@pytest.mark.parametrize(("name", "row"), rows("must") + rows("may") + rows("must_not"))
def test_a_truth_file_names_checks_that_there_are_and_quotes_that_stand_once(name: str, row: dict[str, Any]) -> None:
    assert any(is_of(check.id, row["check"]) for check in all_checks())
    assert all(text(name).count(quote) == 1 for quote in quotes(row))


@pytest.mark.parametrize(("name", "row"), rows("must"))
def test_what_is_planted_is_found(name: str, row: dict[str, Any]) -> None:
    found = hit(name, row)
    if "open" in row:
        assert not found, "it is found now: take the line `open` out of the truth file"
        pytest.xfail(row["open"])
    assert found, told(name, row["check"])


@pytest.mark.parametrize(("name", "row"), rows("must_not"))
def test_what_is_right_is_not_accused(name: str, row: dict[str, Any]) -> None:
    assert not hit(name, row), told(name, row["check"])


@pytest.mark.parametrize("name", NAMES)
def test_the_authorship_verdict_is_one_of_those_that_are_right(name: str) -> None:
    assert audits()[name].authorship.verdict in truth(name)["authorship"]["verdict"]


def test_the_honest_report_scores_highest_and_the_planted_ones_lowest() -> None:
    ranked = sorted(NAMES, key=lambda name: audits()[name].reliability.score or 0.0)
    assert ranked[-1] == ACROSS["order"]["most_reliable"]
    assert ranked[0] in ACROSS["order"]["least_reliable"]


def speaks_of(conflict: dict[str, Any], row: dict[str, Any]) -> bool:
    values = " ".join(map(str, conflict["values"]))
    return set(conflict["articles"]) >= set(row["articles"]) and all(value in values for value in row["values"])


@pytest.mark.parametrize("row", ACROSS["across"], ids=lambda row: row["metric"])
def test_contradictions_between_the_samples_are_listed_and_agreements_are_not(row: dict[str, Any]) -> None:
    about = [conflict for conflict in conflicts(list(audits().values())) if speaks_of(conflict, row)]
    if row["must"] and "open" in row:
        assert not about, "it is listed now: take the line `open` out of the truth file"
        pytest.xfail(row["open"])
    if row["must"]:
        assert about
    else:
        assert not [conflict for conflict in about if conflict["verdict"] == "conflict"]
