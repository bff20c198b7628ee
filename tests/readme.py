"""The README's sample output: what two commands print, put between its marks. `make docs` writes it anew."""

import re
import tempfile
from pathlib import Path

from click.testing import CliRunner

from auditor.cli import main as command_line

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
LINES = 34
"""Lines of `auditor check` that the README shows."""
_BLOCK = re.compile(r"<!-- audit -->\n.*?<!-- /audit -->", re.DOTALL)


def sample() -> str:
    """Return the README's block, marks included, as the commands print it now; to be called from the root."""
    with tempfile.TemporaryDirectory() as folder:
        batch = CliRunner().invoke(command_line, ["batch", "seeds", "--out", folder])
    table = batch.stdout.split("\n\n")[0]
    check = CliRunner().invoke(command_line, ["check", "seeds/3-strategy-essay.txt"]).stdout.splitlines()
    shown = "\n".join([*check[:LINES], "    ..."])
    return (
        "<!-- audit -->\n"
        f"    $ make audit\n\n{_indented(table)}\n\n"
        f"    $ auditor check seeds/3-strategy-essay.txt | head -{LINES}\n\n{_indented(shown)}\n"
        "<!-- /audit -->"
    )


def _indented(text: str) -> str:
    return "\n".join(("    " + line).rstrip() for line in text.strip("\n").splitlines())


def shown() -> str:
    """Return the block that the README has."""
    found = _BLOCK.search(README.read_text(encoding="utf-8"))
    return found.group() if found else ""


if __name__ == "__main__":
    README.write_text(_BLOCK.sub(lambda _: sample(), README.read_text(encoding="utf-8")), encoding="utf-8")
