"""Words beside a figure by which more goes into it than the other figures: a deposit, a tax, a longer time."""

import re

from auditor.figures.mention import Mention

_MORE_GOES_IN = (
    r"(?:with|including|plus|counting|excluding|without|after|before|less|net\sof|minus|thanks\sto|once|apart\sfrom)"
)
_BY_THEN = (
    r"by\s(?:(?:the\s(?:end|close|start|time|spring|summer|autumn|winter|weekend)|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|noon|midnight|nightfall|then"
    r"|tonight|(?:early|late|mid)\b|(?:19|20)\d\d)\b)"
)
"""A later time, until which more may have come."""
_BEHIND = re.compile(rf"\s(?:[\w’'-]+\s){{0,3}}?(?:{_MORE_GOES_IN}|since)\b", re.IGNORECASE)
_AHEAD = re.compile(rf"\b(?:{_MORE_GOES_IN}|{_BY_THEN})\s[^.,;:]{{0,40}}$", re.IGNORECASE)


def is_beyond(worked: Mention) -> bool:
    """Tell whether words say that a figure is what others come to and something besides ("$9,500 with the raffle")."""
    return _BEHIND.match(worked.tail) is not None or _AHEAD.search(worked.lead) is not None
