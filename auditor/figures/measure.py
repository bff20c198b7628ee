"""Which of the well-known measures (revenue, profit, costs, users ...) a figure is hung on."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from auditor.figures.mention import Mention
from auditor.records import Span

_WORD = re.compile(r"[A-Za-z]+")
_BREAK = re.compile(r"[;:.!?()—–]|,\s|\b(?:and|while|but|as|which|after|with)\b")
_REACH = 60


@dataclass(frozen=True, slots=True)
class Measure:
    """A named measure: its class, and the place of the word that names it."""

    name: str
    span: Span


@cache
def _classes() -> dict[str, str]:
    lines = (files("auditor.figures") / "data" / "measures.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.partition(":") for line in lines if line and not line.startswith("#"))
    return {word: name for name, _, words in rows for word in words.split()}


def measure_of(mention: Mention) -> Measure | None:
    """Return the measure named closest to the figure in its own clause: before it, else right after it."""
    lead = mention.lead[-_REACH:]
    for stop in _BREAK.finditer(lead):
        lead = mention.lead[-_REACH:][stop.end() :]
    at = mention.span.start - len(lead)
    named = [m for m in _WORD.finditer(lead) if m.group().lower() in _classes()]
    if named:
        last = named[-1]
        return Measure(_classes()[last.group().lower()], Span(at + last.start(), at + last.end()))
    tail = mention.tail[:_REACH]
    stop_after = _BREAK.search(tail)
    for match in _WORD.finditer(tail, 0, stop_after.start() if stop_after else len(tail)):
        if match.group().lower() in _classes():
            start = mention.span.end + match.start()
            return Measure(_classes()[match.group().lower()], Span(start, start + len(match.group())))
    return None
