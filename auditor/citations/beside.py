"""Who or what a vague source is, told right beside it: behind a colon, by somebody who agrees, or by a body above."""

import re

from auditor.document import Document
from auditor.records import Span

_RESEARCH = frozenset({"study", "polls", "poll", "according"})
_NAME = r"(?:[Tt]he\s)?[A-Z][\w&.’'-]*(?:\s(?:(?:of|for|and|the)\s){0,2}[A-Z][\w&.’'-]*){0,5}"
_NUMBER = r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|a\s(?:third|quarter))\b)"
_COLON = re.compile(r"[^.!?:;\n]{0,150}[:–—]\s(?P<told>[^\n]{1,250})")
_HAS_IT_AT = re.compile(
    rf"{_NAME}(?:\s(?:has|had|puts?|gives?|gave|finds?|found|shows?|showed|sees?|saw|sets?)\b)[^.!?\n]{{0,80}}?{_NUMBER}"
)
"""One who counted and what came out: "Meridian has the lead at five points"."""
_PAPER = re.compile(
    r"(?:an?|the|one|two|three|another)\s(?:[\w’'-]{1,20}\s){0,3}?(?:reviews?|stud(?:y|ies)|trials?|surveys?|polls?|papers?|"
    r"analys[ei]s|meta-analysis|reports?)\s(?:of\s\d|of\s[^.!?\n]{1,60}?\bin\s(?:19|20)\d\d\b|(?:in|from)\s(?:19|20)\d\d\b|"
    r"with\s\d|among\s\d)",
    re.IGNORECASE,
)
"""Research that is told of with its size or its year: "a review of 14 trials in 2021"."""
_WORD = r"[A-Z][\w&.’'-]*"
_OPENS = rf"(?:The\s{_WORD}|{_WORD}\s(?:(?:of|for)\s(?:the\s)?)?{_WORD})(?:\s{_WORD}){{0,4}}"
"""A name that opens a sentence, whose first capital tells nothing."""
_NO_NAME = frozenset("The And But So As Most Some Many I We You He She They It This That These Those".split())
"""Words with a capital that are no part of a name."""
_AGREES = re.compile(
    rf"[^.!?\n]{{0,200}}?(?P<name>[,;]\s(?:and|as|so|but)\s{_NAME}|[,;–—]\s{_NAME}|[.!?]\s{_OPENS}),?\s(?:too\s|also\s)?"
    r"(?:agree[sd]?|concur(?:s|red)?|thinks?\sso|(?:confirms?|confirmed)\s(?:it|this|that)|says?\s(?:so|the\ssame)|"
    r"said\s(?:so|the\ssame))\b"
)
"""Somebody with a name who holds the same: "..., and the Weather Service agrees"."""
_FORECASTERS = re.compile(r"(?i)(?:[\w’'-]{1,20}\s){0,3}forecasters\b")
_WEATHER = re.compile(
    r"\b(?:(?:Weather|Met|Meteorolog\w{2,8}|Hurricane|Climate|Storm|Tide|Flood)\s"
    r"(?:Service|Office|Cent(?:er|re)|Bureau|Agency|Department|Institute|Warning\sCent(?:er|re))"
    r"|(?:Bureau|Institute|Department|Office)\sof\sMeteorology|[Mm]eteorologists?\s(?:at|of|for|with)\sthe\s[A-Z])"
)
"""A body that forecasts the weather: those who are told of above are its forecasters."""
_REACH = 500


def is_named_beside(document: Document, span: Span, kind: str) -> bool:
    """Tell whether the text beside a vague source says who is meant."""
    text, end = document.text, min(span.end + _REACH, len(document.text))
    if (agrees := _AGREES.match(text, span.end, end)) and _is_a_body(agrees["name"]):
        return True
    if _FORECASTERS.match(text, span.start, span.end):
        return document.share(_first_weather) <= span.start
    told = _COLON.match(text, span.end, end) if kind in _RESEARCH else None
    return told is not None and any(form.match(told["told"]) for form in (_HAS_IT_AT, _PAPER))


def _is_a_body(name: str) -> bool:
    """Tell whether who agrees has a name: no "I", no "They", no "Patients"."""
    words = [word for word in re.findall(_WORD, name) if word not in _NO_NAME]
    return len(words) > 1 or (len(words) == 1 and not words[0].endswith("s"))


def _first_weather(document: Document) -> int:
    """Return where the first body that forecasts the weather ends; behind the text for none."""
    match = _WEATHER.search(document.text)
    return match.end() if match else len(document.text) + 1
