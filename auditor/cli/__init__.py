"""The command line: ``auditor COMMAND``."""

from auditor.cli.group import main

__all__ = ["main"]
