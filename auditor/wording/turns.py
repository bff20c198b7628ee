"""Stock turns of speech, each looked for only in a text that holds the rarer of its words."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from auditor.document import Document


@dataclass(frozen=True, slots=True, eq=False)
class Turn:
    """A turn: the words that it may begin with, rarer words of which it has at least one, and its pattern."""

    firsts: Sequence[str]
    company: Sequence[str]
    pattern: re.Pattern[str]


def turn(firsts: str, company: str, pattern: str) -> Turn:
    """Return a turn whose words are written with blanks between them, in small letters; its pattern goes by any."""
    return Turn(firsts.split(), company.split(), re.compile(rf"\b(?:{pattern})", re.IGNORECASE))


def by_company(*turns: Turn) -> Mapping[str, Sequence[Turn]]:
    """Return the turns by the rarer words, one of which a text with the turn has."""
    found: dict[str, list[Turn]] = defaultdict(list)
    for one in turns:
        for word in one.company:
            found[word].append(one)
    return dict(found)


def turns_in(document: Document, turns: Mapping[str, Sequence[Turn]]) -> Iterator[re.Match[str]]:
    """Yield where ``turns``, which go by their company, stand in the document, in order, apart."""
    some = {one for word in turns.keys() & document.places.keys() for one in turns[word]}
    found = [match for one in some for match in document.matches(one.pattern, one.firsts)]
    reached = 0
    for match in sorted(found, key=re.Match.span):
        if match.start() >= reached:
            reached = match.end()
            yield match
