"""The files of a batch, written beside their places and moved there all together at the end."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from auditor.errors import PathUnreadable
from auditor.whole_file import part_of

RESULTS = ("audits.jsonl", "audits.parquet", "summary.csv", "report.html", "conflicts.jsonl", "failures.jsonl")
"""Names of the files that a batch writes."""


class Outputs:
    """A folder whose files appear whole or not at all; a batch that is stopped leaves the last one's in place."""

    def __init__(self, folder: Path) -> None:
        """Take the folder, which is made if it is missing."""
        self.folder = folder
        self._names: list[str] = []

    def path(self, name: str) -> Path:
        """Return where to write the file ``name`` until the batch is done."""
        if name not in self._names:
            self._names.append(name)
        return part_of(self.folder / name)

    def publish(self) -> tuple[Path, ...]:
        """Move every file to its place, and return the places."""
        for name in self._names:
            self.path(name).replace(self.folder / name)
        return tuple(self.folder / name for name in self._names)

    def discard(self) -> None:
        """Remove what was written and not published."""
        for name in self._names:
            self.path(name).unlink(missing_ok=True)


@contextmanager
def outputs(folder: Path) -> Iterator[Outputs]:
    """Give an `Outputs` for ``folder`` and clean up after it; raise PathUnreadable where the folder cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PathUnreadable(f"{folder} cannot be written to ({error.strerror}); give another --out") from None
    files = Outputs(folder)
    try:
        yield files
    finally:
        files.discard()
