"""Measures the figures family on labelled headlines, summaries and human news."""

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from auditor.check import Check
from auditor.checks import all_checks
from auditor.document import Document
from auditor.figures import quantities
from auditor.ledger import article_conflicts
from auditor.records import Article, Finding
from auditor.training.tables import read_table

Rows = list[tuple[str, float, int]]
SEED = 0
HUMAN = ("attribution/polnear", "hype/ptc", "reliability/baly_allsides")
"""Human news of 2015 to 2020; of the last only publishers that no model was fitted on."""
_DIGITS = re.compile(r"\d+(?:[.,:]\d+)*")
_DATELINE = re.compile(r"^\([^()\n]{5,40}\)\s*")
_YEAR_LIKE = re.compile(r"(?:1[5-9]|20)\d\d")


def evaluate_figures(data: Path, limit: int | None) -> Rows:
    """Return (name, value, number of cases): headlines, summaries and human news; at most ``limit`` rows of each."""
    return [*headline_rows(data, limit), *summary_rows(data, limit), *human_rows(data, limit)]


def _check(name: str) -> Check:
    return next(check for check in all_checks() if check.id == f"figures.{name}")


def headline_rows(data: Path, limit: int | None) -> Rows:
    """True headlines accused, and headlines caught whose figure was swapped for that of another headline.

    Only headlines whose figure is read as a quantity above one take part in the swap: "no_quantity" is the share of the
    others, whose number is a year, a date, an ordinal, a score or part of a name.
    """
    table = read_table(data, "figures/headline_figures", limit)
    check = _check("headline")
    accused, swapped, unread = [], [], 0
    chance = random.Random(SEED)
    figures = [_figure(text, spans) for text, spans in zip(table.text, table.spans, strict=True)]
    pool = sorted({figure[2] for figure in figures if figure is not None and not _YEAR_LIKE.fullmatch(figure[2])})
    for text, body, figure in zip(table.text, table.document, figures, strict=True):
        body = _DATELINE.sub("", body)
        accused.append(bool(_findings(check, text, body)))
        unread += figure is None
        if figure is not None:
            start, end, printed = figure
            other = chance.choice([surface for surface in pool if surface != printed])
            swapped.append(bool(_findings(check, text[:start] + other + text[end:], body)))
    return [
        ("figures.headline.true_accused", _mean(accused), len(accused)),
        ("figures.headline.swapped_caught", _mean(swapped), len(swapped)),
        ("figures.headline.no_quantity", unread / len(table), len(table)),
    ]


def _figure(text: str, spans: str) -> tuple[int, int, str] | None:
    """Return place and print of the headline's labelled figure, None where it is no quantity."""
    gold = json.loads(spans)[0]
    read = any(q.start < gold["end"] and gold["start"] < q.end and q.high > 1 for q in quantities(text))
    return (gold["start"], gold["end"], gold["surface"]) if read else None


def _findings(check: Check, title: str, body: str) -> tuple[Finding, ...]:
    return check.run(Document(Article(text=body, title=title))).findings


def summary_rows(data: Path, limit: int | None) -> Rows:
    """Summaries set against their documents by the ledger: edited numbers listed, consistent summaries listed.

    "listed" counts conflicts and what the ledger cannot tell; "conflict" the first alone. "numeric_edits" are all
    edits of summaries that touch a number or a number word, many of which take it out or put one in where there was
    none; "numbers_altered" are those that print other digits in the place of some.
    """
    table = read_table(data, "figures/summedits", limit)
    verdicts: list[set[str]] = []
    for document, summary in zip(table.document, table.text, strict=True):
        pair = (Article(text=document, id="document"), Article(text=summary, id="summary"))
        verdicts.append({row["verdict"] for row in article_conflicts(pair)})
    right = table.label == "consistent"
    numeric = table.numeric_edit.astype(bool) & ~right  # some true summaries are paraphrased at a number word
    altered = numeric & table.spans.map(_alters_a_number)
    rows: Rows = []
    for name, chosen in (("numeric_edits", numeric), ("numbers_altered", altered), ("consistent", right)):
        group = [verdict for verdict, here in zip(verdicts, chosen, strict=True) if here]
        rows.append((f"figures.summedits.{name}.listed", _mean([bool(verdict) for verdict in group]), len(group)))
        rows.append((f"figures.summedits.{name}.conflict", _mean(["conflict" in v for v in group]), len(group)))
    return rows


def _alters_a_number(spans: str) -> bool:
    """Tell whether an edit puts digits in the place of other digits."""
    edits = (edit for edit in json.loads(spans) if edit["numeric"])
    return any(
        (new := _DIGITS.findall(edit["surface"])) and (old := _DIGITS.findall(edit["original"])) and new != old
        for edit in edits
    )


def human_rows(data: Path, limit: int | None) -> Rows:
    """Human news with at least one error, and with at least one finding, of the figures family."""
    checks = [check for check in all_checks() if check.family == "figures"]
    rows: Rows = []
    for name in HUMAN:
        table = read_table(data, name)
        if "publisher_split" in table:
            table = table[table.publisher_split == "dev"]
        if limit and len(table) > limit:
            table = table.sample(limit, random_state=SEED)
        found = [[f for check in checks for f in check.run(document).findings] for document in _documents(table)]
        tag = name.rpartition("/")[2]
        errors = [any(f.severity == "error" for f in findings) for findings in found]
        rows.append((f"figures.human.{tag}.with_error", _mean(errors), len(errors)))
        rows.append((f"figures.human.{tag}.with_finding", _mean([bool(findings) for findings in found]), len(found)))
    return rows


def _documents(table: pd.DataFrame) -> Iterator[Document]:
    columns: dict[str, Any] = {name: table[name] for name in ("title", "published") if name in table}
    for index, text in table.text.items():
        given = {name: column[index] for name, column in columns.items()}
        known: dict[str, Any] = {name: value for name, value in given.items() if isinstance(value, str) and value}
        yield Document(Article(text=text, **known))


def _mean(values: list[bool]) -> float:
    return sum(values) / len(values) if values else 0.0
