"""``auditor sources``: publishers' ratings of others, shown beside the scores."""

from pathlib import Path

import click

from auditor.cli.output import show
from auditor.ratings import default_folder, keep, read_list, read_ratings, remove
from auditor.report.visible import visible

_FOLDER = click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder that ratings are kept in.  [default: auditor/ratings in XDG_DATA_HOME or ~/.local/share]",
)


@click.group(short_help="Import publishers' ratings, to be shown beside the scores.")
def command() -> None:
    """Keep lists of publishers' ratings; audits show them beside the scores, and never put them into one."""


@command.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--name", help="What the list is called in audits.  [default: the file's name]")
@_FOLDER
def import_(file: Path, name: str | None, folder: Path | None) -> None:
    """Keep the ratings of FILE, a CSV table with a column for the domain and one for its rating."""
    ratings = read_list(file, name)
    keep(ratings, folder or default_folder())
    passed = f"; {ratings.skipped:,} rows without a domain or rating, or of one rated before" if ratings.skipped else ""
    show(f"{visible(ratings.name)}: {len(ratings.ratings):,} domains rated, read as {ratings.layout}{passed}\n")


@command.command("list")
@_FOLDER
def list_(folder: Path | None) -> None:
    """List what was imported."""
    lists = read_ratings(folder or default_folder()).lists
    rows = [f"{visible(one.name)}: {len(one.ratings):,} domains, read as {one.layout}\n" for one in lists]
    show("".join(rows) or "no ratings are imported\n")


@command.command("remove")
@click.argument("name")
@_FOLDER
def remove_(name: str, folder: Path | None) -> None:
    """Forget the list NAME."""
    remove(name, folder or default_folder())
