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
    "transfer",
)


@click.command("evaluate")
@click.argument("tasks", nargs=-1, type=click.Choice(TASKS))
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("../shared/data"),
    show_default=True,
    help="Folder of the labelled tables.",
)
@click.option("--limit", type=click.IntRange(min=1), help="At most this many rows of each table, drawn by seed.")
def command(tasks: tuple[str, ...], data: Path, limit: int | None) -> None:
    """Measure TASKS (all if none is named); print one row a measure: name, value, number of cases."""
    from auditor.training.evaluations import EVALUATIONS  # brings scikit-learn and pandas, which the others do without

    for task in tasks or TASKS:
        for name, value, count in EVALUATIONS[task](data, limit):
            click.echo(f"{name:70s} {value:8.4f}  n={count}")
