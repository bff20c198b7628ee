"""The units that wording is matched by: words in lower case, split at hyphens, without a possessive "'s"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

_PART = re.compile(r"(\w++(?:'(?!s\b)\w++)*+)(?:'s\b)?")
find_forms = _PART.findall
"""The forms of a text that ``lower`` has lowered."""


@dataclass(eq=False)
class Parts:
    """The parts of a text that begins at ``offset``; ``lowered`` is that text in lower case, ``forms`` its parts."""

    lowered: str
    offset: int
    forms: Sequence[str]

    @cached_property
    def spans(self) -> Sequence[tuple[int, int]]:
        """Where each part begins and ends; worked out only where one cannot be told from its form."""
        at = self.offset
        return [(match.start(1) + at, match.end(1) + at) for match in _PART.finditer(self.lowered)]

    def span(self, index: int) -> tuple[int, int]:
        """Return where one part begins and ends: where its form stands, if that stands nowhere else in the text."""
        form = self.forms[index]
        start = self.lowered.find(form)
        if self.lowered.find(form, start + 1) >= 0:
            return self.spans[index]
        return self.offset + start, self.offset + start + len(form)


def parts_of(lowered: str, offset: int = 0) -> Parts:
    """Return the parts of a text that ``lower`` has lowered: "game-changer" and "game changer's" are both two parts."""
    return Parts(lowered, offset, find_forms(lowered))


def forms_of(text: str) -> list[str]:
    """Return the forms alone, of a text as it is."""
    return find_forms(lower(text))


def lower(text: str) -> str:
    """Return the text in lower case, with plain apostrophes and no underscores, character for character."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return lowered.replace("’", "'").replace("_", " ")
