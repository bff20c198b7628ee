"""The candidate words and phrases of hype, with their class and plain wording."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import product

from auditor.wording.inflection import MARKS

_SECTION = re.compile(r"\[(\w+)\]")
_SEAM = re.compile(r"[-‐‑ ]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One phrase in one of its forms: ``parts`` are its words in lower case, split at hyphens.

    ``lemma`` is the phrase as it is listed, ``kind`` its class, ``plain`` what plain wording would be, if it says so.
    """

    parts: tuple[str, ...]
    lemma: str
    kind: str
    plain: str | None = None


def parts_of(phrase: str) -> tuple[str, ...]:
    """Split a phrase into the units that are matched: "game-changer" and "game changer" are both two."""
    return tuple(part for part in _SEAM.split(phrase) if part)


@cache
def lexicon() -> Mapping[tuple[str, ...], Entry]:
    """Return every form of every entry by its parts; where two entries share a form, the first one listed has it."""
    found: dict[tuple[str, ...], Entry] = {}
    text = (files("auditor.wording") / "data" / "lexicon.txt").read_text(encoding="utf-8")
    for entry in _entries(text):
        found.setdefault(entry.parts, entry)
    return found


def _entries(text: str) -> Iterator[Entry]:
    kind = ""
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        if section := _SECTION.fullmatch(line):
            kind = section[1]
            continue
        listed, _, plain = line.partition(" -> ")
        for phrase in filter(None, map(str.strip, listed.split(","))):
            for parts in _forms(phrase):
                yield Entry(parts, re.sub(r"/\w", "", phrase), kind, plain or None)


def _forms(phrase: str) -> Iterator[tuple[str, ...]]:
    choices = []
    for part in parts_of(phrase):
        word, _, mark = part.partition("/")
        choices.append(MARKS[mark](word) if mark else (word,))
    yield from product(*choices)
