"""Datelines ("LONDON (Reuters) -") and the credits of agencies."""

import re
from collections.abc import Iterator, Sequence

from auditor.document.months import MONTH
from auditor.records import Span

HEAD, SHORTEST = 6, 50
"""Blocks at the head of a text in which a dateline may stand, and fewest characters of a block that it opens."""
_PLACE = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{2,24}(?:[ ,/]{1,2}[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{1,24}){0,3}"
_REGION = r"(?:, [A-Z][\w.’-]{1,15}(?: [A-Z][\w.’-]{1,15}){0,2})?"
_DAY = rf"(?:,? (?i:{MONTH}) \d{{1,2}}(?:, (?:19|20)\d\d)?)?"
_DASH = r"\s?(?:--|[-–—])\s?(?=[\"“‘'A-Z0-9$])"
_DATELINE = re.compile(
    rf"\W{{0,3}}(?:(?P<place>{_PLACE}{_REGION}{_DAY})"
    rf"(?:\s?[(/](?P<agency>[A-Z][^()/\n]{{1,40}})[)/])?"
    rf"|(?P<town>[A-Z][\w.’-]{{2,20}}(?: [A-Z][\w.’-]{{2,20}}){{0,2}}{_REGION})"
    rf"\s?\((?P<wire>[A-Z][^()\n]{{1,40}})\)){_DASH}"
)
_CREDIT = re.compile(
    r"(?:©|\(c\)|copyright)\s?(?:(?:19|20)\d\d\s)?(?:the )?(?P<owner>associated press|reuters|thomson reuters|afp|"
    r"agence france-presse|bloomberg|upi|press association|xinhua|dpa)\b"
    r"|\b(?P<writer>associated press|reuters|afp|bloomberg|upi)\b[^\n.]{0,60}\bcontributed\b"
    r"|(?P<wired>/PRNewswire|business wire\)|globe newswire)"
    r"|\breporting by [^\n;]{3,120};\s?(?:additional reporting|editing|writing)\b",
    re.IGNORECASE,
)
CREDITS = ("©", "(c)", "copyright", "contributed", "prnewswire", "business wire)", "globe newswire", "reporting by")
"""Every credit holds one of these."""


def dateline(text: str, blocks: Sequence[Span]) -> tuple[Span, str, str | None] | None:
    """Return the span, the place and the agency of the dateline that opens one of the first blocks."""
    for block in (block for block in blocks[:HEAD] if len(block) >= SHORTEST):
        match = _DATELINE.match(text, block.start, min(block.end, block.start + 160))
        if match is not None:
            place, agency = match["place"] or match["town"], match["agency"] or match["wire"]
            return Span(match.start(), match.end()), place, agency
    return None


def credits_of(text: str) -> Iterator[tuple[Span, str]]:
    """Yield where an agency is credited, and the words that name it."""
    for match in _CREDIT.finditer(text):
        yield Span(*match.span()), (match["owner"] or match["writer"] or match["wired"] or match.group()).strip("/() ")
