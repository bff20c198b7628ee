"""People: the nouns that count them, and their ages and fates as headlines and first sentences tell them."""

import re
from functools import cache
from importlib.resources import files

from auditor.figures.mention import Mention, head

_FATES = {
    "dead": "dead", "deat": "dead", "die": "dead", "died": "dead", "dies": "dead", "kill": "dead", "slai": "dead",
    "hurt": "hurt", "inju": "hurt", "woun": "hurt", "arre": "held", "deta": "held", "shot": "shot", "miss": "missing",
    "trap": "trapped", "resc": "rescued", "char": "charged", "evac": "evacuated", "sick": "sick", "infe": "sick",
}  # fmt: skip
_AGE_AT = re.compile(
    r"\b(?:dead|dies|died|die|killed|aged?|turns|turned) (?:at |aged? )?$|\b(?:aged?|turns)\s$", re.IGNORECASE
)
_AGE_COMMA = re.compile(r"[A-Za-z],\s*$")
_AGE_AFTER = re.compile(r"\s*(?:,|$|[;:)])")


@cache
def people() -> frozenset[str]:
    """Return the nouns that count single people."""
    lines = (files("auditor.figures") / "data" / "people.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def both_people(one: Mention, other: Mention) -> bool:
    """Tell whether both figures count people, by whatever name."""
    return head(one.unit) in people() and head(other.unit) in people()


def is_age(mention: Mention) -> bool:
    """Tell whether a bare figure is an age by its place: "Dies at 77", "Girl, 6, Found"."""
    if mention.kind != "plain":
        return mention.kind == "age"
    return bool(_AGE_AT.search(mention.lead) or (_AGE_COMMA.search(mention.lead) and _AGE_AFTER.match(mention.tail)))


def fates(words: frozenset[str]) -> frozenset[str]:
    """Return what befell people, one word for each way to say it."""
    return frozenset(_FATES[word[:4]] for word in words if word[:4] in _FATES)
