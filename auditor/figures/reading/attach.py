"""Attach to a number its sign, its money or unit, and what the unit is per."""

from auditor.figures.reading.choices import chosen
from auditor.figures.reading.draft import Draft
from auditor.figures.reading.letters import letter_scale
from auditor.figures.reading.measures import unit_after, unit_of_a
from auditor.figures.reading.money import money_after, money_before
from auditor.figures.reading.names import glued_after, glued_before
from auditor.figures.reading.number_words import DASHES, HYPHENS
from auditor.figures.reading.per import per_after, per_far
from auditor.figures.reading.tokens import Tokens
from auditor.figures.reading.units import TABLE

_MINUS = frozenset(("minus", "negative"))
_SIGNS = frozenset(("-", "−"))
_LATE = {"million": 1e6, "billion": 1e9, "trillion": 1e12}
_COUNTRY_AFTER = {
    "us": "USD", "u.s.": "USD", "cdn": "CAD", "canadian": "CAD", "australian": "AUD", "cad": "CAD", "aud": "AUD",
    "usd": "USD", "nzd": "NZD",
}  # fmt: skip
_OUTER = frozenset(("(", "[", "$", "€", "£", ":", "~", "–", "—"))
_PERIODS = frozenset(("day", "week", "month", "year"))


def attach_unit(tokens: Tokens, draft: Draft, floor: int) -> float | None:
    """Fill in unit, extent and sign of ``draft``; return what the number is multiplied by, None where it is a code."""
    money = money_before(tokens, draft.left, floor)
    if money is None and tokens.form(draft.left - 1) in _SIGNS and tokens.form(draft.left - 2) in ("$", "€", "£"):
        money = money_before(tokens, draft.left - 1, floor)
    scale = 1.0
    if money is not None:
        draft.measure_in(chosen(tokens, money[1], money[0]))
        draft.left, scale = money[1], money[2]
    sign = _sign(tokens, draft, money is not None)
    letter = letter_scale(tokens, draft.right, money is not None)
    if letter is not None:
        draft.reading.magnitude *= letter
        scale *= letter
        draft.right += 1
        draft.reading.stop += 1
    if money is None and glued_before(tokens, draft.reading.first):
        return None
    scale *= _after(tokens, draft, money is not None)
    if draft.unit == "-" and glued_after(tokens, draft.right):
        return None
    if draft.unit in ("celsius", "fahrenheit", "degree") and sign > 0 and _loose_minus(tokens, draft):
        sign = -1.0
    return scale * sign


def _sign(tokens: Tokens, draft: Draft, money: bool) -> float:
    first = draft.reading.first
    before = tokens.form(first - 1)
    if before in _SIGNS and tokens.tight(first):
        loose = first == 1 or not tokens.tight(first - 1) or tokens.form(first - 2) in _OUTER
        if loose and not (first > 1 and tokens.form(first - 2) in _OUTER - {"(", "[", ":", "~"} and not money):
            draft.left = min(draft.left, first - 1)
            draft.signed = True
            return -1.0
    outside = draft.left - 1
    if money and tokens.form(outside) in _SIGNS and tokens.tight(draft.left) and outside >= 0:
        if not tokens.tight(outside) or tokens.form(outside - 1) in ("(", "["):
            draft.left, draft.signed = outside, True
            return -1.0
    at = first - 1 - (before in DASHES)
    if tokens.word(at) in _MINUS and tokens.same(at, first):
        draft.left = at
        draft.signed = True
        return -1.0
    return 1.0


def _loose_minus(tokens: Tokens, draft: Draft) -> bool:
    """Read "- 20 degrees", a minus with a space, before a temperature only."""
    at = draft.left - 1
    if (
        tokens.form(at) in _SIGNS
        and tokens.form(at) != ""
        and not tokens.form(at - 1)[:1].isdigit()
        and tokens.same(at, draft.left)
    ):
        draft.left, draft.signed = at, True
        return True
    return False


