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
ASKED = ("findings", "transfer", "attributions")
"""Tasks that run only where they are named: the first draws findings to be read, the second fits the style model anew
without each data set in turn, the third trains the tagger of attributions anew for each fold of documents."""


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
    help="Also write the task's page into this folder: evaluation.md and its diagram of reliability, transfer.md of"
    " transfer.",
)
@click.option("--check", help="findings: id of the check.")
@click.option("--draw", type=click.IntRange(min=1), default=100, show_default=True, help="findings: how many.")
@click.option("--seed", type=int, default=0, show_default=True, help="findings: tells which are drawn.")
@click.option(
    "--table",
    "tables",
    multiple=True,
    type=click.Choice(("polnear", "ptc", "baly")),
    help="findings: a table to draw from, all three if none is named; may be repeated.",
)
def command(
    tasks: tuple[str, ...],
    data: Path,
    limit: int | None,
    page: Path | None,
    check: str | None,
    draw: int,
    seed: int,
    tables: tuple[str, ...],
) -> None:
    """Measure TASKS; print one row a measure: name, value, number of cases.

    If none is named, all are run but three: `transfer` and `attributions`, which train models anew, and `findings`,
    which prints findings of one --check with the text around them, drawn by --seed, to be judged by eye.
    """
    # These bring scikit-learn and pandas, which the other commands do without.
    from auditor.training import transfer_page
    from auditor.training.drawn_findings import TABLES, drawn_findings
    from auditor.training.evaluate_reliability import diagram_series
    from auditor.training.evaluation_page import write_page
    from auditor.training.evaluations import EVALUATIONS

    if page is not None and tasks and not {"reliability", "transfer"} & set(tasks):
        raise click.UsageError("--page is made of the tasks reliability and transfer; name one of them too")
    if "findings" in tasks and check is None:
        raise click.UsageError("findings needs --check with the id of a check; `auditor checks` lists them")
    for task in tasks or TASKS:
        if task == "findings" and check is not None:
            for line in drawn_findings(data, check, draw, seed, tables or tuple(TABLES), limit):
                click.echo(line)
            continue
        rows = EVALUATIONS[task](data, limit)
        for name, value, count in rows:
            click.echo(f"{name:70s} {value:8.4f}  n={count}")
        if page is not None and task == "reliability":
            write_page(page, rows, diagram_series(data, limit))
        if page is not None and task == "transfer":
            transfer_page.write_page(page, rows)
