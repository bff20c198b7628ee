"""The noun that a number counts: "22 residential burglaries", "two of the judge's deputies", "a three-course meal"."""

from auditor.figures.numerals import DASHES, STARTERS
from auditor.figures.tokens import Tokens
from auditor.figures.units import read_data

_DATA = read_data("nouns.toml")
STOP: frozenset[str] = frozenset(_DATA["stop"].split())
_IRREGULAR: dict[str, str] = dict(pair.split("=") for pair in _DATA["irregular"].split())
_NOT_PLURAL: frozenset[str] = frozenset(_DATA["singular"].split())
_LONGEST = 5
_DETERMINERS = frozenset("the his her its their our my your these those all this".split())
_GRADES = {
    "best": "good", "better": "good", "worst": "bad", "worse": "bad", "largest": "large", "biggest": "big",
    "smallest": "small", "highest": "high", "lowest": "low", "newest": "new", "oldest": "old", "youngest": "young",
    "latest": "late", "greatest": "great", "longest": "long", "shortest": "short", "strongest": "strong",
    "richest": "rich", "poorest": "poor", "fastest": "fast", "hottest": "hot", "busiest": "busy", "larger": "large",
    "smaller": "small", "bigger": "big", "younger": "young", "older": "old", "fewer": "few", "higher": "high",
    "top": "top", "closest": "close", "nearest": "near", "deadliest": "deadly", "wealthiest": "wealthy",
    "finest": "fine", "hardest": "hard", "safest": "safe", "cheapest": "cheap", "weakest": "weak", "tallest": "tall",
}  # fmt: skip
_GRADING = frozenset(("most", "least", "very", "very own"))
_NOT_COUNTED = frozenset("per percent cent degrees".split())


def is_plural(word: str) -> bool:
    """Tell whether a lower-case word looks like a plural noun."""
    if word in _IRREGULAR:
        return True
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s"))
        and word not in _NOT_PLURAL
        and word not in STOP
    )


def singular(word: str) -> str:
    """Return the singular of a lower-case noun, or the word itself."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if not is_plural(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes", "uses")):
        return (
            word[:-2]
            if not word.endswith(("aches", "uses", "izes")) or word.endswith("aches") and word != "aches"
            else word[:-1]
        )
    return word[:-1]


def counted_noun(tokens: Tokens, index: int, value: float, adjectival: bool) -> tuple[str, int, int] | None:
    """Return unit name, first and stop token of the noun phrase at ``index`` that a number counts, or None.

    ``adjectival`` allows a singular noun, as after a hyphen ("two-door version") or for a number in words.
    """
    at = _past_of(tokens, index)
    start, words, plural_at = at, [], -1
    sentence = tokens.sentence[index] if index < len(tokens) else -1
    while at < len(tokens) and tokens.sentence[at] == sentence and len(words) < _LONGEST:
        raw, low = tokens.raw[at], tokens.low[at]
        if not raw[0].isalpha():
            if raw in DASHES and words and tokens.form(at + 1)[:1].isalpha() and tokens.tight(at):
                at += 1
                continue
            if (
                raw == ","
                and words
                and not words[0][0].isupper()
                and is_plural(tokens.word(at + 2))
                and low not in STOP
                and _plain(tokens, at + 1)
            ):
                at += 1
                continue
            break
        if low in STOP or low in _NOT_COUNTED or low in STARTERS and low not in ("second", "third", "quarter"):
            break
        if (
            low.endswith("ly")
            and len(low) > 4
            and low not in ("family", "assembly", "ally", "monthly", "weekly", "daily", "early", "elderly")
        ):
            break
        words.append(raw)
        at += 1
        if is_plural(low) or low.endswith("s'"):
            if value == 1 and len(words) > 1 and low not in _IRREGULAR and index == start:
                words.pop()
                at -= 1
                break
            if low.endswith("s'") or _compound_follows(tokens, at):
                continue
            plural_at = at
            break
    if not words:
        return None
    if plural_at < 0 and value != 1 and not adjectival:
        return None
    if plural_at < 0 and words[-1].lower().endswith(("ed", "ing")) and len(words) == 1:
        return None
    return _unit_name(words), start, at


def _plain(tokens: Tokens, index: int) -> bool:
    word = tokens.word(index)
    return word[:1].isalpha() and word not in STOP and not tokens.form(index)[0].isupper()


def _compound_follows(tokens: Tokens, index: int) -> bool:
    """Tell whether a plural is only a modifier: "sales representatives", "sports teams"."""
    return tokens.word(index - 1) in (
        "sales",
        "sports",
        "savings",
        "women's",
        "men's",
        "arms",
        "news",
        "goods",
        "systems",
    ) and is_plural(tokens.word(index))


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
