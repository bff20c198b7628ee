"""Shares put as worked out of the figures just told: "78 of the 130 flights were cancelled. That is 60 per cent."."""

import re
from collections.abc import Iterator, Sequence

from auditor.document import Document
from auditor.figures.accounts.account import Account
from auditor.figures.accounts.passage import Passage, are_alike, document_passages
from auditor.figures.accounts.working import (
    LOOSE,
    is_exact,
    is_opening,
    is_other_word,
    is_put_back,
    meant,
    rounded_like,
    told_around,
    told_before,
    whole_of,
)
from auditor.figures.mention import Mention
from auditor.figures.reckoning import Interval

# No share of the figures before, but a change, a rate or a share of other people.
_ELSEWHERE = re.compile(
    r"\s*(?:points?|more|less|fewer|higher|lower|above|below|up|down|over|under|ahead|short|better|worse|faster|slower|[a-z]+er\sthan"
    r"|rises?|increases?|cuts?|falls?|drops?|growth|interest|tax|stake|margin|discount|swing|chance|rate|an?|per|in|among|for"
    r"|last|previously|before|when|then|at\sthe|the\s(?:year|month|week|time|season|previous|last)"
    r"|(?:year|month)[- ]on)\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:,|\(|\s[—–-])\s?(?:(?:about|around|roughly|some|nearly|almost|just|only|exactly|over|under)\s){0,3}$",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"\s*(?:[,.;:)—–]|$|(?:of|overall|in\sall)\b)", re.IGNORECASE)
"""A comma alone before a share puts it for the figures before it where its clause ends behind it; "of the 360 diesels,
30% failed" is a share of the 360."""
_OF_THOSE = re.compile(r"\bof\s(?:them|those|these|whom|which|it|that)\b", re.IGNORECASE)
_NAMED = re.compile(
    r"(?:^[“\"]?the|,\san?|\swith\san?)\s(?:load\sfactor|turn-?out|share|proportion|occupancy|(?:response|pass|success|strike|vacancy|hit"
    r"|clear-?up|conviction|survival|attendance|recycling|completion|literacy|occupancy|take-?up|conversion)\srate)"
    r"\s(?:was|is|of)\s(?:thus\s|therefore\s|about\s|just\s|only\s)?$",
    re.IGNORECASE,
)
"""Before a share that a name puts for the figures before it: "The load factor was", ", a turnout of". In "Last year the
load factor was" it is another year's."""
_OF_OPENS = re.compile(
    r"(?:^|[,;:—–]\s(?:and\s|but\s)?)of\s(?:the\s|its\s|their\s|all\s|all\sthe\s|some\s|about\s|more\sthan\s)?"
    r"(?:[\w-]+[’']s?\s)?$",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"\s(?:more|less|fewer|higher|lower|above|below)\b", re.IGNORECASE)
_NO_PARTS = frozenset(("percent", "percentage point", "ratio", "multiple", "duration", "age", "index"))
_OF = re.compile(r"\s(?:out\s)?of\s(?:[\w’'-]+\s){0,3}?$", re.IGNORECASE)
_LEFT = re.compile(
    r"n[’']t\b|\b(?:not|no|never|none|left|gone|lost|other|rest|remain\w*|without|fail\w*|miss\w*|less|fewer)\b", re.I
)
"""Words by which a share may be of what is left of the whole."""
_CLAUSE = re.compile(r"[^,.;:()—–]{0,80}")


def shares(document: Document) -> Iterator[Account]:
    """Yield the shares that no figures around them give, with the part and the whole that they are most likely of."""
    for passage in document.share(document_passages):
        claim = passage.claim
        if not (claim.is_percent or claim.kind == "ratio") or not is_exact(claim) or not _is_put(claim):
            continue
        pair = _pair(passage)
        if pair is not None and not _is_given(claim, pair, passage):
            account = _account(claim, *pair)
            if _is_slip(account):
                yield account


