"""Whom "he" or "she" takes up: the one person whose full name stands near before."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from auditor.citations.lexicon import word_list
from auditor.citations.unnamed import is_doubtful
from auditor.document import Document
from auditor.records import Span

_BACK = 2
"""Paragraphs before the pronoun's own in which its person may be named."""
_MOST = 40
"""Names at the end of a paragraph that are looked at."""
_ROLE = 30
"""Characters before a name in which the word for what the person is stands."""
_TITLE = 12
"""Characters of a title before a name."""
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
    """What may be a person's name, without titles, and where it ends.

    ``full`` tells a name of several words from a single one; ``titled`` and ``described`` whether a title before it or
    words beside it say that it is a person.
    """

    name: str
    end: int
    full: bool
    titled: bool
    described: bool = False

    @property
    def shown(self) -> bool:
        """Whether words say that it is a person."""
        return self.titled or self.described

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.name.rpartition(" ")[2]


def named_before(document: Document, place: int, others: Set[str]) -> str | None:
    """Return the full name of the one person named before ``place`` in its paragraph and the two before.

    Of several it is the one of the paragraph itself whom words beside the name describe. None where none or several are
    left, where somebody else is named by a title, or by a surname of ``others`` (in small letters), and where somebody
    without a name, or a pronoun of the other sex, stands between. Those named in the paragraphs before do not count
    where the paragraph begins with such a name.
    """
    at = document.block_at(place)
    mentions = document.share_at(_in_block, at)
    same = mentions[: bisect_right(mentions, place, key=_end)][-_MOST:]
    near = [*same, *(one for block in _before(document, at) for one in document.share_at(_in_block, block)[-_MOST:])]
    full = {one.name for one in near if one.full}
    if len(full) > 1 or _begins_block(document, at, same[:1]):
        full, near = {one.name for one in same if one.full and one.shown}, [*same]
    if len(full) != 1:
        return None
    (name,) = full
    words = name.split()
    if any(one.surname not in words for one in near if one.shown or one.surname.lower() in others):
        return None
    persons = document.share(_persons)
    if name not in persons and words[-1] not in persons:
        return None
    last = max(one.end for one in near if one.surname in words)
    return None if is_doubtful(document, last, place) else name


def _begins_block(document: Document, at: int, first: Sequence[_Mention]) -> bool:
    """Tell whether block ``at`` begins with the full name of somebody whom words beside it describe."""
    if not first or not (first[0].full and first[0].shown):
        return False
    return first[0].end - document.blocks[at].span.start <= len(first[0].name) + _TITLE


def only_one_named(document: Document, first: int, last: int, apart: Set[str]) -> str | None:
    """Return the full name of the one person whom blocks ``first`` to ``last`` (without it) name.

    Lines of credits are left out, and those whose last name is ``apart``.
    """
    blocks = [n for n in range(first, last) if not _CREDIT.match(document.text, document.blocks[n].span.start)]
    full = {one.name for block in blocks for one in document.share_at(_in_block, block) if one.full}
    left = {name for name in full if name.rpartition(" ")[2] not in apart}
    return left.pop() if len(left) == 1 else None


def _end(mention: _Mention) -> int:
    return mention.end


def _before(document: Document, at: int) -> Iterator[int]:
    """Yield the numbers of the paragraphs before block ``at``; headings and credits are passed over."""
    left = _BACK
    for number in range(at - 1, max(-1, at - 1 - _LOOKED), -1):
        block = document.blocks[number]
        if block.kind == "heading" or _CREDIT.match(document.text, block.span.start):
            continue
        yield number
        left -= 1
        if not left:
            return


def _persons(document: Document) -> frozenset[str]:
    """Return the surnames that stand alone somewhere, and the full names beside words for a person."""
    mentions = [one for number in range(len(document.blocks)) for one in document.share_at(_in_block, number)]
    return frozenset(one.name for one in mentions if one.described or not one.full)


def _in_block(document: Document, number: int) -> tuple[_Mention, ...]:
    """Return the names of a block that may be a person's, in order; those in quotations are left out."""
    text, block = document.text, document.blocks[number].span
    runs = (match for match in _RUN.finditer(text, block.start, block.end))
    found = (_mention(text, match) for match in runs if not document.quoted(Span(*match.span())))
    return tuple(one for one in found if one is not None)


def _mention(text: str, match: re.Match[str]) -> _Mention | None:
    words = match.group().split()
    while words and words[0].rstrip(".").lower() in _OPENERS:
        words.pop(0)
    opened = len(words)
    while words and words[0].rstrip(".").lower() in word_list("titles.txt"):
        words.pop(0)
    titled = len(words) < opened
    owner = next((n for n, word in enumerate(words, 1) if word.endswith(("’s", "'s"))), len(words))
    words = [word.removesuffix("’s").removesuffix("'s") for word in words[:owner]]
    if not words or not _may_be_person(words):
        return None
    before = text[max(0, match.start() - _ROLE) : match.start()]
    if len(words) == 1:
        return _Mention(words[0], match.end(), full=False, titled=titled)
    described = _TOLD.match(text, match.end()) is not None or _is_role(before)
    if not (titled or described) and _AT.search(before):
        return None
    return _Mention(" ".join(words), match.end(), full=True, titled=titled, described=described)


def _may_be_person(words: list[str]) -> bool:
    lower = {word.rstrip(".").lower() for word in words}
    return (
        not (lower & word_list("unpersonal.txt") or lower & word_list("organisations.txt")) and not words[-1].isupper()
    )


def _is_role(before: str) -> bool:
    """Tell whether the words end with one for a person: "the midfielder Tom Oakes"."""
    last = before.rstrip().rpartition(" ")[2]
    return last.islower() and last in word_list("people.txt")
