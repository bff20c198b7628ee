"""Read all quantities of a text."""

from auditor.figures.decoys import decoys
from auditor.figures.draft import Draft, numeral_of
from auditor.figures.letters import letter_scale
from auditor.figures.measures import per_after, unit_after
from auditor.figures.money import code_after, money_before
from auditor.figures.movement import set_movement
from auditor.figures.names import glued, is_label, is_pronoun, is_title, is_year
from auditor.figures.nouns import counted_noun
from auditor.figures.numerals import DASHES, STARTERS, Reading, read_numeral
from auditor.figures.quantity import Quantity, Subject
from auditor.figures.ranges import join_ranges
from auditor.figures.tokens import Tokens
from auditor.figures.units import TABLE

_MINUS = frozenset(("minus", "negative"))
_AGED = frozenset(("aged", "age"))


def quantities(text: str) -> list[Quantity]:
    """Return the quantities of ``text`` in order of their start; never raises, linear in the length of the text."""
    tokens = Tokens(text)
    drafts = join_ranges(tokens, _drafts(tokens))
    _share_units(tokens, drafts)
    out = []
    for draft in drafts:
        set_movement(tokens, draft)
        out.append(_finish(tokens, draft))
    return out


def _drafts(tokens: Tokens) -> list[Draft]:
    skipped = decoys(tokens.text)
    skip_at = index = 0
    drafts: list[Draft] = []
    count = len(tokens)
    while index < count:
        low = tokens.low[index]
        if not ("0" <= low[0] <= "9" or low in STARTERS):
            index += 1
            continue
        start = tokens.start[index]
        while skip_at < len(skipped) and skipped[skip_at][1] <= start:
            skip_at += 1
        if skip_at < len(skipped) and skipped[skip_at][0] <= start:
            index += 1
            continue
        reading = read_numeral(tokens, index)
        if reading is None or reading.stop <= index:
            index += 1
            continue
        draft = _read(tokens, reading)
        if draft is not None:
            drafts.append(draft)
        index = max(draft.right if draft and draft.noun is None else reading.stop, index + 1)
    return drafts


def _read(tokens: Tokens, reading: Reading) -> Draft | None:
    """Read what stands around one number; None where it is no quantity."""
    draft = Draft(reading, reading.first, reading.stop, reading.value)
    scale = 1.0
    money = money_before(tokens, draft.left)
    if money is None and tokens.form(draft.left - 1) in DASHES:
        money = money_before(tokens, draft.left - 1) if tokens.form(draft.left - 2) == "$" else None
    if money is not None:
        scale = money[2]
        draft.left = money[1]
        draft.measure_in(money[0])
    sign = _sign(tokens, draft, money is not None)
    letter = letter_scale(tokens, draft.right, money is not None)
    if letter is not None:
        reading.magnitude *= letter
        scale *= letter
        draft.right += 1
        reading.stop += 1
    if money is None and glued(tokens, draft.reading.first, draft.right, False) and not _unit_follows(tokens, draft):
        return None
    scale *= _read_unit(tokens, draft, money is not None)
    value = reading.value * scale * sign
    draft.value = value
    draft.numerals = [numeral_of(tokens, reading, value, scale)]
    if draft.unit == "-":
        return _unitless(tokens, draft)
    return draft


def _unit_follows(tokens: Tokens, draft: Draft) -> bool:
    before = tokens.form(draft.left - 1)
    if tokens.tight(draft.left) and (
        before[-1:].isalpha() or before in DASHES and tokens.form(draft.left - 2)[-1:].isalpha()
    ):
        return False
    return unit_after(tokens, draft.right) is not None or code_after(tokens, draft.right) is not None


def _sign(tokens: Tokens, draft: Draft, money: bool) -> float:
    first = draft.reading.first
    before = tokens.form(first - 1)
    if before in DASHES and tokens.tight(first) and (before in "-−" or money):
        outer = tokens.form(first - 2)
        if first == 1 or not tokens.tight(first - 1) or outer in ("(", "$", "€", "£", "["):
            draft.left = min(draft.left, first - 1)
            draft.signed = True
            return -1.0
    at = first - 1 - (before in DASHES)
    if tokens.word(at) in _MINUS and tokens.same(at, first):
        draft.left = at
        draft.signed = True
        return -1.0
    return 1.0


