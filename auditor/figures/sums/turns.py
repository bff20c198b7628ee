"""Two values whose order a noun, a comparative or "down" beside them tells: "29p, a fall from 26p"."""

import re
from itertools import pairwise

from auditor.document import Document
from auditor.figures import trend
from auditor.figures.mention import Mention, document_mentions
from auditor.figures.sums.change import Change
from auditor.figures.trend import Direction
from auditor.records import Span

NEAR = 1.25
"""How many times the smaller value the larger may be; values further apart are of two matters, or ends of a range."""
_MONTH = (
    r"(?:\s(?:in|on|by)\s(?:[A-Z][a-z]{2,8}(?:\s20\d\d)?|20\d\d)|\s(?:last|this)\s(?:year|month|week|quarter|season))?"
)
_NOUN_FROM = re.compile(
    rf"{_MONTH}\s?[,—–]\s?an?\s(?:[a-z]{{3,10}}\s)?(?P<noun>fall|drop|decline|decrease|rise|increase|jump)\sfrom\s(?:the\s)?"
)
_THAN_THE = re.compile(rf"{_MONTH},\s(?P<way>lower|higher)\sthan\sthe\s")
_WENT_FROM = re.compile(r"\b(?:go|goes|went|gone|going|came|come)\s(?P<way>up|down),\sfrom\s$")
_TO = re.compile(r"\sto\s")
_DOWN_TO = re.compile(r"\b(?:was|were|is|are)\s(?:now\s)?(?P<way>down)\sto\s$")
_FROM = re.compile(r"\sfrom\s")
_VALUED = re.compile(
    r"\b(?:to|at|was|were|is|are|cost|costs|reached)\s(?:now\s|about\s|just\s|only\s)?$", re.IGNORECASE
)
"""Before a value that is no movement by itself, as in "fell 4%"."""
_BELOW_ZERO = re.compile(r"\b(?:minus|loss(?:es)?|lost)\b", re.IGNORECASE)
_NEAR_BY = 40
_ENDS = re.compile(r"\s?(?:[.,;)—–]|$)")
_OF_THEN = re.compile(
    r"\s(?:(?:of|in|from|on)\s(?:last|the\s(?:previous|last)|an?\s|[A-Z][a-z]|(?:19|20)\d\d)"
    r"|an?\s[a-z]+\s(?:ago|earlier|before)|last\s)"
)


def document_turns(document: Document) -> tuple[Change, ...]:
    """Return the pairs of values in one unit whose order words beside them tell."""
    text = document.text
    return tuple(
        found
        for mentions in document.share(document_mentions)
        for first, second in pairwise(mentions)
        if _are_alike(first, second) and (found := _turn(text, first, second))
    )


def _are_alike(first: Mention, second: Mention) -> bool:
    """Tell whether both are single values of one unit, close enough to be of one matter, with nothing told behind."""
    whole = first.quantity is second.quantity or first.quantity.shape == second.quantity.shape == "single"
    if (
        not whole
        or not (first.is_amount and second.is_amount)
        or first.unit != second.unit
        or first.quantity.currency != second.quantity.currency
    ):
        return False
    low, high = sorted((first.value, second.value))
    return 0 < low and high <= NEAR * low and bool(_ENDS.match(second.tail) or _OF_THEN.match(second.tail))


def _turn(text: str, first: Mention, second: Mention) -> Change | None:
    """Return what the words between or before the two values say of their order."""
    between, end = second.lead, first.span.end
    if not _is_moved(first):
        if told := _NOUN_FROM.fullmatch(between):
            return _change(trend.noun(told["noun"]), _place(told, "noun", end), second, first)
        if told := _THAN_THE.fullmatch(between):
            return _change(trend.adverb(told["way"]), _place(told, "way", end), second, first)
    start = first.span.start - len(first.lead)
    if _TO.fullmatch(between) and not first.is_percent and (told := _WENT_FROM.search(first.lead)):
        return _change(trend.verb(told["way"]), _place(told, "way", start), first, second)
    if _FROM.fullmatch(between) and (told := _DOWN_TO.search(first.lead)):
        return _change(trend.verb(told["way"]), _place(told, "way", start), second, first)
    return None


def _change(way: Direction | None, cue: Span, before: Mention, after: Mention) -> Change | None:
    return None if way is None else Change(way, cue, None, None, before, after)


def _place(told: re.Match[str], group: str, start: int) -> Span:
    return Span(start + told.start(group), start + told.end(group))


def _is_moved(first: Mention) -> bool:
    """Tell whether the first figure is itself a movement ("fell 4%", "a fall of 4%"), or below zero."""
    near = first.lead[-_NEAR_BY:]
    return _VALUED.search(near) is None or _BELOW_ZERO.search(near) is not None
