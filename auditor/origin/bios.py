"""Biographies of authors that are machines, or that write with them."""

import re

from auditor.origin.names import names_a_person
from auditor.origin.rules import Rule, rules
from auditor.origin.statements import statement

_PERSON = re.compile(r"\b(?:he|she|his|her|hers|herself|himself)\b", re.IGNORECASE)
_NAMED = re.compile(r"[A-ZÀ-Þ][\w.'’-]+ [A-ZÀ-Þ][\w.'’-]+")
_NAME_FOLLOWS = re.compile(r" [A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][\w'’-]+")


def bio_sentence(sentence: str, whole: str) -> tuple[Rule, int, int] | None:
    """Return the rule that a sentence of the biography ``whole`` matches and where its words start and end, or None."""
    person = _PERSON.search(whole) is not None
    for rule in rules("bios"):
        match = rule.pattern.match(sentence)
        if match is None:
            continue
        named = _NAMED.match(sentence) is not None and names_a_person(sentence[: match.end()])
        named = named or _NAME_FOLLOWS.match(sentence, match.end()) is not None
        if "no_person" in rule.flags and (person or named):
            continue
        if "no_name" in rule.flags and person:
            continue
        return rule, match.start(), match.end()
    return statement(sentence)
