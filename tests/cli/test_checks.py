"""``auditor checks``: the catalogue; and the group of commands itself."""

import pkgutil
import socket
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
import uvicorn
from click.testing import CliRunner
from fastapi import FastAPI

import auditor.cli
from auditor.checks import all_checks
from auditor.cli import main
from auditor.cli.group import COMMANDS
from auditor.policy import Policy

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


def test_serve_judges_by_the_policy_that_is_given(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    calls: list[tuple[FastAPI, dict[str, object]]] = []
    monkeypatch.setattr(uvicorn, "run", lambda app, **more: calls.append((app, more)))
    policy = tmp_path / "newsroom.toml"
    policy.write_text("revise_below = 12.0\n", encoding="utf-8")
    for arguments, limit in (([], Policy().revise_below), (["--policy", str(policy)], 12.0)):
        assert CliRunner().invoke(main, ["serve", "--port", "0", *arguments]).exit_code == 0
        app, listens = calls.pop()
        assert app.state.engine.policy.revise_below == limit
        assert listens == {"host": "127.0.0.1", "port": 0}


def test_a_port_in_use_ends_with_2_and_says_what_to_do() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        result = CliRunner().invoke(main, ["serve", "--port", str(other.getsockname()[1])])
    assert result.exit_code == 2
    assert "give another --host or --port" in result.stderr


def test_serve_is_refused_with_a_wrong_policy_before_it_listens(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(uvicorn, "run", lambda app, **more: pytest.fail("it listens"))
    (tmp_path / "wrong.toml").write_text("revise_bellow = 12.0\n", encoding="utf-8")
    for name, told in (("gone.toml", "no policy file at"), ("wrong.toml", "unknown policy key 'revise_bellow'")):
        result = CliRunner().invoke(main, ["serve", "--port", "0", "--policy", str(tmp_path / name)])
        assert result.exit_code == 2
        assert told in result.stderr
