"""Read a number in digits: separators of several conventions, fractions, powers of ten."""

from auditor.figures.reading.number_read import Reading
from auditor.figures.reading.number_words import DASHES, VULGAR
from auditor.figures.reading.tokens import Tokens

_LONGEST_DIGITS = 40
_POWER_MARKS = frozenset(("e", "x"))


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
    if not tail.isdigit() and tail:
        return None
    if _grouped(groups):
        return float("".join(groups) + "." + (tail or "0")), 10.0 ** -len(tail)
    if len(groups) == 2 and not tail and len(groups[1]) < 3 and len(groups[0]) < 4:
        return float(groups[0] + "." + groups[1]), 10.0 ** -len(groups[1])
    return None


def _grouped(groups: list[str]) -> bool:
    if not all(group.isdigit() for group in groups):
        return False
    if not 1 <= len(groups[0]) <= 3 or (len(groups[-1]) != 3 and len(groups) > 1):
        return False
    inner = groups[1:-1]
    return all(len(group) == 3 for group in inner) or all(len(group) == 2 for group in inner)


def read_digits(tokens: Tokens, index: int) -> Reading | None:
    """Return the number in digits that starts at token ``index``, or None where the digits make no number."""
    raw, stop = tokens.raw[index], index + 1
    after = tokens.low[stop]
    alone = after == "%" or (after.isalpha() and after not in _POWER_MARKS)
    grouped = None if alone else _spaced_groups(tokens, index)
    if grouped is not None:
        raw, stop = grouped
    read = digits_value(raw)
    if read is None:
        return None
    reading = Reading(index, stop, *read)
    if alone:
        return reading
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
