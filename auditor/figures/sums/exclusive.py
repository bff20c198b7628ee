"""Parts that share no member: women and men, votes for and against, money that goes to one matter or another."""

import re
from collections.abc import Sequence

from auditor.figures.mention import Mention
from auditor.figures.sums.completeness import tells_further

_ENDS = r"(?=\s*(?:[.,;)!?]|and\b|$))"
_ARE = r"\s(?:(?:of\sthem\s)?(?:were|was|are|is|said\sthey\swere|as|identified\sas)\s)?"
_NO_ANSWER = (
    r"\s(?:(?:did\snot|didn[’']t|would\snot|declined\sto|refused\sto|chose\snot\sto)\s"
    r"(?:say|answer|tell|reply|respond|disclose|specify)|gave\sno\sanswer)" + _ENDS
)
_VOTED = r"\s(?:(?:voted|were|was|are|is|said)\s)?"
# Each family lists what excludes each other; what stands in one line is the same thing.
_FAMILIES = (
    tuple(rf"{_ARE}{one}{_ENDS}" for one in ("(?:women|females?)", "(?:men|males?)", "girls", "boys")),
    (
        rf"{_VOTED}(?:in\sfavou?r|for|yes)(?:{_ENDS}|\s(?:of\s)?(?:it|the\s[a-z]+){_ENDS})",
        rf"{_VOTED}(?:against|opposed|no)(?:\sit)?{_ENDS}",
        rf"{_VOTED}(?:undecided|unsure){_ENDS}|\sdid\snot\sknow{_ENDS}",
        rf"\s(?:abstained|did\snot\svote){_ENDS}",
    ),
    (rf"\s(?:(?:had|have|has)\s)?died{_ENDS}", rf"\s(?:(?:had|have|has)\s)?survived{_ENDS}"),
)
_FAMILY = tuple(tuple(re.compile(one, re.IGNORECASE) for one in (*family, _NO_ANSWER)) for family in _FAMILIES)
_OPENS = re.compile(
    r"(?:|.*[,;:—–]\s*)(?:of\s(?:the|its|their|all|all\sthe)|out\sof(?:\s(?:the|its|their|all))?)\s",
    re.IGNORECASE | re.DOTALL,
)
_AND = re.compile(r"\band\s(?:the\sother\s|only\s|just\s)?$")
_DID_NOT = re.compile(
    r"\s(?:did|had|has|have|was|were|would|could|is|are)(?:\snot|n[’']t)(?=\s?(?:[.,;)!?]|$))", re.IGNORECASE
)
"""Behind the last of two parts: it is all that the first is not."""
_ABSTAINED = re.compile(
    r"\b(?:vot\w+|back\w+|support\w+|oppos\w+|agree\w*|favou?r\w*|for|against|approv\w+)\b", re.IGNORECASE
)
"""What one may do, or not do, or abstain from."""
_BEFORE = re.compile(r"(?:\s[a-z][\w’'-]*){0,5},\s(?:only\s|just\s|some\s)?", re.IGNORECASE)
_BETWEEN = re.compile(r"[^;:()]{0,60}(?:,|,?\sand)\s(?:only\s|just\s|some\s|another\s|the\sother\s)?")
_SPENT = re.compile(
    r"\sof\s(?:the|its|their|his|her|our|all|that)\s(?:[\w-]+\s){0,2}?"
    r"(?:budget|money|funds?|funding|spending|revenues?|income|proceeds|aid|turnover|grant|cash|taxes|sales|profits?)\s"
    r"(?:(?:will|would)\s)?(?:go(?:es)?|went|(?:is|was|were|are|be)\s(?:spent|paid|given))\s"
    r"(?P<way>to|on)\s",
    re.IGNORECASE,
)
_WAY = r"\s(?:(?:goes|went|go|spent|paid)\s)?{}\s"
_GROUP = re.compile(r"\sof\s(?:them|(?:the\s|all\s|its\s|their\s){0,2}(?P<noun>[a-z]+?)s)(?=\s)", re.IGNORECASE)
_OF_VOTE = re.compile(r"\sof\s(?:the\s)?(?:votes?|poll)(?:\scast)?\b")
_NEXT_PARTY = re.compile(r"(?:,|;|,?\sand)\s(?:the\s)?(?:[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}|others|the\srest)\s")
"""Between the shares of a vote: the next who has one."""
_IN_A_PLACE = re.compile(r"\W*(?:In|At)\s[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?,?\sthe\s")
_STARTS = ("the ", "others", "and the ", "and others")
"""Of "in Lunde the Reds took 45%", behind which names without "the" may be other places."""
_EACH_THEIR_OWN = re.compile(r"\b(?:each|respectively|their\sown)\b", re.IGNORECASE)
"""Behind the last of them: they are shares of several votes."""
_LEAST = 2
NEAR = 110.0
"""The most that the shares of a sum of money make by a slip; more may be shares of each other."""


