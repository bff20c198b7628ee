"""``auditor check``: exit codes, formats, and nothing lost."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from auditor.audit import Auditor
from auditor.cli import main
from auditor.records import Article, to_json

SEEDS = Path(__file__).parent.parent.parent / "seeds"
GOOD, BAD = str(SEEDS / "4-trade-report.txt"), str(SEEDS / "3-strategy-essay.txt")
EASY = "revise_below = 0.0\nmax_errors = 999\nmax_warnings = 999\nrevise_verdicts = []\npass_not_rated = true\n"
STRICT = "revise_below = 100.0\n"


def _run(*arguments: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=stdin)


@pytest.fixture
def easy(tmp_path: Path) -> str:
    (tmp_path / "easy.toml").write_text(EASY, encoding="utf-8")
    return str(tmp_path / "easy.toml")


@pytest.fixture
def strict(tmp_path: Path) -> str:
    (tmp_path / "strict.toml").write_text(STRICT, encoding="utf-8")
    return str(tmp_path / "strict.toml")


def test_an_article_that_passes_ends_with_0(easy: str) -> None:
    result = _run("check", GOOD, "--policy", easy)
    assert result.exit_code == 0, result.output
    assert "PASS" in result.stdout


def test_an_article_that_needs_revision_ends_with_1(strict: str) -> None:
    result = _run("check", GOOD, "--policy", strict)
    assert result.exit_code == 1
    assert "REVISE" in result.stdout


def test_one_bad_file_does_not_stop_the_others_and_3_goes_before_1(tmp_path: Path, strict: str) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    result = _run("check", str(tmp_path / "empty.txt"), str(tmp_path / "gone.txt"), GOOD, "--policy", strict)
    assert result.exit_code == 3
    assert "4-trade-report.txt" in result.stdout
    assert "empty.txt: the file is empty; give the article's words [empty]" in result.stderr
    assert "[path-missing]" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("check",),
        ("check", GOOD, "--format", "pdf"),
        ("check", GOOD, "--policy", "no-such.toml"),
        ("check", GOOD, "--models", "no-such-folder"),
        ("no-such-command",),
    ],
)
def test_a_wrong_command_line_policy_or_model_ends_with_2(arguments: tuple[str, ...]) -> None:
    result = _run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Error: " in result.stderr


def test_json_is_one_line_for_each_article_failures_included(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7")
    result = _run("check", GOOD, str(tmp_path / "scan.pdf"), BAD, "--format", "json")
    first, second, third = map(json.loads, result.stdout.splitlines())
    assert [first["article"]["id"], second["article"]["id"]] == ["4-trade-report", "3-strategy-essay"]
    verdicts = [line.split(": ")[:2] for line in result.stderr.splitlines() if not line.startswith("not audited")]
    assert [name for name, _ in verdicts] == [GOOD, BAD]
    assert all(word.split()[0] in ("pass", "revise", "block") for _, word in verdicts)
    assert third["failure"]["code"] == "unknown-format"


def test_the_command_line_gives_the_same_audit_as_the_library() -> None:
    line = _run("check", GOOD, "--format", "json").stdout
    text = Path(GOOD).read_bytes().decode()
    assert line == to_json(Auditor.load().audit(Article(text, id="4-trade-report", source=GOOD)).to_wire()) + "\n"


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github"])
def test_every_format_has_the_same_exit_code(form: str, strict: str) -> None:
    assert _run("check", GOOD, "--policy", strict, "--format", form).exit_code == 1


def test_sarif_of_nothing_but_failures_is_a_whole_log(tmp_path: Path) -> None:
    result = _run("check", str(tmp_path / "gone.txt"), "--format", "sarif")
    assert result.exit_code == 3
    assert json.loads(result.stdout)["runs"][0]["invocations"][0]["executionSuccessful"] is False


def test_standard_input_is_read(easy: str) -> None:
    result = _run("check", "-", "--policy", easy, stdin=Path(GOOD).read_bytes())
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("-")


def test_line_and_column_are_those_of_the_file(tmp_path: Path) -> None:
    body = "Words stand here.\n" * 40
    path = tmp_path / "draft.md"
    path.write_text(f"---\ntitle: Pumps\n---\n{body}It is a revolutionary, game-changing pump.\n", encoding="utf-8")
    assert "44:" in _run("check", str(path)).stdout


def test_a_fault_of_the_program_is_told_and_is_no_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("planted")

    monkeypatch.setattr(Auditor, "audit", fail)
    result = _run("check", GOOD)
    assert result.exit_code == 3
    assert "ZeroDivisionError" in result.stderr
    assert "[internal]" in result.stderr


def test_colour_is_for_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in _run("check", GOOD).stdout
    assert "\x1b" in CliRunner().invoke(main, ["check", GOOD], color=True).stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in CliRunner().invoke(main, ["check", GOOD], color=True).stdout


def test_a_fault_outside_an_audit_does_not_read_as_a_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("planted")

    monkeypatch.setattr("auditor.cli.check_formats.render", fail)
    result = _run("check", GOOD)
    assert result.exit_code == 3
    assert "ZeroDivisionError: planted" in result.stderr


def test_a_check_that_is_stopped_ends_as_a_shell_expects(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("auditor.cli.check_formats.render", stop)
    assert _run("check", GOOD).exit_code == 130


def _into_a_closed_pipe(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from auditor.cli import main; main()", *arguments]
    reading, writing = os.pipe()
    os.close(reading)
    try:
        return subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    finally:
        os.close(writing)


def test_a_pipe_that_is_closed_is_no_verdict(easy: str) -> None:
    done = _into_a_closed_pipe("check", *[GOOD] * 2, "--policy", easy, "--format", "json")
    assert done.returncode == 141, done.stderr
    assert "Traceback" not in done.stderr and "BrokenPipe" not in done.stderr


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("check", "--help")])
def test_help_into_a_closed_pipe_ends_quietly(arguments: tuple[str, ...]) -> None:
    done = _into_a_closed_pipe(*arguments)
    assert (done.returncode, done.stderr) == (141, "")
