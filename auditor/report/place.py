"""Lines and columns of a text."""

import re
from bisect import bisect_right
from typing import NamedTuple

_BREAK = re.compile(r"\r\n|\n|\r")


class Place(NamedTuple):
    """A place as editors count: line and column from 1, columns in characters."""

    line: int
    column: int


class Lines:
    """The line starts of a text, found once; ``first_line`` is the number of its first line in the file."""

    def __init__(self, text: str, first_line: int = 1) -> None:
        """Find the line starts; \\n, \\r\\n and \\r end a line."""
        self._starts = [0, *(match.end() for match in _BREAK.finditer(text))]
        self._first_line = first_line

    def at(self, offset: int) -> Place:
        """Return the place of the character at ``offset``."""
        index = bisect_right(self._starts, offset) - 1
        return Place(self._first_line + index, offset - self._starts[index] + 1)
