"""How often each check fires on human news."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from auditor.audit import Auditor
from auditor.errors import DataMissing
from auditor.records import Article, Failure
from auditor.training.tables import read_table, text_or_none

ARTICLES = 1000
_HUMAN = (
    ("reliability", "baly_allsides", "publisher_split == 'dev'"),
    ("reliability", "fakehealth_story", "publisher_split == 'dev'"),
    ("attribution", "polnear", "primary.astype('str') == 'True'"),
    ("authorship", "bbc_2004_05", "label == 'human'"),
    ("authorship", "opeds_college_local_pre2023", "label == 'human' and not maybe_post_chatgpt"),
    ("hype", "ptc", "index >= 0"),
)
"""Tables of articles that people wrote before chat models, and which of their rows."""


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
    for family, name, keep in _HUMAN:
        try:
            table = read_table(data / family, name)
        except DataMissing:
            continue
        found = True
        table = table.query(keep)
        for record in table.sample(min(len(table), count // len(_HUMAN) + 1), random_state=0).to_dict("records"):
            yield _article({str(key): value for key, value in record.items()})
    if not found:
        raise DataMissing(f"no table of human news under {data}; name the folder of labelled data with --data")


def _article(record: dict[str, object]) -> Article:
    def field(*names: str) -> str | None:
        return next((text for name in names if (text := text_or_none(record.get(name)))), None)

    return Article(
        str(record["text"]), title=field("title"), byline=field("author"), published=field("published", "date")
    )
