"""How often each check fires on human news, and how often the policy sends it back."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from auditor.audit import Auditor
from auditor.errors import DataMissing
from auditor.policy import Policy, judge
from auditor.records import Article, Audit, Failure
from auditor.training.human_news import TABLES, article_of, human_rows

ARTICLES = 1000


def evaluate_checks(data: Path, limit: int | None = None) -> list[tuple[str, float, int]]:
    """Return, for each check, the share of human articles with a finding and with an error; then the shares that the
    default policy does not pass (of all, and for one warning alone), that are not rated, and not audited.

    ``limit`` is the number of articles (1,000 by default), drawn with a fixed seed in equal parts from each table.
    """
    results = list(Auditor.load().audit_many(human_articles(data, limit or ARTICLES)))
    audits = [result for result in results if not isinstance(result, Failure)]
    fired: Counter[str] = Counter()
    for audit in audits:
        fired.update({finding.check for finding in audit.findings})
        fired.update({f"{finding.check}.error" for finding in audit.findings if finding.severity == "error"})
    rows = [(f"checks.{name}", count / len(audits), len(audits)) for name, count in fired.most_common()]
    not_rated = sum(audit.reliability.band == "not-rated" for audit in audits)
    not_audited = len(results) - len(audits)
    return [
        *rows,
        ("checks.not_passed", _share_not_passed(audits, Policy()), len(audits)),
        ("checks.not_passed.for_one_warning", _share_for_one_warning(audits), len(audits)),
        ("checks.not_rated", not_rated / max(len(audits), 1), len(audits)),
        ("checks.not_audited", not_audited / max(len(results), 1), len(results)),
    ]


def _share_not_passed(audits: Sequence[Audit], policy: Policy) -> float:
    return sum(judge(audit, policy).outcome != "pass" for audit in audits) / max(len(audits), 1)


def _share_for_one_warning(audits: Sequence[Audit]) -> float:
    """Return the share that would pass if no single warning sent an article back."""
    lenient = replace(Policy(), revise_warnings=())
    return _share_not_passed(audits, Policy()) - _share_not_passed(audits, lenient)


def human_articles(data: Path, count: int) -> Iterator[Article]:
    """Yield ``count`` articles in equal parts from each table of human news; raise DataMissing where there is none."""
    found = False
    for name in TABLES:
        try:
            table = human_rows(data, name)
        except DataMissing:
            continue
        found = True
        drawn = table.sample(min(len(table), count // len(TABLES) + 1), random_state=0)
        yield from map(article_of, drawn.to_dict("records"))
    if not found:
        raise DataMissing(f"no table of human news under {data}; name the folder of labelled data with --data")
