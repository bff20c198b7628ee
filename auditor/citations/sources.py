"""What kind of source a source is."""

import re

from auditor.citations.attribution import SourceClass
from auditor.citations.lexicon import word_list

_WORD = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*")
PRONOUNS = frozenset("he she it they who which that i we his her their its him them those one".split())
"""Words that stand for a source named before."""
_PERSONAL = frozenset("he she i his her him who me my".split())
_QUANTIFIERS = frozenset(
    "some many most several few other others various numerous certain countless the more and of political industry "
    "market "
    "financial legal health military security foreign policy medical leading top senior tech sports local outside such "
    "wall street these those media tv economic scientific prominent all".split()
)
_TITLES = frozenset(
    "mr mrs ms dr sen rep gov gen president senator secretary chairman chairwoman ceo cfo director professor prof "
    "judge "
    "spokesman spokeswoman spokesperson minister mayor congressman captain col lt sgt attorney analyst chief".split()
)


def source_class(words: str) -> SourceClass:
    """Return the class of the source that ``words`` name; pronouns of persons count as the person they stand for."""
    tokens = _WORD.findall(words[:400])
    lower = [token.lower().removesuffix("’s").removesuffix("'s") for token in tokens]
    if not tokens:
        return "none"
    if lower[0] in _PERSONAL and len(lower) == 1:
        return "person"
    named = [token for index, token in enumerate(tokens) if token[:1].isupper() and (index or len(token) > 1)]
    if _is_vague(lower):
        return "vague"
    head = set(lower[:6])
    if head & word_list("documents.txt"):
        return "document"
    names = [token for token in named if token.lower() not in _COMMON_OPENERS]
    if not names:
        return "described" if _is_animate(lower) else "none"
    if head & word_list("organisations.txt") and not head & _TITLES:
        return "organisation"
    if len(names) == 1 and names[0].isupper() and len(names[0]) > 1:
        return "organisation"
    return "person"


_COMMON_OPENERS = frozenset(
    "it there what the a an this that these those one two three some many most several its their our".split()
)


def _is_vague(lower: list[str]) -> bool:
    """Tell whether all that stands there is a generic plural, with nothing but quantifiers before it."""
    *before, head = lower
    return head in word_list("vague_sources.txt") and all(word in _QUANTIFIERS for word in before)


def _is_animate(lower: list[str]) -> bool:
    """Tell whether people, or a body that people speak for, are what is described."""
    kinds = word_list("people.txt"), word_list("organisations.txt"), word_list("vague_sources.txt")
    return any(word in kind for word in lower[:8] for kind in kinds)
