"""Words as spans, and runs of letters and digits in small letters."""

import re
from itertools import accumulate
from typing import NamedTuple

from auditor.records import Span

_LOWER, _UPPER = "a-zà-öø-ÿ", "A-ZÀ-ÖØ-Þ"

# A run of letters and digits. Apostrophes and hyphens hold it together between two of them, a comma between digits,
# and a point where no sentence can begin: not before a capitalised word, nor between a small letter and a capital.
_WORD = re.compile(
    r"[^\W_]+(?:(?:['’‐‑-]|(?<=\d),(?=\d)"
    rf"|\.(?:(?=[{_LOWER}\d])|(?<![{_LOWER}]{{2}}\.)(?![{_UPPER}][{_LOWER}])))[^\W_]+)*"
)

_RUN = re.compile(r"(\w+)")


class Runs(NamedTuple):
    """Runs of letters and digits in small letters, in order, and where each begins."""

    words: list[str]
    starts: list[int]


def words_of(text: str) -> tuple[Span, ...]:
    """Return the words of ``text``; "U.S.", "don't", "year-on-year" and "1,200.5" are one word each.

    Where a sentence lost the space before it ("word.Next"), the two words stay two.
    """
    return tuple(Span(*match.span()) for match in _WORD.finditer(text))


def trimmed(text: str, kept: str = "") -> str:
    """Take away what stands before the first and after the last letter, digit or character of ``kept``."""
    first, last = 0, len(text)
    while first < last and not (text[first].isalnum() or text[first] in kept):
        first += 1
    while last > first and not (text[last - 1].isalnum() or text[last - 1] in kept):
        last -= 1
    return text[first:last]


def lower(text: str) -> str:
    """Return the text in small letters, with plain apostrophes and no underscores, character for character."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return lowered.replace("’", "'").replace("_", " ")


def runs_of(lowered: str) -> Runs:
    """Return the runs of a text that ``lower`` has lowered; unlike words, runs hold no marks: "don't" is two."""
    pieces = _RUN.split(lowered)
    return Runs(pieces[1::2], list(accumulate(map(len, pieces)))[:-1:2])
