"""A batch from paths to files: every article once, in order, details on disk and not in memory."""

import json
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from auditor.audit import INTERNAL, program_version
from auditor.batch.across import find_across, hollow
from auditor.batch.entry import Entry, audit_source
from auditor.batch.in_order import in_order
from auditor.batch.outputs import Outputs, outputs
from auditor.batch.parquet import AuditTable
from auditor.batch.spool import Spool
from auditor.batch.spreadsheet import write_summary
from auditor.checks import all_checks
from auditor.reading import Listing, Source
from auditor.records import Audit, Failure, to_json
from auditor.report.html.markup import Markup
from auditor.report.html.page import Batch, page
from auditor.report.summary import Summary, ranked

_ARTICLES_PER_WORKER = 40
"""So many articles take about as long as a further process takes to start."""
Results = Iterable[Entry | Failure]


@dataclass
class Report:
    """What came of a batch: ranked rows, failures, audits without their texts for the ledger, and the files written."""

    rows: list[Summary] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    audits: list[Audit] = field(default_factory=list)
    conflicts: int = 0
    possible_conflicts: int = 0
    files: tuple[Path, ...] = ()


def default_workers(articles: int) -> int:
    """Return how many processes are worth starting: one for each 40 articles, at most one a processor."""
    return max(1, min(os.cpu_count() or 1, articles // _ARTICLES_PER_WORKER))


def run(
    listing: Listing,
    out: Path,
    *,
    models: Path | None = None,
    workers: int | None = None,
    watch: Callable[[Results], Results] = iter,
) -> Report:
    """Audit what was listed and write the files of the batch to ``out``, the same bytes on any number of workers.

    ``watch`` passes the results on as they come (a progress bar). Raise a ModelError where the models cannot be used;
    an article that cannot be audited is a failure in the report.
    """
    workers = workers or default_workers(len(listing.sources))
    results = in_order(partial(audit_source, models), listing.sources, workers, _lost)
    report = Report(failures=list(listing.failures))
    with outputs(out) as files, Spool() as cards, Spool() as texts:
        _collect(watch(results), report, files, cards, texts)
        report.rows = ranked(report.rows)
        _write(report, listing, files, cards, texts)
        report.files = files.publish()
    return report


def _collect(results: Results, report: Report, files: Outputs, cards: Spool, texts: Spool) -> None:
    """Write the files that go article by article, and keep what the others need."""
    features = sorted(spec.name for check in all_checks() for spec in check.specs)
    with (
        files.path("audits.jsonl").open("w", encoding="utf-8", newline="\n") as lines,
        AuditTable(files.path("audits.parquet"), features) as table,
    ):
        for result in results:
            if isinstance(result, Failure):
                report.failures.append(result)
                continue
            lines.write(result.line)
            table.add(json.loads(result.line))
            cards.put(result.summary.id, result.card)
            report.rows.append(result.summary)
            texts.put(result.summary.id, result.audit.article.text)
            report.audits.append(hollow(result.audit))


def _write(report: Report, listing: Listing, files: Outputs, cards: Spool, texts: Spool) -> None:
    """Write the files that are about all articles together."""
    write_summary(report.rows, files.path("summary.csv"))
    _write_lines(files.path("failures.jsonl"), [to_json(failure.to_wire()) for failure in report.failures])
    across = find_across(report.audits, texts)
    report.conflicts = sum(entry["verdict"] == "conflict" for entry in across.conflicts)
    report.possible_conflicts = len(across.conflicts) - report.conflicts
    _write_lines(files.path("conflicts.jsonl"), [to_json(entry) for entry in across.conflicts])
    batch = Batch(
        rows=report.rows,
        card=lambda name: Markup(cards.get(name)),
        failures=report.failures,
        set_aside=listing.set_aside,
        across=across,
        version=program_version(),
    )
    with files.path("report.html").open("w", encoding="utf-8", newline="\n") as html:
        html.writelines(page(batch))


def _write_lines(path: Path, lines: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in lines)


def _lost(source: Source) -> Failure:
    return Failure(source.name, INTERNAL, "the process that audited it died, most likely for lack of memory")
