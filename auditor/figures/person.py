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
_AT = re.compile(r"\bat\s$", re.IGNORECASE)
_AGES = range(10, 116)
_AGE_SAID = re.compile(
    r"\b(?:dies|died|die|dead|killed) (?:at |aged? )(?:the age of )?$|\b(?:aged|turns|turned|age of|now)\s$",
    re.IGNORECASE,
)
_AGE_OF_KIN = re.compile(
    r"\b(?:wife|husband|widow(?:er)?|partner|mother|father|parents?|brother|sister|twin|son|daughter|child|friend)\b"
    r"[^.;:]{0,40}$",
    re.IGNORECASE,
)
_AGE_THEN = re.compile(r"\b(?:at the age of|when (?:he|she) was)\s$", re.IGNORECASE)
_DIED = re.compile(r"\b(?:died?|dies|death)\b", re.IGNORECASE)
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


def may_be_age(mention: Mention) -> bool:
    """Tell whether a bare figure may be an age, whatever leads to it: "on learning to farm at 40"."""
    at = mention.kind == "plain" and mention.value in _AGES and _AT.search(mention.lead) is not None
    return at or is_age(mention)


def is_told_age(mention: Mention) -> bool:
    """Tell whether a figure of running text is an age by its words: "has died at 92", "now 51", "a 51-year-old"."""
    return mention.kind == "age" or (mention.kind == "plain" and _AGE_SAID.search(mention.lead) is not None)


def is_other_age(mention: Mention) -> bool:
    """Tell whether an age is a relative's, or the bearer's at some other time: "his wife died aged 91"."""
    then = _AGE_THEN.search(mention.lead) is not None and _DIED.search(mention.lead) is None
    return then or _AGE_OF_KIN.search(mention.lead) is not None


def fates(words: frozenset[str]) -> frozenset[str]:
    """Return what befell people, one word for each way to say it."""
    return frozenset(_FATES[word[:4]] for word in words if word[:4] in _FATES)
