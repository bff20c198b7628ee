"""The text that a reader sees, and where its characters stand in the text that was given."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from auditor.document.lines import gaps
from auditor.records import Span

_ODD_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Soft hyphens, zero-width spaces, word joiners and byte order marks; joiners, which other scripts and emoji need, only
# behind a Latin letter, a digit or a mark. What stands before a variation selector may wrap a C2PA manifest.
_MAYBE_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_UNSEEN = re.compile(
    "(?:(?<=[ -~\u00a0-\u024f\u2010-\u203a])[\u00ad\u200b-\u200d\u2060\ufeff]+|[\u00ad\u200b\u2060\ufeff]+)"
    "(?![\ufe00-\ufe0f\U000e0100-\U000e01ef])"
)


@dataclass(frozen=True, slots=True)
class OffsetMapping:
    """Where characters were left out: for each, how many were kept before it."""

    left_out: tuple[int, ...] = ()

    def given(self, span: Span) -> Span:
        """Return where a span of the text that a reader sees stands in the text that was given."""
        if not self.left_out:
            return span
        start = self._at(span.start)
        return Span(start, self._at(span.end - 1) + 1 if span.end > span.start else start)

    def _at(self, place: int) -> int:
        return place + bisect_right(self.left_out, place)


def shown(text: str) -> tuple[str, OffsetMapping]:
    """Return ``text`` with a plain space for each other that keeps to its line and for each break at which it was
    wrapped, without what no reader sees.
    """
    spaced = text if text.isascii() else _ODD_SPACE.sub(" ", text)
    wraps = gaps(spaced)
    if not wraps and _MAYBE_UNSEEN.search(spaced) is None:  # as nearly always, and told far faster
        return spaced, OffsetMapping()
    unseen = [(Span(*match.span()), "") for match in _UNSEEN.finditer(spaced)]
    kept: list[str] = []
    left_out: list[int] = []
    reached = count = 0
    for span, instead in sorted((*unseen, *wraps)):
        kept += (spaced[reached : span.start], instead)
        count += span.start - reached + len(instead)
        left_out += [count] * (len(span) - len(instead))
        reached = span.end
    kept.append(spaced[reached:])
    return "".join(kept), OffsetMapping(tuple(left_out))
