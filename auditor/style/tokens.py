"""Tokens of the style model: words, numbers and punctuation marks, freed of what formatting alone would give away."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from auditor.style.word_classes import NAME, class_of

# One character for one character, so that offsets still point into the untouched text: quotation marks become one mark,
# dashes one dash, invisible characters the soft hyphen, which the pattern lets pass inside words.
_FOLD: Final = (
    dict.fromkeys("“”„‟«»″", '"')
    | dict.fromkeys("’‘‛`´ʼ′", "'")
    | dict.fromkeys("–—―−", "—")
    | dict.fromkeys("‐‑", "-")
    | dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u180e", "\u00ad")
    | dict.fromkeys("…", ".")
)
# Letters of other alphabets that look like Latin ones; folded only inside a word that also has Latin letters.
_LOOKALIKES: Final = str.maketrans(
    "аеорсухіјѕԁһАВЕКМНОРСТХІЈЅαοερνιΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aeopcyxijsdhABEKMHOPCTXIJSaoepviABEZHIKMNOPTYX"
)
_TOKEN: Final = re.compile(
    r"([A-Za-z]{2,}+(?![^\x00-\x7f])"  # most words: found fastest when asked for first
    r"|(?! [A-Za-z])(?:"  # most gaps are no token, and are passed by at once
    r"(?:[A-Za-z]\.){2,}"  # U.S.
    r"|[^\W\d_]+(?:\u00ad+[^\W\d_]+)*"  # a word, with invisible characters inside
    r"|\d+(?:[.,—-]\d+)*"  # a number or a range
    r"|'(?:s|t|re|ve|ll|d|m)\b"  # the end of a contraction or possessive
    r"|\.{2,}|-{2,}|(?<=\S)[^\S\n]-(?=[^\S\n])|(?<=\w)-(?=\w)"
    r"|[\"'—.,;:!?()%$£€&/]))",
)
_TITLES: Final = frozenset(
    "mr mrs ms dr st sen rep gov gen lt sgt col prof rev hon jr sr vs no inc corp co ltd".split()
)
_SPELLED: Final = {"'": '"', "..": "..."}

_END, _CLOSER, _LOWER, _TITLE, _MARK, _NAME = 1, 2, 4, 8, 16, 32
_NAME_HASH: Final = np.uint64(crc32(b"<name>"))


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text as columns: the hash and word class of each, its start, and whether it opens a sentence."""

    hashes: NDArray[np.uint64]
    classes: NDArray[np.uint16]
    starts: NDArray[np.int64]
    opens: NDArray[np.bool_]


def tokens_of(text: str) -> Tokens:
    """Return the tokens of ``text`` in order.

    Words are lower-cased, numbers folded to 0, names (capitals inside a sentence) to one token, white space and mark-up
    ignored, so that two texts that differ in layout alone have the same tokens, and the subject is little evidence. A
    sentence opens after a full stop, question or exclamation mark, spaced or not, unless what follows is in lower case.
    """
    parts = _TOKEN.split(_folded(text))  # what stands between two tokens, and each token, in turn
    coded = np.fromiter(map(_code, parts[1::2]), dtype=np.uint64, count=len(parts) // 2)
    starts = np.cumsum(np.fromiter(map(len, parts), dtype=np.int64, count=len(parts)))[:-1:2]
    flags = coded.astype(np.uint8)
    opens = _opens(flags)
    named = (flags & _NAME).astype(bool) & ~opens
    hashes = np.where(named, _NAME_HASH, coded >> np.uint64(24))
    classes = np.where(named, np.uint16(NAME), (coded >> np.uint64(8)).astype(np.uint16))
    return Tokens(hashes, classes, starts, opens)


def _folded(text: str) -> str:
    """Return ``text.translate`` of the fold; faster, because few of its characters occur in a text."""
    for char in set(text) & _FOLD.keys():
        text = text.replace(char, _FOLD[char])
    return text


def form_of(raw: str) -> str:
    """Return the normal form of one token as it stands in a text."""
    if raw[0].isdigit():
        return "0"
    if raw[0].isspace() or raw[:2] == "--":
        return "—"
    if raw.isascii():
        return _SPELLED.get(raw[:2]) or raw.lower()
    word = raw.replace("\u00ad", "")
    if any("a" <= char.lower() <= "z" for char in word):
        word = word.translate(_LOOKALIKES)
    return unicodedata.normalize("NFKC", word).lower()


@lru_cache(maxsize=1 << 17)
def _code(raw: str) -> int:
    """Return the hash of the token's normal form (32 bits), its class (16) and its flags (8) as one number."""
    form = form_of(raw)
    flags = _LOWER * raw[0].islower() | _TITLE * (form in _TITLES) | _NAME * (raw[0].isupper() and raw != "I")
    if form in (".", "!", "?", "..."):
        flags |= _END | _MARK
    elif form in ('"', ")"):
        flags |= _CLOSER | _MARK
    elif not form[-1].isalnum() and form not in ("(", "$", "£", "€"):
        flags |= _MARK
    return crc32(form.encode("utf-8", "surrogatepass")) << 24 | class_of(form) << 8 | flags


def _opens(flags: NDArray[np.uint8]) -> NDArray[np.bool_]:
    if not len(flags):
        return np.zeros(0, dtype=bool)
    closer = (flags & _CLOSER) > 0
    ended = (flags & _END) > 0
    ended[1:] &= (flags[:-1] & _TITLE) == 0
    ended[0] |= closer[0]  # a quotation mark that opens the text opens its first sentence
    for _ in range(2):  # at most two marks close a sentence behind its full stop, as in ."')
        ended[1:] |= closer[1:] & ended[:-1]
    opens: NDArray[np.bool_] = (flags & (_LOWER | _MARK)) == 0
    opens[1:] &= ended[:-1]
    return opens
