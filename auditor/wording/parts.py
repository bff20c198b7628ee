"""The units that wording is matched by: words in lower case, split at hyphens, without a possessive "'s"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_PART = re.compile(r"([^\W_]+(?:'(?!s\b)[^\W_]+)*)(?:'s\b)?")


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a text in order: their forms, and where each begins and ends."""

    forms: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]


def forms_of(text: str) -> list[str]:
    """Return the forms alone: "Game-changer" and "game changer's" are both "game", "changer"."""
    return _PART.findall(_lowered(text))


def parts_of(text: str) -> Parts:
    """Return the parts of ``text`` with their places in it."""
    found = [(match[1], *match.span(1)) for match in _PART.finditer(_lowered(text))]
    forms, starts, ends = zip(*found, strict=True) if found else ((), (), ())
    return Parts(forms, starts, ends)


def _lowered(text: str) -> str:
    """Return the text in lower case and with plain apostrophes, character for character."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return lowered.replace("’", "'")
