"""Fractions told in a word that no figure is read for: "more than half (54%)", "nearly a third, or 32%"."""

import re
from dataclasses import replace

from auditor.figures.mention import Mention
from auditor.figures.reading.quantity import Bound
from auditor.records import Span

_WORDED = re.compile(
    r"\b(?P<bound>(?:just |slightly |well )?(?:more than|over|less than|fewer than|under)|nearly|almost|about|around"
    r"|roughly)\s(?P<word>half|(?:a|one) (?:third|quarter|fifth))(?P<of>(?:\s[a-z][\w’'-]{1,20}){0,3})?"
    r"(?:\s*\((?:or\s)?|,?\s+or\s+|,\s+)(?:about |around |some |roughly |nearly |just over |just under )?$",
    re.IGNORECASE,
)
# What a fraction moves by is no share: "fell by more than half, 12% of it in May".
_MOVED = re.compile(r"\b(?:by|from|to|up|down|than)\s+$", re.IGNORECASE)
_PARTED = re.compile(
    r"\b(?:that|who|which|whom|but|while|than|an?|year|century|month|hour|dozen|time|way|price)s?\b", re.I
)
OF_A_CHANGE = re.compile(r"\b(?:rise|gain|growth|increase|fall|decline|drop|change|loss|difference)s?\b", re.I)
"""What a percentage tells the size of: "half the rise (4%)" is no share of it."""
_OF_ANOTHER = re.compile(r"\s*\)?\s*of\s(?:that|the|this|its|their)\s", re.IGNORECASE)
_VALUES = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5}
_BOUNDS: dict[str, Bound] = {"than": ">", "over": ">", "under": "<"}


def fraction_before(share: Mention) -> Mention | None:
    """Return the fraction that a percentage is put as, as a figure, or None where none is told right before it."""
    told = _WORDED.search(share.lead)
    if told is None or _OF_ANOTHER.match(share.tail) or _MOVED.search(share.lead, 0, told.start()):
        return None
    if _PARTED.search(told["of"] or "") or OF_A_CHANGE.search(told["of"] or ""):
        return None
    bound, value = told["bound"].lower(), _VALUES[told["word"].lower().split()[-1]]
    how: Bound = "<" if bound.endswith(("less than", "fewer than")) else _BOUNDS.get(bound.split()[-1], "~")
    at, start, stop = share.span.start - len(share.lead), told.start("bound"), told.end("word")
    span = Span(at + start, at + stop)
    quantity = replace(share.quantity, value=value, unit="-", kind="ratio", numerals=(), bound=how, change="=")
    lead, printed, tail = (share.lead[slice(*ends)] for ends in ((0, start), (start, stop), (stop, None)))
    return Mention(span, value, value, value, 0.0, quantity, printed, lead, tail)
