"""The group of commands: one module each, imported only when its command is called."""

import traceback
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from auditor.cli.exits import INTERRUPTED, NOT_AUDITED, Refused
from auditor.errors import AuditorError

_NOT_COMMANDS = ("__init__", "group", "exits", "output", "check_formats", "lean_nltk")


class Commands(click.Group):
    """Finds ``auditor/cli/NAME.py``, whose ``command`` is ``auditor NAME``; an AuditorError ends it with 2."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, sorted."""
        return sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem not in _NOT_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command: start-up time counts, and batch, train and serve bring large libraries along."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"auditor.cli.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what it cannot do because of its arguments, files or models is told in one line.

        A fault of the program ends with NOT_AUDITED: Python's own 1 would read as "needs revision".
        """
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except AuditorError as error:
            raise Refused(str(error)) from error
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except Exception:
            traceback.print_exc()
            ctx.exit(NOT_AUDITED)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="credibility-auditor", prog_name="auditor")
def main() -> None:
    """Audit articles for source credibility and machine authorship, with exact reasons."""
