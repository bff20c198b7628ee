"""Values worked out, printed as the text prints its own."""

import re
from collections.abc import Sequence

from auditor.figures.mention import Mention

_MINUS = re.compile(r"\s*(?:minus\b|[-−–])", re.IGNORECASE)
_THOUSAND, _MILLION, _PENCE = 1e3, 1e6, 2
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
    finest = max((len(found[1]) for part in parts if (found := _DECIMALS.search(part.printed))), default=decimals)
    value = abs(value) if _MINUS.match(ahead) else value
    told = _money(value, max(finest, _decimals(mention))) if mention.kind == "money" else number(value, finest)
    return f"{ahead}{told}{behind}"


def _decimals(mention: Mention) -> int:
    found = _DECIMALS.search(mention.printed)
    return len(found[1]) if found else 0


def _money(value: float, finest: int) -> str:
    """Return an amount with two places for its pence or cents or none: £7.50, £8; where it is cut to millions, as a
    value. From a thousand on it has places only where the text prints some.
    """
    if abs(value) >= _MILLION or (abs(value) >= _THOUSAND and finest < _PENCE):
        return number(value)
    places = 0 if round(value, _PENCE).is_integer() else max(_PENCE, finest)
    return f"{value:,.{places}f}".replace("-", "−")


def number(value: float, decimals: int = 1) -> str:
    """Return a value with its thousands set apart, from a million in millions or billions."""
    for size, word in ((1e9, " billion"), (_MILLION, " million")):
        if abs(value) >= size:
            return f"{value / size:,.2f}".rstrip("0").rstrip(".").replace("-", "−") + word
    places = decimals if abs(value) < _THOUSAND else 0
    return f"{value:,.{places}f}".replace("-", "−")
