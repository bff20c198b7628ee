"""What is left of a whole when a part of it goes: "closed two of its 12 libraries, leaving it with 10"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from auditor.document import Document
from auditor.figures.mention import Mention, document_mentions
from auditor.figures.slip import is_near
from auditor.figures.sums.portions import OF, counts_of

_LEAVES = re.compile(
    r"(?P<between>[^.;:]{0,60}),\sleaving\s(?:it\s|them\s|him\s|her\s|us\s|the\s[a-z]+\s|[A-Z]\w+\s)?(?:with\s)?"
    r"(?:only\s|just\s)?"
)
_ELSE = re.compile(r"\b(?:another|more|also|after|since|new|opened|added|plus|and|but|while|with|who|that|which)\b")
"""Words by which more than the part may have gone or come."""
_THE_OTHER = re.compile(r"(?:And\s|But\s)?[Tt]he\s(?:other|remaining)\s")
_SOME_OF_THEM = re.compile(r"\s(?:from|in|under|over|to|on|of|at|with|who|that|which|by|for|aged)\b")
"""Behind what is left, where it is but a part of it: "the other 12 from Lunde"."""
_NEXT = 160
"""Characters from a whole to what is left of it in the next sentence."""
_ENDS = re.compile(r"(?:\s(?:open|standing|left|remaining|in\s(?:all|place|use|service)))?\s*(?:[,.;)—–]|$|and\b)")


@dataclass(frozen=True, slots=True)
class Remainder:
    """A part, the whole that it is taken from, and what the sentence says is left."""

    part: Mention
    whole: Mention
    left: Mention


def document_remainders(document: Document) -> tuple[Remainder, ...]:
    """Return what is left of wholes, where part, whole and rest stand behind each other, or the rest opens the next."""
    sentences = document.share(document_mentions)
    within = [found for mentions in sentences for found in _remainders(mentions)]
    across = [found for one, other in pairwise(sentences) if (found := _of_next(document.text, one, other))]
    return tuple(sorted((*within, *across), key=lambda one: one.left.span))


def _of_next(text: str, mentions: Sequence[Mention], following: Sequence[Mention]) -> Remainder | None:
    """Return what is left by "29 of the 47 were women. The other 18 were men", where it is the rest or a slip away."""
    if len(mentions) != 2 or not _THE_OTHER.fullmatch(following[0].lead):
        return None
    part, whole, left = *mentions, following[0]
    between = text[whole.span.end : left.span.start]
    told = OF.fullmatch(whole.lead) and counts_of(part, whole) and left.unit in ("-", whole.unit)
    near = len(between) < _NEXT and "\n" not in between and not _ELSE.search(between)
    if not (told and near and _are_exact((part, whole, left))) or _SOME_OF_THEM.match(left.tail):
        return None
    rest = whole.value - part.value
    return Remainder(part, whole, left) if left.value == rest or is_near(left.value, rest) else None


def _are_exact(figures: Sequence[Mention]) -> bool:
    """Tell whether figures are single values without a bound."""
    return all(one.quantity.shape == "single" and one.quantity.bound == "=" for one in figures)


def _remainders(mentions: Sequence[Mention]) -> Iterator[Remainder]:
    for part, whole, left in zip(mentions, mentions[1:], mentions[2:], strict=False):
        told = _LEAVES.fullmatch(left.lead)
        if told is None or _ELSE.search(told["between"]) or not _ENDS.match(left.tail):
            continue
        counted = OF.fullmatch(whole.lead) and counts_of(part, whole) and left.unit in ("-", whole.unit)
        if _are_exact((part, whole, left)) and counted and part.value < whole.value:
            yield Remainder(part, whole, left)
