"""The unit printed after a number, with what it is counted by: "miles an hour", "$15.4/hour", "52,000 barrel-a-day"."""

from auditor.figures.letters import letter_unit
from auditor.figures.numerals import DASHES
from auditor.figures.tokens import Tokens
from auditor.figures.units import TABLE, Unit

_OPENERS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_A = frozenset(("a", "an", "each", "every"))
_POUND_MONEY = frozenset(
    "cost costs costing paid pay pays price priced prices spend spent fine fined worth sterling pence profit profits fund "
    "salary tax bill sold sell bought buy budget debt loan grant earn earned earns revenue sales value valued money cash "
    "£ charge charged fee fees donated raised savings bank invest invested investment".split()
)
_POUND_MASS = frozenset(
    "weigh weighs weighed weighing weight lost gained shed drop lift lifted bench bag lbs heavy heavier ounces kg fat".split()
)
_INCH_AFTER = frozenset(
    "thick long wide tall deep high gap diameter across screen display rainfall . , ; ) x by".split()
)
_WORD_SYMBOLS = frozenset(
    ("in", "in.", "mi", "ha", "bar", "bars", "min", "sec", "pc", "ac", "gal", "cal", "mo.", "pt", "mil", "au", "dash")
)
_NEEDS_TIGHT = frozenset(
    ("PS", "MP", "Mp", "mp", "AU", "au", "MT", "mt", "tb", "gb", "mb", "Gb", "Mb", "bars", "x", "×")
)


def unit_after(tokens: Tokens, index: int, hyphen: bool = True) -> tuple[Unit, int] | None:
    """Return the unit whose printed form starts at ``index``, or after a hyphen or bracket there, and the stop."""
    mark = tokens.form(index)
    if mark in DASHES and hyphen and index:
        return _plain_unit(tokens, index + 1) if _joins(tokens, index) else None
    if mark in _OPENERS and tokens.form(index + 2) == _OPENERS[mark]:
        found = _plain_unit(tokens, index + 1)
        return (found[0], index + 3) if found and found[1] == index + 2 and len(tokens.raw[index + 1]) < 4 else None
    return _plain_unit(tokens, index)


def _joins(tokens: Tokens, index: int) -> bool:
    """Tell a hyphen that joins ("30-year", "30 - year") from a dash that parts ("30 - years of")."""
    return tokens.tight(index) == tokens.tight(index + 1)


def _plain_unit(tokens: Tokens, index: int) -> tuple[Unit, int] | None:
    if index >= len(tokens) or not tokens.same(index - 1, index):
        return None
    mark = tokens.raw[index]
    if mark in "'\"”’′″":
        return _prime(tokens, index, mark)
    found = TABLE.match(tokens, index)
    if found is not None and found[1] == index + 1:
        found = _checked(tokens, index, found[0])
    if found is None:
        letter = letter_unit(tokens, index) if len(mark) == 1 else None
        return None if letter is None or _glued(tokens, index + 1) else (letter, index + 1)
    unit, stop = found
    if unit.name in ("pound sterling", "pound-mass") and tokens.low[stop - 1] in ("pound", "pounds"):
        unit = _pound(tokens, index)
    elif (
        unit.code == "KRW"
        and tokens.low[index] == "won"
        and tokens.word(stop) in ("the", "a", "an", "in", "gold", "by", "on", "at", "his", "her", "their")
    ):
        return None
    if _glued(tokens, stop):
        return None
    return unit, stop


def _glued(tokens: Tokens, stop: int) -> bool:
    """Tell a unit from the head of a code: "24703L202"."""
    return tokens.tight(stop) and tokens.form(stop)[:1].isalnum() and tokens.form(stop - 1)[-1:].isalnum()


