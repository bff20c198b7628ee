"""A figure that others of its passage have to give, and how far off it may be to be taken for a slip."""

from collections.abc import Sequence
from dataclasses import dataclass

from auditor.figures.mention import Mention
from auditor.figures.reckoning import Interval

NEAR = 0.25
"""The most that a figure may be off, as a part of what it has to be; what is further off is another matter's."""
TEN = 10.0


@dataclass(frozen=True, slots=True)
class Account:
    """What a text says, the figures that have to give it, how they are worked out, and what that comes to.

    ``possible`` is all that the parts may come to as they are rounded, ``printed`` what the printed values come to;
    ``stated`` is what the claim may stand for.
    """

    claim: Mention
    parts: tuple[Mention, ...]
    formula: str
    possible: Interval
    printed: float
    stated: Interval

    @property
    def is_slip(self) -> bool:
        """Tell whether the claim contradicts its parts by so little that it is surely theirs."""
        return not self.possible.meets(self.stated) and is_near(self.claim.value, self.printed)


def is_near(stated: float, worked: float) -> bool:
    """Tell whether one value is another with a slip: somewhat off, one digit or two neighbours changed, ten times."""
    if stated <= 0 or worked <= 0:
        return False
    return abs(stated - worked) <= NEAR * worked or is_misprint(stated, worked)


def is_misprint(stated: float, worked: float) -> bool:
    """Tell whether two values differ in one digit, in two digits that changed places, or ten times."""
    if stated in (worked * TEN, worked / TEN):
        return True
    return len(_differing(stated, worked)) == 1 or is_swap(stated, worked)


def is_swap(stated: float, worked: float) -> bool:
    """Tell whether one value is the other with two digits that changed places."""
    differ = _differing(stated, worked)
    return len(differ) == 2 and differ[0] == differ[1][::-1]


def _differing(stated: float, worked: float) -> list[tuple[str, str]]:
    """Return the digits in which two values of one length differ, in pairs; none where one is longer."""
    one, other = f"{stated:.10g}", f"{worked:.10g}"
    if len(one) != len(other):
        return []
    return [(left, right) for left, right in zip(one, other, strict=True) if left != right]


def added(parts: Sequence[Mention]) -> Interval:
    """Return what several figures make together."""
    total = Interval(0.0, 0.0)
    for part in parts:
        total = total + part.counted
    return total
