"""docs/command-line.md tells every command, option, exit code, format and cap that there is."""

from pathlib import Path

import click
import pytest

from auditor.cli import exits, main
from auditor.reading.formats import FORMATS
from auditor.reading.page import MAX_DEPTH, MAX_ELEMENTS
from auditor.report.html.page import MOST_CARDS
from auditor.settings import Settings

DOCS = (Path(__file__).parent.parent.parent / "docs" / "command-line.md").read_text(encoding="utf-8")
MINE = ("batch", "check", "checks", "evaluate", "serve", "train")


def _commands() -> dict[str, click.Command]:
    group = main
    assert isinstance(group, click.Group)
    context = click.Context(group)
    return {name: command for name in group.list_commands(context) if (command := group.get_command(context, name))}


def test_every_command_is_told() -> None:
    assert all(name in DOCS for name in _commands())


@pytest.mark.parametrize("name", MINE)
def test_every_option_is_told(name: str) -> None:
    section = DOCS.partition(f"## auditor {name}\n")[2].partition("\n## ")[0]
    options = [option for item in _commands()[name].params if isinstance(item, click.Option) for option in item.opts]
    assert [option for option in options if option not in section and option != "--help"] == []


def test_every_exit_code_is_told() -> None:
    for code in (exits.PASSED, exits.REVISE, exits.USAGE, exits.NOT_AUDITED, exits.INTERRUPTED, exits.PIPE_CLOSED):
        assert f"\n| {code} | " in DOCS


def test_every_suffix_and_cap_is_told() -> None:
    settings = Settings()
    caps = (settings.max_bytes, settings.max_characters, MAX_DEPTH, MAX_ELEMENTS, MOST_CARDS)
    assert all(f"`{suffix}`" in DOCS for suffix in FORMATS)
    assert all(f"{cap:,}" in DOCS for cap in caps)
