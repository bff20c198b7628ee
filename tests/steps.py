"""How much work something is, counted in calls of functions: the same on every machine, however busy it is.

Work inside one call, such as a pattern that goes back and forth over a text, is not seen; inputs that are there for its
sake are simply run.
"""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def calls(work: Callable[[], Any]) -> int:
    """Return how many functions ``work`` calls, in Python and in C."""
    count = 0

    def counted(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def growth(small: Callable[[], Any], large: Callable[[], Any]) -> float:
    """Return how many times the calls of ``small`` are made by ``large``; what is loaded once counts for neither."""
    small()
    return calls(large) / max(calls(small), 1)
