"""Parts that a sentence gives both as a figure and as a share of their whole: "12 of 40 workers, or 30%"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from auditor.document import Document
from auditor.figures.mention import Mention, document_mentions, head
from auditor.figures.person import both_people, people
from auditor.figures.slip import is_near

OF = re.compile(
    r"\s*(?:out\s+)?of\s+(?:the|its|his|her|their|our|all|all the|a total of|some|about|more than)?\s*", re.I
)
"""What stands between a part and its whole."""
_HEDGE = r"\s*(?:about|roughly|some|around|nearly|almost|only|just|just over|just under)?\s*"
_NAME = r"(?!(?:an?|and|at|by|for|from|in|of|on|or|than|that|the|to|who|with)\s)[a-z][\w-]*\s"
# "Of the 212 drivers, 53 (25%) were fined", at the head of a sentence or a clause.
_OPENS_WITH_OF = re.compile(
    r"(?:|.*[,;:—–]\s*(?:and\s|but\s)?)of\s(?:the\s|its\s|their\s|all\s|all the\s)?", re.I | re.S
)
_THEN = r"(?:\s[a-z][\w’'-]{0,20}){0,6}"
# "Of the 120 who took it, 54 slept better, or 45%": those whom a clause tells have no noun of their own.
_WHO = re.compile(r"\s(?:who|whom|that)\s[a-z]", re.I)
_WHO_OR = re.compile(
    r"(?:\s(?!(?:half|thirds?|quarters?|fifth|tenth|by|los[et]|gain\w*|rose|fell|grew|cut|rais\w+|earn\w*|paid|sav\w+)\b)"
    r"[a-z][\w’'-]*){1,8},\s(?:or|which\s(?:is|was|makes))" + _HEDGE,
    re.I,
)
_THEN_PART = re.compile(_THEN + r",\s(?:only\s|just\s|some\s|about\s)?", re.I)
_ASKED = re.compile(
    r".*\b(?:survey|poll|sample|study|trial|audit|review|analysis|group)\sof\s(?:about\s|some\s|more\sthan\s)?",
    re.I | re.S,
)
_THEN_FOUND = re.compile(
    _THEN + r"(?:(?:,|:|\s?[—–])|\s(?:found|showed|shows|suggested|suggests|reported|said)(?:\sthat)?)" + _HEDGE, re.I
)
_OR = re.compile(r"\s*,\s*or" + _HEDGE, re.I)
_PRICED = re.compile(r"\b(?:at|from|for)\s$", re.I)
_SHARE_OF = re.compile(
    r"\s*of\s(?:the|its|their|his|her|our|an?|(?:the\s)?[\w-]+[’']s)\s"
    rf"(?:(?:{_NAME}){{1,3}}of\s|(?:total|overall|planned|original)\s)?",
    re.I,
)
_BESIDE = re.compile(r",\s")
_TAKES = re.compile(r",\s(?:takes|took|makes\sup|made\sup|accounts\sfor|accounted\sfor|is|was)\s" + _HEDGE[3:], re.I)
_AT = re.compile(r",\sat\s(?:about\s)?$", re.I)
_OF_ALL = re.compile(r"\sof\s(?:the|its|their)\s(?:total\s)?")
_ALL_ENDS = re.compile(r"(?:\s(?:budget|total|bill|cost|spending|income|fund|pot|sum|turnover))?\s?(?:[.,;)—–]|$)")
_SHARE_BEFORE = re.compile(r"\s*,?\s*(?:\((?:or\s)?|or)" + _HEDGE, re.I)
_APPOSED = re.compile(r"(?:\s[a-z][\w-]*){0,3}\s*(?:,\s*or|\((?:or\s)?|\s[—–])" + _HEDGE, re.I)
_BRACKET = re.compile(r"(?P<of>\s(?:of|from)\s(?!votes?\b|the\svote)(?:the\s)?[a-z]+)?\s*\(" + _HEDGE, re.I)
_NO_SHARE = re.compile(
    r"\b(?:by|turnout|share|votes?|chance|risk|rate|lead|margin|growth|interest|won|lost|cut\w*|fell|rose|fall\w*|rise\w*|drop\w*"
    r"|grew|gain\w*|jump\w*|declin\w*|increas\w*|decreas\w*|down|up|higher|lower|less|more)\b",
    re.I,
)
_TURNOUT = re.compile(r"\bturnout\s(?:was|is|came\sto|reached|stood\sat)\s" + _HEDGE[3:] + "$", re.I)
_WITH = re.compile(r",?\s(?:with|as)\s" + _HEDGE[3:], re.I)
_OF_ITS = re.compile(r"\s(?:out\s)?of\s(?:the|its|their)\s(?:[\w-]+[’']s\s)?(?:total\s)?", re.I)
_BRACKET_ENDS = re.compile(r"\s*\)")
_TREATED = re.compile(r"\s(?:given|taking|receiving|offered|treated\swith|on|in)\s(?:the\s|an?\s)?[a-z]+(?=\s\()")
# What may follow a share of that whole; "(45% of women)" and "(10% more than in May)" are shares of something else.
_SHARE_ENDS = re.compile(
    r"\s*(?:[,.;:!?—–\]]|\)(?!\s+(?:of|in|among)\b)|$|"
    r"of (?:them|those(?!\s(?:who|that|in|with|at)\b)|the total|the whole|all)\b"
    r"|(?:were|was|are|is|had|have|has|said|say|did|"
    r"do|would|will|could|can|voted|chose|went|came|left|got|took|told|think|thought|believe|want|wanted|agreed|backed)\b)",
    re.I,
)
_CLOSES = re.compile(r"\s*(?:[,.;:!?—–)]|$)")
# And what may follow a part; "or $5 for members" and "or $5, whichever is less" are another choice.
_PART_ENDS = re.compile(
    r"\s*(?!,?\s*whichever)(?:[,.;:)!?—–\]]|$|(?:were|was|are|is|had|have|has|will|would|on|to)\b)", re.I
)
# Behind a whole that has no noun of its own: "of the 9,000 served by it", "of the 9,000 cast".
_NO_NOUN = re.compile(
    r"\s*(?:[,.;:)!?—–]|$|(?:who|that|which|it|they|he|she|in|on|at|available|cast|sold|sent|made|held|built|known|given"
    r"|(?!(?:red|bed|shed|seed|feed|breed|weed|need|speed)\b)[a-z]{2,12}ed)\b)"
)
_POSTS = frozenset(("job", "post", "position", "role"))
# Won and counted apart from the votes that the share is one of: "30% (3 of 10 seats)", "60% (12 of 20 wards)".
_APART = frozenset("seat precinct ward district county state constituency delegate game match set".split())


@dataclass(frozen=True, slots=True)
class Portion:
    """A part, its whole, and the percentage that the sentence gives for it."""

    part: Mention
    whole: Mention
    share: Mention


def document_portions(document: Document) -> tuple[Portion, ...]:
    """Return the parts whose share stands beside them and their whole, in whatever order."""
    return tuple(found for mentions in document.share(document_mentions) for found in _portions(mentions))


def counts_of(part: Mention, whole: Mention) -> bool:
    """Tell whether the first may count some of the things that the second counts."""
    return whole.kind == "count" and _alike(part, whole)


def _counted(mention: Mention) -> bool:
    return mention.kind in ("plain", "count") and mention.quantity.shape == "single" and not mention.is_year


def _alike(part: Mention, whole: Mention) -> bool:
    """Tell whether both are counts, and nothing but the whole's own noun is told of the part."""
    return part.unit in ("-", whole.unit) and _counted(part) and _counted(whole)


