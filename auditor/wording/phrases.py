"""Phrases of several words, found in one pass over the parts of a text."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from auditor.wording.lexicon import lexicon
from auditor.wording.parts import Parts

_JOINTS = frozenset(" -‐‑'s\u00a0\n\t")
_LONGEST_JOINT = 4


@cache
def _lengths() -> Mapping[tuple[str, str], tuple[int, ...]]:
    """Return, for the first two parts of a phrase, how many parts the phrases that begin so have, longest first."""
    lengths: dict[tuple[str, str], set[int]] = defaultdict(set)
    for key in lexicon():
        parts = key.split(" ")
        if len(parts) > 1:
            lengths[parts[0], parts[1]].add(len(parts))
    return {pair: tuple(sorted(found, reverse=True)) for pair, found in lengths.items()}


def keys_of(parts: Parts) -> list[str]:
    """Return what each part is looked up by.

    The first part of a phrase has the whole phrase, longest phrase first; the parts that follow in it have "".
    """
    forms, lengths, entries = parts.forms, _lengths(), lexicon()
    keys = list(forms)
    if lengths.keys().isdisjoint(pairwise(forms)):
        return keys
    free = 0
    for index, pair in enumerate(pairwise(forms)):
        if pair not in lengths or index < free:
            continue
        for length in lengths[pair]:
            last = index + length - 1
            key = " ".join(forms[index : index + length])
            if last < len(forms) and key in entries and _unbroken(parts, index, last):
                keys[index : last + 1] = [key] + [""] * (length - 1)
                free = last + 1
                break
    return keys


def _unbroken(parts: Parts, first: int, last: int) -> bool:
    """Tell whether only blanks and hyphens stand between the parts: no phrase runs over a comma or a full stop."""
    for (_, end), (start, _) in pairwise(parts.spans[first : last + 1]):
        between = parts.lowered[end - parts.offset : start - parts.offset]
        if len(between) > _LONGEST_JOINT or not _JOINTS.issuperset(between):
            return False
    return True