def _read_unit(tokens: Tokens, draft: Draft, money: bool) -> float:
    """Read the unit and what it is per; return the scale that a code such as "MUSD" adds."""
    scale = 1.0
    if money:
        _skip_money_words(tokens, draft)
    elif (code := code_after(tokens, draft.right)) is not None:
        draft.measure_in(code[0])
        draft.right, scale = code[1], code[2]
        scale *= _late_magnitude(tokens, draft)
    elif (found := unit_after(tokens, draft.right)) is not None:
        if found[0].name == "count" and tokens.low[found[1] - 1] == "time" and tokens.form(draft.right) not in DASHES:
            return scale
        draft.measure_in(found[0])
        draft.right = found[1]
    else:
        return scale
    if draft.unit == "percentage" and tokens.word(draft.right) in ("point", "points"):
        draft.measure_in(TABLE.units["percentage point"])
        draft.right += 1
    per = per_after(tokens, draft.right)
    if per is not None and not (
        draft.kind == "duration"
        and tokens.word(draft.right) in ("a", "an", "each", "every")
        and per[0] not in ("day", "week", "month", "year")
    ):
        draft.unit = f"{draft.unit} per {per[0]}"
        draft.right = per[1]
    if draft.kind == "duration":
        _age(tokens, draft)
    return scale


def _late_magnitude(tokens: Tokens, draft: Draft) -> float:
    """Read "75 USD million"."""
    scale = {"million": 1e6, "billion": 1e9, "trillion": 1e12}.get(tokens.word(draft.right), 1.0)
    draft.right += scale > 1
    return scale


def _skip_money_words(tokens: Tokens, draft: Draft) -> None:
    """Step over a second name of the same money: "$10 dollars", "$5m US", "€5 euros"."""
    found = TABLE.match(tokens, draft.right)
    if found is not None and found[0].kind == "money" and tokens.same(draft.right - 1, draft.right):
        if found[0].code == draft.code or draft.unit == "dollar" and found[0].name.endswith(" dollar"):
            draft.measure_in(found[0])
            draft.right = found[1]
    elif (
        tokens.form(draft.right) in ("US", "CAD", "AUD", "USD", "NZD", "HKD", "SGD", "Cdn", "Canadian", "Australian")
        and draft.unit == "dollar"
    ):
        money = TABLE.codes.get(
            {"US": "USD", "CDN": "CAD", "CANADIAN": "CAD", "AUSTRALIAN": "AUD"}.get(
                tokens.raw[draft.right].upper(), tokens.raw[draft.right]
            )
        )
        if money is not None:
            draft.measure_in(money)
            draft.right += 1


def _age(tokens: Tokens, draft: Draft) -> None:
    """Turn a length of time into an age: "years old", "-year-old", "months of age"."""
    at = draft.right
    if tokens.form(at) in DASHES:
        at += 1
    if tokens.word(at) in ("old", "olds"):
        stop = at + 1
    elif tokens.word(at) == "of" and tokens.word(at + 1) == "age":
        stop = at + 2
    else:
        return
    draft.unit, draft.kind, draft.right = f"{draft.unit} of age", "age", stop


def _unitless(tokens: Tokens, draft: Draft) -> Draft | None:
    """Decide what a number without a unit is: an age, a counted noun, a ratio, a plain number, or no quantity."""
    if is_year(tokens, draft) or is_pronoun(tokens, draft) or is_title(tokens, draft) or _scored(tokens, draft):
        return None
    if _bare_age(tokens, draft):
        return draft
    if is_label(tokens, draft):
        return None
    return _counted(tokens, draft)


def _scored(tokens: Tokens, draft: Draft) -> bool:
    """Tell scores and votes: two whole numbers with a tight dash and nothing counted after them."""
    first, stop = draft.reading.first, draft.reading.stop
    value = draft.reading.value
    if draft.reading.step != 1 or value > 200:
        return False
    for dash, other in ((stop, stop + 1), (first - 1, first - 2)):
        if (
            tokens.form(dash) in DASHES
            and tokens.tight(dash)
            and tokens.tight(dash + 1)
            and tokens.form(other).isdigit()
        ):
            last = max(first, other)
            return unit_after(tokens, last + 1) is None and counted_noun(tokens, last + 1, 2, False) is None
    return False


