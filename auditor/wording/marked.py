"""The hits that are worth a reader's eye, side by side as one phrase."""

from collections.abc import Sequence
from dataclasses import dataclass

from auditor.document import Document
from auditor.records import Span
from auditor.wording.wording import Hit, Wording

SHOWN_FROM = -1.5
"""Least strength (log-odds that a reader marks the word) of a hit that is shown."""

_JOINTS = frozenset((" ", "-", ", ", " and ", ", and "))


@dataclass(frozen=True, slots=True)
class Marked:
    """One phrase of one or more hits; ``leading`` is the strongest."""

    span: Span
    hits: Sequence[Hit]

    @property
    def leading(self) -> Hit:
        """The strongest hit of the phrase."""
        return max(self.hits, key=lambda hit: hit.strength)


def marked(document: Document, wording: Wording) -> tuple[Marked, ...]:
    """Return the shown phrases of the author's own voice, in order."""
    groups: list[list[Hit]] = []
    for hit in wording.hits:
        if hit.quoted or hit.strength < SHOWN_FROM:
            continue
        if groups and groups[-1][-1].sentence == hit.sentence:
            if document.text[groups[-1][-1].span.end : hit.span.start] in _JOINTS:
                groups[-1].append(hit)
                continue
        groups.append([hit])
    return tuple(Marked(Span(group[0].span.start, group[-1].span.end), tuple(group)) for group in groups)