def _measured(part: Mention, whole: Mention) -> bool:
    """Tell whether both are amounts in one unit: money of money, litres of litres."""
    single = part.quantity.shape == whole.quantity.shape == "single"
    same = part.unit == whole.unit and part.quantity.currency == whole.quantity.currency
    return single and part.kind == whole.kind and part.kind in ("money", "measure") and same


def _portions(mentions: Sequence[Mention]) -> Iterator[Portion]:
    for index in range(2, len(mentions)):
        first, second, third = mentions[index - 2 : index + 1]
        shares = [mention.is_percent and mention.quantity.shape == "single" for mention in (first, second, third)]
        if shares == [False, False, True]:
            of = OF.fullmatch(second.lead) is not None
            if of and (_is_told(third) or _is_told_further_on(third)) and _is_part(first, second, third):
                yield Portion(first, second, third)
            elif _is_told(third) and _opens_with(first, second) and counts_of(second, first):
                yield Portion(second, first, third)
            elif _is_told_of_them(first, second, third):
                yield Portion(second, first, third)
        elif shares == [False, True, False]:
            if _is_share_of(first, second, third) and not _stands_before(mentions, index - 2, (first.kind, third.kind)):
                yield Portion(first, third, second)
            elif _opens_with(first, second) and _names_part(third, first):
                yield Portion(third, first, second)
        elif shares == [True, False, False]:
            if _SHARE_OF.fullmatch(second.lead) and (_names_part(third, second) or _is_amount_of(third, second)):
                yield Portion(third, second, first)
            elif _is_turnout(first, second, third):
                yield Portion(second, third, first)
            elif _is_bracketed(first, second, third):
                yield Portion(second, third, first)


def _stands_before(mentions: Sequence[Mention], end: int, kinds: tuple[str, str]) -> bool:
    """Tell whether a figure of one of ``kinds`` stands before number ``end``."""
    return any(mention.kind in kinds for mention in islice(mentions, end))


def _is_part(part: Mention, whole: Mention, share: Mention) -> bool:
    """Tell the first two of "12 of 40 workers (30%)"; "$1m of the $3m loan (5%)" may be its interest."""
    bare = part.unit == whole.unit == "-" and _counted(part) and _counted(whole)
    money = part.kind == "money" and _measured(part, whole) and "(" not in share.lead
    treated = bare and _TREATED.match(share.lead) is not None
    return counts_of(part, whole) or treated or money


