"""Numbers that belong to a name, a year, a score or a code, told by the words beside them."""

from auditor.figures.reading.draft import Draft
from auditor.figures.reading.movement import WAYS
from auditor.figures.reading.nouns import counted_noun
from auditor.figures.reading.number_words import DASHES, HYPHENS, SMALL
from auditor.figures.reading.plurals import IRREGULAR, is_plural, singular
from auditor.figures.reading.tokens import Tokens
from auditor.figures.reading.units import read_data

_DATA = read_data("labels.toml")
_BEFORE = frozenset(_DATA["before"].split())
_AFTER = frozenset(_DATA["after"].split())
_NOT_NAMES = frozenset(_DATA["not_names"].split())
_COUNTABLE = frozenset(_DATA["countable"].split())
_SINCE = frozenset("in since by until till before after during circa c. early late mid from".split())
_RANKS = frozenset(("bottom", "top"))
_ACTS = frozenset(_DATA["acts"].split())
_BEFALLEN = frozenset(_DATA["befallen"].split())
_LARGEST_MODEL = 1000
_BEFORE_AMOUNT = frozenset("to about some than over nearly around roughly approximately almost least and or".split())
_EMERGENCY = frozenset((911, 999, 112, 311, 988))
_GLUE = frozenset(("#", "_", "@", "&"))
_GLUED_FINE = frozenset(("minus", "mid", "sub", "plus"))
_NEVER_ONE = frozenset("no any every each some".split())
_NOT_BEFORE_ONE = frozenset("no any every each some this that which another the other a an or day".split())
_NOT_AFTER_ONE = frozenset(
    "another by on who whom which that can could may might must should would will is was has had does did to and as or "
    "wants thinks ever never else where's when it they he she we you i".split()
)
_ONE_COMPOUND = frozenset("off sided way stop liner on to man woman size upmanship up".split())


def glued_before(tokens: Tokens, first: int) -> bool:
    """Tell whether letters or a hyphenated code stand right before the digits: "A380", "SCP-173", "i7", "#4"."""
    if not tokens.tight(first):
        return False
    before = tokens.raw[first - 1]
    if before[-1].isalpha() or before in _GLUE:
        return True
    if before not in DASHES or not tokens.tight(first - 1) or not tokens.raw[first - 2][-1].isalnum():
        return False
    head = tokens.low[first - 2]
    if head[-1].isdigit():
        return tokens.tight(first - 2) and tokens.raw[first - 3][-1].isalpha()
    return not (head in _GLUED_FINE or head in SMALL or tokens.tight(first - 2))


def glued_after(tokens: Tokens, stop: int) -> bool:
    """Tell whether letters stick to the digits from behind: "3D", "11a"."""
    return tokens.tight(stop) and tokens.raw[stop][0].isalpha() and tokens.raw[stop - 1][-1].isdigit()


def is_year(tokens: Tokens, draft: Draft) -> bool:
    """Tell whether a bare whole number of four digits names a year."""
    raw = tokens.raw[draft.reading.first]
    if draft.reading.stop != draft.reading.first + 1 or len(raw) != 4 or not raw.isdigit() or draft.signed:
        return False
    value = int(raw)
    before = tokens.word(draft.reading.first - 1)
    if 1900 <= value <= 2099:
        stop = draft.reading.stop
        return (
            tokens.word(stop) not in _COUNTABLE and not _hedged(tokens, draft) and not _opens_range(tokens, stop, value)
        )
    after = tokens.word(draft.reading.stop)
    if after in ("bc", "ad", "ce", "bce"):
        return True
    if is_plural(after) or before in ("than", "about", "nearly", "over"):
        return False
    return 1500 <= value < 1900 or ((1000 <= value < 1500 or 2100 <= value < 2200) and before in _SINCE)


def _hedged(tokens: Tokens, draft: Draft) -> bool:
    before = tokens.word(draft.reading.first - 1)
    return before in ("about", "approximately", "nearly", "than", "over", "roughly") and is_plural(
        tokens.word(draft.reading.stop)
    )


def _opens_range(tokens: Tokens, stop: int, value: int) -> bool:
    """Tell "2000 - 2500 calories" from a span of years."""
    after = tokens.form(stop + 1)
    if (tokens.form(stop) not in DASHES and tokens.word(stop) != "to") or not after.isdigit() or len(after) > 6:
        return False
    return int(after) > 2099 and int(after) > value


