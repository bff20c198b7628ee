"""The command line: ``auditor COMMAND``; each module here is one command."""

from auditor.cli.group import main

__all__ = ["main"]
