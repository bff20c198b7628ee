"""Exit codes; they are the command line's answer to a script."""

import click

PASSED = 0
"""Every article was audited and passes."""
REVISE = 1
"""Every article was audited, and the policy asks for revision of one, or blocks it."""
USAGE = 2
"""The command line, a policy, the settings or the models cannot be used; nothing was audited."""
NOT_AUDITED = 3
"""Some article could not be audited. It goes before REVISE: a verdict that is missing may be the worse one."""

INTERRUPTED = 130
"""Stopped from the keyboard, as a shell reports it."""
PIPE_CLOSED = 141
"""Whoever read the output has gone (`| head -1`), as a shell reports it: the articles that follow were not told."""


class Refused(click.ClickException):
    """Ends a command with its message and USAGE."""

    exit_code = USAGE
