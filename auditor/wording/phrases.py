"""Phrases of several words, found in one pass over the parts of a text."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from auditor.wording.lexicon import lexicon
from auditor.wording.parts import Parts

_JOINTS = frozenset(" -‐‑'s\u00a0\n\t")
_LONGEST_JOINT = 4


@cache
def _starts() -> Mapping[str, Mapping[str, tuple[int, ...]]]:
    """Return, for the first part of a phrase and then its second, how many parts such phrases have, longest first."""
    lengths: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for key in lexicon():
        parts = key.split(" ")
        if len(parts) > 1:
            lengths[parts[0]][parts[1]].add(len(parts))
    return {
        first: {second: tuple(sorted(found, reverse=True)) for second, found in seconds.items()}
        for first, seconds in lengths.items()
    }


def begun(forms: Sequence[str]) -> list[tuple[int, tuple[int, ...]]]:
    """Return where two parts stand that begin a phrase, and how many parts such phrases have, longest first."""
    starts = _starts()
    return [
        (index, lengths)
        for index, (first, second) in enumerate(pairwise(forms))
        if first in starts and (lengths := starts[first].get(second))
    ]


def keys_of(parts: Parts, places: Sequence[tuple[int, tuple[int, ...]]] | None = None) -> Sequence[str]:
    """Return what each part is looked up by; ``places`` is what ``begun`` says of the parts, where that is known.

    The first part of a phrase has the whole phrase, longest phrase first; the parts that follow in it have "".
    """
    entries, forms, keys, free = lexicon(), parts.forms, list(parts.forms), 0
    for index, lengths in begun(forms) if places is None else places:
        if index < free:
            continue
        for length in lengths:
            last = index + length - 1
            key = " ".join(forms[index : index + length])
            if last < len(forms) and key in entries and _unbroken(parts, index, last):
                keys[index : last + 1] = [key] + [""] * (length - 1)
                free = last + 1
                break
    return keys


def _unbroken(parts: Parts, first: int, last: int) -> bool:
    """Tell whether only blanks and hyphens stand between the parts: no phrase runs over a comma or a full stop."""
    for (_, end), (start, _) in pairwise(map(parts.span, range(first, last + 1))):
        between = parts.lowered[end - parts.offset : start - parts.offset]
        if len(between) > _LONGEST_JOINT or not _JOINTS.issuperset(between):
            return False
    return True
