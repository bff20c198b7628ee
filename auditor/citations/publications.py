"""Newspapers, agencies and journals that a text names as where something was reported or published."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import compress, count
from typing import NamedTuple

from auditor.citations.lexicon import data_lines, reporting_verbs
from auditor.citations.lexing import Lexed
from auditor.records import Span

_TITLES = frozenset(
    "times post journal herald tribune gazette chronicle guardian observer telegraph courier globe examiner inquirer "
    "dispatch sentinel mercury argus bugle bulletin".split()
)
"""Last words of newspapers' names, which make a title with a capitalised word before them."""
_JOURNAL = frozenset({"journal", "annals", "archives", "proceedings", "lancet", "frontiers"})
"""First words that make a journal's name with "of" and capitalised words behind them."""
_BEFORE = frozenset(
    "told tells telling by in to with from via citing cites cited as per newspaper paper magazine journal agency "
    "broadcaster website site outlet weekly daily network station channel journals".split()
)
_PUBLISHED = frozenset(
    "published publishes appeared appears printed reported interview column article editorial op-ed report story study "
    "paper letter writing wrote journal journals newspaper magazine told tells telling".split()
)
_AFTER = frozenset({"report", "reports", "reporter", "story", "article", "interview", "poll", "editorial", "study"})
_REPORTING = frozenset({"say", "claim", "announce", "show"})
_WINDOW = 5
_LONGEST = 8


class _Title(NamedTuple):
    """A listed title; ``doubtful`` where it may be an ordinary word or a place as well."""

    words: tuple[str, ...]
    doubtful: bool
    journal: bool


@cache
def _titles() -> dict[str, tuple[_Title, ...]]:
    """Return the listed titles by their first word, the longest first."""
    found: dict[str, list[_Title]] = {}
    block = ""
    for line in data_lines("publications.txt"):
        if line.startswith("["):
            block = line
            continue
        words = tuple(line.removesuffix("?").split())
        found.setdefault(words[0], []).append(_Title(words, line.endswith("?"), block == "[journal]"))
    return {first: tuple(sorted(rest, key=lambda one: -len(one.words))) for first, rest in found.items()}


@cache
def _openers() -> frozenset[str]:
    """Return the words that a title may be told by: the first of a listed one, or the head of one told by its form."""
    return _HEADS | _titles().keys()


def publications(lexed: Lexed) -> tuple[Span, ...]:
    """Return where publications are named as sources, in order; the pass is linear in the tokens."""
    return tuple(
        Span(lexed.starts[first], lexed.end(first + len(title.words) - 1))
        for first, title in _named(lexed.words)
        if _is_source(lexed.words, first, title)
    )


def _named(words: Sequence[str]) -> Iterator[tuple[int, _Title]]:
    """Yield the first token of every title, and the title."""
    reached = 0
    for at in compress(count(), map(_openers().__contains__, words)):
        if at < reached:
            continue
        found = _listed(words, at) or _formed(words, at, reached)
        if found is not None:
            reached = found[0] + len(found[1].words)
            yield found


def _listed(words: Sequence[str], at: int) -> tuple[int, _Title] | None:
    """Return the listed title that starts at a token, unless a longer name goes on with it ("Guardian Life")."""
    for title in _titles().get(words[at], ()):
        last = at + len(title.words)
        if tuple(words[at:last]) == title.words and (not _is_capital(words, last) or words[last].lower() in _AFTER):
            return at, title
    return None


def _formed(words: Sequence[str], at: int, floor: int) -> tuple[int, _Title] | None:
    """Return a title that is told by its form: "the Lunde Courier", "Journal of Mills"."""
    word = words[at].lower()
    if word in _JOURNAL and words[at + 1 : at + 2] == ["of"] and _is_capital(words, at + 2):
        return at, _Title(tuple(words[at : _run_end(words, at + 2)]), False, journal=True)
    first = _run_start(words, at, floor)
    if word not in _TITLES or first == at or _is_capital(words, at + 1):
        return None
    return first, _Title(tuple(words[first : at + 1]), False, journal=False)


def _is_capital(words: Sequence[str], at: int) -> bool:
    return words[at : at + 1] != [] and words[at][:1].isupper()


def _run_start(words: Sequence[str], at: int, floor: int) -> int:
    first = at
    while first > max(floor, at - _LONGEST) and _is_capital(words, first - 1) and words[first - 1] != "The":
        first -= 1
    return first


def _run_end(words: Sequence[str], at: int) -> int:
    last = at
    while last - at < _LONGEST and (_is_capital(words, last) or words[last : last + 1] in (["of"], ["and"], ["the"])):
        last += 1
    while last > at and not words[last - 1][:1].isupper():
        last -= 1
    return last


def _is_source(words: Sequence[str], first: int, title: _Title) -> bool:
    """Tell whether the words around say that the publication reported or published something."""
    last = first + len(title.words)
    after = [word.lower() for word in words[last : last + (1 if title.doubtful else 3)]]
    if any(reporting_verbs().get(word) in _REPORTING and word.endswith(_PAST_OR_THIRD) for word in after):
        return True
    if after and after[0] in _AFTER:
        return True
    before = [word.lower() for word in words[max(0, first - _WINDOW) : first]]
    while before and before[-1] in _SKIPPED:
        before.pop()
    if not before or before[-1] not in _BEFORE:
        return False
    if title.journal and not title.doubtful and before[-1] == "in":
        return True
    return not (_PUBLISHED if title.doubtful else _SOURCING).isdisjoint(before)


_PAST_OR_THIRD = ("s", "ed", "said", "wrote", "found")
_SKIPPED = frozenset({"the", "“", '"', "‘", "'"})
_SOURCING = _PUBLISHED | {"according", "as", "citing", "via", "per"}
_HEADS = frozenset(word.capitalize() for word in _TITLES | _JOURNAL)
