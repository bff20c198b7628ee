"""The lexicon is shown with what each entry weighs and how often straight news uses it."""

from click.testing import CliRunner

from auditor.cli import main
from auditor.wording import lexicon, released, weighed_entries


def test_every_entry_that_can_be_a_finding_is_listed_with_its_rate() -> None:
    lines = {line[:32].strip(): line for line in weighed_entries()}
    assert {"game changer", "unprecedented"} <= set(lines) <= set(lexicon())
    _, mark, rate = released().words["unprecedented"]
    assert f"{mark:+.2f}" in lines["unprecedented"]
    assert f"{rate:.1f} per million words" in lines["unprecedented"]


def test_the_command_line_shows_the_list_behind_the_check() -> None:
    shown = CliRunner().invoke(main, ["checks", "hype.term"]).stdout
    assert "What it looks up" in shown
    assert "game changer" in shown
    assert "What it looks up" not in CliRunner().invoke(main, ["checks", "hype.formula"]).stdout
