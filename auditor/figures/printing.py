"""Values worked out, printed as the text prints its own."""

import re
from collections.abc import Sequence

from auditor.figures.mention import Mention

_DECIMALS = re.compile(r"\d\.(\d{1,3})(?!\d)")


def printed_like(mention: Mention, value: float, parts: Sequence[Mention] = (), decimals: int = 1) -> str:
    """Return ``value`` as the text would print it in place of ``mention``, as finely as the finest of ``parts``.

    Where none of these has decimals, values below 1,000 get as many as ``decimals``.
    """
    numerals = mention.quantity.numerals
    if len(numerals) != 1:
        return number(value)
    start, end = (place - mention.span.start for place in (numerals[0].start, numerals[0].end))
    decimals = max((len(found[1]) for part in parts if (found := _DECIMALS.search(part.printed))), default=decimals)
    return f"{mention.printed[:start]}{number(value, decimals)}{mention.printed[end:]}"


def number(value: float, decimals: int = 1) -> str:
    """Return a value with its thousands set apart, from a million in millions or billions."""
    for size, word in ((1e9, " billion"), (1e6, " million")):
        if abs(value) >= size:
            return f"{value / size:,.2f}".rstrip("0").rstrip(".") + word
    return f"{value:,.{decimals}f}" if abs(value) < 1000 else f"{value:,.0f}"
