"""Read one printed number: digits, words, fractions, powers of ten and magnitude words."""

from dataclasses import dataclass

from auditor.figures.tokens import Tokens
from auditor.figures.units import read_data

_DATA = read_data("numbers.toml")
UNITS: dict[str, int] = _DATA["units"]
TENS: dict[str, int] = _DATA["tens"]
MAGNITUDES: dict[str, float] = _DATA["magnitudes"]
PLURALS: dict[str, float] = _DATA["plurals"]
SHORT: dict[str, float] = _DATA["short"]
LETTERS: dict[str, float] = _DATA["letters"]
FRACTIONS: dict[str, int] = _DATA["fractions"]
VULGAR: dict[str, float] = _DATA["vulgar"]
SMALL: dict[str, int] = {**UNITS, **TENS}
DASHES = frozenset("-‐‑–—−")
HYPHENS = frozenset("-‐‑")
_ARTICLES = frozenset(("a", "an"))
_LONGEST_DIGITS = 40
_OF_A = frozenset(("of", "off", "more", "less", "higher", "lower", "as"))


@dataclass(slots=True)
class Reading:
    """A number read from tokens ``first`` up to, not including, ``stop``; ``words`` tells letters from digits.

    ``magnitude`` is what the printed number was multiplied by, ``indefinite`` marks "dozens" and "several hundred".
    """

    first: int
    stop: int
    value: float
    step: float
    words: bool = False
    magnitude: float = 1.0
    indefinite: bool = False
    fraction: bool = False


STARTERS: frozenset[str] = frozenset((*SMALL, *MAGNITUDES, *PLURALS, *VULGAR, "half", "couple", "quarter", "third"))


def digits_value(raw: str) -> tuple[float, float] | None:
    """Return value and step of a run of digits with separators, None where it is no number (a version, a date).

    Commas or spaces group by three, or by two as in India; a lone comma before one or two digits is a decimal comma;
    points group by three only where there are several ("1.234.567").
    """
    if len(raw) > _LONGEST_DIGITS:
        return None
    if raw.isdigit():
        return float(raw), 1.0
    head, _, tail = raw.rpartition(".")
    if "," not in raw:
        if "." not in head:
            return float(raw), 10.0 ** -len(tail)
        groups = raw.split(".")
        return (float("".join(groups)), 1.0) if _grouped(groups) else None
    if "." in raw and raw.rindex(",") > raw.rindex("."):
        whole, _, tail = raw.rpartition(",")
        groups = whole.split(".")
        return (float("".join(groups) + "." + tail), 10.0 ** -len(tail)) if _grouped(groups) else None
    whole, _, tail = raw.partition(".")
    groups = whole.split(",")
    if _grouped(groups):
        return float("".join(groups) + "." + (tail or "0")), 10.0 ** -len(tail)
    if len(groups) == 2 and not tail and len(groups[1]) < 3 and len(groups[0]) < 4:
        return float(groups[0] + "." + groups[1]), 10.0 ** -len(groups[1])
    return None


def _grouped(groups: list[str]) -> bool:
    if not 1 <= len(groups[0]) <= 3 or (len(groups[-1]) != 3 and len(groups) > 1):
        return False
    inner = groups[1:-1]
    return all(len(group) == 3 for group in inner) or all(len(group) == 2 for group in inner)


def read_numeral(tokens: Tokens, index: int) -> Reading | None:
    """Return the number that starts at token ``index``, or None."""
    raw = tokens.raw[index]
    if raw[0].isdigit() and raw[0].isascii():
        reading = _read_digits(tokens, index)
    elif raw in VULGAR:
        reading = Reading(index, index + 1, VULGAR[raw], VULGAR[raw], fraction=True)
    else:
        reading = _read_words(tokens, index)
    return None if reading is None else _extend(tokens, reading)


def _read_digits(tokens: Tokens, index: int) -> Reading | None:
    raw, stop = tokens.raw[index], index + 1
    grouped = _spaced_groups(tokens, index)
    if grouped is not None:
        raw, stop = grouped
    read = digits_value(raw)
    if read is None:
        return None
    reading = Reading(index, stop, *read)
    return _mixed_fraction(tokens, reading) or _power(tokens, reading) or reading


