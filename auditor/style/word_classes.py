"""Word classes: a common word stands for itself, any other for its ending: word order is seen, and subjects are not."""

from functools import cache
from importlib.resources import files
from typing import Final

NUMBER: Final = "0"
_ENDINGS: Final = (
    *("tion", "sion", "ment", "ness", "able", "ible", "ance", "ence"),
    *("ing", "ity", "ous", "ful", "ive", "ize", "ise", "est", "ism", "ist", "ant", "ent", "ary"),
    *("ed", "ly", "al", "ic", "er", "or", "ss", "es", "s", "y"),
)
"""Endings, longest first; the first that fits is a word's class."""
_MARKS: Final = (*("'s", "'t", "'re", "'ve", "'ll", "'d", "'m"), *'"—.,;:!?()%$£€&/-', "...", NUMBER)
_LEAST_LETTERS: Final = 4

OTHER: Final = 0
"""The class of a word without a known ending."""
NAME: Final = 1
"""The class of a name: a word with a capital inside a sentence."""


@cache
def _table() -> tuple[dict[str, int], dict[str, int], int]:
    text = (files("auditor.style") / "data" / "kept_words.txt").read_text(encoding="utf-8")
    words = [word for line in text.splitlines() if not line.startswith("#") for word in line.split()]
    kept = {form: NAME + 1 + index for index, form in enumerate((*_MARKS, *words))}
    first = NAME + 1 + len(kept)
    return kept, {ending: first + index for index, ending in enumerate(_ENDINGS)}, first + len(_ENDINGS)


def class_count() -> int:
    """Return the number of classes; a class is a number below it."""
    return _table()[2]


def class_of(form: str) -> int:
    """Return the class of a token's normal form; a word shorter than four letters has no ending."""
    kept, endings, _ = _table()
    known = kept.get(form)
    if known is not None:
        return known
    if len(form) < _LEAST_LETTERS:
        return OTHER
    return next((endings[form[-n:]] for n in (4, 3, 2, 1) if form[-n:] in endings), OTHER)
