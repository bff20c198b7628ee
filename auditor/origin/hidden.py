"""Characters that a reader cannot see or tell from others, where nothing in the text asks for them."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, zip_longest
from math import inf
from typing import Literal

from auditor.origin.manifests import manifests_of
from auditor.records import Span

HiddenKind = Literal["zero width", "bidi control", "tag character", "variation selector", "look-alike", "odd space"]

_SUSPECTS = re.compile(
    "[\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\uffa0"
    "\U000e0000-\U000e0fff]+"
)
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_MARKS = frozenset("\u200e\u200f\u061c")
_JOINERS = frozenset("\u200c\u200d")
_FLAG, _CANCEL = "\U0001f3f4", "\U000e007f"
_LONGEST_FLAG = 16
_KEYCAP = frozenset("0123456789#*")
_ODD = re.compile("[\u2000-\u200a\u202f\u205f\u3000\u1680]")
_ODD_SPACES = re.compile(f"(?<=[^\\W\\d_]){_ODD.pattern}(?=[A-Za-z])")
_LATIN = "A-Za-z\u00c0-\u024f"
_ALIKE = (
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u0501\u051b\u051d"  # Cyrillic small
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405"  # Cyrillic capital
    "\u03bf\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"  # Greek
)
_LOOK_ALIKE = re.compile(f"[{_ALIKE}]")
_MIXED = re.compile(
    f"(?<![\\w-])(?=[{_LATIN}]{{0,59}}[{_ALIKE}])(?=[{_ALIKE}]{{0,59}}[{_LATIN}])[{_LATIN}{_ALIKE}]{{4,60}}(?![\\w-])"
)
_NEAR, _FAR = 12, 120
"""Characters between a mark, or a control, and the right-to-left letter that it is there for; a control's phrase may be
long."""
_HANDLE = re.compile("[@#][\\w\u2066-\u2069\u202a-\u202c\u200e]{1,40}$")  # posts wrap a handle in direction controls
_LONGEST_HANDLE = 42


@dataclass(frozen=True, slots=True)
class Hidden:
    """A run of such characters, or a word that holds some: where it is, of what kind, and its code points."""

    span: Span
    kind: HiddenKind
    characters: str


def hidden_characters(text: str) -> tuple[Hidden, ...]:
    """Return them in order, without those that have a use.

    Soft hyphens and no-break spaces are never counted, nor a byte order mark at the start, joiners and selectors in
    emoji and in scripts that need them, direction marks beside handles and words that run from right to left, thin
    spaces at figures and punctuation, and a C2PA wrapper that holds a manifest.
    """
    if text.isascii():
        return ()
    lawful = [each.span for each in manifests_of(text)]
    starts, ends = [span.start for span in lawful], [0, *accumulate((span.end for span in lawful), max)]
    found = [each for each in _runs(text) if ends[bisect_left(starts, each.span.end)] <= each.span.start]
    odd = _ODD_SPACES.finditer(text) if _ODD.search(text) else ()
    found += [Hidden(Span(*match.span()), "odd space", match[0]) for match in odd]
    mixed = _MIXED.finditer(text) if _LOOK_ALIKE.search(text) else ()
    found += [
        Hidden(Span(*match.span()), "look-alike", "".join(char for char in match[0] if char in _ALIKE))
        for match in mixed
    ]
    return tuple(sorted(found, key=lambda each: each.span))


def _runs(text: str) -> Iterator[Hidden]:
    """Yield each unbroken run of one kind whose characters have no use where they stand."""
    for match in _SUSPECTS.finditer(text):
        distance = inf if _BIDI.isdisjoint(match[0]) else _to_right_to_left(text, match)
        start: int | None = None
        kind: HiddenKind | None = None
        for at in range(match.start(), match.end() + 1):
            new = _kind(text, at, match, distance) if at < match.end() else None
            if new != kind:
                if kind is not None and start is not None:
                    yield Hidden(Span(start, at), kind, text[start:at])
                start, kind = at, new


def _kind(text: str, at: int, run: re.Match[str], distance: float) -> HiddenKind | None:
    """Return the kind of the character, or None where it has a use; ``distance`` is that to right-to-left letters."""
    char = text[at]
    before = text[run.start() - 1] if run.start() else ""
    after = text[run.end()] if run.end() < len(text) else ""
    if char in _BIDI:
        handle = before in ("@", "#") or after in ("@", "#") or _HANDLE.search(text, max(0, at - _LONGEST_HANDLE), at)
        return None if handle or distance <= (_NEAR if char in _MARKS else _FAR) else "bidi control"
    if "\U000e0020" <= char <= _CANCEL:
        return (
            None
            if before == _FLAG and text.find(_CANCEL, run.start(), run.start() + _LONGEST_FLAG) >= 0
            else "tag character"
        )
    if "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef":
        return (
            None if (at == run.start() and _takes_a_selector(before, char)) or _emoji(before) else "variation selector"
        )
    if char in _JOINERS:
        return None if _emoji(before) or _emoji(after) or _joining(before) else "zero width"
    return None if char == "\ufeff" and at == 0 else "zero width"


def _to_right_to_left(text: str, run: re.Match[str]) -> float:
    """Return how many characters off the run the nearest letter that runs from right to left stands; at most _FAR."""
    before, after = text[max(0, run.start() - _FAR) : run.start()], text[run.end() : run.end() + _FAR]
    for distance, (left, right) in enumerate(zip_longest(reversed(before), after, fillvalue=" "), 1):
        if _right_to_left(left) or _right_to_left(right):
            return distance
    return inf


def _right_to_left(char: str) -> bool:
    return not char.isascii() and char not in _MARKS and unicodedata.bidirectional(char) in ("R", "AL")


def _takes_a_selector(char: str, selector: str) -> bool:
    """Tell whether ``char`` has forms that a selector chooses between: emoji, symbols, ideographs."""
    if selector >= "\U000e0100" or selector < "\ufe0e":
        return char != "" and (unicodedata.category(char) in ("Lo", "Sm", "So") or char in _KEYCAP)
    return char in _KEYCAP or _emoji(char) or char in "\u203c\u2049©®™↔↩"


def _emoji(char: str) -> bool:
    return char != "" and (unicodedata.category(char) in ("So", "Sk", "Sm") or char == "\ufe0f")


def _joining(char: str) -> bool:
    """Tell whether ``char`` belongs to a script whose letters join: Arabic, Syriac, the scripts of India and others."""
    return "\u0600" <= char <= "\u08ff" or "\u0900" <= char <= "\u109f" or "\u1780" <= char <= "\u18af"
