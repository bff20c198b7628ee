"""What the figures told before a claim may come to: the pairs it may be worked out of, and values rounded like it."""

import re
from math import log10

from auditor.figures.accounts.account import Account
from auditor.figures.accounts.passage import MOST, Passage, is_plain
from auditor.figures.mention import Mention
from auditor.figures.reckoning import Interval

_HEDGE = (
    r"(?:\s?(?:about|around|roughly|approximately|some|nearly|almost|only|just|exactly|over|under|well|more\sthan|less\sthan"
    r"|a\slittle|slightly)){0,3}\s"
)
"""What may stand right before a figure that is worked out, with the space before the figure."""
_POINTS_BACK = re.compile(
    r"[“\"]?(?:in\sother\swords,?\s|put\sanother\sway,?\s|so\s)?(?:that|this|which|it)(?:[’']s|\s(?:is|was|means|meant|makes|made"
    r"|represents|amounts\sto|works\sout\s(?:at|to)|comes\sto|came\sto|equals))" + _HEDGE + "$",
    re.IGNORECASE,
)
"""A sentence's opening that puts its figure as what the last figures come to: "That is about "."""
_APPOSED = re.compile(
    r"(?:,|\(|\s[—–-])\s?(?:or|equal\sto|equivalent\sto|(?:which|that)\s(?:is|was|makes|made|means|meant|represents|amounts\sto"
    r"|works\sout\s(?:at|to)|comes\sto|puts\s[a-z\s]{2,30}\sat))?" + _HEDGE + "$",
    re.IGNORECASE,
)
"""The same within a sentence: ", or about ", " (", ", which is "."""
_IN_OTHER_WORDS = re.compile(r"[“\"]?in\sother\swords,?" + _HEDGE + "$", re.IGNORECASE)
LOOSE = 0.06
"""How far from the exact share or change a fraction in words is used, as a part: two in five for 34 to 46%."""
_ONE_STEP = 0.26
"""The most that a fraction in words may be off to be a slip of one word: a half for a quarter, two in five for three
in five."""
_LARGEST = 1e15
"""Larger values are no figures of an article; a float has no digits for them."""
_NEAREST_BEFORE, _NEAREST_BEHIND = 6, 2
"""Figures that may give a claim as well; among more of them any percentage is found by chance."""
_BOUNDED = 1.1
"""How far beyond a bound the true value is thought to lie: "more than 500" is up to 550."""


def is_exact(mention: Mention) -> bool:
    """Tell whether a figure is put as a value, be it a rough one, and not as the least or the most."""
    return mention.quantity.bound in ("=", "~") and 0 < mention.value < _LARGEST


def is_opening(claim: Mention) -> bool:
    """Tell whether a figure's sentence opens by putting it as what the last figures come to: "That is about 40"."""
    return any(cue.match(claim.lead) for cue in (_POINTS_BACK, _IN_OTHER_WORDS))


def is_put_back(claim: Mention) -> bool:
    """Tell whether a figure is put as what those before it come to: "That is 40", ", or 40", "In other words 40"."""
    told = (_POINTS_BACK.match, _IN_OTHER_WORDS.match, _APPOSED.search)
    return any(cue(claim.lead) for cue in told)


def told_before(passage: Passage) -> list[Mention]:
    """Return the figures before a claim that can be reckoned with, the nearest first."""
    return [one for one in reversed(passage.leading(4)) if is_plain(one) and one.value > 0][:MOST]


def told_around(passage: Passage) -> list[Mention]:
    """Return the few figures nearest to a claim, before and behind it, that can be reckoned with."""
    behind = [*passage.after, *passage.behind()]
    return (
        told_before(passage)[:_NEAREST_BEFORE]
        + [one for one in behind if is_plain(one) and one.value > 0][:_NEAREST_BEHIND]
    )


def meant(mention: Mention) -> Interval:
    """Return what a figure may stand for, a bound being not far from the value."""
    if mention.quantity.bound in (">", ">="):
        return Interval(mention.low, mention.high * _BOUNDED)
    if mention.quantity.bound in ("<", "<="):
        return Interval(mention.low / _BOUNDED, mention.high)
    return mention.interval


def rounded_like(claim: Mention, value: float) -> float:
    """Return a value as finely as the claim is printed: 22 for 22.03 beside "32 per cent", unless that is in words."""
    step = 0.0 if claim.kind == "ratio" else 2 * claim.tolerance
    return value if step <= 0 or value <= 0 else round(round(value / step) * step, max(0, 2 - round(log10(step))))


def whole_of(claim: Mention) -> float:
    """Return what a whole is on the scale of a share or a change: 100 of a percentage, 1 of a fraction in words."""
    return 100.0 if claim.is_percent else 1.0


def is_other_word(account: Account) -> bool:
    """Tell whether a fraction in words contradicts what it is worked out of by one word."""
    off = abs(account.claim.value - account.printed)
    return account.possible.gap(account.stated) > 0 and off <= _ONE_STEP
