"""Whom "he" or "she" takes up: the one person whose full name stands near before."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass

from auditor.citations.lexicon import word_list
from auditor.document import Document
from auditor.records import Span

_BACK = 2
"""Paragraphs before the pronoun's own in which its person may be named."""
_REACH = 2_000
"""Characters at the end of a paragraph that are looked at."""
_ROLE = 30
"""Characters before a name in which the word for what the person is stands."""
_LOOKED = 6
"""Blocks before the pronoun's own that are looked at, headings and credits among them."""
_RUN = re.compile(
    r"(?<![\w’'-])(?:[A-ZÀ-Þ]\.|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Capt|Col|Lt|Sgt|Rev|St)\.|[A-ZÀ-Þ][\w’'-]*)"
    r"(?: (?:(?:de|du|van|von|der|den|la|le|el|al|bin|da|di) ){0,2}(?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ][\w’'-]*)){0,5}"
)
"""Capitalised words in a row."""
_OPENERS = frozenset(
    "the a an this that these those in on at for from by but and when if as after before since while although though "
    "then so yet like unlike once both not it its his her their our my he she they we i with without under over "
    "to about among between during meanwhile however now today yesterday earlier later also even every some".split()
)
"""Words that open a sentence, capitalised, before a name."""
_AT = re.compile(
    r"\b(?:in|at|near|of|from|to|through|across|around|outside|the|against|beat|between)\s$", re.IGNORECASE
)
"""Words before places, bodies and opponents."""
_TOLD = re.compile(
    r",\s(?:who|whose|aged|\d\d\b|(?:a|an|the|his|her|its|their|chief|head|director|president|of)\s)|\s\(\d\d\)"
)
"""What stands behind a person's name: "Jo Field, who", "Jo Field, 36", "Jo Field, the captain"."""
_CREDIT = re.compile(r"\s*(?:(?:[A-Z][a-z]+ ){0,2}[Bb]y|(?:Photo|Picture|Image)\w*):?\s[A-Z]")


@dataclass(frozen=True, slots=True)
class _Mention:
    """What may be a person's name, without titles; whether it is a full one, and whether words beside it say so."""

    name: str
    full: bool
    shown: bool


def named_before(document: Document, place: int, others: Set[str]) -> str | None:
    """Return the full name of the one person named before ``place`` in its paragraph, or else in the two before.

    None where none or several are named, and where somebody else is named by a title, or by a surname of ``others``.
    """
    at = document.block_at(place)
    same = list(_mentions(document, document.blocks[at].span.start, place))
    near = [*same, *(one for block in _before(document, at) for one in _mentions(document, block.start, block.end))]
    full = {one.name for one in near if one.full}
    if len(full) > 1:
        full = {one.name for one in same if one.full and one.shown}
        near = same
    if len(full) != 1:
        return None
    (name,) = full
    if any(
        one.name.split()[-1] not in name.split() for one in near if one.shown or one.name.split()[-1].lower() in others
    ):
        return None
    return name if _is_person(document, name) else None


def only_one_named(document: Document, first: int, last: int) -> str | None:
    """Return the full name of the one person whom blocks ``first`` to ``last`` (without it) name, credits left out."""
    full: set[str] = set()
    for block in document.blocks[first:last]:
        if not _CREDIT.match(document.text, block.span.start):
            full.update(one.name for one in _mentions(document, block.span.start, block.span.end) if one.full)
    return full.pop() if len(full) == 1 else None


def _before(document: Document, at: int) -> Iterator[Span]:
    """Yield the paragraphs before block number ``at``; headings and credits are passed over."""
    left = _BACK
    for number in range(at - 1, max(-1, at - 1 - _LOOKED), -1):
        block = document.blocks[number]
        if block.kind == "heading" or _CREDIT.match(document.text, block.span.start):
            continue
        yield block.span
        left -= 1
        if not left:
            return


def _mentions(document: Document, start: int, end: int) -> Iterator[_Mention]:
    """Yield the names between ``start`` and ``end`` that may be a person's, those in quotations left out."""
    text = document.text
    for match in _RUN.finditer(text, max(start, end - _REACH), end):
        if document.quoted(Span(*match.span())):
            continue
        words = match.group().split()
        while words and words[0].rstrip(".").lower() in _OPENERS:
            words.pop(0)
        opened = len(words)
        while words and words[0].rstrip(".").lower() in word_list("titles.txt"):
            words.pop(0)
        owner = next((n for n, word in enumerate(words, 1) if word.endswith(("’s", "'s"))), len(words))
        words = [word.removesuffix("’s").removesuffix("'s") for word in words[:owner]]
        if not words or not _may_be_person(words):
            continue
        titled = len(words) < opened
        if len(words) == 1:
            yield _Mention(words[0], False, titled)
            continue
        shown = (
            titled
            or _TOLD.match(text, match.end()) is not None
            or _is_role(text[max(0, match.start() - _ROLE) : match.start()])
        )
        if shown or not _AT.search(text[max(0, match.start() - 10) : match.start()]):
            yield _Mention(" ".join(words), True, shown)


def _may_be_person(words: list[str]) -> bool:
    lower = {word.rstrip(".").lower() for word in words}
    return (
        not (lower & word_list("unpersonal.txt") or lower & word_list("organisations.txt")) and not words[-1].isupper()
    )


def _is_role(before: str) -> bool:
    """Tell whether the words end with one for a person: "the midfielder Tom Oakes"."""
    last = before.rstrip().rpartition(" ")[2]
    return last.islower() and last in word_list("people.txt")


def _is_person(document: Document, name: str) -> bool:
    """Tell whether the name is a person's: beside words that say so, or by surname alone, somewhere in the text."""
    text, (*_, given, surname) = document.text, name.split()
    for start in document.places.get(surname.lower(), ()):
        first = start - len(given) - 1
        if not text.startswith(surname, start):
            continue
        if not text.startswith(given, max(0, first)) and not text[max(0, start - 1)].isalnum():
            return True
        if _TOLD.match(text, start + len(surname)) or _is_role(text[max(0, first - _ROLE) : max(0, first)]):
            return True
    return False
