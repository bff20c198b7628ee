"""Stock turns of speech, each looked for only in a text that holds the rarer of its words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from auditor.document import Document


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn: the words that it may begin with, rarer words of which it has at least one, and its pattern."""

    firsts: Sequence[str]
    company: Sequence[str]
    pattern: re.Pattern[str]


def turn(firsts: str, company: str, pattern: str) -> Turn:
    """Return a turn whose words are written with blanks between them, in small letters; its pattern goes by any."""
    return Turn(firsts.split(), company.split(), re.compile(rf"\b(?:{pattern})", re.IGNORECASE))


def turns_in(document: Document, turns: Iterable[Turn]) -> Iterator[re.Match[str]]:
    """Yield where ``turns`` stand in the document, in order, apart."""
    present = document.places.keys()
    found = [
        match
        for one in turns
        if not present.isdisjoint(one.company)
        for match in document.matches(one.pattern, one.firsts)
    ]
    reached = 0
    for match in sorted(found, key=re.Match.start):
        if match.start() >= reached:
            reached = match.end()
            yield match
