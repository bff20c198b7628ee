"""A number without a unit: an age, a counted noun, a ratio, a plain number, or no quantity at all."""

from auditor.figures.reading.draft import Draft
from auditor.figures.reading.measures import unit_after
from auditor.figures.reading.names import is_label, is_pronoun, is_title, is_year
from auditor.figures.reading.nouns import counted_noun
from auditor.figures.reading.number_words import DASHES, HYPHENS, MAGNITUDES, SHORT, SMALL, STARTERS
from auditor.figures.reading.per import per_after
from auditor.figures.reading.plurals import STOP, singular
from auditor.figures.reading.tokens import Tokens

_OLDEST = 116
_HIGHEST_SCORE = 600
_AGE_LINKS = frozenset(("of", "at", "from", "man", "woman", "boy", "girl", "with"))
_NOT_PERSONS = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday inc corp ltd co plc llc ave st street road room".split()
)


def read_bare(tokens: Tokens, draft: Draft) -> Draft | None:
    """Return ``draft`` with its kind and noun, or None where the number is no quantity."""
    if is_year(tokens, draft) or is_pronoun(tokens, draft) or is_title(tokens, draft) or _is_score(tokens, draft):
        return None
    if _is_age(tokens, draft):
        return draft
    if is_label(tokens, draft):
        return None
    return _counted(tokens, draft)


def _is_score(tokens: Tokens, draft: Draft) -> bool:
    """Tell scores and votes: two whole numbers with a tight dash and nothing counted after them."""
    first, stop = draft.reading.first, draft.reading.stop
    if draft.reading.step != 1 or draft.reading.value > _HIGHEST_SCORE:
        return False
    for dash, other in ((stop, stop + 1), (first - 1, first - 2)):
        joined = tokens.form(dash) in DASHES and tokens.tight(dash) and tokens.tight(dash + 1)
        if joined and tokens.form(other).isdigit():
            last = max(first, other)
            if tokens.word(last + 1) in MAGNITUDES or tokens.word(last + 1) in SHORT:
                return False
            return unit_after(tokens, last + 1) is None and counted_noun(tokens, last + 1, 2, False) is None
    return False


def _is_age(tokens: Tokens, draft: Draft) -> bool:
    """Read "aged 15", "at the age of 66", "Ada Orr, 34, said", "an 87 yo man"."""
    first, stop = draft.reading.first, draft.reading.stop
    if draft.reading.step != 1 or not 0 < draft.reading.value < _OLDEST:
        return False
    before, ahead = tokens.word(first - 1), tokens.word(first - 2)
    digits = tokens.form(first).isdigit()
    aged = before in ("aged", "ages") or (before == "age" and (digits or ahead in _AGE_LINKS))
    aged = aged or (before == "of" and ahead in ("age", "ages"))
    between = before == "," and tokens.form(stop) == "," and tokens.form(first - 2)[:1].isupper()
    named = between and digits and draft.reading.value > 9 and _person(tokens, first - 2)
    older = tokens.word(stop) in ("and", "or") and tokens.word(stop + 1) in ("older", "over", "younger", "under", "up")
    grown = older and before in (
        "those",
        "people",
        "adults",
        "over",
        "men",
        "women",
        "anyone",
        "everyone",
        "children",
        "voters",
        "age",
        "ages",
    )
    short = tokens.word(stop) in ("yo", "y.o", "y.o.")
    if not (aged or named or short or grown):
        return False
    draft.unit, draft.kind, draft.right = "year of age", "age", stop + short
    return True


def _person(tokens: Tokens, index: int) -> bool:
    word = tokens.low[index]
    return word not in _NOT_PERSONS and len(word) > 1 and not (tokens.raw[index].isupper() and len(word) < 4)


def _counted(tokens: Tokens, draft: Draft) -> Draft | None:
    at = draft.reading.stop
    same = tokens.same(at - 1, at)
    times = at + (tokens.word(at) == "of")
    if same and tokens.word(times) in ("times", "time"):
        draft.unit, draft.kind, draft.right = "count", "multiple", times + 1
        _per(tokens, draft)
        return draft
    if same and tokens.form(at) in DASHES and tokens.word(at + 1) in ("fold", "time", "times"):
        draft.unit, draft.kind, draft.right = "count", "multiple", at + 2
        return draft
    hyphen = (
        tokens.form(at) in HYPHENS and tokens.form(at + 1)[:1].isalpha() and tokens.tight(at) == tokens.tight(at + 1)
    )
    found = counted_noun(tokens, at + hyphen, draft.reading.value, hyphen or draft.reading.words) if same else None
    if (
        found is not None
        and draft.reading.step < 1
        and draft.reading.magnitude == 1
        and tokens.raw[found[1]][0].isupper()
    ):
        found = None  # a column of figures between names: "Orr 17.9 Vane 12.4"
    if found is not None and (not draft.reading.fraction or draft.reading.value > 1):
        draft.unit, draft.kind, draft.noun, draft.right = found[0], "count", (found[1], found[2]), found[2]
        _per(tokens, draft)
    elif draft.reading.fraction:
        draft.kind = "ratio"
    elif draft.reading.words and tokens.word(draft.left - 1) == "or" and _is_noun(tokens, draft.left - 2):
        draft.unit, draft.kind = singular(tokens.low[draft.left - 2]), "count"
    elif draft.indefinite or (draft.reading.words and tokens.low[draft.reading.first] == "one"):
        return draft if _opens_ratio(tokens, at) else None
    return draft


def _is_noun(tokens: Tokens, at: int) -> bool:
    """Tell "a pick or two" from "five or six"."""
    low = tokens.word(at)
    return low.isalpha() and low not in STOP and low not in STARTERS and len(low) > 2


def _opens_ratio(tokens: Tokens, at: int) -> bool:
    """Tell "one in five" and "one out of three" from "one in the house"."""
    far = at + (2 if tokens.word(at) == "out" else 1)
    return tokens.word(at) in ("in", "out") and (
        tokens.form(far).isdigit() or tokens.word(far) in SMALL or tokens.word(far) == "every"
    )


def _per(tokens: Tokens, draft: Draft) -> None:
    per = per_after(tokens, draft.right)
    if per is not None:
        draft.unit = f"{draft.unit} per {per[0]}"
        draft.right = per[1]