def _after(tokens: Tokens, draft: Draft, money: bool) -> float:
    """Read the unit after the number and what it is per; return the scale that a code such as "MUSD" adds."""
    scale = 1.0
    if tokens.form(draft.right) == "±" and tokens.form(draft.right + 1)[:1].isdigit():
        draft.right += 2
    _plus(tokens, draft)
    if money:
        _second_name(tokens, draft)
    elif (named := money_after(tokens, draft.right)) is not None:
        draft.measure_in(chosen(tokens, draft.right, named[0]))
        draft.right = named[1]
        late = _LATE.get(tokens.word(draft.right), 1.0)
        draft.right += late > 1
        scale = named[2] * late
    elif (found := unit_after(tokens, draft.right)) is not None:
        if found[0].name in ("quarter", "second") and _year_like(tokens, draft):
            return scale
        draft.measure_in(found[0])
        draft.right = found[1]
    elif _may_be_part(tokens, draft) and (found := unit_of_a(tokens, draft.right)) is not None:
        draft.measure_in(found[0])
        draft.right = found[1]
    else:
        return scale
    if draft.unit == "percentage" and tokens.word(draft.right) in ("point", "points"):
        draft.measure_in(TABLE.units["percentage point"])
        draft.right += 1
    if draft.kind == "duration" and _age(tokens, draft):
        return scale
    _per(tokens, draft)
    return scale


def _may_be_part(tokens: Tokens, draft: Draft) -> bool:
    """Tell "half an hour" and "0.3 of a percentage point" from "21.7 a day"."""
    return draft.reading.fraction or (draft.reading.step < 1 and tokens.word(draft.right) == "of")


def _plus(tokens: Tokens, draft: Draft) -> None:
    """Step over "+" and "-plus" between a number and its unit: "50+ people", "three-plus decades"."""
    at = draft.right
    if tokens.form(at) == "+" and tokens.tight(at) and not tokens.form(at + 1)[:1].isdigit():
        draft.plus, draft.right, draft.reading.stop = True, at + 1, at + 1
    elif tokens.form(at) in HYPHENS and tokens.word(at + 1) == "plus":
        draft.plus, draft.right, draft.reading.stop = True, at + 2, at + 2


def _per(tokens: Tokens, draft: Draft) -> None:
    per = per_after(tokens, draft.right)
    if per is not None and (draft.kind != "duration" or tokens.word(draft.right) == "per" or per[0] in _PERIODS):
        draft.unit = f"{draft.unit} per {per[0]}"
        draft.right = per[1]
    elif draft.kind == "measure" and (far := per_far(tokens, draft.right)):
        draft.unit = f"{draft.unit} per {far}"


def _year_like(tokens: Tokens, draft: Draft) -> bool:
    raw = tokens.raw[draft.reading.first]
    return len(raw) == 4 and raw.isdigit() and 1900 <= int(raw) <= 2099


def _second_name(tokens: Tokens, draft: Draft) -> None:
    """Step over a second name of the same money ("$10 dollars"), and read the country after it ("$5m Canadian")."""
    if not tokens.same(draft.right - 1, draft.right):
        return
    found = TABLE.match(tokens, draft.right)
    if (
        found is not None
        and found[0].kind == "money"
        and (found[0].code == draft.code or (found[0].name.endswith("dollar") and draft.unit == "dollar"))
    ):
        draft.measure_in(found[0])
        draft.right = found[1]
    elif draft.unit == "dollar" and tokens.form(draft.right)[:1].isupper():
        code = _COUNTRY_AFTER.get(tokens.word(draft.right))
        if code is not None and not tokens.form(draft.right + 1)[:1].isalpha():
            draft.measure_in(TABLE.codes[code])
            draft.right += 1


def _age(tokens: Tokens, draft: Draft) -> bool:
    """Turn a length of time into an age: "years old", "-year-old", "months of age"."""
    at = draft.right + (tokens.form(draft.right) in DASHES)
    if tokens.word(at) in ("old", "olds"):
        stop = at + 1
    elif tokens.word(at) == "of" and tokens.word(at + 1) == "age":
        stop = at + 2
    else:
        return False
    draft.unit, draft.kind, draft.right = f"{draft.unit} of age", "age", stop
    return True
