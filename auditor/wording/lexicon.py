"""The candidate words and phrases of hype, with their class and plain wording."""

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import product

from auditor.wording.inflection import MARKS
from auditor.wording.parts import read_parts

_SECTION = re.compile(r"\[(\w+)\]")
_MARK = re.compile(r"/(\w)")


@dataclass(frozen=True, slots=True)
class Entry:
    """One phrase in one of its forms.

    ``key`` is its parts with a space between them, ``lemma`` the phrase as it is listed, ``kind`` its class, ``plain``
    what plain wording would be, where the list says so.
    """

    key: str
    lemma: str
    kind: str
    plain: str | None = None


@cache
def lexicon() -> Mapping[str, Entry]:
    """Return every form of every entry by its key; where two entries share a form, the first one listed has it."""
    found: dict[str, Entry] = {}
    text = (files("auditor.wording") / "data" / "lexicon.txt").read_text(encoding="utf-8")
    for entry in _entries(text):
        found.setdefault(entry.key, entry)
    return found


@cache
def listed() -> Set[str]:
    """Return the keys alone: that a sentence has none of them is told faster by a set."""
    return frozenset(lexicon())


def _entries(text: str) -> Iterator[Entry]:
    kind = ""
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        if section := _SECTION.fullmatch(line):
            kind = section[1]
            continue
        listed, _, plain = line.partition(" -> ")
        for phrase in filter(None, map(str.strip, listed.split(","))):
            lemma = _MARK.sub("", phrase)
            for form in _forms(phrase):
                yield Entry(" ".join(read_parts(form).forms), lemma, kind, plain or None)


def _forms(phrase: str) -> Iterator[str]:
    choices: list[tuple[str, ...]] = []
    for part in phrase.split():
        word, _, mark = part.partition("/")
        choices.append(MARKS[mark](word) if mark else (word,))
    for form in product(*choices):
        yield " ".join(form)
