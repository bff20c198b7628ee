"""`auditor train`: fit the models anew."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import click

MODELS = ("style", "authorship", "reliability")
ENGINES = ("sentences", "attributions", "wording")


@click.command("train")
@click.argument("names", nargs=-1, type=click.Choice([*ENGINES, *MODELS, "all"]), metavar="[NAME]...")
@click.option(
    "--data",
    type=click.Path(path_type=Path),
    default=Path("../shared/data"),
    show_default=True,
    help="Folder of the labelled tables, or a CSV file of your own labels.",
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
    they build on: sentences, attributions, wording; "all" is the engines and then the models. The same tables and
    options give the same bytes. Prints the held-out measures of each model.

    With a CSV file (columns text and label, and publisher and title if you have them) the reliability score is fitted
    on your own labels, and --out becomes a folder for --models of the other commands.
    """
    if data.suffix.lower() == ".csv":
        _train_own(names, data, out, limit, workers)
        return
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
    chosen = names or MODELS
    for name in (*ENGINES, *MODELS) if "all" in chosen else chosen:
        click.echo(f"{name}:")
        # Each in an interpreter of its own: what one trains, the next must read anew and not from a cache.
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as fresh:
            _tell(fresh.submit(_train, name, data, out, limit, workers).result())


def _train(name: str, data: Path, out: Path | None, limit: int | None, workers: int) -> dict[str, float]:
    from auditor.training.trainers import TRAINERS  # scikit-learn and pandas, which other commands do without

    return dict(TRAINERS[name](data, out, limit, workers))


def _train_own(names: tuple[str, ...], data: Path, out: Path | None, limit: int | None, workers: int) -> None:
    if names not in ((), ("reliability",)):
        raise click.UsageError("your own labels are of reliability; leave NAME out, or say reliability")
    if out is None:
        raise click.UsageError("give a folder for your models with --out; the released ones are left alone")
    if limit is not None:
        raise click.UsageError("--limit is for the labelled tables; of your own file all rows are read")
    from auditor.training.own import train_own

    click.echo("reliability:")
    _tell(train_own(data, out, workers))


def _tell(measures: dict[str, float]) -> None:
    for measure, value in measures.items():
        click.echo(f"  {measure:60s} {value:10.4f}")
