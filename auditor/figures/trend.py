"""Words of movement: which verbs, nouns and adverbs say that a figure went up or down.

The list serves to find the statement around several figures; one figure's own change is the engine's matter.
"""

import re
from functools import cache
from importlib.resources import files
from typing import Literal

Direction = Literal["up", "down"]

_NOT_UP = frozenset("make makes made making take takes took taking give gives gave giving set sets setting".split())
_BLOCK = re.compile(r"^\[(up|down) (verb|noun|adverb)\]$")
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)


@cache
def _lists() -> dict[str, dict[str, Direction]]:
    lists: dict[str, dict[str, Direction]] = {"verb": {}, "noun": {}, "adverb": {}}
    direction: Direction = "up"
    kind = "verb"
    lines = (files("auditor.figures") / "data" / "trends.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if block := _BLOCK.match(line):
            direction = "up" if block[1] == "up" else "down"
            kind = block[2]
        elif not line.startswith("#"):
            lists[kind].update(dict.fromkeys(line.split(), direction))
    return lists


def verb(word: str) -> Direction | None:
    """Return where the verb (in any of its listed forms, or the adverbs up and down) moves its figure."""
    return _lists()["verb"].get(word.lower())


def noun(word: str) -> Direction | None:
    """Return which movement the noun names."""
    return _lists()["noun"].get(word.lower())


def adverb(word: str) -> Direction | None:
    """Return which way the comparative points: higher, lower, more, fewer."""
    return _lists()["adverb"].get(word.lower())


def last_verb(text: str) -> tuple[Direction, int, int] | None:
    """Return direction and place of the last verb of movement in ``text``; "picked up" counts as "up".

    A capitalised word is part of a name (Niagara Falls) unless it opens the text; "make up" and "take up" are no rise.
    """
    found, verbs = list(_WORD.finditer(text)), _lists()["verb"]
    for index in range(len(found) - 1, -1, -1):
        match = found[index]
        word = match.group()
        if (direction := verbs.get(word.lower())) is None:
            continue
        name = match.start() > 0 and word[0].isupper()
        phrase = word.lower() == "up" and index > 0 and found[index - 1].group().lower() in _NOT_UP
        if not name and not phrase:
            return direction, match.start(), match.end()
    return None


def words() -> frozenset[str]:
    """Return all verbs, nouns and adverbs of movement."""
    return frozenset(word for listed in _lists().values() for word in listed)
