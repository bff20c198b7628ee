"""Lists of what makes up a whole: sums behind their names, kinds of a thing, places, women and men."""

import re
from collections.abc import Iterator, Sequence

from auditor.figures.dates import MONTHS, WEEKDAYS
from auditor.figures.mention import Mention, head
from auditor.figures.person import people
from auditor.figures.sums.completeness import is_complete

FEWEST, LONGEST = 2, 12
"""Parts of the shortest list of places, and of the longest list that is read."""
NEAR = 0.2
"""Part of its whole by which the sum of what is listed may miss; more is no list of its parts."""
_COLON = re.compile(r"[^,;:.()]{0,40}:\s*")
_NAME = r"(?:the\s|an?\s|its\s|his\s|her\s|their\s)?(?:[A-Za-z][\w’'-]*\s){1,4}?(?:of\s|at\s)?"
_NAMED_FIRST = re.compile(rf"[^,;:.()]{{0,40}}:\s{_NAME}")
_BOUND = re.compile(r"\b(?:up\sto|from|by|than|least)\s$", re.IGNORECASE)
_REDUCED = re.compile(
    r"\b(?:net|over\w*|sav(?:e|es|ed|ing)|discount\w*|bundle|offer|deal|cut|reduced|budget\w*)\b", re.IGNORECASE
)
"""Words of a whole that is less than what is listed, or more."""
_NAMED_NEXT = re.compile(rf"(?:,|,?\s+and)\s{_NAME}")
_NO_PART = re.compile(
    r"\b(?:revenues?|sales|income|turnover|costs?|profits?|loss(?:es)?|price|from|to|by|than|or|up|down|per|each|worth|debts?|less"
    r"|more|about|minus|before|after|with|without|including|average|last|was|were|is|are|in)\b",
    re.IGNORECASE,
)
_NEXT = re.compile(r"(?:\s[A-Za-z][\w’'-]*){0,4}(?:,|,?\s+and)\s")
_JOINED = re.compile(r"[^,;:()\d]{3,40}(?:,|,?\sand)\s")
_CLOSES = re.compile(r"(?:\s[a-z][\w’'-]*){0,2}\s?[.!?]?$")
_KINDS = {
    "vehicle": "lorry truck car van bus coach motorcycle motorbike bike pickup minibus tram taxi caravan tanker",
    "animal": "dog cat horse cow sheep goat pig rabbit hen duck goose pony donkey cattle lamb calf bird snake",
    "aircraft": "jet plane helicopter airliner fighter bomber drone glider",
    "vessel": "ship boat ferry yacht trawler tanker frigate destroyer submarine tug barge",
    "home": "flat house bungalow apartment maisonette cottage studio",
    "player": "saxophone trumpet trombone violin viola cello clarinet flute drummer bassist pianist guitar horn drum",
}
_KINDS["musician"] = _KINDS["player"]
_NAMED_KINDS = {whole: frozenset(kinds.split()) for whole, kinds in _KINDS.items()}
_NUMBERED = re.compile(r"\s(?:over|on|across|in|at|between)\s(?:its\s|the\s)?")
_SIDES = ("downstairs", "upstairs", "indoors", "outdoors", "inside", "outside")
_PLACE = re.compile(
    rf"\s(?P<word>in|at)\s(?:the\s)?(?!(?:{'|'.join((*MONTHS, *WEEKDAYS))})\b)[A-Z][A-Za-z]+"
    r"(?=\s?(?:,|and\b|[.!?]|$))"
)
_NEUTRAL = frozenset(
    "people person adult patient participant respondent volunteer juror pupil student worker employee member".split()
)
_FIXED = frozenset("bed room seat cover place home house flat shop school job post plant mast tree".split())
"""What cannot be in two places, as a firm can."""
_SEXES = ({"woman", "man"}, {"girl", "boy"}, {"female", "male"})
_WHO = re.compile(r"\s?(?:[,;.)—–]|$)")

List = tuple[Mention, tuple[Mention, ...], bool]


