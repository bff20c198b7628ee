"""Amounts that a text gives in two currencies, and the exchange rate that each pair implies."""

import re
from dataclasses import dataclass

from auditor.document import Document
from auditor.figures.mention import Mention, document_mentions
from auditor.figures.reckoning import Interval

_INTO = re.compile(
    r"\s*(?P<open>\()?\s*(?:,\s*)?(?:or\s+|i\.e\.,?\s+|=\s*|the\s+equivalent\s+of\s+|equivalent\s+to\s+|equal\s+to\s+)?"
    r"(?:about|around|approximately|approx\.?|roughly|some|nearly|almost|just|over|under|more than|less than|~)?\s*",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\(|\bor\b|equivalent|\bequal|=", re.IGNORECASE)
_OTHER_YEAR = re.compile(r"\b(?:19|20)\d\d\b|today[’']s|at the time|back then", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Conversion:
    """One amount in two currencies (ISO 4217 codes); ``rate`` is units of the first for one of the second."""

    first: Mention
    second: Mention
    codes: tuple[str, str]
    rate: Interval
    dated: bool

    @property
    def pair(self) -> tuple[str, str]:
        """The two codes in alphabetical order."""
        return (min(self.codes), max(self.codes))


def document_conversions(document: Document) -> tuple[Conversion, ...]:
    """Return the amounts given in two currencies side by side: "£5 million ($6.4 million)"."""
    found = []
    for mentions in document.share(document_mentions):
        for index in range(1, len(mentions)):
            first, second = mentions[index - 1], mentions[index]
            codes = (first.quantity.currency, second.quantity.currency)
            if codes[0] and codes[1] and codes[0] != codes[1] and _stands_for(document.text, second):
                rate = first.interval.over(second.interval)
                if rate is not None and rate.high > 0:
                    dated = bool(_OTHER_YEAR.search(first.lead + first.tail + second.tail))
                    found.append(Conversion(first, second, (codes[0], codes[1]), rate, dated))
    return tuple(found)


def _stands_for(text: str, second: Mention) -> bool:
    lead = second.lead
    if not _INTO.fullmatch(lead) or not _JOINED.search(lead):
        return False
    after = text[second.span.end : second.span.end + 12]
    if "(" in lead:
        return after.lstrip().startswith(")")
    return not re.match(r"\s+(?:of|in|from|plus|including)\b", after)