def _is_put(claim: Mention) -> bool:
    """Tell whether a share is put for the figures before it."""
    named = _NAMED.search(claim.lead)
    if _ELSEWHERE.match(claim.tail) or not (is_put_back(claim) or named):
        return False
    return not (named or _BARE.search(claim.lead)) or _CLOSED.match(claim.tail) is not None


def _pair(passage: Passage) -> tuple[Mention, Mention] | None:
    """Return the part and the whole that a share is most likely of: the last figures that the words put so."""
    before = [one for one in told_before(passage) if one.kind not in _NO_PARTS]
    opens = not passage.ahead
    if _is_for_another(passage, before[:1]):
        return None
    for at, one in enumerate(before[: 3 if opens else 1]):
        for other in before[at + 1 :]:
            if one.value == other.value or not are_alike(one, other):
                continue
            part, whole = sorted((one, other), key=lambda figure: figure.value)
            if _is_linked(part, whole, passage.claim if at == 0 else None):
                return part, whole
    return None


def _is_for_another(passage: Passage, nearest: Sequence[Mention]) -> bool:
    """Tell whether a share is put for something before it that cannot be reckoned with: a fraction in words, a change
    between two values, or what its own sentence names without a figure.
    """
    last = (passage.ahead or passage.before())[-1:]
    told_of_last = passage.ahead or is_opening(passage.claim) or _NAMED.search(passage.claim.lead)
    return any(one not in nearest for one in last) or not told_of_last


def _is_linked(part: Mention, whole: Mention, claim: Mention | None) -> bool:
    """Tell whether the words say that one figure is a part of the other: "12 of 40", "of the 40, 12", "12 of it"."""
    if _COMPARED.match(part.tail):
        return False
    if part.span < whole.span:
        return _OF.search(whole.lead) is not None and part.span.end + len(whole.lead) == whole.span.start
    those = _OF_THOSE.search(part.lead) or _OF_THOSE.match(part.tail.lstrip())
    opens = _OF_OPENS.search(whole.lead) is not None
    return bool(those or opens or (claim is not None and _OF_THOSE.match(claim.tail.lstrip())))


def _is_given(claim: Mention, pair: tuple[Mention, Mention], passage: Passage) -> bool:
    """Tell whether a share is its part's of another figure near by, or another's of its whole, or what is left."""
    part, whole = pair
    stated = _stated(claim)
    size = whole_of(claim)
    clause = _CLAUSE.match(claim.tail)
    left = _LEFT.search(clause.group()) if clause else None
    near = [] if _is_direct(part, whole, claim) else told_around(passage)
    quotients = [(part, whole), *((part, one) for one in near), *((one, whole) for one in near)]
    for one, other in quotients:
        share = meant(one).over(meant(other))
        if one is other or share is None or not are_alike(one, other):
            continue
        share = share.scaled(size)
        if share.meets(stated) or (left and (Interval(size, size) - share).meets(stated)):
            return True
    return False


def _is_direct(part: Mention, whole: Mention, claim: Mention) -> bool:
    """Tell whether part, whole and share stand right behind each other, so that no other figure can be meant."""
    return part.span.end + len(part.tail) == whole.span.start and whole.span.end + len(whole.tail) == claim.span.start


def _stated(claim: Mention) -> Interval:
    room = claim.tolerance if claim.is_percent else LOOSE
    return Interval(claim.interval.low - room, claim.interval.high + room)


def _account(claim: Mention, part: Mention, whole: Mention) -> Account:
    size = whole_of(claim)
    possible = (meant(part).over(meant(whole)) or Interval(0.0, 0.0)).scaled(size)
    worked = rounded_like(claim, part.value / whole.value * size)
    return Account(claim, (part, whole), f"{part.printed} of {whole.printed}", possible, worked, _stated(claim))


def _is_slip(account: Account) -> bool:
    """Tell whether a share contradicts its part and its whole by a digit or a word."""
    if account.claim.is_percent:
        return account.is_slip
    return is_other_word(account)
