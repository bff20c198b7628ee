"""CPU of all hype checks and of the wording engine alone, beside proselint 0.16 on the same texts in the same run.

Sentences, quotations and words are parsed before, as the checks share them; each round reads fresh documents. Times
are CPU milliseconds of an article of 900 words, the median of several rounds; what to quote is the ratio. Needs the
extra: pip install '.[bench]'.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from check import parsed, side_by_side
from proselint.checks import __register__
from proselint.registry import CheckRegistry
from proselint.tools import LintFile

from auditor.checks import all_checks
from auditor.document import Document
from auditor.wording import wording_of

ROUNDS = 15
HYPE = [check for check in all_checks() if check.family == "hype"]


def hype_checks(document: Document) -> None:
    """Run the four checks."""
    for check in HYPE:
        check.run(document)


RUNS: Mapping[str, Callable[[Document], object]] = {
    "all hype checks": hype_checks,
    "wording engine alone": wording_of,
    "proselint 0.16": lambda document: LintFile(content=document.text, source=Path("x")).lint(),
}


def main() -> None:
    """Print the table."""
    CheckRegistry().register_many(__register__)
    side_by_side(RUNS, parsed, ROUNDS)


if __name__ == "__main__":
    main()
