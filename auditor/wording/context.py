"""What the words around a phrase make of it: denied, hedged, or part of a name."""

from typing import Literal

from auditor.wording.parts import Parts

Stance = Literal["asserted", "hedged", "denied"]

_REACH = 4
_DENIES = frozenset(
    "not no never neither nor hardly scarcely barely without non isn't wasn't aren't weren't doesn't don't didn't "
    "won't can't cannot couldn't wouldn't shouldn't denied denies deny rejected rejects dismissed".split()
)
_DENIES_NOTHING = frozenset("only just merely simply less longer doubt question wonder matter".split())
_HEDGES = frozenset(
    "could may might perhaps possibly potentially potential maybe if whether would seems seem seemed appears appear "
    "arguably supposedly hopes hoped aims expected likely".split()
)


def stance(parts: Parts, first: int, sentence_start: int) -> Stance:
    """Tell whether the few words before part ``first``, in its own sentence, deny or hedge what begins there."""
    found: Stance = "asserted"
    for index in range(first - 1, max(first - _REACH, 0) - 1, -1):
        if parts.starts[index] < sentence_start:
            break
        form = parts.forms[index]
        if form in _DENIES and parts.forms[index + 1] not in _DENIES_NOTHING:
            return "denied"
        if form in _HEDGES:
            found = "hedged"
    return found


def is_title_case(text: str, parts: Parts, first: int, end: int) -> bool:
    """Tell whether most of the longer words from ``first`` up to ``end`` begin with a capital, as in a headline."""
    long = [index for index in range(first, end) if parts.ends[index] - parts.starts[index] > 3]
    capital = sum(text[parts.starts[index]].isupper() for index in long)
    return len(long) > 1 and capital > 0.6 * len(long)


def is_name(text: str, parts: Parts, first: int, last: int, sentence_start: int) -> bool:
    """Tell whether the parts ``first`` to ``last`` are written as a name.

    A name stands in capitals, and in mid-sentence or right before another capital.
    """
    if not all(text[parts.starts[index]].isupper() for index in range(first, last + 1)):
        return False
    if parts.starts[first] > sentence_start + 1:
        return True
    after = last + 1
    follows = after < len(parts.forms) and parts.starts[after] - parts.ends[last] == 1
    return follows and text[parts.starts[after]].isupper()
