"""Tokens and rough sentences of a text, as parallel lists: the cheap view that the citation engine works on."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, compress, count

from auditor.document.blocks import Block, blocks_of

BREAK = "¶"
"""The token of no width that ends every block."""
QUOTES = frozenset('"“”„«»') | {"''", "``"}
# Each match takes the white space that follows it, so that lengths add up to places.
_TOKEN = re.compile(r"(?:\w++(?:[-'’.]\w++)*+|''|``|--++|\.\.++|[^\w\s])\s*+")
_ENDS = frozenset(".?!…") | {"..", "..."}
_CLOSERS = frozenset("\"”’')]»") | {"''"}
_STRAIGHT = frozenset("'\"") | {"''"}
_OPENERS = frozenset("\"“‘'([«—–") | {"``", "''"}
# The tagger's weights are learnt on these tokens, so this is not document.punkt's longer list.
_SHORT = frozenset(
    "mr mrs ms dr sen rep gov gen lt col sgt capt rev hon st prof pres jr sr vs no inc corp co ltd jan feb aug sept "
    "oct nov dec mt ft u.s u.k u.n e.g i.e a.m p.m d.c d r sens reps govs supt adm maj dist atty".split()
)
_MARKDOWN = re.compile(
    r"\[(?P<label>[^\[\]\n]{1,300})(?P<rest>\]\(<?https?://(?:[^\s()<>]|\([^\s()]{0,200}\)){1,2000}>?"
    r"(?: \"[^\"\n]{0,200}\")?\))"
)
_ANCHOR = re.compile(r"</?a(?:\s[^<>\n]{0,2000})?>", re.IGNORECASE)
"""A link's marks, as Markdown and HTML have them."""
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


def lex(given: str, given_blocks: Sequence[Block] | None = None) -> Lexed:
    """Return the tokens, sentences and blocks of a text, in time linear in it; its links are read by their words.

    ``given_blocks`` are those of the text, where they are known.
    """
    text = _unlinked(given)
    plain = text.replace("_", " ")  # underlines are gaps
    spaced = _TOKEN.findall(plain)
    tokens = list(map(str.rstrip, spaced))
    places = list(accumulate(map(len, spaced), initial=len(plain) - len(plain.lstrip())))
    words: list[str] = []
    starts: list[int] = []
    blocks: list[tuple[int, int]] = []
    reached = 0
    for stop in _stops(text, given_blocks if text == given else None):
        begin, reached = reached, bisect_left(places, stop, reached, len(tokens))
        if reached > begin:
            blocks.append((len(words), len(words) + reached - begin))
            words += tokens[begin:reached]
            words.append(BREAK)
            starts += places[begin:reached]
            starts.append(stop)
    return Lexed(text, words, starts, list(_sentences(words, starts, blocks)), blocks)


def _unlinked(text: str) -> str:
    """Return the text with gaps of the same length for the marks and addresses of its links: their words are left."""
    if "](" in text:
        text = _MARKDOWN.sub(lambda match: f" {match['label']} {' ' * (len(match['rest']) - 1)}", text)
    return _ANCHOR.sub(lambda match: " " * len(match.group()), text) if "<a " in text or "<A " in text else text


def _stops(text: str, blocks: Sequence[Block] | None) -> list[int]:
    """Return where lines end, or the blocks that the document sees where lines are as short as hard-wrapped ones."""
    lines = list(_line_ends(text))
    if len(lines) < 6 or not _WRAPPED[0] <= len(text) / len(lines) <= _WRAPPED[1]:
        return lines
    return [block.span.end for block in (blocks_of(text) if blocks is None else blocks)]


def _line_ends(text: str) -> Iterator[int]:
    """Yield where the last word of each line ends."""
    start = 0
    for line in text.replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n").split("\n"):
        if words := line.rstrip():
            yield start + len(words)
        start += len(line) + 1


def _sentences(words: list[str], starts: list[int], blocks: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    stops = list(compress(count(), map(_ENDS.__contains__, words)))
    reached = 0
    for first, last in blocks:
        begin, reached = reached, bisect_left(stops, last, reached)
        yield from _parted(words, starts, first, last, [*stops[begin:reached], last - 1])


def _parted(words: list[str], starts: list[int], first: int, last: int, stops: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the sentences of one block, each of which ends at one of ``stops`` or behind marks that close it."""
    start = first
    for stop in stops:
        while stop - start >= _LONGEST:
            yield start, start + _LONGEST
            start += _LONGEST
        at = stop + 1
        if at <= start or (at < last and _abbreviates(words, stop, first)):
            continue
        while at < last and words[at] in _CLOSERS and not _opens(words, starts, at, last):
            at += 1
        if at < last and not _may_start(words, at, last):
            continue
        yield start, at
        start = at
    if start < last:
        yield start, last


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
