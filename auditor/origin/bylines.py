"""What stands where an author's name stands."""

import re

from auditor.origin.disclosure import Kind
from auditor.origin.machines import speaks_of_machines
from auditor.origin.names import abbreviates, names_a_person, names_an_organisation
from auditor.origin.rules import compiled, rules

LONGEST = 200
"""Characters of the longest line that is read as an author's name."""
_SIGNED = re.compile(r"\s*(?:by|author|von|par|por|di|door|text|words by)\b[ :]\s*", re.IGNORECASE)
_SILENT = re.compile(
    r"\b(?:images?|photos?|photography|pictures?|illustrat\w+|graphics?|artwork|foto|bild)\b|\bnot (?:an? )?ai\b|"
    r"\bno ai\b|\bhuman-written|\bby humans?\b|\bwithout ai\b|['‘\"“](?:written|generated) by",
    re.IGNORECASE,
)
_REVIEWER = re.compile(r",? (?:and )?(?:then )?(?:reviewed|edited|checked|fact-checked) by .*$", re.IGNORECASE)
_PARTS = re.compile(r"\s*(?:[,;|/·&]| and | und | et | y | e | – | — | - )\s*")
_MAKERS = re.compile(r" ?\((?:openai|anthropic|google|xai|meta|microsoft|mistral)\)$", re.IGNORECASE)
_MODEL = compiled(r"^(?:the )?{MODEL}(?: (?:newsdesk|news desk|team|staff|desk))?$")
_MACHINE = compiled(
    r"^(?:ai|a\.i\.|artificial intelligence|generative ai|(?:an? )?(?:large )?language model|künstliche intelligenz|ki|"
    r"intelligence artificielle|inteligencia artificial|inteligência artificial|intelligenza artificiale)$"
)
_CLAUSE = re.compile(r", (?:the|an?|she|he|it|they|his|her|its) ", re.IGNORECASE)
_AFTER_LINE = re.compile(
    r"(?: ?[A-ZÀ-Þ][\w.'’-]*){0,4}[ .)\]*]*$|[ ,;.]{1,2}(?:and |then )?(?:reviewed|edited|checked|fact-checked)\b"
)
_BARE = re.compile(r"claude|gemini|copilot|grok|perplexity", re.IGNORECASE)


def byline(words: str, *, signed_only: bool = False) -> Kind | None:
    """Return what an author's name tells, or None.

    ``signed_only`` is for a line of a text, which may be anything: one that opens with no "By" counts only where the
    pattern says so.
    """
    name = " ".join(words.split())
    if len(name) > LONGEST or not speaks_of_machines(name) or "://" in name or _SILENT.search(name):
        return None
    signed = _SIGNED.match(name)
    name = name[signed.end() :] if signed else name
    bare = _REVIEWER.sub("", name)
    any_line = signed_only and signed is None
    if any_line and _CLAUSE.search(name):
        return None
    for rule in rules("bylines"):
        match = rule.pattern.search(bare)
        if match is None or (any_line and "line" not in rule.flags):
            continue
        if "no_person" in rule.flags and names_a_person(bare):
            continue
        if "mark" in rule.flags and (names_an_organisation(bare) or abbreviates(bare)):
            continue
        if any_line and not _AFTER_LINE.match(bare, match.end()):
            continue
        return rule.kind
    return "generated" if not any_line and _is_model(bare) else None


def _is_model(name: str) -> bool:
    if _MACHINE.match(name):
        return True
    for part in _PARTS.split(name):
        made_by = _MAKERS.search(part)
        short = _MAKERS.sub("", part)
        if _MODEL.match(short) or (made_by and _BARE.fullmatch(short)):
            return True
    return False
