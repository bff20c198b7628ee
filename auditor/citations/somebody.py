"""Who may have spoken words that stand below: a person in a scene, by name or without, and no figures."""

import re

from auditor.citations.coverage import Coverage
from auditor.citations.reading import attributed
from auditor.document import Document

_COUNTS = "(?:figures|accounts|data|statistics|census|timetable|ledger|tables?|index)"
_FIGURES = re.compile(rf"\b{_COUNTS}\Z", re.IGNORECASE)
_TOLD = re.compile(rf"\b{_COUNTS} (?:say|says|said|show|shows|showed)\b", re.IGNORECASE)
"""Sources that are no one who speaks, and the same with what they tell."""
_FULL_NAME = re.compile(
    r"(?<!\bof )(?<!\bat )(?<!\bin )(?<!\bby )(?<!\bthe )(?<!\bThe )(?<!\bto )(?<!\bfrom )(?<![\w-] [A-Z]\. )"
    r"\b(?!(?:The|This|That|In|On|At|For|From|By|But|And|When|If|As|After|Before|Since|M[tT]|Mount|Lake|Saint|St|New)\b)"
    r"[A-ZÀ-Þ][\w’'-]{1,20} (?:[A-ZÀ-Þ]\.? )?(?!(?:Street|Lane|Hill|Road|Avenue|Park|Square|Bridge|House|Hall|School|"
    r"Club|United|City|Town|Council|County|River|Valley|Station|Bank|Group|University|College|Hospital|Act|League|Cup)\b)"
    r"[A-ZÀ-Þ][\w’'-]{1,20}\b"
)
_PERSON = re.compile(
    r"\b(?:a|an|one|another|the) (?:[\w-]{1,20} ){0,3}?(?:man|woman|boy|girl|neighbou?r|mother|father|mechanic|teacher|"
    r"nurse|driver|farmer|resident|visitor|customer|worker|official|spokes\w+|chair(?:man|woman)|captain|coach|manager|"
    r"owner|player|fan|supporters?|passer-by|pupil|student|widow|pensioner|minister|mayor|author|rules|banner|plaque)\b",
    re.IGNORECASE,
)
"""A person's full name, and a person without one, or what has words on it: whose words may stand below."""


def has_somebody(words: str) -> bool:
    """Tell whether a person may be meant by a name of two words or by a noun: somebody whom a scene is about."""
    return _FULL_NAME.search(words) is not None or _PERSON.search(words) is not None


def figures_that_tell(document: Document) -> Coverage:
    """Return the sources that are figures or accounts, which speak no words between marks; ask through ``share``."""
    text = document.text
    sources = (one.source for one in document.share(attributed) if one.source is not None)
    return Coverage(one for one in sources if _FIGURES.search(one.of(text)))


def without_figures(words: str) -> str:
    """Return the words without those that say that figures tell something."""
    return _TOLD.sub("", words)
