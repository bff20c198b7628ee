"""Words beside the figures of a list by which they are the parts of a whole, and all of them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from auditor.figures.mention import Mention

_OF_THEM = re.compile(
    r"(?:(?:^|[,;:—–-]\s?|\band\s)(?:of|among)\s(?:these|those|them|the\s(?:total|money|sum)|whom|which|this)\b"
    r"|\b(?:(?:made\sup|consist(?:s|ed|ing)?)\sof|(?:between|among)\sthem|comprising|broken\sdown)\b)[^.;:()]{0,40}$",
    re.IGNORECASE,
)
_OF_THEM_AFTER = re.compile(r"\s?of\s(?:these|those|them)\b", re.IGNORECASE)
_AMONG_THEM = re.compile(
    r"\b(?:including|(?:among|of)\s(?:them|whom|which|these|those))\s(?:about\s|some\s|at\sleast\s)?$", re.IGNORECASE
)
_AGAINST = re.compile(
    r"\b(?:against|versus|than|(?:compared|compares)\s(?:with|to)|(?:up|down)\sfrom|after)"
    r"(?:\s(?:the|its|their|a|an|about|some|just|only|last\s[a-z]+[’']s)){0,2}\s$",
    re.IGNORECASE,
)
_WENT = re.compile(
    r"\s(?:[\w’'-]+\s){0,3}?(?:left|leav(?:e|ing)|resign(?:ed|ing)?|quit|depart(?:ed|ing)?|died|withdr[ae]w|dropped\sout|retired"
    r"|lapsed|(?:were|was)\s(?:lost|sold|expelled|cut))\b",
    re.IGNORECASE,
)
_EACH = re.compile(r"\s(?:for\s(?:each|every)|each|every|apiece|a\s(?:head|piece))\b", re.IGNORECASE)
_MEASURE = re.compile(
    r"\b(?!(?:total|sum|further|rest|remainder|share|made|consist\w*|comprised|because|instead|out|all|each|half|tens)\b)"
    r"[a-z]{3,}\sof\s(?:about\s|some\s|just\s)?$|\b(?:profits?|loss(?:es)?|sales|revenues?|turnover|debts?|costs?|prices?)\s"
    r"(?:[a-z]+\s){0,3}$"
)
_COLON = re.compile(r":[^:.;]{0,40}$")
_REST_BEFORE = re.compile(
    r"\b(?:the\s)?(?:other|remaining|rest|others|remainder)(?:,|\sof\sthe\s[a-z]+,)?\s(?:about\s|some\s)?$",
    re.IGNORECASE,
)
_REST_TELLS = re.compile(
    r"\b(?:the|its|their)\s(?:rest|others|remainder|balance)\b(?!\sof)[^.;:]{0,40}$", re.IGNORECASE
)
_REST_AFTER = re.compile(r"\s(?:for\sthe\srest|the\srest|left\sover|remaining)\b", re.IGNORECASE)
_MORE = re.compile(r"\b(?:(?:a|some)\s)?(?:further|another|additional)\s(?:about\s|some\s)?$", re.IGNORECASE)
_MORE_AFTER = re.compile(r"\s(?:more|others?)\b(?!\sthan)", re.IGNORECASE)


def is_each(mention: Mention) -> bool:
    """Tell whether a figure is told for one of several ("£60,000 for each of two charges"), and is taken so often."""
    return " per " in mention.unit or _EACH.match(mention.tail) is not None


def is_measure(mention: Mention) -> bool:
    """Tell whether a figure is the value of a measure that is named right before it ("cash of £40 million")."""
    return _MEASURE.search(mention.lead) is not None


def is_of_a_whole(first: Mention) -> bool:
    """Tell whether a figure is said to be of something told before ("of these 40 ...", "made up of 40 ...")."""
    return bool(_OF_THEM.search(first.lead) or _OF_THEM_AFTER.match(first.tail))


def is_subset(mention: Mention) -> bool:
    """Tell whether a figure is said to be counted in the one before it ("42 people, including 11 children")."""
    return _AMONG_THEM.search(mention.lead) is not None


def is_taken_off(mention: Mention) -> bool:
    """Tell whether a figure is said to be of those who went, so that it is no part of those who are there."""
    return _WENT.match(mention.tail) is not None


def is_held_against(mention: Mention) -> bool:
    """Tell whether another figure is held against this one ("24, against 27 a year ago")."""
    return _AGAINST.search(mention.lead) is not None


def follows_colon(first: Mention) -> bool:
    """Tell whether a figure opens a list behind a colon."""
    return _COLON.search(first.lead) is not None


def is_rest(mention: Mention) -> bool:
    """Tell whether a figure is said to be all that is left of a whole."""
    before = _REST_BEFORE.search(mention.lead) or _REST_TELLS.search(mention.lead)
    return bool(before or _REST_AFTER.match(mention.tail))


def goes_on(parts: Sequence[Mention]) -> bool:
    """Tell whether some of the figures are said to come on top of those before ("a further 40", "40 more")."""
    return any(is_more(part) for _, part in pairwise(parts))


def is_more(mention: Mention) -> bool:
    """Tell whether a figure is said to come on top of others ("a further 40", "40 more", "40 new cases")."""
    return bool(
        _MORE.search(mention.lead) or _MORE_AFTER.match(mention.tail) or mention.unit.partition(" ")[0] == "new"
    )