def is_label(tokens: Tokens, draft: Draft) -> bool:
    """Tell whether a number without a unit is part of a name: "Model 3", "Stoxx 600", "123 Elm Street"."""
    first, stop = draft.left, draft.right
    before, shown = tokens.word(first - 1), tokens.form(first - 1)
    same = tokens.same(first - 1, first) and first > draft.floor
    if tokens.form(stop)[:1].isupper() and any(tokens.word(at) in _AFTER for at in (stop, stop + 1, stop + 2)):
        return True
    if tokens.word(stop) == "zip" or (
        before in ("call", "called", "calling", "calls", "dial", "dialed") and draft.reading.value in _EMERGENCY
    ):
        return True
    if tokens.form(stop) in HYPHENS and len(tokens.form(stop + 1)) == 1 and tokens.form(stop + 1).isupper():
        return True
    if (
        tokens.form(stop)[:1].isupper()
        and tokens.form(stop + 1).isdigit()
        and draft.reading.value < 4
        and not draft.reading.words
    ):
        return True
    if not same:
        return False
    if (
        before == "."
        and tokens.tight(first - 1)
        and tokens.word(first - 2) in _BEFORE | {"p", "pp", "art", "sec", "ch"}
    ):
        return True
    if before in _RANKS and draft.reading.words and not _counts(tokens, stop):
        return True
    if (before in _BEFORE or singular(before) in _BEFORE) and not (
        shown.islower() and (draft.reading.words or _counts(tokens, stop))
    ):
        return True
    if shown[:1].isupper() and tokens.is_title_case(first) and _acts(tokens, draft, before):
        return False
    if not shown[:1].isupper() or before in _NOT_NAMES:
        after = tokens.form(stop)
        return (
            not draft.reading.words
            and after[:1].isupper()
            and 100 <= draft.reading.value < _LARGEST_MODEL
            and after.isalpha()
            and before not in _BEFORE_AMOUNT
            and tokens.same(stop - 1, stop)
            and len(after) > 1
            and not _counts(tokens, stop)
        )
    if draft.reading.words:
        return tokens.form(first)[0].isupper() or not _counts(tokens, stop)
    if shown.isupper() and len(shown) == 2 and len(tokens.form(first)) == 5:
        return True
    if "," in tokens.form(draft.reading.first):
        return False  # "and Marsh 10,969": names hold no thousands
    starts = first - 1 == 0 or tokens.sentence[first - 2] != tokens.sentence[first - 1]
    return not (starts and before.endswith(("ly", "ed", "ing"))) and not _counts(tokens, stop)


def _acts(tokens: Tokens, draft: Draft, before: str) -> bool:
    """Tell "Blast Kills 40", "Leaves 11 Dead" and "Battle 20K" from "Kill Bill 3" in the capitals of a headline."""
    if draft.reading.words or before.endswith(("'s", "ss")):
        return False
    grouped = draft.reading.magnitude > 1 or "," in tokens.form(draft.reading.first)
    acting = before.endswith(("s", "ing", "ed")) or before in WAYS or before in _ACTS
    return grouped or acting or tokens.word(draft.right) in _BEFALLEN


def _counts(tokens: Tokens, stop: int) -> bool:
    """Tell whether a plural noun that can be counted stands right after the number."""
    return tokens.same(stop - 1, stop) and counted_noun(tokens, stop, 2, False) is not None


def is_pronoun(tokens: Tokens, draft: Draft) -> bool:
    """Tell "one" that stands for a noun or a person ("no one", "the one who", "one another") from the number."""
    at = draft.reading.first
    if draft.reading.stop != at + 1 or tokens.low[at] != "one":
        return False
    before, after = tokens.word(at - 1), tokens.word(at + 1)
    if before in _NOT_BEFORE_ONE and tokens.same(at - 1, at):
        return after != "of" or before in _NEVER_ONE
    if before in DASHES and tokens.tight(at):
        return True
    if after in DASHES and tokens.tight(at + 1):
        return tokens.word(at + 2) in _ONE_COMPOUND
    if is_plural(after) and after not in IRREGULAR:
        return True  # "one hopes"
    return after in _NOT_AFTER_ONE or (after[:1] in "'.,;:?!)\"”’" and after != "") or after == ""


def is_title(tokens: Tokens, draft: Draft) -> bool:
    """Tell a number word in a name ("Fantastic Four", "Seven Network") by capitals inside a sentence."""
    at = draft.reading.first
    if not draft.reading.words or not tokens.raw[at][0].isupper():
        return False
    starts = at == 0 or tokens.sentence[at - 1] != tokens.sentence[at] or not tokens.form(at - 1)[0].isalnum()
    if starts:
        return False
    return (tokens.form(at - 1)[0].isupper() and tokens.low[at - 1] not in _NOT_NAMES) or tokens.form(at + 1)[
        :1
    ].isupper()
