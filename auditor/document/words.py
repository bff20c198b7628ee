"""Words as spans."""

import re

from auditor.records import Span

_LOWER, _UPPER = "a-zà-öø-ÿ", "A-ZÀ-ÖØ-Þ"

# A run of letters and digits. Apostrophes and hyphens hold it together between two of them, a comma between digits,
# and a point where no sentence can begin: not before a capitalised word, nor between a small letter and a capital.
_WORD = re.compile(
    r"[^\W_]+(?:(?:['’‐‑-]|(?<=\d),(?=\d)"
    rf"|\.(?:(?=[{_LOWER}\d])|(?<![{_LOWER}]{{2}}\.)(?![{_UPPER}][{_LOWER}])))[^\W_]+)*"
)


def words_of(text: str) -> tuple[Span, ...]:
    """Return the words of ``text``; "U.S.", "don't", "year-on-year" and "1,200.5" are one word each.

    Where a sentence lost the space before it ("word.Next"), the two words stay two.
    """
    return tuple(Span(*match.span()) for match in _WORD.finditer(text))
