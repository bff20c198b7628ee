"""What one letter after a number means: "35m devices" or "35m tall", "5p" or "1080p", "90s" or "0.5 s"."""

from auditor.figures.reading.number_words import LETTERS
from auditor.figures.reading.plurals import is_plural
from auditor.figures.reading.tokens import Tokens
from auditor.figures.reading.units import TABLE, Unit

_LENGTHWISE = frozenset(
    "tall long high wide deep thick above below from away race sprint freestyle hurdles relay final butterfly "
    "backstroke medley x by dash north south east west apart run pool yards stretch steeplechase".split()
)
_NAMES = {
    "m": "metre", "g": "gram", "l": "litre", "t": "metric ton", "b": "bit", "s": "second", "h": "hour", "w": "watt",
    "v": "volt", "p": "penny", "c": "cent", "f": "fahrenheit", "k": "kelvin", "j": "joule", "n": "newton",
    "a": "ampere",
}  # fmt: skip
_TIGHT = frozenset("wvphnjasgkt")
_CAPITAL = frozenset("WVFNJAK")
_SCREENS = frozenset(("2", "4", "5", "8"))
_HEAT = frozenset(
    "temperature weather cold hot warm outside heat degrees celsius fahrenheit melting boiling sunny oven bake "
    "freezing freezer".split()
)


def letter_scale(tokens: Tokens, index: int, money: bool) -> float | None:
    """Return the magnitude that the letter at ``index`` stands for, or None where it is a unit or nothing."""
    raw = tokens.form(index)
    if len(raw) != 1:
        return None
    letter = raw.lower()
    scale = LETTERS.get(letter)
    if scale is None:
        return None
    tight = tokens.tight(index)
    if money:
        return scale if tight or raw in ("M", "B") or letter == "m" else None
    if not tight:
        return scale if raw == "M" and tokens.word(index + 1) in TABLE.words else None
    if letter == "k":
        if raw == "K" and tokens.form(index - 1) in _SCREENS and not is_plural(tokens.word(index + 1)):
            return None  # "4K television"
        return (
            scale
            if "." not in tokens.form(index - 1)
            or tokens.word(index + 1) in TABLE.words
            or raw == "k"
            or _counts_next(tokens, index + 1)
            else None
        )
    if raw in ("M", "B"):
        return scale
    if letter == "t":
        return None
    return scale if _counts_next(tokens, index + 1) else None


def _counts_next(tokens: Tokens, index: int) -> bool:
    word = tokens.word(index)
    if word == "of":
        return any(is_plural(tokens.word(at)) for at in range(index + 1, index + 5))
    if word in TABLE.words and TABLE.words[word].kind == "money":
        return True
    if word in _LENGTHWISE or not word[:1].isalpha():
        return False
    return any(is_plural(tokens.word(at)) for at in (index, index + 1)) and word not in ("of", "in", "and", "to")


def letter_unit(tokens: Tokens, index: int) -> Unit | None:
    """Return the unit that the single letter at ``index`` stands for after a number, or None."""
    raw = tokens.form(index)
    if len(raw) != 1:
        return None
    letter = raw.lower()
    name = _NAMES.get(letter)
    tight = tokens.tight(index)
    number = tokens.form(index - 1)
    if name is None:
        return None
    if letter == "c":
        return _c(tokens, index, raw)
    if letter == "f":
        return TABLE.units[name] if raw == "F" and tokens.word(index + 1) not in ("block",) else None
    if letter == "b":
        return TABLE.units["byte" if raw == "B" else "bit"]
    if letter == "p":
        return (
            TABLE.units[name] if tight and raw == "p" and number not in ("1080", "720", "480", "360", "2160") else None
        )
    if letter == "g" and (raw == "G" or (not tight and tokens.word(index + 1) == ".")):
        return None
    if letter == "l" or (letter == "m" and raw == "m"):
        return TABLE.units[name]
    if raw.isupper() != (raw in _CAPITAL) or (letter in _TIGHT and not tight and letter not in "gstvw"):
        return None
    if letter == "a" and "." not in number:
        return None
    if letter == "k" and "." not in number:
        return None
    return TABLE.units[name]


def _c(tokens: Tokens, index: int, raw: str) -> Unit | None:
    """Read "12 C" as a temperature, "50c" as cents unless the words around speak of heat."""
    heat = any(tokens.word(at) in _HEAT for at in range(max(0, index - 12), index + 6))
    if raw == "C" or heat:
        return TABLE.units["celsius"]
    return TABLE.units["cent"] if tokens.tight(index) else None
