"""Whether the words before a phrase deny it, hedge it, or leave it said."""

from typing import Literal

from auditor.wording.parts import Parts

Stance = Literal["asserted", "hedged", "denied"]

_REACH, _REACH_NOTHING = 6, 3
"""Parts before a phrase in which it is denied or hedged; "nothing" reaches less far."""
_DENIES = frozenset(
    "not no nothing never neither nor hardly scarcely barely without non isn't wasn't aren't weren't doesn't "
    "don't didn't won't can't cannot couldn't wouldn't shouldn't denied denies deny rejected rejects dismissed "
    "unlikely hasn't haven't hadn't mustn't ain't".split()
)
_AVOIDS = frozenset(
    (("instead", "of"), ("rather", "than"), ("far", "from"), ("absence", "of"), ("lack", "of"), ("anything", "but"))
)
"""Pairs that set what follows apart, "far from a disaster"."""
_NO_MORE = frozenset("a an any being looking seeming sounding such".split())
"""Words that may stand between such a pair and what it sets apart."""
_DENIES_NOTHING = frozenset(
    "but end only just merely simply less more short longer doubt question wonder matter".split()
)
_POSSESSIVES = ("'s ", "’s ")
_REFUSES = frozenset("denied denies deny rejected rejects dismissed".split())
_CLAUSE = frozenset("that of a an is are was were be been being has had".split())
"""Words that carry a denial on over an "and": "he denied that it was reckless and shameful"."""
_FORETOLD = frozenset("feared forecast foretold predicted promised expected imagined hoped warned".split())
"""Words behind what did not come: "it was not the bloodbath that some had feared"."""
_DEFINITE = frozenset("the this these those his her its their our my your whose".split())
_PRONOUNS = frozenset("it he she that there here what who let this him her them".split())
_WITHIN = frozenset("type kind sort form of most very own same real worst best biggest greatest more such".split())
"""Words that may stand in a definite phrase before the one that it is asked of."""
_LINKS = frozenset("be been being is are was were become becomes became into as like call called".split())
"""Words right before a definite phrase that is denied: "it has not been the disaster", where others leave it said."""
_MILD = frozenset(
    "quite exactly really necessarily nearly always even yet so entirely actually ever at all by any means no in way "
    "to also just anything".split()
)
"""Words between a denial and a definite phrase that leave it denied: "not quite the disaster"."""
_STAYS = _MILD | _LINKS | {"on"}
_ERRS = frozenset("wrong foolish absurd silly misleading unfair inaccurate".split())
_TELLS = frozenset("suggest say claim call think describe speak pretend imagine".split())
"""Words of "it would be wrong to call it a disaster"."""
_HEDGES = frozenset(
    "could may might perhaps possibly potentially potential maybe if whether would seems seem seemed appears appear "
    "arguably supposedly hopes hoped aims expected likely".split()
)


def stance(parts: Parts, first: int) -> Stance:
    """Tell whether the few words before part ``first`` of a sentence deny or hedge what begins there.

    A denial leaves alone what it takes for given: "they do not want the rotten system to be seen" calls it rotten.
    """
    found: Stance = "asserted"
    for index in range(first - 1, max(first - _REACH, 0) - 1, -1):
        form = parts.forms[index]
        if form == "nothing" and first - index > _REACH_NOTHING:
            continue
        if form in _DENIES and parts.forms[index + 1] not in _DENIES_NOTHING:
            if not _is_given(parts, index, first):
                return "denied"
            continue
        if (form, parts.forms[index + 1]) in _AVOIDS and _NO_MORE.issuperset(parts.forms[index + 2 : first]):
            return "denied"
        if form in _ERRS and parts.forms[index + 1] == "to" and not _TELLS.isdisjoint(parts.forms[index + 2 : first]):
            return "denied"
        if form in _HEDGES:
            found = "hedged"
    return found


def _is_given(parts: Parts, denial: int, first: int) -> bool:
    """Tell whether part ``first`` stands in a phrase that a denial takes for given, or behind its end.

    A definite phrase behind the denied verb is given ("did not ignore this scandalous waste", "does not mind the
    mayor's absurd plan"), one that the denial itself is about is not ("is not the disaster", "never been the triumph").
    "He denied it and blasted them" denies no more than it.
    """
    between = parts.forms[denial + 1 : first]
    if parts.forms[denial] in _REFUSES:
        return "and" in between and _CLAUSE.isdisjoint(between[: between.index("and")])
    if not _FORETOLD.isdisjoint(parts.forms[first + 1 : first + 1 + _REACH]):
        return False
    for at in range(first - 1, denial, -1):
        form, before = parts.forms[at], parts.forms[denial + 1 : at]
        if form in _DEFINITE or (form not in _PRONOUNS and parts.lowered.startswith(_POSSESSIVES, parts.span(at)[1])):
            return not (_STAYS.issuperset(before) or before[-1] in _LINKS or before[-1] in _PRONOUNS)
        if form not in _WITHIN and not form.endswith("ly"):
            return False
    return False
