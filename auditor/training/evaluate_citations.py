"""Measure the citation engine, and how often its checks and those of provenance fire on human news.

    python -m auditor.training.evaluate_citations DATA [TAGGER FOLD]

With a folder that ``citation_tagger`` trained without one of the five folds, only the documents of that fold are
measured.
"""

import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping
from functools import partial
from pathlib import Path

import pandas as pd

from auditor.check import Check
from auditor.checks import all_checks
from auditor.citations import Attribution, attributions
from auditor.citations.extract import attributions_by
from auditor.citations.tagger import read_tagger
from auditor.document import Document
from auditor.records import Article
from auditor.training.citation_tagger import fold
from auditor.training.tables import read_table, text_or_none

Extract = Callable[[str], list[Attribution]]
ARTICLES = 400
"""Articles of each table on which the checks are run, unless a limit says otherwise."""
_TABLES = (
    ("attribution", "polnear", "primary.astype('str') == 'True'"),
    ("hype", "ptc", "index >= 0"),
    ("reliability", "baly_allsides", "publisher_split == 'dev'"),
)


def evaluate_citations(data: Path, limit: int | None = None) -> list[tuple[str, float, int]]:
    """Return (measure, value, number of items): pairing of sources, time, and how often each check fires.

    The released tagger has seen PolNeAR's documents, so that figures on them are too good; ``held_out_scores`` gives
    those of documents that it has not seen.
    """
    table = _polnear(data)
    rows = attribution_scores("citations.polnear_seen", table.head(limit or ARTICLES), attributions)
    rows.append(("citations.milliseconds_per_900_words", _milliseconds(table.text.head(100).tolist()), 100))
    checks = [check for check in all_checks() if check.family in ("citations", "provenance")]
    for family, name, keep in _TABLES:
        texts = read_table(data / family, name).query(keep)
        texts = texts.sample(min(len(texts), limit or ARTICLES), random_state=0)
        rows += _rates(name, [_document(dict(row)) for row in texts.to_dict("records")], checks)
    return rows


def held_out_scores(data: Path, folder: Path, left_out: int) -> list[tuple[str, float, int]]:
    """Return the scores of a tagger on the fold of documents that it was trained without."""
    table = _polnear(data)
    table = table[table.id.map(fold) == left_out]
    return attribution_scores("citations.polnear_held_out", table, partial(attributions_by, read_tagger(folder)))


def attribution_scores(name: str, table: pd.DataFrame, extract: Extract) -> list[tuple[str, float, int]]:
    """Return precision, recall and F1 of characters of content, recall of sources, and how often they are paired right.

    A pair is right where an attribution overlaps the marked content and its source overlaps the marked source.
    """
    counts: Counter[str] = Counter()
    for text, spans, marked in zip(table.text, table.spans, table.attributions, strict=True):
        places: dict[str, list[tuple[int, int]]] = {}
        for span in json.loads(spans):
            places.setdefault(span["tid"], []).append((span["start"], span["end"]))
        counts.update(_counted(json.loads(marked), places, extract(text)))
    precision = counts["both"] / max(counts["found"], 1)
    recall = counts["both"] / max(counts["gold"], 1)
    return [
        (f"{name}.content_precision", precision, len(table)),
        (f"{name}.content_recall", recall, len(table)),
        (f"{name}.content_f1", 2 * precision * recall / max(precision + recall, 1e-9), len(table)),
        (f"{name}.source_recall", counts["source_hit"] / max(counts["sources"], 1), counts["sources"]),
        (f"{name}.pairs_right", counts["paired"] / max(counts["pairs"], 1), counts["pairs"]),
    ]


def _counted(
    marked: list[dict[str, list[list[str]]]], places: dict[str, list[tuple[int, int]]], found: list[Attribution]
) -> Counter[str]:
    counts: Counter[str] = Counter()
    gold: set[int] = set()
    told = {place for one in found for place in range(one.content.start, one.content.end)}
    sources = [(one.source.start, one.source.end) for one in found if one.source is not None]
    for attribution in marked:
        roles: dict[str, list[tuple[int, int]]] = {"Source": [], "Content": [], "Cue": []}
        for role, identifier in attribution["args"]:
            roles.setdefault(role, []).extend(places.get(identifier, []))
        gold.update(place for start, end in roles["Content"] for place in range(start, end))
        for source in roles["Source"]:
            counts["sources"] += 1
            counts["source_hit"] += _overlaps(source, sources)
        if roles["Source"] and roles["Content"]:
            near = [one for one in found if _overlaps((one.content.start, one.content.end), roles["Content"])]
            speakers = [(one.source.start, one.source.end) for one in near if one.source is not None]
            counts["pairs"] += 1
            counts["paired"] += any(_overlaps(source, speakers) for source in roles["Source"])
    counts.update(both=len(gold & told), found=len(told), gold=len(gold))
    return counts


def _overlaps(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _polnear(data: Path) -> pd.DataFrame:
    table = read_table(data / "attribution", "polnear")
    return table[table.primary.astype(str) == "True"]


def _document(row: Mapping[Hashable, object]) -> Document:
    given = {key: text_or_none(row.get(key)) for key in ("title", "url", "author", "published")}
    article = Article(
        str(row["text"]),
        title=given["title"],
        url=given["url"],
        byline=given["author"],
        published=given["published"],
    )
    return Document(article)


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


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    measured = (
        held_out_scores(folder, Path(sys.argv[2]), int(sys.argv[3]))
        if len(sys.argv) > 3
        else evaluate_citations(folder)
    )
    for measure, value, items in measured:
        print(f"{measure:<70} {value:.4f}  n={items}")  # noqa: T201
