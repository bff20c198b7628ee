"""Standard output and standard error: colour only where a person reads, failures always told."""

import os
import shutil
import sys

import click

from auditor.records import Failure
from auditor.report.visible import visible


def show(text: str) -> None:
    """Print to standard output; colour is taken out unless it is a terminal and NO_COLOR is not set."""
    click.echo(text, nl=False, color=False if os.environ.get("NO_COLOR") else None)


def tell(text: str) -> None:
    """Print a line to standard error."""
    click.echo(text, err=True)


def tell_failure(failure: Failure) -> None:
    """Print why an article could not be audited, to standard error."""
    tell(f"not audited: {visible(failure.id)}: {visible(failure.message)} [{failure.code}]")


def screen_width() -> int:
    """Return the width to write for: the terminal's within 60 and 110, or 100 where the output is no terminal."""
    return min(110, max(60, shutil.get_terminal_size().columns)) if sys.stdout.isatty() else 100
