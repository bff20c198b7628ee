"""The units that wording is matched by: words in small letters, split at hyphens, without a possessive "'s"."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from auditor.document import Runs, lower, runs_of

_APOSTROPHE = re.compile(r"'(?<=\w')(?=\w)")


class Parts(NamedTuple):
    """The parts of a text, or of a stretch of it; ``lowered`` is the whole text, ``starts`` are places in it."""

    lowered: str
    forms: Sequence[str]
    starts: Sequence[int]

    def span(self, index: int) -> tuple[int, int]:
        """Return where one part begins and ends."""
        return self.starts[index], self.starts[index] + len(self.forms[index])

    def between(self, first: int, last: int) -> "Parts":
        """Return the parts from number ``first`` up to ``last``."""
        return Parts(self.lowered, self.forms[first:last], self.starts[first:last])


def parts_of(lowered: str, runs: Runs) -> Parts:
    """Return the parts of a text, given its runs: a part holds its apostrophes ("don't"), and loses a possessive."""
    forms, starts = runs.words.copy(), runs.starts.copy()
    for mark in reversed([match.start() for match in _APOSTROPHE.finditer(lowered)]):
        index = bisect_left(starts, mark)
        tail = forms.pop(index)
        del starts[index]
        if tail != "s":
            forms[index - 1] += f"'{tail}"
    return Parts(lowered, forms, starts)


def read_parts(text: str) -> Parts:
    """Return the parts of a text as it is: "game-changer" and "game changer's" are both two parts."""
    lowered = lower(text)
    return parts_of(lowered, runs_of(lowered))
