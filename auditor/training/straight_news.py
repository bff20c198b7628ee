"""How often the hype checks speak up in straight news, beside copy that sells."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from auditor.checks import all_checks
from auditor.document import Document
from auditor.records import Article
from auditor.training.human_news import human_rows
from auditor.training.wording_rows import STRAIGHT_PUBLISHERS

_BREATHLESS = Path("seeds/1-breathless-op-ed.txt")


def straight_figures(data: Path, limit: int | None = None) -> Iterator[tuple[str, float, int]]:
    """Yield findings of ``hype.*`` per 1,000 words in straight news, and in copy.

    Straight news is what of PolNeAR gave the weights no rates, though the thresholds were set on it, and the centre of
    Baly's dev publishers, which nothing was set on; the copy is this project's own breathless sample, where it is
    there. ``limit`` caps the articles of each table.
    """
    polnear, baly = human_rows(data, "polnear"), human_rows(data, "baly_allsides")
    tables = {
        "polnear": polnear[~polnear.publisher.isin(STRAIGHT_PUBLISHERS)],
        "baly_center_dev": baly[baly.label == "center"],
    }
    for name, table in tables.items():
        drawn = table if limit is None else table.sample(min(limit, len(table)), random_state=0)
        yield from _rates(f"hype.straight.{name}", drawn.text)
    if _BREATHLESS.exists():
        yield from _rates("hype.breathless", [_BREATHLESS.read_text(encoding="utf-8")])


def _rates(name: str, texts: Iterable[str]) -> Iterator[tuple[str, float, int]]:
    checks = [check for check in all_checks() if check.family == "hype"]
    words = findings = warnings = articles = 0
    for text in texts:
        document = Document(Article(text))
        articles, words = articles + 1, words + len(document.words)
        for check in checks:
            found = check.run(document).findings
            findings += len(found)
            warnings += sum(finding.severity == "warning" for finding in found)
    yield f"{name}.findings_per_1000_words", 1000 * findings / max(words, 1), articles
    yield f"{name}.warnings_per_1000_words", 1000 * warnings / max(words, 1), articles
