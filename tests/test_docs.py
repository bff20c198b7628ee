"""docs/checks.md is generated from the checks; it says what they say."""

from click.testing import CliRunner

from auditor.checks import all_checks
from auditor.cli import main
from tests.readme import ROOT

DOCS = ROOT / "docs" / "checks.md"


def test_the_page_of_checks_is_what_the_command_prints() -> None:
    printed = CliRunner().invoke(main, ["checks", "--markdown"]).stdout
    assert DOCS.read_text(encoding="utf-8") == printed, "run `make docs`"


def test_every_check_stands_in_the_page() -> None:
    page = DOCS.read_text(encoding="utf-8")
    assert all(f"`{check.id}`" in page or f"## {check.id}" in page for check in all_checks())
