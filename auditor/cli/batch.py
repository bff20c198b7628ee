"""``auditor batch``: audits many articles and writes the files of the report."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from auditor.batch.outputs import RESULTS
from auditor.cli.exits import NOT_AUDITED, PASSED, Refused
from auditor.cli.output import screen_width, show, tell, tell_failure, tell_set_aside
from auditor.reading import list_sources
from auditor.report.table import table

if TYPE_CHECKING:
    from auditor.batch.run import Report, Results

_TOLD = 20
"""Failures that are told on standard error; all of them are in failures.jsonl."""


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="Folder for the files.")
@click.option(
    "--workers",
    type=click.IntRange(1),
    help="Processes that audit articles.  [default: by number of articles and processors]",
)
@click.option("--models", type=click.Path(path_type=Path), help="Folder of models in place of the released ones.")
@click.pass_context
def command(ctx: click.Context, paths: tuple[str, ...], out: Path, workers: int | None, models: Path | None) -> None:
    """Audit the articles at PATH (files, folders, -) and rank them.

    Writes audits.jsonl, audits.parquet, summary.csv, report.html, conflicts.jsonl and failures.jsonl to the folder
    --out. Ends with 0, or with 3 if no article at all could be audited; what could not be is in failures.jsonl.
    """
    from auditor.batch.run import run  # pandas and pyarrow take a second: not before the command line is known good

    listing = list_sources(paths, (out / name for name in RESULTS))
    tell_set_aside(listing.set_aside)
    try:
        report = run(
            listing, out, models=models, workers=workers, watch=lambda results: _bar(results, len(listing.sources))
        )
    except OSError as error:
        raise Refused(f"the files cannot be written to {out} ({error.strerror}); give another --out") from error
    _tell_failures(report)
    show(table(report.rows, screen_width(most=200)) if report.rows else "no article could be audited\n")
    show(f"\n{_counts(report)}; see {out / 'report.html'}\n")
    ctx.exit(PASSED if report.rows else NOT_AUDITED)


def _bar(results: "Results", total: int) -> "Results":
    """Show a progress bar where a person looks on."""
    from tqdm import tqdm

    return tqdm(results, total=total, unit="article", disable=not sys.stderr.isatty())


def _tell_failures(report: "Report") -> None:
    for failure in report.failures[:_TOLD]:
        tell_failure(failure)
    if len(report.failures) > _TOLD:
        tell(f"not audited: {len(report.failures) - _TOLD:,} more in failures.jsonl")


def _counts(report: "Report") -> str:
    def counted(count: int, word: str) -> str:
        return f"{count:,} {word}{'' if count == 1 else 's'}"

    return (
        f"{counted(len(report.rows), 'article')} audited, {len(report.failures):,} not, "
        f"{counted(report.conflicts, 'contradiction')} between them and {report.possible_conflicts:,} possible"
    )
