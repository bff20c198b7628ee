"""``auditor checks``: the catalogue; and the group of commands itself."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from auditor.checks import all_checks
from auditor.cli import main


def test_every_check_is_listed_with_its_summary() -> None:
    lines = CliRunner().invoke(main, ["checks"]).stdout.splitlines()
    assert [line.split()[0] for line in lines] == [check.id for check in all_checks()]
    assert all(len(line.split()) > 3 for line in lines)


def test_one_check_is_printed_with_its_documentation() -> None:
    result = CliRunner().invoke(main, ["checks", "hype.term"])
    assert result.exit_code == 0
    assert "What it cannot see" in result.stdout


def test_an_unknown_check_ends_with_2_and_names_the_known() -> None:
    result = CliRunner().invoke(main, ["checks", "hype.nope"])
    assert result.exit_code == 2
    assert "hype.term" in result.stderr


def test_the_catalogue_has_every_check_and_its_features() -> None:
    text = CliRunner().invoke(main, ["checks", "--markdown"]).stdout
    for check in all_checks():
        assert f"\n## `{check.id}`\n" in text
        assert all(f"- `{spec.name}`, in " in text for spec in check.specs)
    assert "``" not in text


@pytest.mark.parametrize("command", ["check", "batch", "checks", "serve"])
def test_every_command_has_help(command: str) -> None:
    result = CliRunner().invoke(main, [command, "--help"])
    assert result.exit_code == 0
    assert command in CliRunner().invoke(main, ["--help"]).stdout


def test_help_and_a_wrong_path_do_not_load_the_large_libraries() -> None:
    code = (
        "import sys\nfrom auditor.cli import main\n"
        "try: main(['check', 'no-such-file.txt'])\nexcept SystemExit as exit: assert exit.code == 3, exit.code\n"
        "large = {'sklearn', 'pandas', 'numpy', 'lxml', 'trafilatura', 'pyarrow', 'fastapi', 'uvicorn'}\n"
        "sys.exit(', '.join(large & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_serve_names_the_application_without_importing_it(monkeypatch: pytest.MonkeyPatch) -> None:
    import uvicorn

    calls: list[tuple[str, dict[str, object]]] = []
    monkeypatch.setattr(uvicorn, "run", lambda name, **more: calls.append((name, more)))
    assert CliRunner().invoke(main, ["serve", "--port", "9000"]).exit_code == 0
    assert calls == [("api.app:create_app", {"factory": True, "host": "127.0.0.1", "port": 9000})]
