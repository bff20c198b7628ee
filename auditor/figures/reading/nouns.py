"""The noun that a number counts: "22 residential burglaries", "two of the judge's deputies", "a three-course meal"."""

from auditor.figures.reading.number_words import DASHES, HYPHENS, SMALL, STARTERS
from auditor.figures.reading.plurals import IRREGULAR, STOP, is_plural, singular
from auditor.figures.reading.tokens import Tokens
from auditor.figures.reading.units import read_data

_DATA = read_data("nouns.toml")
_LONGEST = 5
_HOMOGRAPHS: frozenset[str] = frozenset(_DATA["homographs"].split())
_MODIFIERS = frozenset(
    "police staff crew data media sales sports savings arms news goods systems futures bonds honors".split()
)
_COUNTRIES = frozenset(("US", "WHO", "IT"))
_JOINTS = frozenset(("and", "or"))
_DETERMINERS = frozenset("the his her its their our my your these those all this".split())
_GRADES: dict[str, str] = dict(pair.split("=") for pair in _DATA["grades"].split())
_LY = frozenset(
    "family assembly ally monthly weekly daily yearly early elderly friendly likely deadly costly ugly holy".split()
)
_GRADING = frozenset(("most", "least", "very", "more", "additional", "further"))
_NOT_COUNTED = frozenset("per percent cent degrees".split())


def counted_noun(tokens: Tokens, index: int, value: float, adjectival: bool) -> tuple[str, int, int] | None:
    """Return unit name, first and stop token of the noun phrase at ``index`` that a number counts, or None.

    ``adjectival`` allows a singular noun, as after a hyphen ("two-door version") or for a number in words.
    """
    if index >= len(tokens):
        return None
    start = _past_measure(tokens, _past_of(tokens, index))
    stop, plural = _phrase(tokens, start, tokens.sentence[index], value, start == index)
    if stop == start or (not plural and (start > index or (value != 1 and not adjectival))):
        return None
    words = [raw for raw in tokens.raw[start:stop] if raw[0].isalpha()]
    if not plural:
        words = _common_words(words)
        stop = (
            start + len(words)
            if len(words) < stop - start and all(raw[0].isalpha() for raw in tokens.raw[start:stop])
            else stop
        )
    if not plural and len(words) == 1 and words[0].lower().endswith(("ed", "ing", "'ll", "n't")):
        return None
    name = _unit_name(words)
    return (name, start, stop) if name else None


def _common_words(words: list[str]) -> list[str]:
    """Cut a phrase that no plural closes before the name that follows it: "four-star general | Ada Orr"."""
    for position, word in enumerate(words):
        if position and word[0].isupper() and words[0][0].islower():
            return words[:position]
    return words


def _phrase(tokens: Tokens, start: int, sentence: int, value: float, direct: bool) -> tuple[int, bool]:
    """Return the stop of the noun phrase at ``start``, and whether a plural noun closes it."""
    at = stop = start
    count = 0
    while at < len(tokens) and tokens.sentence[at] == sentence and count < _LONGEST:
        raw, low = tokens.raw[at], tokens.low[at]
        if not raw[0].isalpha() or low in _JOINTS:
            if count and _goes_on(tokens, at, value):
                at += 1
                continue
            break
        if _ends_phrase(tokens, at) or (count and value == 1 and direct and low.endswith(("ed", "ing"))):
            break
        count += 1
        at += 1
        if low.endswith("s'") or not is_plural(low):
            stop = at
            continue
        if value == 1 and count > 1 and low not in IRREGULAR and direct:
            break
        stop = at
        if not is_plural(tokens.word(at)) or not (raw[0].isupper() or low in _MODIFIERS):
            return stop, True
    return stop, False


def _goes_on(tokens: Tokens, at: int, value: float) -> bool:
    """Tell a mark or "and" inside a noun phrase: "small, friendly deals", "first-time donors", "drug- and ..."."""
    raw = tokens.raw[at]
    after = tokens.word(at + 1)
    if raw in HYPHENS:
        return tokens.tight(at) and (
            after[:1].isalpha() and ((tokens.tight(at + 1) and after not in STOP) or after in _JOINTS)
        )
    if raw == "," and _plain(tokens, at + 1):
        return not tokens.raw[at - 1][0].isupper() and is_plural(tokens.word(at + 2))
    if tokens.low[at] in _JOINTS and value != 1 and _plain(tokens, at + 1):
        return any(is_plural(tokens.word(at + far)) for far in (2, 3)) and not _ends_phrase(tokens, at + 2)
    return False


def _ends_phrase(tokens: Tokens, at: int) -> bool:
    low = tokens.low[at]
    if low in STOP and tokens.raw[at] not in _COUNTRIES and not (low in _HOMOGRAPHS and is_plural(tokens.word(at + 1))):
        return True
    if low in _NOT_COUNTED or (low in STARTERS and low not in ("third", "quarter")):
        return True
    return low.endswith("ly") and len(low) > 4 and low not in _LY


def _plain(tokens: Tokens, index: int) -> bool:
    word = tokens.word(index)
    return word[:1].isalpha() and word not in STOP and not tokens.form(index)[0].isupper()


def _past_of(tokens: Tokens, index: int) -> int:
    """Step over "of the", "of his", "of Ms Orr's" that lead to the noun that is counted."""
    if tokens.word(index) not in ("of",):
        return index
    at = index + 1
    if tokens.word(at) in ("all",):
        at += 1
    if tokens.word(at) in _DETERMINERS:
        return at + 1
    return at


def _past_measure(tokens: Tokens, index: int) -> int:
    """Step over a measure that describes what is counted: "eight million 250ml bottles", "five of the 3-ton trucks"."""
    worded = tokens.word(index) in SMALL and tokens.form(index + 1) in HYPHENS
    if not (worded or tokens.form(index)[:1].isdigit()) or not tokens.same(index - 1, index):
        return index
    if tokens.form(index + 1) in DASHES and tokens.form(index + 2)[:1].isalpha():
        return index + 3
    return index + 2 if tokens.tight(index + 1) and tokens.form(index + 1).isalpha() else index


def _unit_name(words: list[str]) -> str:
    out = []
    for position, raw in enumerate(words):
        low = raw.lower().replace("’", "'")
        if low in _GRADING:
            continue
        if low.endswith("'s"):
            low = low[:-2]
        elif low.endswith("s'"):
            low = low[:-1]
        if position == len(words) - 1:
            low = singular(low)
        out.append(_GRADES.get(low, low))
    return " ".join(out)
