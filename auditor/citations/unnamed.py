"""People told of without a name: whom "she" may take up rather than the one who was named before."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Set

from auditor.citations.lexicon import word_list
from auditor.document import Document
from auditor.records import Span

_NOUN = re.compile(r"(?<![\w’'-])[a-z]+(?:-by)?(?![\w’'-])")
_ONE = re.compile(
    r"(?:(?<!\w)(?:an?|the|one|another|his|her|their|my|our)|(?<=\w)['’]s|(?<=s)['’])\s(?:[\w-]{1,20}\s){0,2}\Z",
    re.IGNORECASE,
)
"""What makes a noun one person: "a passer-by", "the lorry driver", "Field's father"."""
_IS = re.compile(
    r"(?<!\w)(?:is|was|be|been|being|became|become|becomes|as|remains|remained|like|than|not|now|once|also|still)\s\Z"
)
"""What stands before that where somebody named is told to be it: "was a teacher", "as the captain"."""
_SET_BEHIND = re.compile(r"(?:,\s(?:aged\s)?\d{1,3})?(?:,|\s\(|\s[–—-])\s?")
"""What stands between a name and what its bearer is: "Jo Field, 34, a nurse"."""
_BEFORE = 80
"""Characters before a noun that are looked at."""
_NOBODY = frozenset(
    "i he she they those we you which who somebody someone men women police staff team panel sector prime general "
    "family couple".split()
)
"""Words of the list of people that stand for many, for a body or for anybody."""
_WOMEN = frozenset("aunt daughter girl girlfriend grandmother mother niece sister spokeswoman widow wife woman".split())
_MEN = frozenset("boy boyfriend brother father gunman husband man nephew son spokesman uncle widower".split())
_HERS, _HIS = frozenset({"she", "her", "hers", "herself"}), frozenset({"he", "him", "his", "himself"})


def is_doubtful(document: Document, named: int, place: int) -> bool:
    """Tell whether the pronoun at ``place`` may take up somebody else than the one whose name ends at ``named``.

    It may where a person without a name stands between the two, or a pronoun of the other sex.
    """
    others = _not_she if document.lowered.startswith("she", place) else _not_he
    for block in range(document.block_at(named), document.block_at(place) + 1):
        found = document.share_at(others, block)
        at = bisect_right(found, named, key=_end)
        while at < len(found) and _SET_BEHIND.fullmatch(document.text, named, found[at].start):
            at += 1
        if at < len(found) and found[at].end <= place:
            return True
    return False


def _end(one: Span) -> int:
    return one.end


def _not_she(document: Document, block: int) -> list[Span]:
    """Return what leaves a doubt outside quotations who "she" is, in order."""
    return list(_others(document, block, _MEN, _HIS))


def _not_he(document: Document, block: int) -> list[Span]:
    """Return the same for "he"."""
    return list(_others(document, block, _WOMEN, _HERS))


def _others(document: Document, block: int, apart: Set[str], pronouns: Set[str]) -> Iterator[Span]:
    """Yield the ``pronouns``, and persons without a name, but for those whose nouns are ``apart``."""
    text, span = document.lowered, document.blocks[block].span
    for match in _NOUN.finditer(text, span.start, span.end):
        word, told = match.group(), Span(*match.span())
        if word not in pronouns and (word in apart or not _is_noun_for_one(word)):
            continue
        one = told if word in pronouns else _with_article(document.text, told)
        if one is not None and not document.quoted(told):
            yield one


def _is_noun_for_one(noun: str) -> bool:
    """Tell whether it is a noun for one person: those for several end in "s"."""
    if noun in _NOBODY or (noun.endswith("s") and not noun.endswith("ss")):
        return False
    return noun in word_list("people.txt") or noun in word_list("bystanders.txt")


def _with_article(text: str, noun: Span) -> Span | None:
    """Return somebody told of without a name, None where the noun says what somebody is: "a nurse", "as a nurse"."""
    first = max(0, noun.start - _BEFORE)
    one = _ONE.search(text, first, noun.start)
    if one is None or _IS.search(text, first, one.start()):
        return None
    return Span(one.start(), noun.end)