def breakdown(mentions: Sequence[Mention]) -> tuple[Mention, tuple[Mention, ...]] | None:
    """Return whole and parts of "of the 40 members, 22 were women, 11 were men and 7 did not say", or None."""
    whole, *rest = mentions
    if whole.kind != "count" or whole.quantity.shape != "single" or not _OPENS.fullmatch(whole.lead):
        return None
    if len(rest) < _LEAST or not _BEFORE.fullmatch(rest[0].lead):
        return None
    if not all(part.kind in ("plain", "count") and part.quantity.shape == "single" for part in rest):
        return None
    return (whole, tuple(rest)) if _excludes(rest) else None


def complement(mentions: Sequence[Mention]) -> tuple[Mention, tuple[Mention, ...]] | None:
    """Return whole and parts of "of the 95 lots 71 found buyers and 24 did not", or None: it leaves nobody out."""
    counts = [mention for mention in mentions if not mention.is_percent]
    if len(counts) != _LEAST + 1 or not all(one.kind in ("plain", "count") and _is_one_value(one) for one in counts):
        return None
    whole, *parts = counts
    closed = _AND.search(parts[-1].lead) and _DID_NOT.match(parts[-1].tail)
    return (whole, tuple(parts)) if closed and _OPENS.fullmatch(whole.lead) else None


def leaves_nobody_out(text: str, parts: Sequence[Mention]) -> bool:
    """Tell whether those who did and those who did not are all: nobody may have abstained, and no rest is told."""
    return not _ABSTAINED.search(parts[0].tail) and not tells_further(text, parts[-1].span.end + len(parts[-1].tail))


def _is_one_value(mention: Mention) -> bool:
    """Tell whether a figure is one value, without a bound."""
    return mention.quantity.shape == "single" and mention.quantity.bound == "=" and not mention.is_year


def whole_of_shares(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the shares of "60% of the budget goes to schools, 25% to roads and 15% to parks", or of women and men."""
    shares = tuple(mentions)
    if len(shares) < _LEAST or not all(m.is_percent and m.quantity.shape == "single" for m in shares):
        return ()
    if _are_of_vote(shares):
        return shares
    if not all(_BETWEEN.fullmatch(share.lead) for share in shares[1:]):
        return ()
    spent = _SPENT.match(shares[0].tail) if len(shares) > _LEAST else None
    if spent is not None:
        way = re.compile(_WAY.format(spent["way"]), re.IGNORECASE)
        near = sum(share.value for share in shares) <= NEAR
        return shares if near and all(way.match(share.tail) for share in shares[1:]) else ()
    return shares if _excludes(shares) else ()


def _are_of_vote(shares: Sequence[Mention]) -> bool:
    """Tell "the Reds took 42% of the vote, the Blues 38% and others 20%": each vote is for one of them."""
    if len(shares) <= _LEAST or not _OF_VOTE.match(shares[0].tail) or sum(share.value for share in shares) > NEAR:
        return False
    if _EACH_THEIR_OWN.search(shares[-1].tail):
        return False
    leads = [_OF_VOTE.sub("", share.lead) for share in shares[1:]]
    if _IN_A_PLACE.match(shares[0].lead) and not all(lead.strip(" ,;").startswith(_STARTS) for lead in leads):
        return False
    return all(_NEXT_PARTY.fullmatch(lead) for lead in leads)


def _excludes(parts: Sequence[Mention]) -> bool:
    """Tell whether no two parts can share a member, by what is said of each, with no part told twice."""
    if not all(_BETWEEN.fullmatch(part.lead) for part in parts[1:]):
        return False
    if len({noun for part in parts if (noun := _group_of(part)) is not None}) > 1:
        return False
    for family in _FAMILY:
        told = [next((at for at, one in enumerate(family) if one.match(_said_of(part))), None) for part in parts]
        if None not in told and len(set(told)) == len(told):
            return True
    return False


def _said_of(part: Mention) -> str:
    """Return what follows a part, its own noun included: " women", " of respondents were women" without the group."""
    if part.kind == "count":
        return f" {part.printed.rpartition(' ')[2]}{part.tail}"
    group = _GROUP.match(part.tail)
    return part.tail[group.end() :] if group else part.tail


def _group_of(part: Mention) -> str | None:
    """Return the noun of the people that a part is of: "pupil" of "60% of the pupils were girls"."""
    group = _GROUP.match(part.tail)
    return group["noun"].lower() if group and group["noun"] else None
