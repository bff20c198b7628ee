"""The README shows what the commands print, and names the files and commands that there are."""

import re
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from auditor.audit import Auditor
from auditor.policy import load_policy
from tests.readme import README, ROOT, sample, shown


def test_the_sample_output_is_what_the_commands_print(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert shown() == sample(), "run `make docs`"


def test_every_link_leads_to_a_file() -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", README.read_text(encoding="utf-8"))
    assert targets
    assert not [target for target in targets if not (ROOT / target).exists()]


def test_the_policy_in_the_readme_is_a_policy(tmp_path: Path) -> None:
    (block,) = re.findall(r"```toml\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    path = tmp_path / "newsroom.toml"
    path.write_text(block)
    assert load_policy(path).revise_below == 70


def test_the_python_of_the_readme_runs() -> None:
    block = "".join(re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL))
    text = (ROOT / "seeds" / "4-trade-report.txt").read_text(encoding="utf-8")
    names: dict[str, object] = {}
    with redirect_stdout(StringIO()) as printed:
        exec(block.replace('text="..."', f"text={text!r}"), names)
    assert "figures" in printed.getvalue()
    assert isinstance(names["auditor"], Auditor)
    assert names["audit"].to_wire()["schema"] == 1  # type: ignore[attr-defined]
