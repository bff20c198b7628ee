"""Which characters some spans cover."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from auditor.records import Span


class Coverage:
    """The characters that any of the spans covers; asked by bisection, however many and however nested they are."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Join the spans that overlap."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans):
            if self._ends and span.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def holds(self, place: int) -> bool:
        """Tell whether the character at ``place`` is covered."""
        at = bisect_right(self._starts, place) - 1
        return at >= 0 and place < self._ends[at]

    def meets(self, span: Span) -> bool:
        """Tell whether any character of ``span`` is covered."""
        return bisect_right(self._ends, span.start) < bisect_left(self._starts, span.end)
