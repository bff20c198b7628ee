"""An article's words with what was found in them marked."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from auditor.report.html.markup import Markup, join, tag
from auditor.report.sheet import LEVELS, Shown

LONGEST_TEXT = 40_000
"""Longest text, in characters, that the report shows whole; the audit itself has no part in this."""
_BEFORE, _AFTER = 70, 70
_LONGEST_MARK = 300


def excerpt(text: str, span: Mapping[str, int], level: str | None = None) -> Markup:
    """Return the words under ``span`` marked, between a few words of what stands before and after them."""
    start, end = span["start"], span["end"]
    before = text[max(0, start - _BEFORE) : start].rpartition("\n")[2]
    if start - len(before) > 0 and len(before) == _BEFORE:
        before = "… " + before.partition(" ")[2]
    after = text[end : end + _AFTER].partition("\n")[0]
    if end + len(after) < len(text) and len(after) == _AFTER:
        after = after.rpartition(" ")[0] + " …"
    cut = " …" if end - start > _LONGEST_MARK else ""
    words = tag("mark", text[start : min(end, start + _LONGEST_MARK)] + cut, class_=level)
    return tag("p", before, words, after, class_="context")


def marked_text(text: str, findings: Iterable[Shown]) -> Markup:
    """Return the whole text by paragraphs, each found place marked with the gravest level that stands there."""
    spans = [
        (item.finding["span"]["start"], item.finding["span"]["end"], LEVELS.index(item.level), item.finding["message"])
        for item in findings
        if item.finding["span"] is not None
    ]
    return join(tag("p", pieces) for pieces in _paragraphs(text, spans) if pieces)


def _paragraphs(text: str, spans: Sequence[tuple[int, int, int, str]]) -> Iterator[list[Markup | str]]:
    pieces: list[Markup | str] = []
    for start, end, mark in _runs(len(text), spans):
        lines = text[start:end].split("\n")
        for number, line in enumerate(lines):
            if number:
                yield pieces
                pieces = []
            if line.strip():
                pieces.append(line if mark is None else tag("mark", line, class_=LEVELS[mark[0]], title=mark[1]))
    yield pieces


def _runs(length: int, spans: Sequence[tuple[int, int, int, str]]) -> Iterator[tuple[int, int, tuple[int, str] | None]]:
    """Yield stretches of the text in order, each with the gravest level that covers it and its message."""
    starts = sorted(spans, key=lambda span: span[0])
    borders = sorted({0, length, *(span[0] for span in spans), *(span[1] for span in spans)})
    active: list[tuple[int, int, int, str]] = []
    upcoming = 0
    for start, end in pairwise(borders):
        while upcoming < len(starts) and starts[upcoming][0] <= start:
            active.append(starts[upcoming])
            upcoming += 1
        active = [span for span in active if span[1] > start]
        gravest = min(active, key=lambda span: span[2], default=None)
        yield start, end, None if gravest is None else (gravest[2], gravest[3])
