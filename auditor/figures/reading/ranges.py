"""Join two figures that make one: "5% to 10%", "between 50 and 70", "from $4m to $5m", "to 138 lots from 212 lots"."""

from dataclasses import replace

from auditor.figures.reading.draft import Draft
from auditor.figures.reading.movement import WAYS
from auditor.figures.reading.number_words import DASHES
from auditor.figures.reading.quantity import Shape
from auditor.figures.reading.tokens import Tokens

_THROUGH = frozenset(("to", "through", "until"))
_SHARED_MAGNITUDE = 1000
_MOVING = WAYS.keys() | {
    "went",
    "go",
    "going",
    "change",
    "changed",
    "changes",
    "changing",
    "worsened",
    "moved",
    "moving",
}
_WIDEST = 1000
_SMALLEST_END = 100


def join_ranges(tokens: Tokens, drafts: list[Draft]) -> list[Draft]:
    """Return ``drafts`` with pairs that make a range or a change from one value to another joined, in order."""
    out: list[Draft] = []
    for draft in drafts:
        if out and _join(tokens, out[-1], draft):
            continue
        out.append(draft)
    return out


def _join(tokens: Tokens, left: Draft, right: Draft) -> bool:
    if left.shape != "single" or right.shape != "single" or not tokens.same(left.left, right.left):
        return False
    link = [tokens.low[at] for at in range(left.right, right.left)] if right.left - left.right <= 3 else None
    if link is None or not _alike(left, right):
        return False
    if link == ["from"] and _ends_change(tokens, left) and _changing(tokens, left):
        return _merge(tokens, left, right, "from-to", backwards=True)
    if link == ["-", "to"]:
        return _merge(tokens, left, right, "range")
    if link == ["to"] and (_against(tokens, left, right) or _moved_to(tokens, left, right)):
        return False
    if len(link) == 1 and (link[0] in _THROUGH or (link[0] in DASHES and _dash(tokens, left, right))):
        before = tokens.word(left.left - 1)
        changed = link[0] == "to" and (before == "from" and _changing(tokens, left))
        return _merge(tokens, left, right, "from-to" if changed else "range")
    if link == ["and"] and tokens.word(left.left - 1) in ("between", "from"):
        return _merge(tokens, left, right, "range")
    if link in (["and", "up", "to"], ["up", "to"]) and tokens.word(left.left - 1) == "from":
        return _merge(tokens, left, right, "range")
    if not link and right.signed and left.unit == "-" and not left.signed:
        return _merge(tokens, left, right, "range")  # "75 -300mm": the dash leans on the second number
    return False


def _moved_to(tokens: Tokens, left: Draft, right: Draft) -> bool:
    """Tell "fell by £30 million to £95 million from ...", a change and where it led, from "will grow by 5% to 10%"."""
    before = tokens.word(left.left - 1)
    if tokens.word(right.right) != "from":
        return False
    return before == "by" or (
        before in WAYS and left.unit == "percentage" and tokens.form(right.right + 1)[:1].isdigit()
    )


def _dash(tokens: Tokens, left: Draft, right: Draft) -> bool:
    """Tell a range with a dash from a score or a code: it has a unit, a decimal, spaces, or two large ends in order."""
    if right.unit != "-" or right.noun is not None or left.unit != "-" or left.numerals[0].step < 1:
        return True
    return tokens.start[left.right] > tokens.end[left.right - 1] or _SMALLEST_END <= left.low < right.low


def _alike(left: Draft, right: Draft) -> bool:
    """Tell whether two figures can be the ends of one: the same unit, or a unit printed once for both."""
    if left.noun is not None and right.noun is not None:
        return left.unit == right.unit
    if left.indefinite or right.indefinite or "ratio" in (left.kind, right.kind) or not _near(left, right):
        return False
    if left.unit == right.unit or left.kind == right.kind == "money" or left.unit == "-":
        return True
    if right.unit == "-":
        return left.noun is None or right.noun is None
    return right.unit.startswith(left.unit + " per ") or left.unit.startswith(right.unit + " per ")


def _near(left: Draft, right: Draft) -> bool:
    """Refuse to read "rose 0.1% to 1,333" as one: a bare end lies within a wide factor of the other."""
    if right.unit != "-" or left.unit == "-" or left.noun is not None:
        return True
    if left.kind in ("percent", "percentage point", "duration", "age"):
        return False
    low, high = abs(left.low), abs(right.low)
    if left.reading.magnitude == 1:
        low *= right.reading.magnitude
    return 0 < low <= high * _WIDEST and high <= low * _WIDEST


def _against(tokens: Tokens, left: Draft, right: Draft) -> bool:
    """Tell "leads 56% to 40%", two figures set against each other, from a range, which names its lower end first."""
    return left.unit == right.unit == "percentage" and left.low > right.low and tokens.word(left.left - 1) != "from"


def _ends_change(tokens: Tokens, draft: Draft) -> bool:
    """Tell "to 58% from 52%" from "up 6% from 52%", where the first figure is by how much."""
    return "to" in (tokens.word(at) for at in range(draft.left - 1, draft.left - 4, -1))


def _changing(tokens: Tokens, draft: Draft) -> bool:
    return any(tokens.word(at) in _MOVING for at in range(max(0, draft.left - 9), draft.left))


def _merge(tokens: Tokens, left: Draft, right: Draft, shape: Shape, backwards: bool = False) -> bool:
    """Fold ``right`` into ``left``; a unit, magnitude or noun printed once serves both."""
    low, high = left.value, right.value
    if isinstance(low, tuple) or isinstance(high, tuple):
        return False
    scale = right.reading.magnitude
    shared = left.unit == "-" or (left.kind == "money" and right.unit in (left.unit, "-"))
    if left.reading.magnitude == 1 < scale and low < _SHARED_MAGNITUDE and shared:
        low *= scale
        left.numerals[0] = replace(left.numerals[0], value=low, step=left.numerals[0].step * scale)
    if right.signed and not left.signed and left.unit == "-" and not backwards:
        high = abs(high)
        right.numerals[0] = replace(right.numerals[0], value=high)
    if right.unit != "-" and (left.unit == "-" or len(right.unit) > len(left.unit)):
        left.unit, left.kind, left.code = right.unit, right.kind, right.code
    left.noun = left.noun or right.noun
    left.value = (high, low) if backwards else (low, high)
    left.shape = shape
    left.numerals = [*right.numerals, *left.numerals] if backwards else [*left.numerals, *right.numerals]
    left.right = right.right
    return True
