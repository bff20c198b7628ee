"""Whether figures explain another: some of them make it, or one of them less some others."""

from collections.abc import Sequence
from itertools import combinations

from auditor.figures.mention import Mention
from auditor.figures.reckoning import Interval

LONGEST = 5
"""Most figures that are tried together; six of ten give nearly anything."""


_OVER = 0.1
"""The most by which what is "more than" a figure is taken to be more, as a part of it; "under" likewise."""


def is_explained(claim: Mention, figures: Sequence[Mention]) -> bool:
    """Tell whether some of ``figures``, ten at most, give ``claim``: a sum, or what is left of one of them."""
    lengths = range(2, min(LONGEST, len(figures)) + 1)
    return any(_give(claim, some) for length in lengths for some in combinations(figures, length))


def _give(claim: Mention, some: Sequence[Mention]) -> bool:
    whole = max(some, key=lambda mention: mention.value)
    if claim.value >= whole.value:
        return _added(some).meets(_stands_for(claim))
    others = [mention for mention in some if mention is not whole]
    return _added((claim, *others)).meets(_stands_for(whole))


def _added(some: Sequence[Mention]) -> Interval:
    ends = [_stands_for(mention) for mention in some]
    return Interval(sum(end.low for end in ends), sum(end.high for end in ends))


def _stands_for(mention: Mention) -> Interval:
    interval, room = mention.counted, _OVER * mention.value
    return Interval(max(interval.low, mention.value - room), min(interval.high, mention.value + room))
