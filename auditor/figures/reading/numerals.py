"""Read one printed number: digits or words, with the fraction or magnitude that follows it."""

from auditor.figures.reading.digits import read_digits
from auditor.figures.reading.number_read import Reading
from auditor.figures.reading.number_words import (
    ARTICLES,
    DASHES,
    FRACTIONS,
    HYPHENS,
    MAGNITUDES,
    PLURALS,
    SHORT,
    SMALL,
    VULGAR,
)
from auditor.figures.reading.spelled import read_words
from auditor.figures.reading.tokens import Tokens

_GOES_ON = frozenset((*DASHES, *MAGNITUDES, *PLURALS, *SHORT, *FRACTIONS, "and", "&"))


def read_numeral(tokens: Tokens, index: int) -> Reading | None:
    """Return the number that starts at token ``index``, or None."""
    raw = tokens.raw[index]
    if raw[0].isdigit() and raw[0].isascii():
        reading = read_digits(tokens, index)
    elif raw in VULGAR:
        reading = Reading(index, index + 1, VULGAR[raw], VULGAR[raw], fraction=True)
    else:
        reading = read_words(tokens, index)
    return None if reading is None else _extend(tokens, reading)


def _extend(tokens: Tokens, reading: Reading) -> Reading:
    """Add a fraction or a magnitude word that follows: "two thirds", "two and a half million", "3.5 billion"."""
    if reading.stop <= reading.first or tokens.low[reading.stop] not in _GOES_ON:
        return reading
    reading = _with_fraction(tokens, reading)
    at = reading.stop
    if tokens.form(at) in DASHES and tokens.word(at + 1) in MAGNITUDES:
        at += 1
    word = tokens.word(at)
    while word in MAGNITUDES or (word in PLURALS and word != "dozens") or _short(tokens, at):
        scale = MAGNITUDES.get(word) or PLURALS.get(word) or SHORT[word]
        reading.value, reading.step, reading.stop = reading.value * scale, reading.step * scale, at + 1
        reading.magnitude *= scale
        if word in SHORT:
            break
        at = reading.stop
        word = tokens.word(at)
    return _and_a_half(tokens, reading) if reading.magnitude > 1 else reading


def _short(tokens: Tokens, at: int) -> bool:
    word = tokens.word(at)
    if word not in SHORT or word == "hundred":
        return False
    if word == "mm":
        return tokens.raw[at] == "MM"
    return word not in ("cr", "mil", "bil") or tokens.tight(at) or tokens.form(at)[0].isupper() or word == "mil"


def _with_fraction(tokens: Tokens, reading: Reading) -> Reading:
    at = reading.stop
    joint = at + (tokens.form(at) in HYPHENS)
    if tokens.word(joint) in ("and", "&") and reading.step == 1:
        return _and_a_half(tokens, reading)
    dash = tokens.form(at) in DASHES
    word = tokens.word(at + dash)
    if reading.words and word in FRACTIONS and 0 < reading.value <= 20 and reading.magnitude == 1:
        plural = word.endswith("s") or word == "halves"
        if plural != (reading.value > 1) or (word in ("quarters", "quarter") and not _is_part(tokens, at + dash + 1)):
            return reading
        if reading.value == 1 and not dash and word != "half" and tokens.word(at + dash + 1) in ("", "quarter"):
            return reading
        share = 1 / FRACTIONS[word]
        reading.value, reading.step, reading.stop, reading.fraction = reading.value * share, share, at + dash + 1, True
    return reading


def _is_part(tokens: Tokens, after: int) -> bool:
    """Tell "three quarters of a mile" from "three quarters in a row"."""
    word = tokens.word(after)
    return word in ("of", "full", "the") or word in DASHES or word in MAGNITUDES or word == "" or word in ".,;)"


def _and_a_half(tokens: Tokens, reading: Reading) -> Reading:
    """Read the rest of "two and a half", "seven-and-a-half", "a million and a half", "six and three quarters"."""
    at = reading.stop
    dashed = tokens.form(at) in HYPHENS
    at += dashed
    if tokens.word(at) not in ("and", "&"):
        return reading
    many_at = at + 1 + dashed
    part_at = many_at + 1 + (tokens.form(many_at + 1) in HYPHENS)
    many, word = SMALL.get(tokens.word(many_at), 1), tokens.word(part_at)
    if tokens.word(many_at) not in (*ARTICLES, "one", "three") or word not in FRACTIONS:
        return reading
    if (word.endswith("s") or word == "halves") != (many > 1):
        return reading
    reading.value += many / FRACTIONS[word] * reading.magnitude
    reading.step, reading.stop, reading.fraction = reading.magnitude / FRACTIONS[word], part_at + 1, True
    return reading
