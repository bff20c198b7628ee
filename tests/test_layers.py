"""The layers of the design, and the rules that keep the tree whole."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted([*(ROOT / "auditor").rglob("*.py"), *(ROOT / "api").rglob("*.py")])


def test_imports_point_down() -> None:
    # In a process of its own: import-linter turns off the loggers that other tests listen to.
    lint = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    done = subprocess.run([sys.executable, "-c", lint], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", SOURCES, ids=[str(path.relative_to(ROOT)) for path in SOURCES])
def test_a_module_says_what_it_is_and_never_goes_through_the_package_root(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.lstrip().startswith(('"""', 'r"""')), "a module begins with a docstring"
    if path != ROOT / "auditor" / "__init__.py":
        assert not re.search(r"^\s*(?:from auditor import|import auditor$)", source, re.MULTILINE)


@pytest.mark.parametrize("name", ["utils.py", "helpers.py"])
def test_no_module_is_a_drawer_for_everything(name: str) -> None:
    assert not [path for path in SOURCES if path.name == name]
