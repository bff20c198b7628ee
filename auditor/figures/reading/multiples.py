"""Multiples told in a word, which no number is printed for: "doubled", "threefold", "twice", "halved"."""

import re
from dataclasses import dataclass

_STEMS = {"doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "quintupl": 5.0, "halv": 0.5}
_WORDS = {"twice": 2.0, "thrice": 3.0, "hundredfold": 100.0}
_FOLDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MULTIPLE = re.compile(
    r"\b(?P<hedge>(?:more than|nearly|almost|about|roughly|less than|over)[ ])?"
    r"(?P<word>(?:doubl|tripl|trebl|quadrupl|quintupl)(?:e|es|ed|ing)|halv(?:e|es|ed|ing)|twice|thrice"
    r"|(?:two|three|four|five|six|ten)-fold|(?:two|three|four|five|six|seven|eight|nine|ten|hundred)fold)\b",
    re.IGNORECASE,
)
_BOUNDS = {"more than": ">", "over": ">", "less than": "<", "nearly": "~", "almost": "~", "about": "~", "roughly": "~"}


@dataclass(frozen=True, slots=True)
class Multiple:
    """A factor told in a word: half-open characters of the word, the factor, and its bound ("=", "~", ">", "<")."""

    start: int
    end: int
    factor: float
    bound: str


def multiples(text: str) -> list[Multiple]:
    """Return the multiples of ``text`` in order; "doubled" is 2.0, "halved" 0.5, "more than tripled" 3.0 with ">"."""
    out = []
    for match in _MULTIPLE.finditer(text):
        word = match["word"].lower()
        factor = _factor(word)
        out.append(
            Multiple(match.start("word"), match.end(), factor, _BOUNDS.get((match["hedge"] or "").strip().lower(), "="))
        )
    return out


def _factor(word: str) -> float:
    if word in _WORDS:
        return _WORDS[word]
    if word.endswith("fold"):
        return 2.0 + _FOLDS.index(word.removesuffix("fold").removesuffix("-"))
    return next(value for stem, value in _STEMS.items() if word.startswith(stem))
