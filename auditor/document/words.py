"""Words as spans."""

import re

from auditor.records import Span

# A run of letters and digits; apostrophes, hyphens, points and commas hold it together only between two of them.
_WORD = re.compile(r"[^\W_]+(?:['’‐‑.,-][^\W_]+)*")


def words_of(text: str) -> tuple[Span, ...]:
    """Return the words of ``text``; "U.S.", "don't", "year-on-year" and "1,200.5" are one word each."""
    return tuple(Span(*match.span()) for match in _WORD.finditer(text))
