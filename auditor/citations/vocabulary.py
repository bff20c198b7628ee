"""What the tagger knows of a word by itself: its number in the learnt vocabulary and its class."""

from collections.abc import Iterable
from zlib import crc32

from auditor.citations.lexicon import reporting_verbs, word_list
from auditor.citations.lexing import BREAK, QUOTES

# The tagger's weights are learnt on these classes: its days, months and titles change only with a new training.
_CLOSED = {
    "subject": "he she i we they who it you",
    "object": "him her me us them whom himself herself themselves itself",
    "possessive": "his their its our my your whose",
    "that": "that",
    "whether": "whether if",
    "to": "to",
    "article": "the a an this these those another each every any no",
    "few": "some many most several few others all both one two three",
    "be": "is are was were be been being am 's ’s",
    "have": "has have had having",
    "do": "do does did",
    "modal": "will would can could may might must should shall",
    "not": "not never n't nor",
    "and": "and or",
    "but": "but while although though because since when after before until as where unless however whereas",
    "which": "which what why how where",
    "according": "according",
    "in": "in on at during from via through with by about over under into against between among without toward towards "
    "across amid within upon despite",
    "of": "of",
    "for": "for",
    "day": "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight week month year "
    "morning night earlier later last recently january february march april june july august september october "
    "november december jan feb aug sept oct nov dec",
    "also": "also then now still just again once already repeatedly often even only",
    "title": "mr mrs ms dr sen rep gov gen president senator secretary chairman chairwoman chief spokesman spokeswoman "
    "spokesperson director minister mayor congressman judge professor prof ceo chancellor prime",
}
_MARKS = {".": "stop", "?": "ask", "!": "ask", ",": "comma", ":": "colon", ";": "semicolon", "(": "paren", ")": "paren",
          "[": "paren", "]": "paren", "-": "dash", "–": "dash", "—": "dash", "--": "dash", "'": "single", "’": "single",
          "‘": "single", "…": "stop", "...": "stop", BREAK: "break"}  # fmt: skip
_VERBS = tuple(
    f"{kind}-{form}" for kind in "say claim announce show think want judge".split() for form in ("ed", "s", "ing")
)
CLASSES = (
    "other", *_CLOSED, *dict.fromkeys(_MARKS.values()), "open", "close", "straight", *_VERBS, "person", "body", "paper",
    "vague", "number", "capital", "upper", "ly", "ed", "ing", "mark", "hash",
)  # fmt: skip
_NOUNS = {
    "vague": "vague_sources.txt",
    "person": "people.txt",
    "paper": "documents.txt",
    "body": "organisations.txt",
}
_NUMBER = {name: index for index, name in enumerate(CLASSES)}
SHIFT = 128
"""More than there are classes."""
ENDINGS = 256
"""Rows that words without a row of their own share, by their last letters."""
_CACHED = 100_000


def class_number(name: str) -> int:
    """Return the number of the word class ``name``."""
    return _NUMBER[name]


class Codes(dict[str, int]):
    """Code of each word, ``row * SHIFT + class``; looked at once and kept, up to a bound."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        """Number the learnt words from 0; behind them stand the rows of the endings that all other words share."""
        super().__init__()
        self._rows = {word: row for row, word in enumerate(vocabulary)}
        self._closed = {word: _NUMBER[name] for name, words in _CLOSED.items() for word in words.split()}
        self._open = {form: _NUMBER[f"{verb}-{_form(form)}"] for form, verb in reporting_verbs().items()}
        for kind, name in _NOUNS.items():
            for word in word_list(name):
                self._open.setdefault(word, _NUMBER[kind])

    def __missing__(self, word: str) -> int:
        """Work out the code of a word that was not seen before."""
        lower = word.lower().replace("’", "'")
        plain = "0" if word[:1].isdigit() else lower
        row = self._rows.get(plain)
        if row is None:
            row = len(self._rows) + crc32(plain[-3:].encode("utf-8", "replace")) % ENDINGS
        code = row * SHIFT + self._class(word, lower)
        if len(self) < _CACHED:
            self[word] = code
        return code

    def _class(self, word: str, lower: str) -> int:
        """Return the class of a mark, of a closed list, of an open one for words in small letters, or of the shape."""
        mark = _mark(word)
        if mark is not None:
            return _NUMBER[mark]
        number = self._closed.get(lower)
        if number is None and not word[0].isupper():
            number = self._open.get(lower)
        return _NUMBER[_shape(word, lower)] if number is None else number


def _form(verb: str) -> str:
    if verb.endswith("ing"):
        return "ing"
    return "ed" if verb.endswith("ed") or verb in _PAST else "s"


_PAST = frozenset(
    "said told wrote thought knew felt saw sought found swore spoke understood dreamt retold heard sang".split()
)


def _mark(word: str) -> str | None:
    if word in QUOTES:
        return "open" if word in "“„«``" else "close" if word in "”»" else "straight"
    if word in _MARKS:
        return _MARKS[word]
    if word[:1].isdigit():
        return "number"
    return None if word[:1].isalpha() else "hash" if word in "#@" else "mark"


def _shape(word: str, lower: str) -> str:
    if word[:1].isupper():
        return "upper" if word.isupper() and len(word) > 1 else "capital"
    for ending in ("ly", "ed", "ing"):
        if lower.endswith(ending):
            return ending
    return "other"
