"""The group of commands: one module each, imported only when its command is called."""

import os
import sys
import traceback
from importlib import import_module
from typing import Any

import click

from auditor.cli.exits import INTERRUPTED, NOT_AUDITED, PIPE_CLOSED, Refused
from auditor.errors import AuditorError

COMMANDS = ("batch", "check", "checks", "evaluate", "serve", "sources", "train")
"""Every command: ``auditor NAME`` is the ``command`` of ``auditor/cli/NAME.py``; what else lies there helps them."""


class Commands(click.Group):
    """Imports a command where it is called; an AuditorError ends it with 2."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, sorted."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command: start-up time counts, and batch, train and serve bring large libraries along."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"auditor.cli.{cmd_name}").command
        return command

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        """Read the command line; ``--help`` and ``--version`` print here, and a closed pipe ends them too."""
        try:
            return super().make_context(*args, **kwargs)
        except BrokenPipeError:
            _discard_output()
            raise click.exceptions.Exit(PIPE_CLOSED) from None

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what it cannot do because of its arguments, files or models is told in one line.

        A fault of the program ends with NOT_AUDITED, and a closed pipe with PIPE_CLOSED: the 1 that Python and click
        have for them would read as "needs revision".
        """
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except BrokenPipeError:
            _discard_output()
            ctx.exit(PIPE_CLOSED)
        except AuditorError as error:
            raise Refused(str(error)) from error
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except Exception:
            traceback.print_exc()
            ctx.exit(NOT_AUDITED)


def _discard_output() -> None:
    """Send what standard output still holds nowhere: the interpreter would fail to write it on its way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="credibility-auditor", prog_name="auditor")
def main() -> None:
    """Audit articles for source credibility and machine authorship, with exact reasons."""
