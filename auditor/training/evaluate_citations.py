"""Measure the citation engine's time, and how often its checks and those of provenance fire on human news.

How well it reads attributions is another task, ``attributions``, for the released tagger has seen all of PolNeAR.
"""

import time
from collections.abc import Iterator
from pathlib import Path

from auditor.check import Check
from auditor.checks import all_checks
from auditor.citations import attributions
from auditor.document import Document
from auditor.training.citation_tagger import marked_documents
from auditor.training.human_news import article_of, human_rows
from auditor.training.orphaned_quotes import orphan_rows

ARTICLES = 400
"""Articles of each table on which the checks are run, unless a limit says otherwise."""
_TABLES = ("polnear", "ptc", "baly_allsides")


def evaluate_citations(data: Path, limit: int | None = None) -> list[tuple[str, float, int]]:
    """Return (measure, value, number of articles): time, how often each check fires, and speakerless quotations."""
    texts = marked_documents(data).text.head(100).tolist()
    rows = [("citations.milliseconds_per_900_words", _milliseconds(texts), len(texts))]
    checks = [check for check in all_checks() if check.family in ("citations", "provenance")]
    for name in _TABLES:
        table = human_rows(data, name)
        table = table.sample(min(len(table), limit or ARTICLES), random_state=0)
        rows += _rates(name, [Document(article_of(row)) for row in table.to_dict("records")], checks)
    return rows + orphan_rows(data, limit)


def _rates(name: str, documents: list[Document], checks: list[Check]) -> Iterator[tuple[str, float, int]]:
    """Yield, for each check, the share of the documents on which it fires."""
    for check in checks:
        fired = sum(bool(check.run(document).findings) for document in documents)
        yield f"{check.id}.fires.{name}", fired / len(documents), len(documents)


def _milliseconds(texts: list[str]) -> float:
    """Return the processor time of attributions for 900 words, the least of three runs."""
    words = sum(len(text.split()) for text in texts)
    runs = []
    for _ in range(3):
        start = time.process_time()
        for text in texts:
            attributions(text)
        runs.append(time.process_time() - start)
    return 1000 * min(runs) * 900 / words
