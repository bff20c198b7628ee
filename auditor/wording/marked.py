"""The hits that are worth a reader's eye, side by side as one phrase."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from auditor.document import Document
from auditor.records import Span
from auditor.wording.voices import Voice
from auditor.wording.wording import Hit, Wording

SHOWN_FROM: Mapping[Voice, float] = {"own": -1.75, "quoted": -1.25, "reported": 0.0}
"""Least strength (log-odds that a reader marks the word) to show a word of the lexicon, by whose word it is. A word
that is only learnt may be part of a phrase, and shows none by itself: what readers marked once may be plain the next
time.

Set by cross-validation on PTC, with the findings in the straight news of PolNeAR beside it, and by reading findings in
Baly. What is quoted is seldom plain, and where views are reported a word is often the plain name of what somebody
holds.
"""

CLASS_POINTS: Mapping[str, float] = {
    "superlative": 1.75,
    "certainty": 0.25,
    "alarm": 0.75,
    "label": 0.75,
    "revolution": 0.5,
    "charged": 2.0,
    **dict.fromkeys(("attack", "grandiose", "scorn", "wonder"), -0.25),
}
"""How much stronger than ``SHOWN_FROM`` words of a class have to be, or weaker they may be: ranks, alarms, labels and
charged words are often the plain names of what happened, of who somebody is or of what he felt; words of scorn seldom
are.
"""
QUOTED_POINTS = 0.5
"""How much of what a class asks for a quotation takes back; there no class may be weaker than ``SHOWN_FROM``."""

TOPICAL = frozenset(("alarm", "attack", "charged", "feeling", "label", "learnt", "loaded", "moral", "scorn", "vulgar"))
TOPICAL_FROM, TOPICAL_POINTS = 3, 0.5
"""Classes whose words may be what the text is about, and from how many uses on they are: an essay on tyranny has to
say the word. Each is then weaker by so much for each further use. What sells is never the subject.
"""

_CLOSE = frozenset((" ", "-", "\u00a0"))
_WIDE = re.compile(
    r"[ \u00a0]?,[ \u00a0](?:and[ \u00a0])?"
    r"|[ \u00a0](?:(?!(?:is|are|was|were|has|have|had)\b)[\w'’]{1,20}[ \u00a0]){1,2}"
)
"""Between the words of a phrase: a comma, which some texts set apart, or one or two plain words."""
JOINED_MARK = -2.0
"""Least mark of a word that is only learnt to be part of a phrase."""
_VERBS = frozenset(("told", "attack"))
"""Classes of verbs: what stands behind one, over plain words, is another matter."""


@dataclass(frozen=True, slots=True)
class Marked:
    """One phrase of one or more hits; ``leading`` is the strongest."""

    span: Span
    leading: Hit


def marked(document: Document, wording: Wording) -> tuple[Marked, ...]:
    """Return the phrases to show, in order: a word strong enough by itself, with the weaker hits close beside it."""
    groups: list[list[Hit]] = []
    for hit in _without_topics(wording.hits):
        if groups and _beside(document.text, groups[-1][-1], hit):
            groups[-1].append(hit)
        else:
            groups.append([hit])
    return tuple(_phrase(group) for group in groups if any(map(_is_shown, group)))


def _without_topics(hits: Sequence[Hit]) -> Iterator[Hit]:
    uses = Counter(hit.entry.lemma for hit in hits if hit.entry.kind in TOPICAL)
    for hit in hits:
        count = uses[hit.entry.lemma]
        yield hit if count < TOPICAL_FROM else hit._replace(strength=hit.strength - TOPICAL_POINTS * (count - 1))


def _is_shown(hit: Hit) -> bool:
    points = CLASS_POINTS.get(hit.entry.kind, 0.0)
    if hit.voice == "quoted":
        points = max(0.0, points - QUOTED_POINTS)
    return hit.entry.kind != "learnt" and hit.strength >= SHOWN_FROM[hit.voice] + points


def _beside(text: str, left: Hit, right: Hit) -> bool:
    """Tell whether two hits are one phrase; a learnt word is joined only where nothing stands between."""
    if left.sentence != right.sentence or left.voice != right.voice:
        return False
    learnt = [hit.mark for hit in (left, right) if hit.entry.kind == "learnt"]
    between = text[left.span.end : right.span.start]
    if between in _CLOSE:
        return min(learnt, default=JOINED_MARK) >= JOINED_MARK
    return not learnt and left.entry.kind not in _VERBS and _WIDE.fullmatch(between) is not None


def _phrase(group: Sequence[Hit]) -> Marked:
    leading = max(filter(_is_shown, group), key=lambda hit: hit.strength)
    return Marked(Span(group[0].span.start, group[-1].span.end), leading)
