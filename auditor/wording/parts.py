"""The units that wording is matched by: words in small letters, split at hyphens, without a possessive "'s"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
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
    forms: list[str] = []
    starts: list[int] = []
    reached = 0
    tied = [bisect_left(runs.starts, match.start()) for match in _APOSTROPHE.finditer(lowered)]
    for first, last in _stretches(tied):
        tails = runs.words[first:last]
        while tails and tails[-1] == "s":
            tails.pop()
        forms += [*runs.words[reached : first - 1], "'".join([runs.words[first - 1], *tails])]
        starts += runs.starts[reached:first]
        reached = last
    return Parts(lowered, forms + runs.words[reached:], starts + runs.starts[reached:])


def _stretches(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield where each stretch of numbers without a gap begins, and the number behind it."""
    for place, number in enumerate(numbers):
        if place == 0 or numbers[place - 1] != number - 1:
            first = number
        if place + 1 == len(numbers) or numbers[place + 1] != number + 1:
            yield first, number + 1


def read_parts(text: str) -> Parts:
    """Return the parts of a text as it is: "game-changer" and "game changer's" are both two parts."""
    lowered = lower(text)
    return parts_of(lowered, runs_of(lowered))
