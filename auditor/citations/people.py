"""Shares of people who have something or do it, as only somebody who asked or counted them can know."""

import re

from auditor.citations.lexicon import word_list

_SHARE = re.compile(r"%|per ?cent|\b(?:in|out of|half|thirds?|quarters?|fifths?)\b")
_DO = re.compile(
    r"(?P<of>\s(?:of|among))?\s(?:(?:all|the|our|these|those)\s){0,2}(?:[\w-]{2,20}\s){0,2}?(?P<who>[a-z]{3,})\s"
    r"(?:(?:in|at|of|who|that|under|over|aged|[a-z]{2,12}ed)\s[^.,;]{2,50}\s)?(?:now\s|still\s|already\s|never\s)?"
    r"(?:put|return|skip|miss|avoid|refuse|face|rely|depend|close|fall|falls|gets|has|is|dies|lives|leaves|suffers|come|"
    r"turn|move|stay|"
    r"plan|want|intend|hope|expect|fear|feel|regret|worry|would|could|can|cannot|have|are|do|live|say|believe|think|"
    r"lack|need|suffer|own|use|report|spend|buy|work|leave|quit|earn|pay|get|go|drop|fail|die|struggle|admit)\b"
)
_ENDED = re.compile(r"\w(?:ans|ese|ists|ers|ors|ents|ants)$")
"""How nouns for people end, many of them."""


def ends_like_people(word: str) -> bool:
    """Tell whether a plural ends as nouns for people do: "farmers", "residents"."""
    return _ENDED.search(word) is not None


def is_share_of_people(printed: str, after: str) -> bool:
    """Tell whether a figure is a share of people who do something; both parts in small letters, ``after`` behind it."""
    match = _DO.match(after)
    if match is None or _SHARE.search(printed) is None or not (match["of"] or " in " in printed or " of " in printed):
        return False
    return match["who"] in word_list("people_counted.txt") or ends_like_people(match["who"])
