"""How often each check fires on human news."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from auditor.audit import Auditor
from auditor.errors import DataMissing
from auditor.records import Article, Failure
from auditor.training.human_news import TABLES, article_of, human_rows

ARTICLES = 1000


def evaluate_checks(data: Path, limit: int | None = None) -> list[tuple[str, float, int]]:
    """Return, for each check, the share of human articles with a finding and with an error; then shares not rated and
    not audited.

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
        ("checks.not_rated", not_rated / max(len(audits), 1), len(audits)),
        ("checks.not_audited", not_audited / max(len(results), 1), len(results)),
    ]


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
