"""Words that mean what they say in some company: which, and in whose."""

from collections.abc import Mapping, Set
from functools import cache
from importlib.resources import files


@cache
def companies() -> Mapping[str, Set[str]]:
    """Return the words that make an entry literal where they stand near by, by the entry's lemma."""
    text = (files("auditor.wording") / "data" / "literal.txt").read_text(encoding="utf-8")
    found: dict[str, set[str]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            lemmas, _, company = line.partition(": ")
            for lemma in lemmas.split(", "):
                found.setdefault(lemma, set()).update(company.split())
    return found
