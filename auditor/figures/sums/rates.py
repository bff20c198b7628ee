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
_PUT_AS = re.compile(r"\s*(?:\(|,\s(?:or|which|that)\b|or\b|=)", re.IGNORECASE)
_WHICH_IS = re.compile(r"^,\s(?:which|that)\s(?:is|was|comes\sto|equals)\s")
_RATE_OF = re.compile(
    r"\s*,?\s*(?:at|using|based\son)\s(?:an?|the|this|that|\w+[’']s)\s(?:(?:current|official|average|fixed)\s)?"
    r"(?:exchange|conversion)?\s?rate\sof\s(?:about\s|around\s)?",
    re.IGNORECASE,
)
_AT = re.compile(r"\s*,?\s*at\s(?:about\s|around\s)?", re.IGNORECASE)
_TO_ONE = re.compile(r"\s(?:to|for)\s(?:the|one|an?|each|every)\s(?:US\s|U\.S\.\s)?(?P<money>[a-z]+)", re.IGNORECASE)
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


@dataclass(frozen=True, slots=True)
class AtRate:
    """One amount in two moneys with the rate that the sentence gives for them, and what the first comes to at it."""

    first: Mention
    second: Mention
    rate: Mention
    computed: Interval


def document_at_rates(document: Document) -> tuple[AtRate, ...]:
    """Return the amounts with a rate stated behind them: "50 euros ($54 at an exchange rate of $1.08)"."""
    return tuple(
        found
        for mentions in document.share(document_mentions)
        for first, second, rate in zip(mentions, mentions[1:], mentions[2:], strict=False)
        if (found := _at_rate(first, second, rate)) is not None
    )


def _at_rate(first: Mention, second: Mention, rate: Mention) -> AtRate | None:
    moneys = first.kind == second.kind == rate.kind == "money" and first.unit != second.unit
    single = {first.quantity.shape, second.quantity.shape, rate.quantity.shape} == {"single"}
    if not moneys or not single or not (_PUT_AS.match(second.lead) and _INTO.fullmatch(_WHICH_IS.sub("", second.lead))):
        return None
    unit, _, per = rate.unit.partition(" per ")
    if unit not in (first.unit, second.unit):
        return None
    other = first.unit if unit == second.unit else second.unit
    to_other = _TO_ONE.match(rate.tail)
    named = per == other or (to_other is not None and to_other["money"].rstrip("s") in other.split())
    if not _RATE_OF.fullmatch(rate.lead) and not (_AT.fullmatch(rate.lead) and named):
        return None
    computed = first.interval * rate.interval if unit == second.unit else first.interval.over(rate.interval)
    return None if computed is None else AtRate(first, second, rate, computed)


def _stands_for(text: str, second: Mention) -> bool:
    lead = second.lead
    if not _INTO.fullmatch(lead) or not _JOINED.search(lead):
        return False
    after = text[second.span.end : second.span.end + 12]
    if "(" in lead:
        return after.lstrip().startswith(")")
    return not re.match(r"\s+(?:of|in|from|plus|including)\b", after)
