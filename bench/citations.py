"""CPU of all that is read of sources and provenance, beside proselint 0.16 on the same texts in the same run.

Measured are the engine alone (tokens and attributions) and every check of the families citations and provenance, on
documents whose words and their places, blocks, sentences, quotations, links and quantities are there, since other
families need those too. What to quote is the ratio. Needs the extra: pip install '.[bench]'.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from check import ROUNDS, parsed, side_by_side
from proselint.checks import __register__
from proselint.registry import CheckRegistry
from proselint.tools import LintFile

from auditor.checks import all_checks
from auditor.citations import attributions
from auditor.document import Document
from auditor.figures.mention import document_quantities

CHECKS = [check for check in all_checks() if check.family in ("citations", "provenance")]


def read(text: str) -> Document:
    """Return the document with everything worked out that is not of these families."""
    document = parsed(text)
    _ = document.links, document.mentions(("x",))
    document.share(document_quantities)
    return document


def checked(document: Document) -> None:
    """Run every check of the two families."""
    for check in CHECKS:
        check.run(document)


RUNS: Mapping[str, Callable[[Document], object]] = {
    "both families": checked,
    "engine alone": lambda document: attributions(document.text),
    "proselint 0.16": lambda document: LintFile(content=document.text, source=Path("x")).lint(),
}


def main() -> None:
    """Print the table."""
    CheckRegistry().register_many(__register__)
    side_by_side(RUNS, read, ROUNDS)


if __name__ == "__main__":
    main()
