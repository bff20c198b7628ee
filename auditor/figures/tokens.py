"""The text as a run of tokens: numbers, words and single marks, with their places."""

import re

_TOKEN = re.compile(
    r"[0-9]+(?:[.,][0-9]+)*"
    r"|(?<![^\W_])[A-Za-z](?:\.[A-Za-z]){1,5}(?![^\W_])\.?"
    r"|[A-Z]{1,2}&[A-Z](?![^\W_])"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"
    r"|\S"
)
_ENDS = frozenset(".!?")
_CLOSERS = frozenset("\"'”’)]")
_PAUSES = _ENDS | _CLOSERS
_ABBREVIATED = frozenset(
    "mr mrs ms dr prof sr jr st no vs etc inc ltd co corp approx est ca jan feb mar apr jun jul aug sep sept oct nov "
    "dec gen sen rep gov lt col sgt capt ave blvd rd mt ft fig figs pp vol rs".split()
)


class Tokens:
    """Parallel lists over the tokens of ``text``: printed form, lower case, start, end, and whether a space precedes.

    ``sentence[i]`` numbers the sentence that token ``i`` lies in; a sentence ends at a full stop, question or
    exclamation mark before a capital, a digit or a quotation, and at a line break that is not a mere wrap. ``at`` maps
    from a padded index: reading past either end gives an empty token.
    """

    __slots__ = ("end", "low", "raw", "sentence", "start", "text")

    def __init__(self, text: str) -> None:
        """Cut ``text`` into tokens; linear in its length."""
        self.text = text
        self.raw: list[str] = []
        self.start: list[int] = []
        self.end: list[int] = []
        for match in _TOKEN.finditer(text):
            self.raw.append(match[0])
            start, end = match.span()
            self.start.append(start)
            self.end.append(end)
        self.low = [raw.lower().replace("’", "'") for raw in self.raw]
        self.sentence = self._sentences()

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.raw)

    def word(self, index: int) -> str:
        """Return the token at ``index`` in lower case, "" outside the text."""
        return self.low[index] if 0 <= index < len(self.low) else ""

    def form(self, index: int) -> str:
        """Return the token at ``index`` as printed, "" outside the text."""
        return self.raw[index] if 0 <= index < len(self.raw) else ""

    def tight(self, index: int) -> bool:
        """Tell whether nothing stands between the token at ``index`` and the one before it."""
        return 0 < index < len(self.raw) and self.start[index] == self.end[index - 1]

    def same(self, left: int, right: int) -> bool:
        """Tell whether both indices lie in the text and in one sentence."""
        return 0 <= left and right < len(self.raw) and self.sentence[left] == self.sentence[right]

    def candidates(self, words: frozenset[str]) -> list[int]:
        """Return the indices of the tokens that start with an ASCII digit or are among ``words``."""
        return [index for index, low in enumerate(self.low) if "0" <= low[0] <= "9" or low in words]

    def _sentences(self) -> list[int]:
        number, out = 0, []
        raw, text, last = self.raw, self.text, 0
        for index, (start, end) in enumerate(zip(self.start, self.end, strict=True)):
            if start > last and index and (raw[index - 1] in _PAUSES or start - last > 1 or text[last] == "\n"):
                number += self._breaks(index, text[last:start])
            out.append(number)
            last = end
        return out

    def _breaks(self, index: int, gap: str) -> bool:
        token, before = self.raw[index], self.raw[index - 1]
        if "\n" in gap and (gap.count("\n") > 1 or not token[0].islower()):
            return True
        if before in _CLOSERS and index > 1:
            before = self.raw[index - 2]
        if before not in _ENDS or token[0].islower():
            return False
        return before != "." or (self.low[index - 2] if index > 1 else "") not in _ABBREVIATED
