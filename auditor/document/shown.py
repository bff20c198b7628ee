"""The text that a reader sees, and where its characters stand in the text that was given."""

import re
from bisect import bisect_right
from dataclasses import dataclass

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
    """Return ``text`` with a plain space for each other that keeps to its line, without what no reader sees."""
    if text.isascii():
        return text, OffsetMapping()
    spaced = _ODD_SPACE.sub(" ", text)
    if _MAYBE_UNSEEN.search(spaced) is None:  # as nearly always, and told far faster
        return spaced, OffsetMapping()
    left_out: list[int] = []
    for match in _UNSEEN.finditer(spaced):
        left_out += [match.start() - len(left_out)] * len(match[0])
    return _UNSEEN.sub("", spaced), OffsetMapping(tuple(left_out))
