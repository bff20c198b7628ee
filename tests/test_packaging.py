"""The wheel holds all that the program needs, and works without the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from auditor.training.probes import PROBES

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = "from hatchling.build import build_wheel; import sys; build_wheel(sys.argv[1])"
    subprocess.run([sys.executable, "-c", build, str(folder)], cwd=ROOT, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return path


def test_the_wheel_holds_models_data_files_and_the_desk(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = [path for path in (ROOT / "models").iterdir() if path.suffix in (".json", ".npz", ".toml")]
    assert {f"auditor/released_models/{path.name}" for path in wanted} <= names
    kept = [path for root in ("auditor", "api") for path in (ROOT / root).rglob("*") if path.is_file()]
    shipped = {str(path.relative_to(ROOT)) for path in kept if path.suffix not in (".pyc", ".pyo")}
    assert shipped <= names


def test_an_installed_wheel_audits_away_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    site, draft = tmp_path / "site", tmp_path / "draft.md"
    zipfile.ZipFile(wheel).extractall(site)
    draft.write_text(PROBES["report"])
    lines = [f"import sys; sys.path.insert(0, {str(site)!r})", "import auditor; print(auditor.__file__)"]
    code = "; ".join([*lines, "from auditor.cli import main; main()"])
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    command = [sys.executable, "-c", code, "check", str(draft)]
    result = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert result.stdout.startswith(str(site)), result.stderr
    assert result.returncode in (0, 1), result.stderr
    assert "Reliability" in result.stdout
