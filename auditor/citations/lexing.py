"""Tokens and rough sentences of a text, as parallel lists: the cheap view that the citation engine works on."""

import re
from dataclasses import dataclass
from itertools import accumulate

from auditor.document.blocks import blocks_of

BREAK = "¶"
"""The token of no width that ends every block."""
QUOTES = frozenset('"“”„«»') | {"''", "``"}
# Each match takes the white space and underlines that follow it, so that lengths add up to places.
_TOKEN = re.compile(r"(?:[^\W_]+(?:[-'’.][^\W_]+)*|''|``|--+|\.\.+|[^\w\s])[\s_]*")
_LEAD = re.compile(r"[\s_]*+")
_GAPS = "_" + "".join(char for char in map(chr, range(0x3001)) if char.isspace())
_ENDS = frozenset(".?!…") | {"..", "..."}
_CLOSERS = frozenset("\"”’')]»") | {"''"}
_STRAIGHT = frozenset("'\"") | {"''"}
_OPENERS = frozenset("\"“‘'([«—–") | {"``", "''"}
_SHORT = frozenset(
    "mr mrs ms dr sen rep gov gen lt col sgt capt rev hon st prof pres jr sr vs no inc corp co ltd jan feb aug sept "
    "oct nov dec mt ft u.s u.k u.n e.g i.e a.m p.m d.c d r sens reps govs supt adm maj dist atty".split()
)
_LINE = re.compile(r"[^\r\n\u2028\u2029]++")
_WRAPPED = (30, 110)
"""Mean characters of a line between which a text may be hard-wrapped."""
_LONGEST = 160
"""Tokens after which a sentence is cut, whatever stands there, so that time and memory stay bounded."""


@dataclass(frozen=True, slots=True)
class Lexed:
    """The tokens of a text with their places; ``sentences`` and ``blocks`` are half-open ranges of token numbers.

    Every block ends with a token ``BREAK`` of no width, which belongs to no sentence.
    """

    text: str
    words: list[str]
    starts: list[int]
    sentences: list[tuple[int, int]]
    blocks: list[tuple[int, int]]

    def end(self, token: int) -> int:
        """Return the character after token number ``token``."""
        return self.starts[token] + len(self.words[token])


def lex(text: str) -> Lexed:
    """Return the tokens, sentences and blocks of ``text``, in time linear in it."""
    words: list[str] = []
    starts: list[int] = []
    sentences: list[tuple[int, int]] = []
    blocks: list[tuple[int, int]] = []
    for begin, stop in _blocks(text):
        first = len(words)
        spaced = _TOKEN.findall(text, begin, stop)
        words += [part.rstrip(_GAPS) for part in spaced]
        lead = _LEAD.match(text, begin, stop)
        starts += accumulate(map(len, spaced), initial=lead.end() if lead else begin)
        starts.pop()
        last = len(words)
        if last > first:
            blocks.append((first, last))
            sentences.extend(_sentences(words, starts, first, last))
            words.append(BREAK)
            starts.append(stop)
    return Lexed(text, words, starts, sentences, blocks)


def _blocks(text: str) -> list[tuple[int, int]]:
    """Return the lines, or the blocks that the document sees where lines are as short as hard-wrapped ones."""
    found = (match for match in _LINE.finditer(text) if not match.group().isspace())
    lines = [(match.start(), match.start() + len(match.group().rstrip())) for match in found]
    if len(lines) < 6 or not _WRAPPED[0] <= len(text) / len(lines) <= _WRAPPED[1]:
        return lines
    return [(block.span.start, block.span.end) for block in blocks_of(text)]


def _sentences(words: list[str], starts: list[int], first: int, last: int) -> list[tuple[int, int]]:
    found = []
    start = first
    stops = [at for at in range(first, last) if words[at] in _ENDS]
    for stop in (*stops, last - 1):
        while stop - start >= _LONGEST:
            found.append((start, start + _LONGEST))
            start += _LONGEST
        at = stop + 1
        if at <= start or (at < last and _abbreviates(words, stop, first)):
            continue
        while at < last and words[at] in _CLOSERS and not _opens(words, starts, at, last):
            at += 1
        if at < last and not _may_start(words, at, last):
            continue
        found.append((start, at))
        start = at
    if start < last:
        found.append((start, last))
    return found


def _opens(words: list[str], starts: list[int], at: int, last: int) -> bool:
    """Tell whether the straight mark at ``at`` opens: a space stands before it and none behind it."""
    if words[at] not in _STRAIGHT or at + 1 >= last:
        return False
    apart = starts[at] > starts[at - 1] + len(words[at - 1])
    joined = starts[at + 1] == starts[at] + len(words[at])
    return (apart and joined) or (apart == joined and words[at - 1] in _CLOSERS and words[at + 1][:1].isupper())


def _abbreviates(words: list[str], at: int, first: int) -> bool:
    if at == first or words[at] != ".":
        return False
    before = words[at - 1]
    return before.lower() in _SHORT or (len(before) == 1 and before.isupper() and before != "I")


def _may_start(words: list[str], at: int, last: int) -> bool:
    word = words[at]
    if word in _OPENERS and at + 1 < last:
        word = words[at + 1]
    return not word[:1].islower() and word not in ",;:"
