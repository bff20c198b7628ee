"""`auditor train`: fit the models anew."""

from pathlib import Path

import click

MODELS = ("style", "authorship", "reliability")
ENGINES = ("sentences", "attributions", "wording")


@click.command("train")
@click.argument("names", nargs=-1, type=click.Choice([*ENGINES, *MODELS]), metavar="[NAME]...")
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
    help="Folder to write to, in place of this installation's own files.",
)
@click.option("--limit", type=click.IntRange(min=50), help="For the scores: at most this many rows of each table.")
@click.option(
    "--workers", type=click.IntRange(min=1), default=1, show_default=True, help="Processes that measure articles."
)
def command(names: tuple[str, ...], data: Path, out: Path | None, limit: int | None, workers: int) -> None:
    """Fit models on labelled tables, and write them with their cards.

    NAME is style, authorship or reliability (all three, in that order, if none is given), or one of the engines that
    they build on: sentences, attributions, wording. The same tables and options give the same bytes. Prints the
    held-out measures of each model.
    """
    from auditor.training.trainers import TRAINERS  # scikit-learn and pandas, which other commands do without

    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
    for name in names or MODELS:
        click.echo(f"{name}:")
        for measure, value in TRAINERS[name](data, out, limit, workers).items():
            click.echo(f"  {measure:60s} {value:10.4f}")