def _bare_age(tokens: Tokens, draft: Draft) -> bool:
    first, stop = draft.reading.first, draft.reading.stop
    value = draft.reading.value
    if draft.reading.step != 1 or not 0 < value < 116:
        return False
    before, after = tokens.word(first - 1), tokens.form(stop)
    aged = (
        before == "aged"
        or before == "age"
        and tokens.word(first - 2) in ("of", "at", "from", "to", "man", "woman")
        or before == "of"
        and tokens.word(first - 2) == "age"
    )
    named = (
        before == ","
        and after == ","
        and tokens.form(first - 2)[:1].isupper()
        and tokens.raw[first][0].isdigit()
        and value > 9
        and _person(tokens, first - 2)
    )
    short = tokens.word(stop) in ("yo", "y.o", "y.o.", "yrs")
    if not (aged or named or short):
        return False
    draft.unit, draft.kind = "year of age", "age"
    draft.right = stop + (1 if short else 0)
    return True


_NOT_PERSONS = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday inc corp ltd co".split()
)


def _person(tokens: Tokens, index: int) -> bool:
    word = tokens.word(index)
    return word not in _NOT_PERSONS and len(word) > 1 and not (tokens.form(index).isupper() and len(word) < 4)


def _counted(tokens: Tokens, draft: Draft) -> Draft | None:
    at = draft.reading.stop
    if tokens.word(at) in ("times", "time") and tokens.same(at - 1, at):
        draft.unit, draft.kind, draft.right = "count", "multiple", at + 1
        _count_per(tokens, draft)
        return draft
    hyphen = (
        tokens.form(at) in DASHES and tokens.form(at + 1)[:1].isalpha() and tokens.tight(at) == tokens.tight(at + 1)
    )
    found = (
        counted_noun(tokens, at + hyphen, draft.reading.value, hyphen or draft.reading.words)
        if tokens.same(at - 1, at)
        else None
    )
    if found is not None and not draft.reading.fraction:
        draft.unit, draft.kind = found[0], "count"
        draft.noun = found[1], found[2]
        draft.right = found[2]
        _count_per(tokens, draft)
    elif draft.reading.fraction:
        draft.kind = "ratio"
    elif draft.reading.words and tokens.word(draft.reading.first) == "one" or draft.indefinite:
        return None
    return draft


def _count_per(tokens: Tokens, draft: Draft) -> None:
    per = per_after(tokens, draft.right)
    if per is not None:
        draft.unit = f"{draft.unit} per {per[0]}"
        draft.right = per[1]


def _share_units(tokens: Tokens, drafts: list[Draft]) -> None:
    """Give a bare number the unit that its neighbour prints for both: "eight or nine euros", "20 per week"."""
    for left, right in zip(drafts, drafts[1:], strict=False):
        if not tokens.same(left.left, right.left):
            continue
        between = tokens.low[left.reading.stop : right.left]
        if left.unit == "-" and right.unit != "-" and (between in (["or"], ["and"], [","])):
            left.unit, left.kind, left.code = right.unit, right.kind, right.code
    counted: Draft | None = None
    for draft in drafts:
        if draft.kind == "count" and " per " not in draft.unit:
            counted = draft
        elif (
            draft.unit == "-"
            and counted
            and tokens.same(counted.left, draft.left)
            and (per := per_after(tokens, draft.right))
        ):
            draft.unit, draft.kind, draft.right = f"{counted.unit} per {per[0]}", "count", per[1]


def _finish(tokens: Tokens, draft: Draft) -> Quantity:
    start, end = tokens.start[draft.left], tokens.end[draft.right - 1]
    return Quantity(
        start,
        end,
        draft.value,
        draft.unit,
        draft.change,
        Subject(),
        tokens.text[start:end],
        draft.kind,
        tuple(draft.numerals),
        draft.shape,
        draft.bound,
        draft.direction,
        draft.role,
        draft.code,
        draft.indefinite,
    )
