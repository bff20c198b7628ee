"""Measures ``authorship.residue`` on lines of public files that hold a trace, mention one, or look like one."""

from collections import Counter
from pathlib import Path

from auditor.document import Document
from auditor.origin import residues_of
from auditor.records import Article
from auditor.training.tables import read_table

Figure = tuple[str, float, int]


def evaluate_residue(data: Path, limit: int | None = None) -> list[Figure]:
    """Return the recall of leaks, the shares of mentions and look-alikes taken for leaks, and precision.

    ``strong`` counts only what decides a verdict.
    """
    table = read_table(data, "authorship/residue_examples", limit)
    figures: list[Figure] = []
    for name, wanted in (("any", ("strong", "weak")), ("strong", ("strong",))):
        fired: Counter[str] = Counter()
        for label, text in zip(table.label, table.text, strict=True):
            fired[label] += any(each.strength in wanted for each in residues_of(Document(Article(text=text))))
        rows = table.label.value_counts()
        figures += [(f"residue.{name}.{label}.fired", fired[str(label)] / n, int(n)) for label, n in rows.items()]
        figures.append((f"residue.{name}.precision", fired["leak"] / max(fired.total(), 1), fired.total()))
    return figures
