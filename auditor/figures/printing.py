"""Values worked out, printed as the text prints its own."""

import re
from collections.abc import Sequence

from auditor.figures.mention import Mention

_MINUS = re.compile(r"\s*(?:minus\b|[-−–])", re.IGNORECASE)
_DECIMALS = re.compile(r"\d\.(\d{1,3})(?!\d)")


def printed_like(mention: Mention, value: float, parts: Sequence[Mention] = (), decimals: int = 1) -> str:
    """Return ``value`` as the text would print it in place of ``mention``, as finely as the finest of ``parts``.

    Where none of these has decimals, values below 1,000 get as many as ``decimals``. An amount told in two figures
    ("2lb 12oz") is printed in the first one's unit.
    """
    numerals = mention.quantity.numerals
    if len(numerals) != 1:
        return number(value)
    start, end = (place - mention.span.start for place in (numerals[0].start, numerals[0].end))
    ahead, behind = mention.printed[:start], mention.printed[end : mention.quantity.end - mention.span.start]
    decimals = max((len(found[1]) for part in parts if (found := _DECIMALS.search(part.printed))), default=decimals)
    return f"{ahead}{number(abs(value) if _MINUS.match(ahead) else value, decimals)}{behind}"


def number(value: float, decimals: int = 1) -> str:
    """Return a value with its thousands set apart, from a million in millions or billions."""
    for size, word in ((1e9, " billion"), (1e6, " million")):
        if abs(value) >= size:
            return f"{value / size:,.2f}".rstrip("0").rstrip(".") + word
    return f"{value:,.{decimals}f}" if abs(value) < 1000 else f"{value:,.0f}"
