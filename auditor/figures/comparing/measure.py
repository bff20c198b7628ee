"""Which of the well-known measures (revenue, profit, costs, users ...) a figure is hung on."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from auditor.figures import trend
from auditor.figures.mention import Mention
from auditor.figures.reading.plurals import STOP
from auditor.records import Span

_WORD = re.compile(r"[A-Za-z]+")
_BREAK = re.compile(r"[;:.!?()—–]|,\s|\b(?:and|while|but|as|which|after|with|despite|amid)\b")
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
    """Return the measure named closest to the figure: "32% revenue growth", else before it, else after it."""
    tail = mention.tail[:_REACH]
    stop = _BREAK.search(tail)
    after = _named(tail[: stop.start()] if stop else tail)
    if after and mention.is_percent and len(tail[: after[0].start()].split()) <= 1:
        return _measure(after[0], mention.span.end)
    lead = mention.lead[-_REACH:]
    cut = max((stop.end() for stop in _BREAK.finditer(lead)), default=0)
    before = _named(lead[cut:])
    if before:
        return _measure(before[-1], mention.span.start - len(lead) + cut)
    return _measure(after[0], mention.span.end) if after else None


def class_of(word: str) -> str | None:
    """Return the name of the measure that a word in small letters stands for."""
    return _classes().get(word)


def measure_words() -> frozenset[str]:
    """Return all words that name a measure."""
    return frozenset(_classes())


def _named(text: str) -> list[re.Match[str]]:
    words = list(_WORD.finditer(text))
    return [
        match
        for index, match in enumerate(words)
        if match.group().lower() in _classes() and not _describes(text, words, index)
    ]


def _describes(text: str, words: list[re.Match[str]], index: int) -> bool:
    """Tell "a $5 million production hall", where the word says what sort of thing another is, from "production was"."""
    if index or len(words) < 2 or text[words[0].end() : words[1].start()] != " " or text[: words[0].start()] != " ":
        return False
    after = words[1].group().lower()
    return after.islower() and not (after in STOP or after in _classes() or trend.noun(after) or after.endswith("ed"))


def _measure(match: re.Match[str], at: int) -> Measure:
    return Measure(_classes()[match.group().lower()], Span(at + match.start(), at + match.end()))
