"""What kind of source a source is."""

import re

from auditor.citations.attribution import SourceClass
from auditor.citations.lexicon import word_list

_WORD = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*")
PRONOUNS = frozenset("he she it they who which that i we his her their its him them those one".split())
"""Words that stand for a source named before."""
LETTERS = frozenset("SC KC QC MP MEP MSP MS TD PC OBE MBE CBE DBE FRS MD PhD CEO Jr Sr II III".split())
"""Letters behind a name, which it is not known by."""
_LONGEST = 400
"""Characters of a source that are looked at."""
_PERSONAL = frozenset("he she his her him who".split())
_NOBODY = frozenset("i we you me us my our nobody none everyone everybody anyone someone somebody not such".split())
"""Words for the author, the reader or nobody at all, with which a source begins that is none."""
_QUANTIFIERS = frozenset(
    "some many most several few other others various numerous certain countless the more and of political industry "
    "market financial legal health military security foreign policy medical leading top senior tech "
    "sports local outside such wall street these those media tv economic scientific prominent all".split()
)
_TITLES = frozenset(
    "mr mrs ms dr sen rep gov gen president senator secretary chairman chairwoman ceo cfo director professor prof "
    "judge spokesman spokeswoman spokesperson minister mayor congressman captain col lt sgt "
    "attorney analyst chief".split()
)


def source_class(words: str) -> SourceClass:
    """Return the class of the source that ``words`` name; pronouns of persons count as the person they stand for."""
    words = words[:_LONGEST]
    found = _WORD.findall(words)
    if not found:
        return "none"
    first = _bare(found[0])
    if len(found) == 1 and first in _PERSONAL:
        return "person"
    if first in _NOBODY:
        return "none"
    if _is_vague(found):
        return "vague"
    after = _AFTER_HEAD.search(words)
    head = (_WORD.findall(words, 0, after.start()) if after else found) or found
    last = _bare(head[-1])
    if name := apposed(words):
        named = _WORD.findall(name)
        return _named(named, _bare(named[-1]))
    if head[-1][0].isupper() and last not in _COMMON_OPENERS:
        return _named(head, last)
    if last in word_list("documents.txt"):
        return "document"
    if last in word_list("organisations.txt") and any(word[0].isupper() for word in head[1:] or head):
        return "organisation"
    return "described" if _is_animate(last) else "none"


def apposed(words: str) -> str | None:
    """Return the name that follows a description and its comma ("their coach, Stefan Kroll"), or None."""
    match = _APPOSED.match(words[:_LONGEST])
    if match is None or _PLACED.search(match["role"] or ""):
        return None
    role = _WORD.findall(_AFTER_HEAD.split(match["role"] or "", maxsplit=1)[0])
    return None if role and role[-1][0].isupper() else match["name"]


def _named(head: list[str], last: str) -> SourceClass:
    """Tell a person from a body of people by the words of its name."""
    if len(head) > 2 and head[-1] in LETTERS:
        return _named(head[:-1], _bare(head[-2]))
    titled = [word for word in head[:-1] if word.islower() and word in word_list("people.txt")]
    if titled and last not in word_list("organisations.txt"):
        return "person"
    if last in word_list("vague_sources.txt"):
        return "described"
    if len(head) == 1 and last in word_list("documents.txt"):
        return "document"
    if last in word_list("people.txt"):
        return "described"
    lower = {_bare(word) for word in head}
    if lower & _TITLES and last not in word_list("organisations.txt"):
        return "person"
    if lower & word_list("organisations.txt") or (head[-1].isupper() and len(head[-1]) > 1):
        return "organisation"
    return "organisation" if head[0].lower() == "the" else "person"


def _bare(word: str) -> str:
    return word.lower().removesuffix("’s").removesuffix("'s").rstrip("’'")


_AFTER_HEAD = re.compile(
    r"[,;:(\[–—]|\s(?:of|for|at|in|on|to|by|with|from|who|that|which|whose|familiar|close|named|and|about|near|against|"
    r"speaking|working|involved|briefed|based|published|obtained|released|issued|presented|seen|filed|commissioned|"
    r"conducted|written|prepared|compiled|carried|reviewed|signed|sent|posted|circulated|shared|leaked|provided|quoted|"
    r"submitted|produced|entitled|titled|called|dated|given|interviewed|surveyed|polled|contacted|reached)\s"
)
# "their coach, Stefan Kroll", "Larkfield's coach, Stefan Kroll": somebody described whose name follows the comma.
_APPOSED = re.compile(
    r"(?:(?P<role>(?:(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Aa]n?|[Oo]ne)|"
    r"[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,3}(?:[’']s|s[’']))\s[^,;:(]{2,60})|Defending|Prosecuting|Mitigating),\s"
    r"(?P<name>(?:(?:Dr|Mr|Mrs|Ms|Prof|Sen|Rep|Gen)\.\s)?[A-Z][\w.’'-]*(?:\s(?:(?:of|de|van|von)\s)?[A-Z][\w.’'-]*){0,4})(?=,|$)"
)
# "a woman in Worcester, Massachusetts": what follows the comma says where the place is.
_PLACED = re.compile(r"\s(?:in|at|near|from)\s(?:[A-Z][\w.’'-]*\s){0,2}[A-Z][\w.’'-]*$")
_COMMON_OPENERS = frozenset(
    "it there what the a an this that these those one two three some many most several its their our such".split()
)


def _is_vague(words: list[str]) -> bool:
    """Tell whether all that stands there is a generic plural, with nothing but quantifiers before it."""
    *before, head = words
    return _bare(head) in word_list("vague_sources.txt") and all(_bare(word) in _QUANTIFIERS for word in before)


def _is_animate(noun: str) -> bool:
    """Tell whether people, or a body that people speak for, are what is described."""
    kinds = word_list("people.txt"), word_list("organisations.txt"), word_list("vague_sources.txt")
    return any(noun in kind for kind in kinds)
