"""Plural and singular of English nouns, and the words that no noun phrase goes past."""

from functools import lru_cache

from auditor.figures.reading.units import read_data

_DATA = read_data("nouns.toml")
STOP: frozenset[str] = frozenset(_DATA["stop"].split())
IRREGULAR: dict[str, str] = dict(pair.split("=") for pair in _DATA["irregular"].split())
_NOT_PLURAL: frozenset[str] = frozenset(_DATA["singular"].split())


@lru_cache(maxsize=8192)
def is_plural(word: str) -> bool:
    """Tell whether a lower-case word looks like a plural noun."""
    if word in IRREGULAR:
        return True
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s"))
        and word not in _NOT_PLURAL
        and word not in STOP
    )


@lru_cache(maxsize=8192)
def singular(word: str) -> str:
    """Return the singular of a lower-case noun, or the word itself."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if not is_plural(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes", "uses")):
        return word[:-1] if word.endswith(("uses", "izes")) else word[:-2]
    return word[:-1]
