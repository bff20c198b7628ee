"""Sentences in which a page speaks of its own text."""

import re

from auditor.origin.machines import speaks_of_machines
from auditor.origin.rules import Rule, rules

_OPENER = re.compile(
    r"[\s\[(*_>—–-]{0,5}(?:"
    r"(?P<ai>(?:ai|a\.i\.|ki|genai)[ -](?:disclosure|use|note|notice|statement|label|hinweis)|powered by (?:ai|our ai)|"
    r"published by our ai newsroom)"
    r"|editor['’]?s['’]? note|(?:transparency |author['’]s |publisher['’]s )?(?:note|disclosure|disclaimer|notice)|"
    r"about this \w{3,12}|how (?:this|we) [^:\n]{3,30}|source|hinweis|transparenzhinweis|anmerkung(?: der redaktion)?|"
    r"nota(?: de la redacción)?|note de la rédaction|avertissement|aviso|please note)"
    r"(?:[\s*_]{0,3}[:—–-][\s*_]{0,3}| that )"
    r"|[\s\[(*_>—–-]{0,5}",
    re.IGNORECASE,
)
_SAID = re.compile(
    r",[”\"’']? (?:as |according to |so )?(?:[\w.'’-]{1,20} ){0,6}?"
    r"(?:said|says?|told|read|reads|found|finds|heard|learn(?:s|ed|t)|concluded|admit(?:s|ted)|added|wrote|writes?|complain(?:s|ed)?|jokes?|reported|claimed|claims|believes?|according|"
    r"noted|ruled|showed|shows|argued?|recalled|explained|acknowledged)\b",
    re.IGNORECASE,
)
"""Somebody behind the words who said, read or heard them. Its own list, for engines do not import one another."""
_WHOLE_ENDS = re.compile(
    r"[\s.!…)\]*_|]*$|[\s,;.–—-]{1,3}(?:and |then |but )?(?:is |was |then )?"
    r"(?:reviewed|edited|checked|fact[- ]checked|verified|vetted|supervised|approved|redaktionell|von der redaktion|"
    r"geprüft|with human|relu|revisad|not financial|may contain|please|under (?:human|editorial))",
    re.IGNORECASE,
)
_OTHER_CLAUSE = re.compile(r"[^.!?;\n]{0,120}?,[”\"’']? (?:she|he|they|i|we|you|it)\b|\s?:\s", re.IGNORECASE)
_MAIN_CLAUSE = re.compile(r"[^.!?;\n]{0,200}?, (?:the|an?|she|he|it|they|his|her|its|this|these)\b", re.IGNORECASE)
_REVIEWED_BEHIND = re.compile(
    r"[\s,;]{1,2}(?:and )?(?:reviewed|edited|checked|fact[- ]checked|verified)\b", re.IGNORECASE
)
_PICTURE = re.compile(
    r"\b(?:image|photo|photograph|picture|illustration|artwork|graphic|video|audio|voice|bild|foto|beeld|imagen|immagine)"
    r"s?\b",
    re.IGNORECASE,
)
_MARKS = " \t\n[(*_>—–-"
_LONGEST = 600


def statement(sentence: str) -> tuple[Rule, int, int] | None:
    """Return the rule that the sentence matches and where its words start and end in it, or None.

    A question says nothing of the page, nor does what somebody else is reported to have said.
    """
    if len(sentence) > _LONGEST or not speaks_of_machines(sentence) or sentence.rstrip("*_)] ").endswith("?"):
        return None
    opener = _OPENER.match(sentence)
    start = opener.end() if opener else 0
    first = start - len(opener.group().lstrip(_MARKS)) if opener else start
    opened = bool(opener and opener.group().strip(_MARKS))
    by_ai = bool(opener and opener["ai"])
    for rule in rules("statements"):
        if ("after" in rule.flags and not opened) or ("after:ai" in rule.flags and not by_ai):
            continue
        match = rule.pattern.match(sentence, start)
        if match is None or ("whole" in rule.flags and not _is_whole(sentence, match.end())):
            continue
        if "reviewed" in rule.flags and not _REVIEWED_BEHIND.match(sentence, match.end()):
            continue
        if _is_told_by_others(sentence, match.end()) or _PICTURE.search(match.group()):
            return None
        return rule, first, match.end()
    return None


def _is_whole(sentence: str, end: int) -> bool:
    """Tell whether nothing but a remark of who reviewed the text stands behind ``end``, and no clause of a story."""
    return _WHOLE_ENDS.match(sentence, end) is not None and _MAIN_CLAUSE.match(sentence, end) is None


def _is_told_by_others(sentence: str, end: int) -> bool:
    """Tell whether what stands before ``end`` is what somebody said or typed: "..., she wrote"."""
    return _SAID.search(sentence, end) is not None or _OTHER_CLAUSE.match(sentence, end) is not None
