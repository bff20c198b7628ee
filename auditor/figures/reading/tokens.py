"""The sentences that may hold a figure, as a run of tokens: numbers, words and single marks, with their places."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import accumulate, islice, pairwise, repeat
from operator import sub
from typing import AnyStr

# A token with the white space before it.
_TOKEN = re.compile(
    r"\s*+(?:[0-9]+(?:[.,][0-9]+)*"
    r"|[^\W\d_]{2,}+(?:['’][^\W\d_]++)*+(?!&)"
    r"|(?<![^\W_])[A-Za-z](?:\.[A-Za-z]){1,5}(?![^\W_])\.?"
    r"|[A-Z]{1,2}&[A-Z](?![^\W_])"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"
    r"|\S)"
)
# Where a sentence ends: an empty line, a line break before anything but a small letter (a mere wrap goes on, also one
# before the name of a degree), or a full stop, question or exclamation mark before a capital, a digit or a mark.
# The first mark stands before the alternatives, so that the search can look for it alone.
_BREAK = re.compile(
    r"[\n.!?](?:(?<=\n)\s{0,200}\n\s{0,200}|(?<=\n)(?!(?<=degrees\n)(?:Celsius|Fahrenheit)\b)\s{0,200}(?=[^a-zß-ÿ\s])"
    r"|(?<!\n)[\"'”’)\]]{0,3}\s{1,200}(?=[^a-zß-ÿ\s]))"
)
_ABBREVIATED = re.compile(
    r"(?<![^\W_])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|No|Nos|vs|Inc|Ltd|Co|Corp|approx|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?"
    r"|Oct|Nov|Dec|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Mt|Ft|Figs?|pp|Vol|Rs|no|ca)$"
)
_LONGEST_ABBREVIATION = 8
_MARKS = "-/.,;:!?()[]{}<>\"'$£&*+=_|#%"
# For a text as Latin-1, a byte for each character: small letters, "0" for every digit and vulgar fraction, and spaces
# for marks, white space and all that Latin-1 does not have. Searching bytes for one of them is a matter of nothing.
_DIGIT = b"0"
_FLAT = bytes(
    ord(_DIGIT)
    if chr(code) in "0123456789¼½¾"
    else 32
    if chr(code) in _MARKS or chr(code).isspace()
    else ord(chr(code).lower())
    if code < 128
    else code
    for code in range(256)
)
_RARE_FRACTIONS = "⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"


_TITLE, _LEAST_TITLE, _CAPITALS = 25, 2, 0.8
"""Tokens of a headline that are looked at, words of three letters that it has at least, and how many have a capital."""
_PADDING = [""] * 64
# Numbers that differ from all others, so that a place outside the text is in no sentence and touches nothing.
_NO_SENTENCE, _NO_START, _NO_END = (list(range(first, first - 64, -1)) for first in (-100, -200, -300))


class Tokens:
    """Parallel lists over the tokens of ``text``: printed form, lower case, start, end, and the number of the sentence.

    Only sentences that hold a digit or one of ``words`` are cut into tokens (all of them where ``words`` is None);
    ``firsts`` holds the first token of each. All lists end in tokens that are empty and lie in no
    sentence, so that reading a few places past either end (a negative index counts from behind) gives one of these.
    ``form`` and ``word`` return the token at an index, as printed and in lower case, "" outside the text.
    """

    __slots__ = ("_size", "end", "firsts", "form", "low", "raw", "sentence", "start", "text", "word")

    def __init__(self, text: str, words: frozenset[str] | None = None) -> None:
        """Cut ``text`` into tokens; linear in its length."""
        self.text = text
        self.firsts: list[int] = []
        self.sentence: list[int] = []
        self.raw: list[str] = []
        self.start: list[int] = []
        self.end: list[int] = []
        for start, end in _sentences(text) if words is None else _telling_sentences(text, words):
            found = _TOKEN.findall(text[start:end].rstrip())
            if found:
                self.sentence += repeat(len(self.firsts), len(found))
                self.firsts.append(len(self.raw))
                self._place(found, start)
        self.low = " ".join(self.raw).lower().replace("’", "'").split(" ") if self.raw else []
        self._size = len(self.raw)
        self.raw += _PADDING
        self.low += _PADDING
        self.sentence += _NO_SENTENCE
        self.start += _NO_START
        self.end += _NO_END
        self.word: Callable[[int], str] = self.low.__getitem__
        self.form: Callable[[int], str] = self.raw.__getitem__

    def __len__(self) -> int:
        """Return the number of tokens."""
        return self._size

    def _place(self, found: list[str], at: int) -> None:
        """Add tokens, each with the white space before it, that follow one another from ``at`` on without a gap."""
        raw = list(map(str.lstrip, found))
        end = list(accumulate(map(len, found), initial=at))[1:]
        self.raw += raw
        self.end += end
        self.start += map(sub, end, map(len, raw))

    def tight(self, index: int) -> bool:
        """Tell whether nothing stands between the token at ``index`` and the one before it."""
        return self.start[index] == self.end[index - 1]

    def same(self, left: int, right: int) -> bool:
        """Tell whether both indices lie in the text and in one sentence."""
        return self.sentence[left] == self.sentence[right]

    def sentence_end(self, index: int) -> int:
        """Return the character after the last token of the sentence that the token at ``index`` stands in."""
        after = self.sentence[index] + 1
        return self.end[(self.firsts[after] if after < len(self.firsts) else self._size) - 1]

    def is_title_case(self, index: int) -> bool:
        """Tell whether the sentence of the token at ``index`` is printed in the capitals of a headline."""
        first = self.firsts[self.sentence[index]]
        words = [raw for raw in islice(self.raw, first, first + _TITLE) if len(raw) > 2 and raw.isalpha()]
        return len(words) >= _LEAST_TITLE and sum(raw[0].isupper() for raw in words) >= _CAPITALS * len(words)

    def candidates(self, words: frozenset[str]) -> list[int]:
        """Return the indices of the tokens that start with an ASCII digit or are among ``words``."""
        return [index for index, low in enumerate(self.low) if low in words or "0" <= low < ":"]


def _sentences(text: str) -> list[tuple[int, int]]:
    """Return the sentences of ``text`` as half-open ranges that cover it."""
    cuts, end = [0], 0
    while end < len(text):
        end = _sentence_end(text, end, end)
        cuts.append(end)
    return list(pairwise(cuts))


def _sentence_end(text: str, start: int, at: int) -> int:
    """Return where the sentence that starts at ``start`` ends, if it goes on at least to ``at``."""
    while match := _BREAK.search(text, at):
        mark, at = match.span()
        if text[mark] != "." or not text[mark - 1].isalpha() or "\n\n" in match[0]:
            return at
        near = text[max(start, mark - _LONGEST_ABBREVIATION) : mark]
        if (len(near) == _LONGEST_ABBREVIATION and near.isalpha()) or not _ABBREVIATED.search(near):
            return at
    return len(text)


def _telling_sentences(text: str, words: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the sentences that hold a digit or one of ``words``; the others are not even looked for."""
    flat = text.encode("latin-1", "replace").translate(_FLAT)
    marks = [*_word_marks(text, flat, words), len(text)]
    at = end = 0
    digit = flat.find(_DIGIT)
    while True:
        while marks[at] < end:
            at += 1
        if -1 < digit < end:
            digit = flat.find(_DIGIT, end)
        mark = digit if -1 < digit < marks[at] else marks[at]
        if mark == len(text):
            return
        end = max(end, text.rfind("\n\n", end, mark))
        while end <= mark:
            start, end = end, _sentence_end(text, end, end)
        yield start, end


def _word_marks(text: str, flat: bytes, words: frozenset[str]) -> list[int]:
    """Return the places of ``words``, and of the fractions that Latin-1 does not have, in ascending order."""
    marks: list[int] = []
    present = _encoded(words).intersection(flat.split())
    if present:
        padded = b" %b " % flat
        marks = [at for word in present for at in _places(padded, b" %b " % word)]
    if not text.isascii():
        marks += [at for sign in _RARE_FRACTIONS if sign in text for at in _places(text, sign)]
    return sorted(marks)


def _places(text: AnyStr, part: AnyStr) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


@cache
def _encoded(words: frozenset[str]) -> frozenset[bytes]:
    return frozenset(word.encode() for word in words)
