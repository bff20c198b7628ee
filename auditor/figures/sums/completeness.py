"""Whether all parts of a list were read: nothing that looks like a further part stands beside them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from auditor.figures.mention import Mention
from auditor.figures.reading.number_words import SMALL

_LAST = re.compile(r"\band\s+(?:the\s)?$", re.IGNORECASE)
# What may name a further part, or say that there is one.
_FURTHER = re.compile(
    r"[&+…]|\.\.|\b(?:and|or|nor|plus|with|without|also|too|as well|besides|alongside|along|together|"
    r"including|includes|while|whereas|but|except|excluding|apart|rest|remain\w*|others?|another|more|further|additional\w*|etc|among|"
    r"mostly|mainly|chiefly|until|after|since|now)\b",
    re.IGNORECASE,
)
_STOPS = re.compile(r"[^,;:()\d—–]{0,60}(?P<mark>[).!?—–]|$)")
_CLOSING = {"(": ")", "—": "—", "–": "–"}
_NUMBERED = re.compile(
    rf"[\s\"”'’)]{{0,6}}(?:(?:the|an?|and|but|only|just|of (?:them|these|those))\s){{0,2}}"
    rf"(?:\d|(?:{'|'.join(sorted(SMALL))}|couple|pair|trio|dozens?|several|some|few|many)\b)",
    re.IGNORECASE,
)
_ADDED = re.compile(
    r"\b(?:rest|remain\w*|others?|another|further|more|also|plus|in addition|besides|missing|unaccounted|unknown|"
    r"unidentified|not|the\s(?:last|final|\w{2,12}(?:th|st|nd|rd)))\b",
    re.IGNORECASE,
)
_GOES_BEFORE = re.compile(r"(?:[,&+]|\b(?:and|plus|or|with))\s*(?:the\s)?$", re.IGNORECASE)
_NEXT = re.compile(r",|\band\s*$|[—–(]")
_AFTER_BRACKET = re.compile(r"\s*(?:,|;|and\b|plus\b|with\b|as well\b|along\b|together\b)")
_NEXT_WORDS = 80
"""Characters behind a list within which a further part may be told."""


def is_complete(text: str, parts: Sequence[Mention], mark: str, last: Mention) -> bool:
    """Tell whether a list that ``mark`` opens ends with the last of ``parts``; ``last`` is the sentence's last figure.

    Either its bracket or dash closes behind that part, or "and" leads to it and the sentence ends; and what follows
    names nobody else.
    """
    end = parts[-1]
    if not _is_unbroken(text, parts):
        return False
    stop = _STOPS.match(end.tail)
    if stop is None or _FURTHER.search(stop.group()):
        return False
    if mark in _CLOSING:
        closed = stop["mark"] == _CLOSING[mark]
        after = end.tail[stop.end() :] if closed else ""
        return closed and not _AFTER_BRACKET.match(after)
    if end is not last or stop["mark"] in ("—", "–", ")") or not _LAST.search(end.lead):
        return False
    if end.tail[stop.end() :].strip(" \"”'’"):
        return False
    return not tells_further(text, end.span.end + stop.end())


def tells_further(text: str, end: int) -> bool:
    """Tell whether the words behind ``end``, where a list ends, tell of a further part."""
    behind = text[end : end + _NEXT_WORDS]
    return _NUMBERED.match(behind) is not None or _ADDED.search(behind) is not None


def opens_at_its_first(text: str, figures: Sequence[Mention]) -> bool:
    """Tell whether a list that its total closes has no part before, between or behind those that were read.

    ``figures`` are the parts and the total.
    """
    first = figures[0].span.start - len(figures[0].lead)
    if _GOES_BEFORE.search(text[first : figures[0].span.start]):
        return False
    return _is_unbroken(text, figures)


def _is_unbroken(text: str, figures: Sequence[Mention]) -> bool:
    """Tell "five men and six women" from "five men and a boy and six women"."""
    gaps = (text[before.span.end : after.span.start] for before, after in pairwise(figures))
    return not any(_FURTHER.search(_NEXT.split(gap, maxsplit=1)[0]) for gap in gaps)
