"""`auditor train`: fit the released models anew."""

from pathlib import Path

import click

from auditor.settings import released_models

MODELS = ("style", "authorship", "reliability")


@click.command("train")
@click.argument("models", nargs=-1, type=click.Choice(MODELS))
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("../shared/data"),
    show_default=True,
    help="Folder of the labelled tables.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=None,
    help="Folder that the model files are written to; the released models by default.",
)
@click.option("--limit", type=click.IntRange(min=50), help="At most this many rows of each table, drawn by seed.")
@click.option(
    "--workers", type=click.IntRange(min=1), default=1, show_default=True, help="Processes that measure articles."
)
def command(models: tuple[str, ...], data: Path, out: Path | None, limit: int | None, workers: int) -> None:
    """Fit MODELS (all, in order, if none is named) on labelled tables, calibrate them and write them with their cards.

    The same tables and options give the same bytes. Prints the held-out measures of each model.
    """
    from auditor.training.trainers import (
        TRAINERS,
    )  # brings scikit-learn and pandas, which the other commands do without

    folder = out or released_models()
    for model in models or MODELS:
        click.echo(f"{model}:")
        for name, value in TRAINERS[model](data, folder, limit, workers).items():
            click.echo(f"  {name:60s} {value:8.4f}")
