"""Files that appear whole or not at all: written beside their places, and moved there when they are done."""

import os
from pathlib import Path


def part_of(path: Path) -> Path:
    """Return where this process writes ``path`` until it is whole; no listing by the file's ending finds it there."""
    return path.with_name(f".{path.name}.{os.getpid()}.part")


def write_whole(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``; where that fails, OSError is raised and what was there before is still there."""
    part = part_of(path)
    try:
        part.write_bytes(data)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
