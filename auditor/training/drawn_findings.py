"""Findings of one check, drawn by seed from articles that people wrote, each with the text around it: to be judged by
eye.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from auditor.check import Check
from auditor.checks import all_checks
from auditor.document import Document
from auditor.errors import DataMissing
from auditor.records import Article, Finding
from auditor.training.human_news import article_of, human_rows

TABLES = {"polnear": "polnear", "ptc": "ptc", "baly": "baly_allsides"}
"""Tables to draw from, by the name on the command line."""
MOST = 2
"""Most findings of one article, so that one article does not fill the page."""
BEFORE, AFTER = 500, 250
"""Characters of the text that are printed on either side of a finding."""


def drawn_findings(
    data: Path, check: str, count: int, seed: int, tables: Sequence[str] = tuple(TABLES), articles: int | None = None
) -> Iterator[str]:
    """Yield ``count`` findings of ``check`` with the text around them, then how many articles were read for them.

    Articles come in turn from each table, in an order that ``seed`` tells; at most ``articles`` of them are read.
    Raises DataMissing where the check or a table is not there.
    """
    run = _named(check)
    rng = Random(seed)
    drawn = read = fired = 0
    for table, article in _in_turn(data, tables, seed):
        if drawn >= count or (articles is not None and read >= articles):
            break
        read += 1
        document = Document(article)
        found = list(run.run(document).findings)
        fired += bool(found)
        for finding in sorted(rng.sample(found, min(MOST, len(found))), key=_place)[: count - drawn]:
            drawn += 1
            yield f"{drawn:3d} {table} {finding.severity} {finding.message}\n    {_context(article.text, finding)}\n"
    yield f"{drawn} findings of {check}; {fired} of {read} articles have one"


def _named(check: str) -> Check:
    checks = {one.id: one for one in all_checks()}
    if check not in checks:
        raise DataMissing(f"there is no check {check!r}; `auditor checks` lists them")
    return checks[check]


def _in_turn(data: Path, tables: Sequence[str], seed: int) -> Iterator[tuple[str, Article]]:
    """Yield articles, one of each table in turn, until every table is used up."""
    waiting = {name: _articles(data, name, seed) for name in tables}
    while waiting:
        for name in list(waiting):
            article = next(waiting[name], None)
            if article is None:
                del waiting[name]
            else:
                yield name, article


def _articles(data: Path, name: str, seed: int) -> Iterator[Article]:
    table = human_rows(data, TABLES[name]).sample(frac=1, random_state=seed)
    yield from map(article_of, table.to_dict("records"))


def _place(finding: Finding) -> int:
    return -1 if finding.span is None else finding.span.start


def _context(text: str, finding: Finding) -> str:
    span = finding.span
    if span is None:
        return text[: BEFORE + AFTER].replace("\n", " ¶ ")
    before, after = text[max(0, span.start - BEFORE) : span.start], text[span.end : span.end + AFTER]
    return f"{before}⟦{span.of(text)}⟧{after}".replace("\n", " ¶ ")
