"""Measure the reading of attributions on documents that the tagger has not seen, beside baselines and people.

Each of five taggers is trained without one fold of PolNeAR's documents and measured on that fold; counts are summed.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from itertools import combinations
from pathlib import Path

import pandas as pd

from auditor.citations import Attribution
from auditor.citations.extract import attributions_by
from auditor.citations.tagger import tagger_of
from auditor.training.attribution_baselines import everything, verbs_and_marks
from auditor.training.citation_tagger import FOLDS, company_of, fitted, fold_of, marked_documents
from auditor.training.marked_spans import Marked, marked
from auditor.training.tables import read_table

Extract = Callable[[str], list[Attribution]]
Rows = list[tuple[str, float, int]]


def evaluate_attributions(data: Path, limit: int | None = None) -> Rows:
    """Return (measure, value, number of documents) held out, of the baselines, and of people against each other.

    ``limit`` is the number of documents, which are both trained on and measured.
    """
    table = marked_documents(data)
    if limit is not None and limit < len(table):
        table = table.sample(limit, random_state=0)
    company = company_of(data)
    fold = table.id.map(fold_of)
    counts: Counter[str] = Counter()
    for number in range(FOLDS):
        tagger = tagger_of(fitted(table[fold != number], company), company.words)
        counts.update(counted(table[fold == number], partial(attributions_by, tagger)))
    rows = measures("attributions.held_out", counts, len(table))
    for name, baseline in (("everything", everything), ("verbs_and_marks", verbs_and_marks)):
        rows += measures(f"attributions.{name}", counted(table, baseline), len(table))
    return rows + _people(data)


def measures(name: str, counts: Counter[str], documents: int) -> Rows:
    """Return what the counts come to: characters of content, sources overlapped, and pairs of both that are right.

    A pair is right where an attribution overlaps the marked content and its source overlaps the marked source.
    """
    precision = counts["both"] / max(counts["found"], 1)
    recall = counts["both"] / max(counts["gold"], 1)
    return [
        (f"{name}.content_precision", precision, documents),
        (f"{name}.content_recall", recall, documents),
        (f"{name}.content_f1", 2 * precision * recall / max(precision + recall, 1e-9), documents),
        (f"{name}.source_recall", counts["source_hit"] / max(counts["sources"], 1), counts["sources"]),
        (f"{name}.source_precision", counts["source_right"] / max(counts["told"], 1), counts["told"]),
        (f"{name}.pairs_right", counts["paired"] / max(counts["pairs"], 1), counts["pairs"]),
    ]


def counted(table: pd.DataFrame, extract: Extract) -> Counter[str]:
    """Return the counts over the documents of ``table``, read by ``extract``."""
    counts: Counter[str] = Counter()
    for text, spans, attributions in zip(table.text, table.spans, table.attributions, strict=True):
        counts.update(_compared(marked(spans, attributions), extract(text)))
    return counts


def _compared(gold: Marked, found: list[Attribution]) -> Counter[str]:
    counts: Counter[str] = Counter()
    told = {place for one in found for place in range(one.content.start, one.content.end)}
    content = {place for start, end in gold.contents for place in range(start, end)}
    sources = sorted({(one.source.start, one.source.end) for one in found if one.source is not None})
    for speakers, contents in gold.pairs:
        near = [one for one in found if _overlaps((one.content.start, one.content.end), contents)]
        beside = [(one.source.start, one.source.end) for one in near if one.source is not None]
        counts["pairs"] += 1
        counts["paired"] += any(_overlaps(source, beside) for source in speakers)
    counts.update(both=len(content & told), found=len(told), gold=len(content), told=len(sources))
    counts["sources"] = len(gold.sources)
    counts["source_hit"] = sum(_overlaps(one, sources) for one in gold.sources)
    counts["source_right"] = sum(_overlaps(one, gold.sources) for one in sources)
    return counts


def _people(data: Path) -> Rows:
    """Return how far two people agree on the documents that several marked: each pair, in the order of the table."""
    table = read_table(data, "attribution/polnear")
    counts: Counter[str] = Counter()
    several = table[table.doc_id.duplicated(keep=False)].groupby("doc_id")
    for _, group in several:
        read = [marked(*row) for row in group[["spans", "attributions"]].itertuples(index=False)]
        for one, other in combinations(read, 2):
            counts.update(_agreement(one, other))
    return measures("attributions.people", counts, several.ngroups)[:4]


def _agreement(one: Marked, other: Marked) -> Counter[str]:
    gold, told = _characters(one.contents), _characters(other.contents)
    hit = sum(_overlaps(source, other.sources) for source in one.sources)
    return Counter(both=len(gold & told), found=len(told), gold=len(gold), sources=len(one.sources), source_hit=hit)


def _characters(spans: Iterable[tuple[int, int]]) -> set[int]:
    return {place for start, end in spans for place in range(start, end)}


def _overlaps(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)
