"""What is left of a whole when a part of it goes: "closed two of its 12 libraries, leaving it with 10"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.document import Document
from auditor.figures.mention import Mention, document_mentions
from auditor.figures.sums.portions import OF, counts_of

_LEAVES = re.compile(
    r"(?P<between>[^.;:]{0,60}),\sleaving\s(?:it\s|them\s|him\s|her\s|us\s|the\s[a-z]+\s|[A-Z]\w+\s)?(?:with\s)?"
    r"(?:only\s|just\s)?"
)
_ELSE = re.compile(r"\b(?:another|more|also|after|since|new|opened|added|plus|and|but|while|with|who|that|which)\b")
"""Words by which more than the part may have gone or come."""
_ENDS = re.compile(r"(?:\s(?:open|standing|left|remaining|in\s(?:all|place|use|service)))?\s*(?:[,.;)—–]|$|and\b)")


@dataclass(frozen=True, slots=True)
class Remainder:
    """A part, the whole that it is taken from, and what the sentence says is left."""

    part: Mention
    whole: Mention
    left: Mention


def document_remainders(document: Document) -> tuple[Remainder, ...]:
    """Return what is left of wholes, where part, whole and rest stand behind each other in a sentence."""
    return tuple(found for mentions in document.share(document_mentions) for found in _remainders(mentions))


def _remainders(mentions: Sequence[Mention]) -> Iterator[Remainder]:
    for part, whole, left in zip(mentions, mentions[1:], mentions[2:], strict=False):
        told = _LEAVES.fullmatch(left.lead)
        if told is None or _ELSE.search(told["between"]) or not _ENDS.match(left.tail):
            continue
        single = {one.quantity.shape for one in (part, whole, left)} == {"single"}
        exact = {one.quantity.bound for one in (part, whole, left)} == {"="}
        counted = OF.fullmatch(whole.lead) and counts_of(part, whole) and left.unit in ("-", whole.unit)
        if single and exact and counted and part.value < whole.value:
            yield Remainder(part, whole, left)
