"""The unit printed after a number: "30-year", "20 (kg)", "100 °C", "10 in", "two pounds"."""

from auditor.figures.reading.choices import chosen
from auditor.figures.reading.letters import letter_unit
from auditor.figures.reading.number_words import DASHES, HYPHENS
from auditor.figures.reading.tokens import Tokens
from auditor.figures.reading.units import TABLE, Unit, read_data

_CONTEXT = read_data("labels.toml")["unit_context"]
_WEIGHT = frozenset(_CONTEXT["weight"].split())
_MONEY = frozenset(_CONTEXT["money"].split())
_AFTER_INCH = frozenset((*_CONTEXT["after_inch"].split(), ".", ",", ";", ")", ""))
_NOT_UNITS = frozenset(_CONTEXT["not_units"].split())
_AFTER_WON = frozenset(_CONTEXT["after_won"].split())
_OPENERS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_ONE = frozenset(("a", "an", "one"))
_MAGNITUDES = frozenset(("million", "billion", "trillion", "m", "bn", "thousand", "lakh", "crore"))
_DIMENSIONS = frozenset(("long", "wide", "tall", "deep", "high", "thick", "x", "by", "diameter", "across"))
# Symbols that are read only where they touch the number: with a space they are words or something else.
_TOUCHING = frozenset(
    ("PS", "mp", "AU", "au", "MT", "mt", "bars", "bar", "pc", "ac", "x", "×", "bu", "mol", "lm", "cd")
)
_FEET = frozenset(("ft", "ft.", "foot", "feet", "'"))


def unit_after(tokens: Tokens, index: int) -> tuple[Unit, int] | None:
    """Return the unit whose printed form starts at ``index``, or after a hyphen or in brackets there, and the stop."""
    mark = tokens.form(index)
    if mark in HYPHENS:
        return _plain_unit(tokens, index + 1) if tokens.tight(index) == tokens.tight(index + 1) else None
    if mark in _OPENERS and tokens.form(index + 2) == _OPENERS[mark]:
        found = _plain_unit(tokens, index + 1)
        return (found[0], index + 3) if found and found[1] == index + 2 and 1 < len(tokens.raw[index + 1]) < 4 else None
    return _plain_unit(tokens, index)


def _plain_unit(tokens: Tokens, index: int) -> tuple[Unit, int] | None:
    if index >= len(tokens) or not tokens.same(index - 1, index):
        return None
    mark = tokens.raw[index]
    if mark in "'\"”’′″":
        return _prime(tokens, index, mark)
    found = TABLE.match(tokens, index)
    if found is not None and found[1] == index + 1 and not _stands(tokens, index, found[0]):
        found = None
    if found is None:
        letter = letter_unit(tokens, index)
        found = None if letter is None else (letter, index + 1)
    if found is None or _glued(tokens, found[1]):
        return None
    unit, stop = found
    if unit.name == "pound sterling" and tokens.low[stop - 1] in ("pound", "pounds") and stop == index + 1:
        return _pound(tokens, index), stop
    return (chosen(tokens, index, unit), stop) if stop == index + 1 else found


def _glued(tokens: Tokens, stop: int) -> bool:
    """Tell a unit from the head of a code: "24703L202", "24703 L-202"."""
    if not tokens.tight(stop) or not tokens.form(stop - 1)[-1:].isalnum():
        return False
    return tokens.raw[stop][0].isalnum() or (tokens.raw[stop] in DASHES and tokens.form(stop + 1)[:1].isdigit())


def _stands(tokens: Tokens, index: int, unit: Unit) -> bool:
    """Tell whether a word or symbol of one token is the unit here and not a plain word ("in", "bar", "won")."""
    raw, low, after = tokens.raw[index], tokens.low[index], tokens.word(index + 1)
    if raw == "x":
        return tokens.tight(index) and not tokens.form(index + 1).isdigit()
    if (len(raw) == 1 and raw.isascii() and raw.isalpha()) or low in _NOT_UNITS:
        return False
    if low == "in":
        return tokens.word(index - 2) in _FEET or (after in _AFTER_INCH and not tokens.form(index + 2).isdigit())
    if low in ("pm", "am"):
        return "." in tokens.form(index - 1)
    if low == "won":
        return after not in _AFTER_WON
    if low in ("second", "third", "quarter"):
        return (
            tokens.form(index - 1) in DASHES or tokens.form(index - 1)[0].isdigit() or tokens.word(index - 1) == "one"
        )
    return raw not in _TOUCHING or tokens.tight(index) or (tokens.tight(index - 1) and tokens.raw[index - 1] in DASHES)


def _prime(tokens: Tokens, index: int, mark: str) -> tuple[Unit, int] | None:
    """Read the marks of feet and inches, not the closing mark of a quotation."""
    found = TABLE.units["inch" if mark in '"”″' else "foot"], index + 1
    if not tokens.form(index - 1)[:1].isdecimal():
        return None
    if mark in "′″" or tokens.word(index + 1) in _DIMENSIONS:
        return found
    if mark in "”’" or not tokens.tight(index) or (tokens.tight(index + 1) and tokens.form(index + 1)[:1].isalpha()):
        return None
    near = range(max(0, index - 60), index)
    opened = sum(tokens.raw[at] == mark and tokens.sentence[at] == tokens.sentence[index] for at in near)
    return None if opened % 2 else found


def _pound(tokens: Tokens, index: int) -> Unit:
    """Tell money from weight by the words near by; weight where nothing tells."""
    hyphened = tokens.form(index - 1) in HYPHENS
    near = tokens.low[index + 1 : index + 2] if hyphened else tokens.low[max(0, index - 14) : index + 10]
    large = tokens.word(index - 1) in _MAGNITUDES
    if not large and not _WEIGHT.isdisjoint(near):
        return TABLE.units["pound-mass"]
    return TABLE.units["pound sterling" if large or not _MONEY.isdisjoint(near) else "pound-mass"]


def unit_of_a(tokens: Tokens, index: int) -> tuple[Unit, int] | None:
    """Return the unit that a part is of: "half a mile", "three-quarters of an hour", "0.3 of a percentage point"."""
    at = index + (tokens.word(index) == "of")
    if tokens.word(at) not in _ONE or not tokens.same(index - 1, at):
        return None
    return _plain_unit(tokens, at + 1)
