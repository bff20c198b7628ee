"""Which of a text's periods a figure is about."""

import re
from bisect import bisect_left, bisect_right

from auditor.figures.reading.draft import Draft
from auditor.figures.reading.periods import periods
from auditor.figures.reading.quantity import Period
from auditor.figures.reading.tokens import Tokens

# A period after these words is what the figure is compared with, not what it is about.
_BASELINES = re.compile(
    r"\b(?:from|than|versus|vs\.?|against|over|since|until|(?:compared|up|down) (?:with|to|from)) "
    r"(?:the |in |that of |those of )?$"
)
_LOOK_BACK = 24


class PeriodFinder:
    """Tells which of a text's periods a figure is about."""

    def __init__(self, tokens: Tokens, marked: list[int]) -> None:
        """Read the periods that start at one of ``marked``; those that a figure is compared with are kept apart."""
        self.tokens = tokens
        self.periods = periods(tokens, marked)
        self.starts = [period.start for period in self.periods]
        self.baseline = [
            _BASELINES.search(tokens.text, max(0, period.start - _LOOK_BACK), period.start) is not None
            for period in self.periods
        ]

    def covers(self, found: tuple[int, int]) -> bool:
        """Tell whether a token range starts inside a period or with one: "last year", "Q2"."""
        start, end = self.tokens.start[found[0]], self.tokens.end[found[1] - 1]
        at = bisect_right(self.starts, start) - 1
        return (0 <= at and self.periods[at].end > start) or (
            at + 1 < len(self.starts) and start <= self.starts[at + 1] < min(end, start + 1)
        )

    def of(self, draft: Draft, floor: int, first: int, after: Draft | None) -> Period | None:
        """Return the period after the figure, before the next; else the one ahead of it; else another of the sentence.

        A period that the figure is compared with ("from 2022", "than a year earlier") is passed over. For a change
        from one figure to another the period ahead comes first: what follows it belongs to the figure before.
        """
        tokens = self.tokens
        end = tokens.sentence_end(draft.left)
        at = bisect_left(self.starts, tokens.start[first])
        if at == len(self.starts) or self.starts[at] >= end:
            return None
        left, right = tokens.start[draft.left], tokens.end[draft.right - 1]
        near = tokens.start[after.left] if after is not None and tokens.same(draft.left, after.left) else end
        behind = self._first(right, near)
        ahead = self._last(tokens.start[floor], left)
        told = (self._last(tokens.start[first], left), behind) if draft.shape == "from-to" else (behind, ahead)
        return told[0] or told[1] or self._first(tokens.start[first], left) or self._first(right, end)

    def _first(self, start: int, stop: int) -> Period | None:
        at = bisect_right(self.starts, start - 1)
        while at < len(self.periods) and self.periods[at].start < stop:
            if not self.baseline[at]:
                return self.periods[at]
            at += 1
        return None

    def _last(self, start: int, stop: int) -> Period | None:
        at = bisect_right(self.starts, stop) - 1
        while at >= 0 and self.periods[at].start >= start:
            if not self.baseline[at] and self.periods[at].end <= stop:
                return self.periods[at]
            at -= 1
        return None
