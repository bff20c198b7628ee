"""`auditor evaluate`: measure the auditor on labelled tables."""

from pathlib import Path

import click

TASKS = (
    "authorship",
    "checks",
    "citations",
    "disclosures",
    "figures",
    "hype",
    "reliability",
    "residue",
    "sentences",
)
ASKED = ("transfer",)
"""Tasks that run only where they are named: this one fits the style model anew without each data set in turn."""


@click.command("evaluate")
@click.argument("tasks", nargs=-1, type=click.Choice([*TASKS, *ASKED]))
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("../shared/data"),
    show_default=True,
    help="Folder of the labelled tables.",
)
@click.option("--limit", type=click.IntRange(min=1), help="At most this many rows of each table, drawn by seed.")
@click.option(
    "--page",
    type=click.Path(path_type=Path, file_okay=False),
    help="Also write evaluation.md and its diagram, of the task reliability, into this folder.",
)
def command(tasks: tuple[str, ...], data: Path, limit: int | None, page: Path | None) -> None:
    """Measure TASKS (all but transfer if none is named); print one row a measure: name, value, number of cases."""
    # These bring scikit-learn and pandas, which the other commands do without.
    from auditor.training.evaluate_reliability import diagram_series
    from auditor.training.evaluation_page import write_page
    from auditor.training.evaluations import EVALUATIONS

    if page is not None and tasks and "reliability" not in tasks:
        raise click.UsageError("--page is made of the task reliability; name it too")
    for task in tasks or TASKS:
        rows = EVALUATIONS[task](data, limit)
        for name, value, count in rows:
            click.echo(f"{name:70s} {value:8.4f}  n={count}")
        if page is not None and task == "reliability":
            write_page(page, rows, diagram_series(data, limit))
