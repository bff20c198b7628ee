"""The sentences that may hold a figure, as a run of tokens: numbers, words and single marks, with their places."""

import re
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
_BREAK = re.compile(r"\n\s{0,200}\n\s{0,200}|\n\s{0,200}(?=[^a-zß-ÿ\s])|[.!?][\"'”’)\]]{0,3}\s{1,200}(?=[^a-zß-ÿ\s])")
_ABBREVIATED = re.compile(
    r"(?<![^\W_])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|No|Nos|vs|Inc|Ltd|Co|Corp|approx|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?"
    r"|Oct|Nov|Dec|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Mt|Ft|Figs?|pp|Vol|Rs|no|ca)$"
)
_LONGEST_ABBREVIATION = 8
_DIGIT = re.compile("[0-9¼-¾⅐-⅞]")
_TO_WORDS = str.maketrans(dict.fromkeys("-‐‑–—−/.,;:!?()[]{}<>\"'“”‘’$€£&*+=_|#%\t\n\r", " "))


_PADDING = [""] * 64


class Tokens:
    """Parallel lists over the tokens of ``text``: printed form, lower case, start, end, and the number of the sentence.

    Only sentences that hold a digit or one of ``words`` are cut into tokens (all of them where ``words`` is None);
    ``firsts`` holds the first token of each. ``raw`` and ``low`` end in empty tokens, so that reading a few places
    past either end (a negative index counts from behind) gives an empty one.
    """

    __slots__ = ("end", "firsts", "low", "raw", "sentence", "start", "text")

    def __init__(self, text: str, words: frozenset[str] | None = None) -> None:
        """Cut ``text`` into tokens; linear in its length."""
        self.text = text
        self.firsts: list[int] = []
        self.sentence: list[int] = []
        matches: list[re.Match[str]] = []
        for start, end in _sentences(text):
            if words is not None and not _may_count(text[start:end], words):
                continue
            found = list(_TOKEN.finditer(text, start, end))
            if found:
                self.sentence.extend([len(self.firsts)] * len(found))
                self.firsts.append(len(matches))
                matches += found
        self.raw = [match[0] for match in matches]
        self.start = [match.start() for match in matches]
        self.end = [match.end() for match in matches]
        self.low = [raw.lower() for raw in self.raw]
        if "’" in text:
            self.low = [low.replace("’", "'") for low in self.low]
        self.raw += _PADDING
        self.low += _PADDING

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.start)

    def word(self, index: int) -> str:
        """Return the token at ``index`` in lower case, "" outside the text."""
        return self.low[index]

    def form(self, index: int) -> str:
        """Return the token at ``index`` as printed, "" outside the text."""
        return self.raw[index]

    def tight(self, index: int) -> bool:
        """Tell whether nothing stands between the token at ``index`` and the one before it."""
        return 0 < index < len(self.start) and self.start[index] == self.end[index - 1]

    def same(self, left: int, right: int) -> bool:
        """Tell whether both indices lie in the text and in one sentence."""
        return 0 <= left and right < len(self.start) and self.sentence[left] == self.sentence[right]

    def candidates(self, words: frozenset[str]) -> list[int]:
        """Return the indices of the tokens that start with an ASCII digit or are among ``words``."""
        return [index for index, low in enumerate(self.low) if low in words or "0" <= low[:1] <= "9"]


def _sentences(text: str) -> list[tuple[int, int]]:
    """Return the sentences of ``text`` as half-open ranges that cover it."""
    cuts = [0]
    for match in _BREAK.finditer(text):
        at = match.start()
        if text[at] == "." and _ABBREVIATED.search(text, max(cuts[-1], at - _LONGEST_ABBREVIATION), at):
            continue
        cuts.append(match.end())
    return list(zip(cuts, chain(cuts[1:], (len(text),)), strict=False))


def _may_count(sentence: str, words: frozenset[str]) -> bool:
    """Tell whether a sentence holds a digit, a fraction sign or one of ``words``."""
    if _DIGIT.search(sentence) is not None:
        return True
    return not words.isdisjoint(sentence.lower().translate(_TO_WORDS).split())
