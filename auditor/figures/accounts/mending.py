"""How a sum that does not come out would: by a slip of the pen in its whole, or in one of its parts."""

from collections.abc import Sequence
from typing import Literal

from auditor.figures.mention import Mention
from auditor.figures.slip import digits, is_misprint, is_swap

Mending = Literal["swap", "digit"]
_LEAST = 10
"""A smaller figure has one digit, and any other is one digit off."""


def mending(whole: Mention, parts: Sequence[Mention], fewest: int = 1) -> Mending | None:
    """Tell which slip in one figure explains that the parts do not make the whole; None where no one slip does.

    "swap" is two digits that changed places, which seldom comes about by chance; "digit" is one digit misprinted. Of
    the figure with the slip ``fewest`` digits are asked for, without the zeros at its ends.
    """
    worked = sum(part.value for part in parts)
    missing = whole.value - worked
    pairs = [(whole.value, worked), *((part.value, part.value + missing) for part in parts)]
    pairs = [pair for pair in pairs if min(pair) >= _LEAST and digits(pair[0]) >= fewest]
    if any(is_swap(*pair) for pair in pairs):
        return "swap"
    return "digit" if any(is_misprint(*pair) for pair in pairs) else None
