"""Figures that lean on a neighbour: "3 dollars 50 cents", "one in five", "eight or nine euros", "20 per week"."""

from itertools import pairwise

from auditor.figures.reading.draft import Draft
from auditor.figures.reading.number_words import HYPHENS
from auditor.figures.reading.per import per_after
from auditor.figures.reading.tokens import Tokens

_CENTS = frozenset(("cent", "penny", "eurocent"))
_LINKS = (["and"], ["or"])
_RATIO_LINKS = (["in"], ["out", "of"], ["in", "every"], ["-", "in", "-"], ["-", "out", "-", "of", "-"])
_INDEX_LINKS = frozenset(("to", "at"))
_WIDEST_RATIO = 1e6


def join_parts(tokens: Tokens, drafts: list[Draft]) -> list[Draft]:
    """Return ``drafts`` with small money folded into large, and "one in five" read as one ratio."""
    out: list[Draft] = []
    for draft in drafts:
        if (
            out
            and tokens.same(out[-1].left, draft.left)
            and (_cents(tokens, out[-1], draft) or _ratio(tokens, out[-1], draft))
        ):
            continue
        out.append(draft)
    return out


def _cents(tokens: Tokens, left: Draft, right: Draft) -> bool:
    """Fold "50 cents", or a bare "50" that ends the phrase, into the dollars before it."""
    if (
        left.kind != "money"
        or left.unit in _CENTS
        or " per " in left.unit
        or isinstance(left.value, tuple)
        or isinstance(right.value, tuple)
    ):
        return False
    between = tokens.low[left.right : right.left]
    worded = left.right > left.reading.stop
    small = 0 < right.value < 100 and right.reading.step == 1 and left.reading.step == 1 and not right.indefinite
    if between not in ([], ["and"]) or not worded or not small or left.reading.magnitude > 1e3:
        return False
    if right.unit not in _CENTS and not (right.unit == "-" and _ends(tokens, right)):
        return False
    left.value += right.value / 100
    left.right = right.right
    printed = left.numerals[0]
    left.numerals = [type(printed)(printed.start, right.numerals[0].end, left.value, 0.01)]
    return True


def _ends(tokens: Tokens, draft: Draft) -> bool:
    after = tokens.form(draft.right)
    return after in ("", ".", ",", ";", ")", "!", "?") or after == "more"


def _ratio(tokens: Tokens, left: Draft, right: Draft) -> bool:
    """Read "one in five", "two out of three": whole numbers, the first the smaller, nothing counted by the first."""
    between = tokens.low[left.right : right.left]
    whole = left.reading.step == right.reading.step == 1 and left.unit == "-"
    if between not in _RATIO_LINKS or not whole:
        return False
    if (
        isinstance(left.value, tuple)
        or isinstance(right.value, tuple)
        or not 0 < left.value < right.value < _WIDEST_RATIO
    ):
        return False
    if right.kind not in ("count", "plain") or right.signed or left.reading.fraction or right.reading.fraction:
        return False
    left.value, left.unit, left.kind, left.right = left.value / right.value, "-", "ratio", right.reading.stop
    printed = left.numerals[0]
    left.numerals = [type(printed)(printed.start, right.numerals[0].end, left.value, 0.0)]
    return True


def _suspended(tokens: Tokens, left: Draft, right: Draft) -> bool:
    """Tell "two- or three-week": a hyphen left hanging before "or", "and" or "to"."""
    between = tokens.low[left.right : right.left]
    return len(between) == 2 and between[0] in HYPHENS and between[1] in ("or", "and", "to")


def _is_put_as_share(left: Draft, right: Draft) -> bool:
    """Tell "a drop of 180 or 13%", one amount told twice, from "12 or 13%", of which the first is the smaller."""
    if isinstance(left.value, tuple) or isinstance(right.value, tuple):
        return False
    return right.kind == "percent" and left.value > right.value


def share_units(tokens: Tokens, drafts: list[Draft]) -> None:
    """Give a bare number the unit that its neighbour prints for both; ``drafts`` are changed in place."""
    for left, right in pairwise(drafts):
        if not tokens.same(left.left, right.left) or "-" not in (left.unit, right.unit) or left.unit == right.unit:
            continue
        linked = tokens.low[left.right : right.left] in _LINKS
        if left.unit == "-" and (
            (linked and left.kind == "plain" and not _is_put_as_share(left, right))
            or (left.kind != "ratio" and _suspended(tokens, left, right))
        ):
            left.unit, left.kind, left.code = right.unit, right.kind, right.code
        elif linked and left.kind == "age" and right.kind == "plain":
            right.unit, right.kind = left.unit, left.kind
    _share_onward(tokens, drafts)


def _share_onward(tokens: Tokens, drafts: list[Draft]) -> None:
    """Carry a unit to a later bare number of the sentence: "20 per week" after burglaries, "to 19,549" after points."""
    counted: Draft | None = None
    index: Draft | None = None
    for draft in drafts:
        if draft.kind == "count" and " per " not in draft.unit:
            counted = draft
        elif draft.kind == "index":
            index = draft
        elif draft.unit != "-" or draft.kind != "plain":
            continue
        elif index is not None and tokens.same(index.left, draft.left) and tokens.word(draft.left - 1) in _INDEX_LINKS:
            draft.unit, draft.kind = index.unit, index.kind
        elif counted is not None and tokens.same(counted.left, draft.left):
            per = per_after(tokens, draft.right)
            if per is not None:
                draft.unit, draft.kind, draft.right = f"{counted.unit} per {per[0]}", "count", per[1]
