"""Slips of a million for a billion that the sentence itself shows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.document import Document
from auditor.figures.mention import Mention, document_mentions

THOUSANDFOLD = 1_000
LIKE_DIGITS = 1.25
"""Factor within which the ends of a range lie apart from their thousandfold."""
_FORESEEN = re.compile(
    r"\b(?:forecasts?|guidance|outlook|estimat\w+|expect\w*|project(?:s|ed|ions?)|predict\w*|target\w*)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\b(?:deals?|companies|firms|anywhere|each|businesses|range[sd]?\sfrom|ranging)\b", re.IGNORECASE
)
_APPOSED = re.compile(
    r"(?:\s(?:in|of|for)\s(?:[a-z-]+\s){0,2}[a-z-]+)?\s*(?:,|\(|[—–-])\s*(?:or\s)?"
    r"(?:about\s|around\s|some\s|roughly\s|nearly\s|almost\s|just\s|over\s|under\s|more than\s|less than\s){0,2}",
    re.IGNORECASE,
)
_OF_WHOLE = re.compile(
    r"\sof\s(?:the|its|their|his|her|an?)\s(?:(?:total|estimated|planned|about)\s){0,2}", re.IGNORECASE
)

_OF_OTHER = re.compile(
    r"\s*(?:rise|increase|gain|growth|jump|surge|change|cut|fall|drop|decline|loss|coming|going|came|comes|went|goes|was|were"
    r"|is|are|will|would|has|had|have)\b",
    re.IGNORECASE,
)
"""Behind a whole: the amount before is no part of it, or the share opens a statement of its own."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A figure a thousand times off, and why it cannot be."""

    mention: Mention
    message: str


def document_slips(document: Document) -> tuple[Slip, ...]:
    """Return the figures of the document whose sentence shows that they are of another order of size."""
    return tuple(
        slip for mentions in document.share(document_mentions) for slip in (*_ranges(mentions), *_parts(mentions))
    )


def _ranges(mentions: Sequence[Mention]) -> Iterator[Slip]:
    """Yield "a forecast of $3.05 million to $3.10 billion"; deals may well lie so far apart."""
    for mention in mentions:
        numerals = mention.quantity.numerals
        if mention.quantity.shape != "range" or len(numerals) != 2 or mention.quantity.low <= 0:
            continue
        apart = mention.quantity.high / mention.quantity.low / THOUSANDFOLD
        fine = all(0 < numeral.step < numeral.value / 50 for numeral in numerals)
        said = mention.lead + mention.tail
        if fine and 1 / LIKE_DIGITS < apart < LIKE_DIGITS and _FORESEEN.search(said) and not _SEVERAL.search(said):
            yield Slip(mention, f"The ends of “{mention.printed}” lie a thousandfold apart.")


def _parts(mentions: Sequence[Mention]) -> Iterator[Slip]:
    """Yield "$350 billion, a third of the $1.05 billion"."""
    for part, share, whole in zip(mentions, mentions[1:], mentions[2:], strict=False):
        one, other = part.quantity, whole.quantity
        money = part.kind == whole.kind == "money" and part.unit == whole.unit and one.currency == other.currency
        fraction = share.value < 1 if share.kind == "ratio" else share.is_percent and share.value < THOUSANDFOLD / 10
        if not money or not fraction or {one.shape, other.shape, share.quantity.shape} != {"single"}:
            continue
        told = _APPOSED.fullmatch(share.lead) and _OF_WHOLE.fullmatch(whole.lead)
        if told and not _OF_OTHER.match(whole.tail) and part.low > whole.high:
            yield Slip(part, f"{part.printed} is more than the {whole.printed} that it is called {share.printed} of.")
