"""Whether figures explain another: some of them make it, or one of them less some others."""

from collections.abc import Sequence
from itertools import combinations, permutations
from operator import itemgetter
from typing import NamedTuple

from auditor.figures.mention import Mention
from auditor.figures.reckoning import Interval

LONGEST = 5
"""Most figures that are tried together; six of ten give nearly anything."""

_OVER = 0.1
"""The most by which what is "more than" a figure is taken to be more, as a part of it; "under" likewise."""


class _Known(NamedTuple):
    """A figure's value, and all that it may stand for."""

    value: float
    meant: Interval


def is_explained(claim: Mention, figures: Sequence[Mention]) -> bool:
    """Tell whether some of ``figures``, ten at most, give ``claim``: a sum, or what is left of one of them.

    What is left may be of one that lost some and gained others.
    """
    stated, known = _known(claim), list(map(_known, figures))
    lengths = range(2, min(LONGEST, len(figures)) + 1)
    if any(_moved(*three).meets(stated.meant) for three in permutations(known, 3)):
        return True
    return any(_give(stated, some) for length in lengths for some in combinations(known, length))


def _give(claim: _Known, some: Sequence[_Known]) -> bool:
    whole = max(some, key=itemgetter(0))
    if claim.value >= whole.value:
        return _added(some).meets(claim.meant)
    others = [one for one in some if one is not whole]
    return _added((claim, *others)).meets(whole.meant)


def _moved(whole: _Known, gone: _Known, come: _Known) -> Interval:
    """Return what is left of a whole when some have gone and others have come."""
    return whole.meant - gone.meant + come.meant


def _added(some: Sequence[_Known]) -> Interval:
    return Interval(sum(one.meant.low for one in some), sum(one.meant.high for one in some))


def _known(mention: Mention) -> _Known:
    interval, room = mention.counted, _OVER * mention.value
    return _Known(
        mention.value, Interval(max(interval.low, mention.value - room), min(interval.high, mention.value + room))
    )
