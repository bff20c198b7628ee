"""A figure that others of its passage have to give, and how far off it may be to be taken for a slip."""

from collections.abc import Sequence
from dataclasses import dataclass

from auditor.figures.mention import Mention, added
from auditor.figures.reckoning import Interval
from auditor.figures.slip import is_near


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
    def is_contradiction(self) -> bool:
        """Tell whether nothing that the parts may come to is what the claim says: "at least five" leaves much open."""
        stated = Interval(self.printed, self.printed).meets(self.stated)
        return not (stated or self.possible.meets(self.stated))

    @property
    def is_slip(self) -> bool:
        """Tell whether the claim contradicts its parts by so little that it is surely theirs."""
        return self.is_contradiction and is_near(self.claim.value, self.printed)


def as_sum(claim: Mention, parts: Sequence[Mention]) -> Account:
    """Return the account of a figure that its parts have to add up to."""
    formula = " + ".join(part.printed for part in parts)
    return Account(claim, tuple(parts), formula, added(parts), sum(part.value for part in parts), claim.counted)
