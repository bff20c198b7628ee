"""The hits that are worth a reader's eye, side by side as one phrase."""

from collections.abc import Sequence
from dataclasses import dataclass

from auditor.document import Document
from auditor.records import Span
from auditor.wording.wording import LEAST_LEADING, Hit, Wording

LISTED_FROM, LEARNT_FROM, LEARNT_MARK = LEAST_LEADING, -0.5, -1.2
"""Least strength (log-odds that a reader marks the word) to show a word of the lexicon, and one that is only learnt,
which must also have a mark of its own: no neighbourhood makes a plain word loaded.

Set by cross-validation on PTC, with the straight news of PolNeAR beside it: findings there stay under a tenth of those
in promotional copy.
"""

VOICE_POINTS = {"own": 0.0, "quoted": 0.7, "reported": 0.7}
"""How much stronger a word has to be to be shown where somebody else speaks."""

_JOINTS = frozenset((" ", "-", ", ", " and ", ", and "))


@dataclass(frozen=True, slots=True)
class Marked:
    """One phrase of one or more hits; ``leading`` is the strongest."""

    span: Span
    leading: Hit


def marked(document: Document, wording: Wording) -> tuple[Marked, ...]:
    """Return the phrases to show, in order: a word strong enough by itself, with the weaker hits right beside it."""
    groups: list[list[Hit]] = []
    for hit in wording.hits:
        if groups and _beside(document.text, groups[-1][-1], hit):
            groups[-1].append(hit)
        else:
            groups.append([hit])
    return tuple(_phrase(group) for group in groups if any(map(_is_shown, group)))


def _is_shown(hit: Hit) -> bool:
    strength = hit.strength - VOICE_POINTS[hit.voice]
    if hit.entry.kind == "learnt":
        return strength >= LEARNT_FROM and hit.mark >= LEARNT_MARK
    return strength >= LISTED_FROM


def _beside(text: str, left: Hit, right: Hit) -> bool:
    same = left.sentence == right.sentence and left.voice == right.voice
    return same and text[left.span.end : right.span.start] in _JOINTS


def _phrase(group: Sequence[Hit]) -> Marked:
    leading = max(group, key=lambda hit: hit.strength)
    return Marked(Span(group[0].span.start, group[-1].span.end), leading)
