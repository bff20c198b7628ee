"""``auditor check``: audits drafts for an editor."""

from collections.abc import Iterator
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from auditor.cli.check_formats import EXPLAINING, FORMATS, Result
from auditor.cli.exits import NOT_AUDITED, PASSED, REVISE
from auditor.cli.lean_nltk import import_lean_nltk
from auditor.cli.output import show, tell_failure, tell_set_aside, tell_verdict
from auditor.policy import Policy, judge, levels_of, load_policy
from auditor.reading import Listing, Source, list_sources, read
from auditor.records import Failure
from auditor.report.sheet import Sheet

if TYPE_CHECKING:
    from auditor.audit import Auditor


@click.command(short_help="Audit drafts, and say what to look at and whether they pass.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="How the audits are told.",
)
@click.option("--policy", "policy_file", type=click.Path(path_type=Path), help="Your newsroom's limits, a TOML file.")
@click.option("--models", type=click.Path(path_type=Path), help="Folder of models in place of the released ones.")
@click.option(
    "--explain",
    is_flag=True,
    help="Also say what the reliability score would be if the three weightiest reasons against it were mended.",
)
@click.pass_context
def command(
    ctx: click.Context, paths: tuple[str, ...], form: str, policy_file: Path | None, models: Path | None, explain: bool
) -> None:
    """Audit the articles at PATH: files (.txt, .md, .html), folders, or - for standard input.

    Ends with 0 if all pass, 1 if one needs revision or is blocked, 2 for a wrong command line, policy or model, and 3
    if some article could not be audited (told on standard error; 3 goes before 1).

    The JSON format is one line for each article: the audit in wire form, or {"failure": ...}; verdicts are then told on
    standard error.
    """
    if explain and form not in EXPLAINING:
        raise click.UsageError(f"--explain has no place in the format {form}; take {' or '.join(EXPLAINING)}")
    policy = load_policy(policy_file)
    listing = list_sources(paths)
    tell_set_aside(listing.set_aside)
    tally = Tally(aloud=form == "json")
    for part in FORMATS[form](tally.watch(chain(_audited(listing, policy, models, explain), listing.failures))):
        show(part)
    ctx.exit(tally.exit_code)


def _audited(listing: Listing, policy: Policy, models: Path | None, explain: bool) -> Iterator[Result]:
    """Yield the sheet of each article in order, or the failure that stands for it."""
    if not listing.sources:
        return
    # scikit-learn comes with these: not before it is known that there is something to audit
    from auditor.audit import Auditor, attempt

    import_lean_nltk()
    auditor = Auditor.load(models)
    for source in listing.sources:
        yield attempt(source.name, partial(_sheet, auditor, source, policy, explain))


def _sheet(auditor: "Auditor", source: Source, policy: Policy, explain: bool) -> Sheet:
    """Return the judged audit of one article; raise an AuditorError where there is none."""
    from auditor.scorer import mended  # brings scikit-learn too

    reading = read(source, auditor.settings)
    audit = auditor.audit(reading.article)
    levels = levels_of(audit, policy)
    verdict = judge(audit, policy).to_wire()
    what_if = mended(auditor.released.reliability, audit.reliability) if explain else None
    explained = None if what_if is None else what_if.to_wire()
    return Sheet(audit.to_wire(), audit.article.text, reading.first_line, verdict, levels, explained)


class Tally:
    """What has come of the articles so far; failures are told on standard error as they pass."""

    def __init__(self, *, aloud: bool = False) -> None:
        """Start with nothing audited; ``aloud`` tells each verdict, for a format that has no place for it."""
        self.aloud = aloud
        self.failed = False
        self.passed = True

    def watch(self, results: Iterator[Result]) -> Iterator[Result]:
        """Yield the results as they come, and remember them."""
        for result in results:
            if isinstance(result, Failure):
                self.failed = True
                tell_failure(result)
            elif result.verdict is not None:
                self.passed = self.passed and result.verdict["outcome"] == "pass"
                if self.aloud:
                    tell_verdict(result.name, result.verdict)
            yield result

    @property
    def exit_code(self) -> int:
        """The exit code for what was seen."""
        if self.failed:
            return NOT_AUDITED
        return PASSED if self.passed else REVISE
