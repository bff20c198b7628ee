"""``auditor checks``: what the auditor looks for, in the checks' own words."""

import click

from auditor.cli.exits import Refused
from auditor.cli.output import show


@click.command()
@click.argument("check_id", required=False, metavar="[ID]")
@click.option("--markdown", is_flag=True, help="The whole catalogue as Markdown, as it stands in docs/checks.md.")
def command(check_id: str | None, markdown: bool) -> None:
    """List the checks, or print the documentation of the check ID and, where it has one, the list that it looks up."""
    from auditor.checks import all_checks  # loads every check and its word lists
    from auditor.report.catalogue import catalogue, listing

    checks = all_checks()
    if check_id is None:
        show(catalogue(checks) if markdown else listing(checks))
        return
    known = {check.id: check for check in checks}
    if check_id not in known:
        raise Refused(f"no check {check_id!r}; known are {', '.join(known)}")
    check = known[check_id]
    show(catalogue([check], heading=False) if markdown else check.docs.strip() + "\n")
    if check.entries is not None and not markdown:
        show("".join(["\nWhat it looks up\n", *(f"    {entry}\n" for entry in check.entries())]))