def _checked(tokens: Tokens, index: int, unit: Unit) -> tuple[Unit, int] | None:
    """Refuse a symbol that is a plain word here ("in", "bar"), or a letter that letters.py reads."""
    raw, low = tokens.raw[index], tokens.low[index]
    after = tokens.word(index + 1)
    if len(raw) == 1 and raw.isascii() and raw.isalpha():
        return None
    if low == "in":
        return (
            (unit, index + 1)
            if (after in _INCH_AFTER or after == "") and not (after == "." and tokens.tight(index + 2))
            else None
        )
    if (
        low in ("second", "quarter", "third")
        and after
        and tokens.word(index - 1) not in ("a", "one")
        and unit.kind == "duration"
    ):
        return (
            (unit, index + 1)
            if tokens.form(index - 1) in DASHES
            or tokens.form(index - 1)[0].isdigit()
            or tokens.word(index - 1) == "one"
            else None
        )
    if low == "pm" or low == "am":
        return (unit, index + 1) if "." in tokens.form(index - 1) else None
    if low in ("deg", "deg.") or raw in ("°", "º") or low == "stone":
        return unit, index + 1
    if raw in _NEEDS_TIGHT and not tokens.tight(index) and raw not in ("mb", "gb", "Mb", "Gb", "MP"):
        return None
    if (
        low in ("head", "time", "point", "nit", "meg", "therm", "grain", "league", "cord", "stone", "mach")
        and tokens.form(index - 1) not in DASHES
    ):
        return (unit, index + 1) if low == "time" and False else (None if low != "point" else (unit, index + 1))
    if low in (
        "leagues",
        "cords",
        "grains",
        "marks",
        "crowns",
        "nickels",
        "dimes",
        "quarters",
        "turns",
        "bars",
        "atmospheres",
    ) and low in ("leagues", "bars"):
        return None
    if low in ("bar", "ha", "mi", "pc", "ac", "au") and not tokens.tight(index) and low not in ("ha", "mi"):
        return None
    return unit, index + 1


def _prime(tokens: Tokens, index: int, mark: str) -> tuple[Unit, int] | None:
    """Read feet and inches marks, not the closing mark of a quotation."""
    inches = mark in '"”″'
    if mark in "′″":
        return TABLE.units["inch" if inches else "foot"], index + 1
    dimension = tokens.word(index + 1) in ("long", "wide", "tall", "deep", "high", "thick", "x", "by", "diameter")
    if dimension:
        return TABLE.units["inch" if inches else "foot"], index + 1
    if mark in "”’" or not tokens.tight(index) or _glued_word(tokens, index):
        return None
    opened = sum(
        1
        for at in range(max(0, index - 60), index)
        if tokens.raw[at] == mark and tokens.sentence[at] == tokens.sentence[index]
    )
    return None if opened % 2 else (TABLE.units["inch" if inches else "foot"], index + 1)


def _glued_word(tokens: Tokens, index: int) -> bool:
    return (
        tokens.tight(index + 1)
        and tokens.form(index + 1)[:1].isalpha()
        or tokens.form(index + 1) in (".", ",")
        and tokens.tight(index + 1)
        and False
    )


def _pound(tokens: Tokens, index: int) -> Unit:
    """Tell money from weight by the words near by."""
    near = set(tokens.low[max(0, index - 14) : index + 10])
    number = tokens.word(index - 1)
    if near & _POUND_MASS and not number.endswith("illion"):
        return TABLE.units["pound-mass"]
    if near & _POUND_MONEY or number in ("million", "billion", "m", "bn", "thousand", "trillion"):
        return TABLE.units["pound sterling"]
    return TABLE.units["pound-mass"]


def per_after(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """Return the name after "per", "a", "an" or "/" at ``index`` ("an hour", "-a-share", "/kg") and the stop, or None."""
    at = index
    dashed = tokens.form(at) in DASHES
    if dashed:
        at += 1
    link = tokens.word(at)
    if link not in ("per", "/") and link not in _A or not tokens.same(index, at + 1):
        return None
    at += 1
    if dashed and tokens.form(at) in DASHES:
        at += 1
    if link == "/" and not (tokens.tight(at) or tokens.tight(at - 1)):
        return None
    found = TABLE.match(tokens, at)
    if found is None:
        letter = _NAMES_AFTER_SLASH.get(tokens.word(at)) if link == "/" else None
        if letter is not None:
            return letter, at + 1
        name = TABLE.per.get(tokens.word(at))
        return (("year" if name == "annum" else name), at + 1) if name else _noun_per(tokens, at, link)
    unit, stop = found
    if link in _A and unit.kind not in ("duration", "mass", "volume", "length") or unit.kind == "money":
        return None
    if link != "/" and len(tokens.raw[at]) == 1:
        return None
    if (
        link in _A
        and tokens.word(stop) in ("ago", "earlier", "later", "before", "after")
        or tokens.word(at) in ("pound", "pounds")
    ):
        return ("pound-mass", stop) if tokens.word(at) in ("pound",) else None
    return unit.name, stop


_NAMES_AFTER_SLASH = {
    "h": "hour",
    "s": "second",
    "d": "day",
    "l": "litre",
    "m": "metre",
    "g": "gram",
    "t": "metric ton",
}


def _noun_per(tokens: Tokens, index: int, link: str) -> tuple[str, int] | None:
    """Read "per household" and the like; a bare noun after "per" only."""
    word = tokens.word(index)
    if link != "per" or not word.isalpha() or word in ("cent", "se", "the"):
        return None
    return word, index + 1
