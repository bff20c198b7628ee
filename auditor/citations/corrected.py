"""Labels that plain rules set right: "According to Cole, Hale was ..." and "Hale said of Cole's claim"."""

from collections.abc import Sequence
from itertools import compress, count

import numpy as np
from numpy.typing import NDArray

from auditor.citations.assembly import AFTER, CUE, SOURCE
from auditor.citations.lexicon import reporting_verbs
from auditor.citations.lexing import Lexed

_LONGEST = 12
"""Most tokens between "according to" and the comma that ends the source."""
_SHORTEST = 3
"""Fewest tokens of what somebody is said to hold, behind that comma."""
_ACCORDING = frozenset({"According", "according"})
_RELATIVE = frozenset({"who", "which", "whose"})
_ABOUT = frozenset({"of", "about"})
_OWNER = 4
"""Most tokens of the owner of the claim that somebody speaks of."""
_CLAIMS = frozenset(
    "claim claims statement statements remark remarks comment comments allegation allegations warning warnings promise "
    "promises suggestion suggestions proposal decision plan plans account version".split()
)


def corrected(lexed: Lexed, labels: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the labels with those of such sentences set right; the labels given stay as they are."""
    labels = labels.copy()
    for first, last in lexed.sentences:
        if _is_according(lexed.words, first) and _is_misread(lexed.words, labels, first, last):
            _set_according(lexed.words, labels, first, last)
    for at in compress(count(), map(_CLAIMS.__contains__, lexed.words[:-3])):
        _set_spoken_of(lexed.words, labels, at)
    return labels


def _is_according(words: Sequence[str], first: int) -> bool:
    return words[first] in _ACCORDING and words[first + 1] == "to"


def _is_misread(words: Sequence[str], labels: NDArray[np.int64], first: int, last: int) -> bool:
    """Tell whether the cue or what is said is not found, or the source ends too late or too early."""
    if labels[first] != CUE or not (labels[first:last] >= AFTER).any():
        return True
    comma = _comma(words, first + 2, last)
    if comma is not None and words[comma + 1].lower() in _RELATIVE:
        return True
    end = first + 2
    while end < last and labels[end] == SOURCE:
        end += 1
    return "," in words[first + 2 : end - 1] and words[end] != ","


def _set_according(words: Sequence[str], labels: NDArray[np.int64], first: int, last: int) -> None:
    """Give what follows the first comma to whoever stands between it and "according to"."""
    begin = first + 2
    comma = _comma(words, begin, last)
    if comma is not None and comma + 1 < last and words[comma + 1].lower() in _RELATIVE:
        comma = _comma(words, comma + 1, last)
    if comma is None or comma == begin or last - comma <= _SHORTEST:
        return
    labels[first:begin], labels[begin:comma], labels[comma], labels[comma + 1 : last] = CUE, SOURCE, 0, AFTER


def _comma(words: Sequence[str], first: int, last: int) -> int | None:
    return next((at for at in range(first, min(last, first + _LONGEST)) if words[at] == ","), None)


def _set_spoken_of(words: Sequence[str], labels: NDArray[np.int64], at: int) -> None:
    """Take the labels off a claim that somebody speaks of, and off its owner, and put them on who speaks of it."""
    if not words[at - 1].endswith(("’s", "'s", "s’", "s'")):
        return
    about = next((place for place in range(at - 2, max(1, at - 2 - _OWNER), -1) if words[place] in _ABOUT), None)
    if about is None or reporting_verbs().get(words[about - 1]) != "say" or not words[about - 2][:1].isupper():
        return
    labels[about : at + 1] = 0
    labels[about - 1] = CUE
    name = about - 2
    while name >= 0 and words[name][:1].isupper():
        labels[name] = SOURCE
        name -= 1
