"""The sentences that may hold a figure, as a run of tokens: numbers, words and single marks, with their places."""

import re
from collections.abc import Callable
from functools import cache
from itertools import chain

_TOKEN = re.compile(
    r"[0-9]+(?:[.,][0-9]+)*"
    r"|(?<![^\W_])[A-Za-z](?:\.[A-Za-z]){1,5}(?![^\W_])\.?"
    r"|[A-Z]{1,2}&[A-Z](?![^\W_])"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"
    r"|\S"
)
# Where a sentence ends: an empty line, a line break before anything but a small letter (a mere wrap goes on), or a full
# stop, question or exclamation mark before a capital, a digit or a mark.
# The first mark stands before the alternatives, so that the search can look for it alone.
_BREAK = re.compile(
    r"[\n.!?](?:(?<=\n)\s{0,200}\n\s{0,200}|(?<=\n)\s{0,200}(?=[^a-zß-ÿ\s])"
    r"|(?<!\n)[\"'”’)\]]{0,3}\s{1,200}(?=[^a-zß-ÿ\s]))"
)
_ABBREVIATED = re.compile(
    r"(?<![^\W_])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|No|Nos|vs|Inc|Ltd|Co|Corp|approx|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?"
    r"|Oct|Nov|Dec|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Mt|Ft|Figs?|pp|Vol|Rs|no|ca)$"
)
_LONGEST_ABBREVIATION = 8
_DIGIT = re.compile("[0-9¼-¾⅐-⅞]")
_MARKS = "-‐‑–—−/.,;:!?()[]{}<>\"'“”‘’$€£&*+=_|#%\t\n\r"
_SIGNS = tuple(mark for mark in _MARKS if not mark.isascii())
_TO_WORDS = str.maketrans(dict.fromkeys(_MARKS, " "))
# The same for ASCII, capitals and the separators that only str.split() knows included.
_ASCII_TO_WORDS = bytes(
    32 if chr(code) in _MARKS or chr(code).isspace() else ord(chr(code).lower()) for code in range(128)
) + bytes(range(128, 256))


_PADDING = [""] * 64


class Tokens:
    """Parallel lists over the tokens of ``text``: printed form, lower case, start, end, and the number of the sentence.

    Only sentences that hold a digit or one of ``words`` are cut into tokens (all of them where ``words`` is None);
    ``firsts`` holds the first token of each. ``raw`` and ``low`` end in empty tokens, so that reading a few places
    past either end (a negative index counts from behind) gives an empty one. ``form`` and ``word`` return the token at
    an index, as printed and in lower case, "" outside the text.
    """

    __slots__ = ("end", "firsts", "form", "low", "raw", "sentence", "start", "text", "word")

    def __init__(self, text: str, words: frozenset[str] | None = None) -> None:
        """Cut ``text`` into tokens; linear in its length."""
        self.text = text
        self.firsts: list[int] = []
        self.sentence: list[int] = []
        self.raw: list[str] = []
        self.start: list[int] = []
        self.end: list[int] = []
        encoded = _encoded(words or frozenset())
        plain = text if words is None else _without_signs(text)
        for start, end in _sentences(text):
            if words is not None and _DIGIT.search(plain, start, end) is None:
                if not _counts(plain[start:end], words, encoded):
                    continue
            found = _TOKEN.findall(text, start, end)
            if found:
                self.sentence.extend([len(self.firsts)] * len(found))
                self.firsts.append(len(self.raw))
                self.raw += found
                self._place(found, start)
        self.low = " ".join(self.raw).lower().replace("’", "'").split(" ") if self.raw else []
        self.raw += _PADDING
        self.low += _PADDING
        self.word: Callable[[int], str] = self.low.__getitem__
        self.form: Callable[[int], str] = self.raw.__getitem__

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.start)

    def _place(self, found: list[str], at: int) -> None:
        """Add start and end of tokens that follow one another from ``at`` on, with nothing but spaces between."""
        index, start, end = self.text.index, self.start.append, self.end.append
        for raw in found:
            at = index(raw, at)
            start(at)
            at += len(raw)
            end(at)

    def tight(self, index: int) -> bool:
        """Tell whether nothing stands between the token at ``index`` and the one before it."""
        start = self.start
        return 0 < index < len(start) and start[index] == self.end[index - 1]

    def same(self, left: int, right: int) -> bool:
        """Tell whether both indices lie in the text and in one sentence."""
        sentence = self.sentence
        return 0 <= left and right < len(sentence) and sentence[left] == sentence[right]

    def candidates(self, words: frozenset[str]) -> list[int]:
        """Return the indices of the tokens that start with an ASCII digit or are among ``words``."""
        return [index for index, low in enumerate(self.low) if low in words or "0" <= low < ":"]


def _sentences(text: str) -> list[tuple[int, int]]:
    """Return the sentences of ``text`` as half-open ranges that cover it."""
    cuts = [0]
    for match in _BREAK.finditer(text):
        at = match.start()
        near = text[max(0, at - _LONGEST_ABBREVIATION) : at]
        short = near[-1:].isalpha() and not (len(near) == _LONGEST_ABBREVIATION and near.isalpha())
        if text[at] == "." and short and _ABBREVIATED.search(text, max(cuts[-1], at - _LONGEST_ABBREVIATION), at):
            continue
        cuts.append(match.end())
    return list(zip(cuts, chain(cuts[1:], (len(text),)), strict=False))


def _without_signs(text: str) -> str:
    """Return ``text`` with a space for each mark outside ASCII, in the same places."""
    if not text.isascii():
        for mark in _SIGNS:
            text = text.replace(mark, " ")
    return text


@cache
def _encoded(words: frozenset[str]) -> frozenset[bytes]:
    return frozenset(word.encode() for word in words)


def _counts(sentence: str, words: frozenset[str], encoded: frozenset[bytes]) -> bool:
    """Tell whether a sentence holds one of ``words``; ``encoded`` are the same as bytes."""
    if sentence.isascii():  # a table of bytes is many times faster than one of characters
        return not encoded.isdisjoint(sentence.encode().translate(_ASCII_TO_WORDS).split())
    return not words.isdisjoint(sentence.lower().translate(_TO_WORDS).split())
