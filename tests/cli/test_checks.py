"""``auditor checks``: the catalogue; and the group of commands itself."""

import pkgutil
import socket
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner

import auditor.cli
from auditor.checks import all_checks
from auditor.cli import main
from auditor.cli.group import COMMANDS

SEEDS = Path(__file__).parent.parent.parent / "seeds"


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


def test_every_module_with_a_command_is_listed_in_order_and_none_without() -> None:
    modules = [module.name for module in pkgutil.iter_modules(auditor.cli.__path__)]
    assert list(COMMANDS) == sorted(
        name for name in modules if hasattr(import_module(f"auditor.cli.{name}"), "command")
    )


LARGE = {"sklearn", "pandas", "scipy", "lxml", "trafilatura", "pyarrow", "fastapi", "uvicorn"}


@pytest.mark.parametrize(
    ("path", "large", "code"),
    [("no-such-file.txt", LARGE | {"numpy", "nltk"}, {3}), (str(SEEDS / "4-trade-report.txt"), LARGE, {0, 1})],
)
def test_a_check_loads_none_of_the_libraries_that_it_does_not_use(path: str, large: set[str], code: set[int]) -> None:
    program = (
        "import sys\nfrom auditor.cli import main\n"
        f"try: main(['check', {path!r}])\nexcept SystemExit as exit: assert exit.code in {code}, exit.code\n"
        f"print('LOADED', sorted({large} & set(sys.modules)), file=sys.stderr)\n"
        "import sklearn.base"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr.splitlines()[-1] == "LOADED []"


def test_serve_names_the_application_without_importing_it(monkeypatch: pytest.MonkeyPatch) -> None:
    import uvicorn

    calls: list[tuple[str, dict[str, object]]] = []
    monkeypatch.setattr(uvicorn, "run", lambda name, **more: calls.append((name, more)))
    assert CliRunner().invoke(main, ["serve", "--port", "0"]).exit_code == 0
    assert calls == [("api.app:create_app", {"factory": True, "host": "127.0.0.1", "port": 0})]


def test_a_port_in_use_ends_with_2_and_says_what_to_do() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        result = CliRunner().invoke(main, ["serve", "--port", str(other.getsockname()[1])])
    assert result.exit_code == 2
    assert "give another --host or --port" in result.stderr
