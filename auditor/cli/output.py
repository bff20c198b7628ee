"""Standard output and standard error: colour only where a person reads, failures always told."""

import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from typing import Any

import click

from auditor.records import Failure
from auditor.report.visible import visible

_NAMED = 20


def show(text: str) -> None:
    """Print to standard output; colour is taken out unless it is a terminal and NO_COLOR is not set."""
    click.echo(text, nl=False, color=False if os.environ.get("NO_COLOR") else None)


def tell(text: str) -> None:
    """Print a line to standard error."""
    click.echo(text, err=True)


def tell_failure(failure: Failure) -> None:
    """Print why an article could not be audited, to standard error."""
    tell(f"not audited: {visible(failure.id)}: {visible(failure.message)} [{failure.code}]")


def tell_verdict(name: str, verdict: Mapping[str, Any]) -> None:
    """Print the newsroom's word on one article, to standard error."""
    why = f" ({'; '.join(verdict['reasons'])})" if verdict["reasons"] else ""
    tell(f"{visible(name)}: {verdict['outcome']}{visible(why)}")


def tell_set_aside(set_aside: Sequence[tuple[str, str]]) -> None:
    """Print what was knowingly left out, one line for each reason, to standard error."""
    by_reason: dict[str, list[str]] = {}
    for name, why in set_aside:
        by_reason.setdefault(why, []).append(visible(name))
    for why, names in by_reason.items():
        more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
        tell(f"set aside: {', '.join(names[:_NAMED])}{more} ({why})")


def screen_width(most: int = 110) -> int:
    """Return the width to write for: the terminal's within 60 and ``most``, or up to 140 where there is none."""
    return min(most, max(60, shutil.get_terminal_size().columns)) if sys.stdout.isatty() else min(most, 140)
