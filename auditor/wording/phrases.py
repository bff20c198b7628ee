"""Phrases of several words, found in one pass over the parts of a text."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from auditor.wording.lexicon import lexicon
from auditor.wording.parts import Parts

_JOINTS = frozenset(" -‐‑'s\u00a0\n\t")


@cache
def _lengths() -> Mapping[tuple[str, str], tuple[int, ...]]:
    """Return, for the first two parts of a phrase, how many parts the phrases that begin so have, longest first."""
    lengths: dict[tuple[str, str], set[int]] = defaultdict(set)
    for key in lexicon():
        parts = key.split(" ")
        if len(parts) > 1:
            lengths[parts[0], parts[1]].add(len(parts))
    return {pair: tuple(sorted(found, reverse=True)) for pair, found in lengths.items()}


def keys_of(text: str, parts: Parts) -> list[str]:
    """Return what each part of the text is looked up by.

    The first part of a phrase has the whole phrase, longest phrase first; the parts that follow in it have "".
    """
    forms, lengths, entries = parts.forms, _lengths(), lexicon()
    keys = list(forms)
    free = 0
    for index, pair in enumerate(pairwise(forms)):
        if pair not in lengths or index < free:
            continue
        for length in lengths[pair]:
            last = index + length - 1
            key = " ".join(forms[index : index + length])
            if last < len(forms) and key in entries and _unbroken(text, parts, index, last):
                keys[index : last + 1] = [key] + [""] * (length - 1)
                free = last + 1
                break
    return keys


def _unbroken(text: str, parts: Parts, first: int, last: int) -> bool:
    """Tell whether only blanks and hyphens stand between the parts: no phrase runs over a comma or a full stop."""
    return all(
        parts.starts[index + 1] - parts.ends[index] <= 4
        and _JOINTS.issuperset(text[parts.ends[index] : parts.starts[index + 1]].replace("’", "'"))
        for index in range(first, last)
    )
