"""Pieces of text kept in a temporary file until they are wanted by name."""

import tempfile
from types import TracebackType


class Spool:
    """A mapping from names to texts that takes no memory for the texts; a context manager."""

    def __init__(self) -> None:
        """Open the temporary file, which has no name and goes with the process."""
        self._file = tempfile.TemporaryFile()
        self._places: dict[str, tuple[int, int]] = {}

    def __enter__(self) -> "Spool":
        """Return the spool."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file, and with it forget the texts."""
        self._file.close()

    def put(self, name: str, text: str) -> None:
        """Keep ``text`` under ``name``."""
        data = text.encode("utf-8", "surrogatepass")
        self._places[name] = (self._file.seek(0, 2), len(data))
        self._file.write(data)

    def get(self, name: str) -> str:
        """Return the text kept under ``name``."""
        start, length = self._places[name]
        self._file.seek(start)
        return self._file.read(length).decode("utf-8", "surrogatepass")
