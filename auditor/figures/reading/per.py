"""What a unit is counted by: "miles an hour", "$15.4/hour", "52,000 barrel-a-day", "gallons of fuel a year"."""

from auditor.figures.reading.number_words import DASHES
from auditor.figures.reading.tokens import Tokens
from auditor.figures.reading.units import TABLE

_A = frozenset(("a", "an", "each", "every"))
_AFTER_SLASH = {"h": "hour", "s": "second", "d": "day", "l": "litre", "m": "metre", "g": "gram", "t": "metric ton"}
_PER_A = frozenset(("duration", "mass", "volume", "length"))
_SINCE = frozenset(("ago", "earlier", "later", "before", "after"))


def per_after(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """Return the name after "per", "a" or "/" at ``index`` ("an hour", "-a-share", "/kg") and the stop, or None."""
    at = index + (tokens.form(index) in DASHES)
    link = tokens.word(at)
    if (link not in ("per", "/") and link not in _A) or not tokens.same(index, at + 1):
        return None
    at += 1
    if at - index > 1 and tokens.form(at) in DASHES:
        at += 1
    if link == "/":
        return _slashed(tokens, at)
    found = TABLE.match(tokens, at)
    if found is None or len(tokens.raw[at]) == 1:
        name = TABLE.per.get(tokens.word(at)) or (
            tokens.word(at) if link == "per" and _is_noun(tokens.word(at)) else None
        )
        return None if name is None else ("year" if name == "annum" else name, at + 1)
    unit, stop = found
    if tokens.word(at) == "pound":
        return "pound-mass", stop
    if unit.kind == "money" or (link in _A and (unit.kind not in _PER_A or tokens.word(stop) in _SINCE)):
        return None
    return unit.name, stop


def _slashed(tokens: Tokens, at: int) -> tuple[str, int] | None:
    if not (tokens.tight(at) or tokens.tight(at - 1)):
        return None
    letter = _AFTER_SLASH.get(tokens.word(at))
    found = TABLE.match(tokens, at)
    if found is not None and not (letter and found[1] == at + 1):
        return found[0].name, found[1]
    name = letter or TABLE.per.get(tokens.word(at))
    return None if name is None else (name, at + 1)


def _is_noun(word: str) -> bool:
    return word.isalpha() and len(word) > 2 and word not in ("cent", "the", "each", "every")


def per_far(tokens: Tokens, index: int) -> str | None:
    """Return the time after "a" or "per" past what is measured: "gallons of jet fuel a year"; None for none."""
    if tokens.word(index) != "of":
        return None
    for at in range(index + 2, index + 5):
        if not tokens.same(index, at) or not tokens.raw[at][0].isalpha():
            return None
        if tokens.low[at] in ("a", "an", "per"):
            found = per_after(tokens, at)
            return found[0] if found and found[0] in ("hour", "day", "week", "month", "year") else None
    return None