def _is_told(share: Mention) -> bool:
    """Tell whether a percentage stands right after what it is put for, as in "40 workers, or 30%,"."""
    noun = _TREATED.match(share.lead) or re.match(r"(?:\s[a-z]+){0,2}", share.lead)
    lead = share.lead[noun.end() :] if noun and not re.match(r"\s*(?:,?\s*or\b)", share.lead) else share.lead
    return _SHARE_BEFORE.fullmatch(lead) is not None and _SHARE_ENDS.match(share.tail) is not None


def _is_told_further_on(share: Mention) -> bool:
    """Tell whether a share stands behind what the part did: "12 of the 40 who came stayed, or 30%"."""
    return _WHO_OR.fullmatch(share.lead) is not None and _CLOSES.match(share.tail) is not None


def _is_told_of_them(whole: Mention, part: Mention, share: Mention) -> bool:
    """Tell "of the 120 who took it, 54 said that they slept better, or 45%"."""
    told = _WHO_OR.fullmatch(share.lead) and _SHARE_ENDS.match(share.tail)
    fits = _alike(part, whole) and part.value <= whole.value
    named = _WHO.match(whole.tail) or whole.kind == "count"
    return bool(told and fits and named and _opens_with_of(whole, part))


def _opens_with(whole: Mention, then: Mention) -> bool:
    """Tell whether a sentence names a whole before its parts: "Of the 212 drivers", "A survey of 500 people"."""
    asked = _ASKED.fullmatch(whole.lead) and _THEN_FOUND.fullmatch(then.lead)
    return bool(asked or _opens_with_of(whole, then))


def _opens_with_of(whole: Mention, then: Mention) -> bool:
    return bool(_OPENS_WITH_OF.fullmatch(whole.lead) and _THEN_PART.fullmatch(then.lead))


def _is_share_of(part: Mention, share: Mention, whole: Mention) -> bool:
    """Read "12 workers, or 30% of the 40", where nothing before may be a part beside the first figure."""
    if _is_amount_beside(part, share, whole):
        return True
    if not _OR.fullmatch(share.lead) or not _SHARE_OF.fullmatch(whole.lead) or _PRICED.search(part.lead):
        return False
    fits = counts_of(part, whole) or _measured(part, whole) or _under_other_names(part, whole)
    return part.value <= whole.value and fits


def _is_amount_beside(part: Mention, share: Mention, whole: Mention) -> bool:
    """Tell "£141m, 54% of the £318m" and "care, at £141m, takes 54% of the £318m", but for a share of something else.

    As no word says that the two are one, the share has to be a slip away from what they give.
    """
    stands = _BESIDE.fullmatch(share.lead) and not _PRICED.search(part.lead)
    takes = _TAKES.fullmatch(share.lead) and _AT.search(part.lead)
    if not (stands or takes) or not _OF_ALL.fullmatch(whole.lead) or not _ALL_ENDS.match(whole.tail):
        return False
    money = part.kind == "money" and _measured(part, whole) and part.value <= whole.value
    return money and is_near(share.value, 100 * part.value / whole.value)


def _under_other_names(part: Mention, whole: Mention) -> bool:
    """Tell jobs of a number of staff, people of people by other nouns, and things of a whole without a noun."""
    if not (_counted(part) and _counted(whole)) or part.kind != "count":
        return False
    if whole.kind == "plain":
        return _NO_NOUN.match(whole.tail) is not None
    return head(whole.unit) in people() and head(part.unit) in people() | _POSTS


def _names_part(part: Mention, whole: Mention) -> bool:
    """Tell whether a count is put beside the share of the whole: "30% of the 1,200 staff, or 360 people"."""
    people = _counted(part) and _counted(whole) and both_people(part, whole)
    return _is_apposed(part, whole) and (counts_of(part, whole) or people)


def _is_amount_of(part: Mention, whole: Mention) -> bool:
    """Tell the same of amounts: "60% of the budget of $500 million, or $300 million"."""
    return _is_apposed(part, whole) and _measured(part, whole)


def _is_apposed(part: Mention, whole: Mention) -> bool:
    told = _APPOSED.fullmatch(part.lead) and _PART_ENDS.match(part.tail)
    return told is not None and part.value <= whole.value


def _is_turnout(share: Mention, part: Mention, whole: Mention) -> bool:
    """Tell "Turnout was 50%, with 20,000 of the county's 40,000 voters taking part"."""
    said = _TURNOUT.search(share.lead) and _WITH.fullmatch(part.lead) and _OF_ITS.fullmatch(whole.lead)
    return bool(said) and counts_of(part, whole) and part.value <= whole.value


def _is_bracketed(share: Mention, part: Mention, whole: Mention) -> bool:
    """Tell "60% (300 of 500)", nothing but the count of those who are meant; a change or a turnout is no share."""
    if _NO_SHARE.search(share.lead):
        return False
    told = _BRACKET.fullmatch(part.lead) if _BRACKET_ENDS.match(whole.tail) and OF.fullmatch(whole.lead) else None
    if told is None or not _alike(part, whole) or part.value > whole.value:
        return False
    return whole.unit == "-" if told["of"] else whole.unit not in _APART
