"""Phrases of several words, found in one pass over the parts of a text."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from auditor.wording.lexicon import lexicon
from auditor.wording.parts import Parts

_JOINTS = frozenset(" -‐‑'s\u00a0\n\t")
_LONGEST_JOINT = 4


class _Phrase(NamedTuple):
    """A phrase by its longest part: how many parts stand before that."""

    before: int
    parts: list[str]


@cache
def _phrases() -> Mapping[str, Mapping[tuple[int, str], Sequence[_Phrase]]]:
    """Return the phrases by their longest part, which few texts hold, and by what stands a step before or behind it."""
    found: dict[str, dict[tuple[int, str], list[_Phrase]]] = defaultdict(lambda: defaultdict(list))
    for key in lexicon():
        parts = key.split(" ")
        if len(parts) > 1:
            longest = max(parts, key=len)
            before = parts.index(longest)
            step = 1 if before + 1 < len(parts) else -1
            found[longest][step, parts[before + step]].append(_Phrase(before, parts))
    return {longest: dict(beside) for longest, beside in found.items()}


def keys_of(parts: Parts, edges: Set[int] = frozenset()) -> Sequence[str]:
    """Return what each part is looked up by; no phrase runs over an edge: ``edges`` are parts that begin a sentence.

    The first part of a phrase has the whole phrase, longest phrase first; the parts that follow in it have "".
    """
    keys, free = list(parts.forms), 0
    for start, end in sorted(_places(parts), key=lambda place: (place[0], -place[1])):
        if start >= free and edges.isdisjoint(range(start + 1, end)) and _unbroken(parts.between(start, end)):
            keys[start:end] = [" ".join(parts.forms[start:end])] + [""] * (end - start - 1)
            free = end
    return keys


def _places(parts: Parts) -> Iterator[tuple[int, int]]:
    """Yield where the parts of a phrase stand in a row: the numbers of the first, and of the one behind the last."""
    phrases, forms = _phrases(), [*parts.forms, ""]
    for index in [index for index, form in enumerate(forms) if form in phrases]:
        beside = phrases[forms[index]]
        for step in (1, -1):
            for before, phrase in beside.get((step, forms[index + step]), ()):
                start, end = index - before, index - before + len(phrase)
                if start >= 0 and forms[start:end] == phrase:
                    yield start, end


def _unbroken(phrase: Parts) -> bool:
    """Tell whether only blanks and hyphens stand between the parts: no phrase runs over a comma or a full stop."""
    for (_, end), (start, _) in pairwise(map(phrase.span, range(len(phrase.forms)))):
        if start - end > _LONGEST_JOINT or not _JOINTS.issuperset(phrase.lowered[end:start]):
            return False
    return True
