"""The reporting verbs, by form."""

from functools import cache
from importlib.resources import files

_VOWELS = "aeiou"


@cache
def reporting_verbs() -> dict[str, str]:
    """Return the class (say, claim, announce, show, think, want, judge) of every form of every reporting verb."""
    forms: dict[str, str] = {}
    kind = ""
    for raw in data_lines("reporting_verbs.txt"):
        if raw.startswith("["):
            kind = raw[1 : raw.index("]")]
            continue
        listed = raw.split()
        for form in listed if len(listed) > 1 else inflected(raw):
            forms.setdefault(form, kind)
    return forms


def inflected(verb: str) -> tuple[str, ...]:
    """Return a regular verb's forms: plain, -s, -ed, -ing."""
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    return verb, verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s"), verb + "ed", verb + "ing"


@cache
def word_list(name: str) -> frozenset[str]:
    """Return the lower-case entries of the data file ``name``, one on each line."""
    return frozenset(data_lines(name))


def data_lines(name: str) -> list[str]:
    """Return the lines of a data file of this package, without empty ones and comments."""
    text = (files("auditor.citations") / "data" / name).read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
