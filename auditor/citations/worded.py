"""Figures set in words that no quantity is read from: "one pupil in five", "have doubled", "twice as likely to"."""

import re
from dataclasses import dataclass

from auditor.document import Document

_WHOLES = dict(zip("two three four five six seven eight nine ten".split(), range(2, 11), strict=True))
_IN = re.compile(
    rf"one (?:[a-z]{{3,20}} )?[a-z]{{3,20}} in (?:every )?(?P<of>{'|'.join(_WHOLES)}|\d{{1,3}})\b"
    r"(?!-| (?:years|months|weeks|days|hours))",
    re.IGNORECASE,
)
_TIMES = {"doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0}
_MULTIPLIED = re.compile(
    rf"(?P<times>{'|'.join(_TIMES)})(?= (?:since|(?:in|over|within) (?:(?:just|only|the|last|past) ){{0,2}}\w+ "
    r"(?:years?|months|decades?))\b)"
)
_PARTS = {"fifth": 0.2, "quarter": 0.25, "third": 1 / 3, "half": 0.5}
_LIKELY = re.compile(
    r"(?P<likely>(?:twice|(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) times) (?:as|more) likely)(?= to\b)"
)
_LIKELY_WORDS = frozenset(["twice", *_WHOLES, *map(str, range(2, 100))])
_MOVES = "risen rose climbed grown grew jumped soared fallen fell dropped increased declined shrunk".split()
_MOVED = re.compile(
    rf"(?:{'|'.join(_MOVES)}) "
    r"(?P<by>by (?:(?:more than|nearly|almost|about|over|around|up to) )?(?:a |an? estimated )?"
    rf"(?P<part>{'|'.join(_PARTS)}))\b"
)


@dataclass(frozen=True, slots=True)
class Worded:
    """Such a figure: its kind is "ratio" for a part of a whole and "change" for a rise, a fall or a risk."""

    start: int
    end: int
    kind: str
    low: float
    printed: str
    unit: str = "-"
    indefinite: bool = False

    @property
    def high(self) -> float:
        """The same as ``low``: words give one value."""
        return self.low


def worded(document: Document) -> tuple[Worded, ...]:
    """Return the figures in words, in order; ask through ``document.share``."""
    wholes = ((one, _whole(one["of"])) for one in document.matches(_IN, ("one",)))
    found = [_made(one, 0, "ratio", 1 / whole) for one, whole in wholes if whole]
    found += [
        _made(one, "times", "change", _TIMES[one["times"].lower()]) for one in document.matches(_MULTIPLIED, _TIMES)
    ]
    found += [_made(one, "likely", "change", _times(one["likely"])) for one in document.matches(_LIKELY, _LIKELY_WORDS)]
    found += [_made(one, "by", "change", _PARTS[one["part"].lower()]) for one in document.matches(_MOVED, _MOVES)]
    return tuple(sorted(found, key=lambda one: one.start))


def _whole(word: str) -> int:
    return int(word) if word.isdigit() else _WHOLES[word.lower()]


def _times(words: str) -> float:
    """Return by how much "three times as likely" multiplies."""
    first = words.split(maxsplit=1)[0]
    return 2.0 if first == "twice" else float(_whole(first))


def _made(match: re.Match[str], group: str | int, kind: str, value: float) -> Worded:
    return Worded(match.start(group), match.end(group), kind, value, match[group])