def _spaced_groups(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """Join "10 000", and "80, 000" as some wire services space it, where every group has three digits."""
    raw, stop = tokens.raw[index], index + 1
    if not raw.isdigit() or len(raw) > 3 or raw[0] == "0":
        return None
    while stop < len(tokens):
        comma = tokens.raw[stop] == "," and tokens.tight(stop)
        at = stop + comma
        group = tokens.form(at)
        if not group.isdigit() or len(group) != 3 or tokens.start[at] - tokens.end[at - 1] != 1:
            break
        if not comma and (tokens.form(at + 1).isdigit() and len(tokens.form(at + 1)) != 3):
            break
        raw, stop = raw + group, at + 1
    return (raw, stop) if stop > index + 1 else None


def _mixed_fraction(tokens: Tokens, reading: Reading) -> Reading | None:
    """Read "1/4", "7 3/4", "7-3/4", "2½"; denominators of one to three digits larger than the numerator."""
    stop = reading.stop
    if tokens.form(stop) in VULGAR and reading.step == 1:
        part = VULGAR[tokens.raw[stop]]
        return Reading(reading.first, stop + 1, reading.value + part, part, fraction=True)
    if reading.step != 1:
        return None
    whole, at = 0.0, reading.first
    if tokens.form(stop).isdigit() or (tokens.form(stop) in DASHES and tokens.tight(stop) and tokens.tight(stop + 1)):
        whole, at = reading.value, stop + (not tokens.form(stop).isdigit())
    if tokens.form(at + 1) not in ("/", "⁄") or not (tokens.tight(at + 1) and tokens.tight(at + 2)):
        return None
    top, bottom = tokens.form(at), tokens.form(at + 2)
    if not (top.isdigit() and bottom.isdigit()) or len(bottom) > 3 or tokens.form(at + 3) in ("/", "⁄"):
        return None
    if not 0 < int(top) < int(bottom) or (int(bottom), int(top)) in ((11, 9), (7, 24)):
        return None
    part = int(top) / int(bottom)
    return Reading(reading.first if whole else at, at + 3, whole + part, 1 / int(bottom), fraction=True)


def _power(tokens: Tokens, reading: Reading) -> Reading | None:
    """Read "2.48×10−5", "8x2^10", "4e14"."""
    at = reading.stop
    mark = tokens.word(at)
    if mark == "e" and tokens.tight(at):
        sign, power_at, base = 1, at + 1, 10.0
    elif mark in ("×", "x", "*") and tokens.form(at + 1) in ("10", "2") and tokens.form(at + 1) != "":
        base, power_at, sign = float(tokens.raw[at + 1]), at + 2, 1
        if tokens.form(power_at) == "^":
            power_at += 1
        elif not (tokens.form(power_at) in DASHES and tokens.tight(power_at)):
            return None
    else:
        return None
    if tokens.form(power_at) in DASHES:
        sign, power_at = -1, power_at + 1
    digits = tokens.form(power_at)
    if not digits.isdigit() or len(digits) > 2 or not tokens.tight(power_at):
        return None
    scale = base ** (sign * int(digits))
    return Reading(reading.first, power_at + 1, reading.value * scale, reading.step * scale)


def _read_words(tokens: Tokens, index: int) -> Reading | None:
    """Read "three hundred and twelve", "a dozen", "half a million", "two thirds", "a couple", "thousands"."""
    word = tokens.low[index]
    if word in PLURALS:
        return Reading(index, index + 1, PLURALS[word], PLURALS[word], words=True, indefinite=True)
    if word in ("half", "quarter", "third"):
        return _read_part(tokens, index)
    if word == "couple":
        article = index > 0 and tokens.low[index - 1] == "a"
        return Reading(index - article, index + 1, 2, 1, words=True) if article else None
    if word in MAGNITUDES:
        before = tokens.word(index - 1)
        if before in _ARTICLES or before in ("several", "few", "many", "hundred", "thousand"):
            first = index - (before in _ARTICLES)
            base = Reading(first, index + 1, MAGNITUDES[word], MAGNITUDES[word], words=True, magnitude=MAGNITUDES[word])
            base.indefinite = before not in _ARTICLES
            return base if base.indefinite else _sum_words(tokens, base, index)
        if tokens.word(index + 1) in ("of", "times") or index == 0 or (word == "dozen" and tokens.tight(index)):
            return Reading(index, index + 1, MAGNITUDES[word], MAGNITUDES[word], words=True)
        return None
    base = Reading(index, index, 0.0, 1.0, words=True)
    return _sum_words(tokens, base, index)


def _sum_words(tokens: Tokens, reading: Reading, index: int) -> Reading:
    """Add up number words from ``index``: small words, "hundred", magnitudes, with "and" and hyphens between."""
    total, current, at, stop = 0.0, -1.0, index, index
    article = reading.first < index
    if article:
        current = 1.0
    step = 1.0
    while at < len(tokens):
        word = tokens.low[at]
        if word in SMALL:
            value = SMALL[word]
            room = (
                current < 0
                or (current >= 100 and current % 100 == 0)
                or (20 <= current % 100 and current % 10 == 0 and 0 < value < 10)
            )
            if not room:
                break
            current, step = max(current, 0.0) + value, 1.0
        elif word in MAGNITUDES and current >= 0 and (word not in ("dozen", "hundred") or current < 100):
            if word == "hundred":
                current *= 100
                step = 100.0
            else:
                total, step = total + current * MAGNITUDES[word], MAGNITUDES[word]
                current = -1.0
                reading.magnitude = MAGNITUDES[word]
        else:
            break
        at = stop = at + 1
        at = _past_joint(tokens, at, total > 0 or current >= 100)
        if at < 0:
            break
    reading.value, reading.step, reading.stop = total + max(current, 0.0), step, stop
    return reading


def _past_joint(tokens: Tokens, at: int, large: bool) -> int:
    """Return the index of the next number word after a hyphen, "and" or "&", or -1 where the number has ended."""
    word = tokens.word(at)
    if word in DASHES and (tokens.word(at + 1) in SMALL or tokens.word(at + 1) in MAGNITUDES):
        return at + 1 if tokens.word(at - 1) in TENS or tokens.word(at + 1) in MAGNITUDES else -1
    if word in HYPHENS and tokens.word(at + 1) == "and" and tokens.form(at + 2) in HYPHENS and large:
        return at + 3 if tokens.word(at - 1) in MAGNITUDES and tokens.word(at + 3) in SMALL else -1
    if word in ("and", "&") and large:
        return at + 1 if tokens.word(at - 1) in MAGNITUDES and tokens.word(at + 1) in SMALL else -1
    return at if word in SMALL or word in MAGNITUDES else -1


def _read_part(tokens: Tokens, index: int) -> Reading | None:
    """Read a part of one that no number stands before: "half a million", "half of", "a third of", "a quarter of"."""
    word, before, after = tokens.low[index], tokens.word(index - 1), tokens.word(index + 1)
    share = 1 / FRACTIONS[word]
    dashed = after in DASHES
    scale_at = index + 1 + (after in _ARTICLES or dashed)
    scale = MAGNITUDES.get(tokens.word(scale_at))
    if scale and scale != 100 and word != "third":
        first = index - (before in _ARTICLES)
        return Reading(first, scale_at + 1, share * scale, share * scale, words=True, magnitude=scale)
    if word == "half":
        if before in ("first", "second", "other", "last", "final", "better", "opening", "this", "and") or after in (
            "year",
            "time",
        ):
            return None
        if after in ("of", "the", "its", "their", "his", "her", "our", "that", "an", "a", "this"):
            first = index - (before == "a")
            return Reading(first, index + 1, 0.5, 0.5, words=True, fraction=True)
        if before in _ARTICLES and after and after not in DASHES and tokens.word(index - 2) != "and":
            return Reading(index - 1, index + 1, 0.5, 0.5, words=True, fraction=True)
        return None
    if before == "a" and after in _OF_A:
        return Reading(index - 1, index + 1, share, share, words=True, fraction=True)
    return None


def _extend(tokens: Tokens, reading: Reading) -> Reading:
    """Add a fraction or a magnitude word that follows: "two thirds", "two and a half million", "3.5 billion"."""
    if reading.stop <= reading.first:
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
    if tokens.word(many_at) not in (*_ARTICLES, "one", "three") or word not in FRACTIONS:
        return reading
    if (word.endswith("s") or word == "halves") != (many > 1):
        return reading
    reading.value += many / FRACTIONS[word] * reading.magnitude
    reading.step, reading.stop, reading.fraction = reading.magnitude / FRACTIONS[word], part_at + 1, True
    return reading
