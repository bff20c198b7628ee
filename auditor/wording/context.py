"""What the words around a phrase make of it: denied, hedged, part of a name, or spoken by somebody else."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal

from auditor.document import Document, Quote
from auditor.records import Span
from auditor.wording.matches import Match, Parts

Stance = Literal["asserted", "hedged", "denied"]

_REACH = 4
_DENIES = frozenset(
    "not no never neither nor hardly scarcely barely without non isn't wasn't aren't weren't doesn't don't didn't won't "
    "can't cannot couldn't wouldn't shouldn't denied denies deny rejected rejects dismissed".split()
)
_DENIES_NOTHING = frozenset("only just merely simply less longer doubt question wonder matter".split())
_HEDGES = frozenset(
    "could may might perhaps possibly potentially potential maybe if whether would seems seem seemed appears appear "
    "arguably supposedly hopes hoped aims expected likely".split()
)


def stance(parts: Parts, match: Match, sentence_start: int) -> Stance:
    """Tell whether the few words before a match, in its own sentence, deny or hedge it."""
    found: Stance = "asserted"
    for index in range(match.first - 1, max(match.first - _REACH, 0) - 1, -1):
        if parts.starts[index] < sentence_start:
            break
        form = parts.forms[index]
        if form in _DENIES and parts.forms[index + 1] not in _DENIES_NOTHING:
            return "denied"
        if form in _HEDGES:
            found = "hedged"
    return found


def is_title_case(text: str, parts: Parts, first: int, last: int) -> bool:
    """Tell whether most of the longer words from ``first`` up to ``last`` begin with a capital, as in a headline."""
    long = [index for index in range(first, last) if parts.ends[index] - parts.starts[index] > 3]
    capital = sum(text[parts.starts[index]].isupper() for index in long)
    return len(long) > 1 and capital > 0.6 * len(long)


def is_name(text: str, parts: Parts, match: Match, sentence_start: int) -> bool:
    """Tell whether a match is written as a name: in capitals, and in mid-sentence or beside another capital."""
    if not all(text[parts.starts[index]].isupper() for index in range(match.first, match.last + 1)):
        return False
    if parts.starts[match.first] > sentence_start + 1:
        return True
    after = match.last + 1
    return (
        after < len(parts.forms) and parts.starts[after] - match.span.end == 1 and text[parts.starts[after]].isupper()
    )


def inside(quotes: Sequence[Quote], starts: Sequence[int], span: Span) -> bool:
    """Tell whether ``span`` lies in one of ``quotes``, whose starts are given for the search."""
    at = bisect_right(starts, span.start) - 1
    return at >= 0 and span.end <= quotes[at].span.end


def sentence_of(document: Document, starts: Sequence[int], position: int) -> int:
    """Return the number of the sentence that holds ``position``, or -1 before the first."""
    return bisect_right(starts, position) - 1