def itemised(text: str, mentions: Sequence[Mention]) -> Iterator[List]:
    """Yield a whole, what the rest of the sentence lists of it, and whether the list is complete."""
    for index in range(len(mentions) - 2):
        whole, both = mentions[index], tuple(mentions[index + 1 : index + 3])
        if whole.quantity.shape == "single" and _are_sexes(whole, both):
            yield whole, both, _same_digits(whole.value, sum(part.value for part in both))
    for index in range(max(0, len(mentions) - 1 - LONGEST), len(mentions) - 2):
        whole, parts = mentions[index], tuple(mentions[index + 1 :])
        if any(one.quantity.shape != "single" for one in (whole, *parts)):
            continue
        if _is_named_sums(whole, parts):
            yield whole, parts, False
        elif _is_kinds(whole, parts):
            yield whole, parts, is_complete(text, parts, ":", parts[-1])
        elif listed := _at_places(whole, parts):
            yield whole, listed, False


def _is_near(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether what is listed may be the parts of a whole: each smaller, and together about as much."""
    total = sum(part.value for part in parts)
    return max(part.value for part in parts) < whole.value and abs(total - whole.value) <= NEAR * whole.value


def _is_named_sums(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Tell "£90: food £50, wine £30 and a tip of £10"."""
    money = all(one.kind == "money" and one.unit == whole.unit for one in (whole, *parts))
    if not money or any(part.quantity.currency != whole.quantity.currency for part in parts):
        return False
    if not _NAMED_FIRST.fullmatch(parts[0].lead) or not all(_NAMED_NEXT.fullmatch(part.lead) for part in parts[1:]):
        return False
    names = (parts[0].lead.rpartition(":")[2], *(part.lead for part in parts[1:]))
    plain = not any(_NO_PART.search(name) for name in names) and not _BOUND.search(whole.lead)
    plain = plain and not _REDUCED.search(whole.lead)
    return plain and parts[-1].tail.strip() in ("", ".", "!") and _is_near(whole, parts)


def _is_kinds(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Tell "40 vehicles: 20 cars, 12 vans and eight lorries"."""
    kinds = _NAMED_KINDS.get(head(whole.unit))
    if kinds is None or whole.kind != "count" or not _COLON.fullmatch(parts[0].lead):
        return False
    named = [head(part.unit) for part in parts if part.kind == "count"]
    if len(set(named) & kinds) != len(parts) or not all(_NEXT.fullmatch(part.lead) for part in parts[1:]):
        return False
    return _CLOSES.fullmatch(parts[-1].tail) is not None and _is_near(whole, parts)


def _at_places(whole: Mention, parts: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return the parts of "600 staff: 400 in Leeds and 200 in Hull", "80 seats on two floors: 50 upstairs, 30 down"."""
    if whole.kind != "count" or head(whole.unit) not in people() | _FIXED or " per " in whole.unit:
        return ()
    places, *rest = parts
    numbered = places.kind == "count" and places.value == len(rest) and _NUMBERED.fullmatch(places.lead)
    listed = tuple(rest) if numbered else parts
    if len(listed) < FEWEST or not _COLON.fullmatch(listed[0].lead) or not _is_near(whole, listed):
        return ()
    if numbered and all(_is_bare(part) for part in listed) and all(_NEXT.fullmatch(part.lead) for part in listed[1:]):
        return listed if _CLOSES.fullmatch(listed[-1].tail) or _in_places(listed) else ()
    return listed if (numbered or head(whole.unit) in _FIXED) and _in_places(listed) else ()


def _is_bare(part: Mention) -> bool:
    return (part.kind == "plain" and not part.is_year) or part.printed.endswith(_SIDES)


def _in_places(parts: Sequence[Mention]) -> bool:
    """Tell "400 in Leeds and 200 in Hull"."""
    told = [_PLACE.match(part.tail) for part in parts if part.kind == "plain" and not part.is_year]
    words = {place["word"] for place in told if place is not None}
    joined = all(_JOINED.fullmatch(part.lead) for part in parts[1:])
    return joined and len(told) == len(parts) and None not in told and len(words) == 1


def _are_sexes(whole: Mention, both: Sequence[Mention]) -> bool:
    """Tell whether the two figures are the parts of "900 people, 500 women and 400 men, were asked"."""
    if head(whole.unit) not in _NEUTRAL or any(part.kind != "count" for part in (whole, *both)):
        return False
    if any(part.quantity.shape != "single" for part in both) or {part.unit for part in both} not in _SEXES:
        return False
    beside = both[0].lead.strip() == "," and both[1].lead.strip() == "and"
    return beside and _WHO.match(both[1].tail) is not None and _is_near(whole, both)


def _same_digits(first: float, second: float) -> bool:
    """Tell whether one number is the other with digits that changed places; what else is short may have gone unsaid."""
    return sorted(f"{first:.0f}") == sorted(f"{second:.0f}")
