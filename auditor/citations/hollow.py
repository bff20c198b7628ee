"""Sources that stand behind no figure: studies without a name, and the very people of whom the figure is a share."""

import re

from auditor.citations.attribution import Attribution
from auditor.citations.coverage import Coverage
from auditor.citations.reading import attributed
from auditor.document import Document
from auditor.records import Span

_STUDIES = re.compile(
    r"(?:(?:some|many|most|several|numerous|countless|various|recent|other|multiple|past|plenty of) )?"
    r"(?:studies|research|surveys|statistics|numbers|evidence)"
    r" (?:(?:have|has|also|now|consistently|repeatedly|clearly|routinely) ){0,2}"
    r"(?:show[ns]?|suggests?|suggested|indicates?|indicated|proves?|proven|confirms?|finds?|found)\b(?! by\b)",
    re.IGNORECASE,
)
_STUDIES_WORDS = frozenset(
    "some many most several numerous countless various recent other multiple past plenty studies research surveys "
    "statistics numbers evidence".split()
)
"""The words that such studies begin with."""
_OPENS = re.compile(r"(?:^[\W_]{0,3}|[.;:,—–(!?]\s{1,2}|\b(?:but|and|as|while|although|because|yet)\s)\Z", re.I | re.M)
"""What stands before them, so that nobody's studies are meant."""
_SHARE = re.compile(
    r"\d\s?(?:%|per ?cent\b)|\b(?:half|thirds?|quarters?|fifths|(?:one|two|three|four|five|six|seven|eight|nine)"
    r" (?:in|out of) (?:\d+|every|two|three|four|five|six|seven|eight|nine|ten))\b",
    re.IGNORECASE,
)
_POLLED = ("poll", "survey", "respond", "question", "asked", "interview", "gallup", "pew ", "study", "report")
"""In a text that mentions one of them, a share of people may be of those who answered."""


def hollow(document: Document) -> Coverage:
    """Return where nobody's studies are cited, and where those counted are read as a source; ask through ``share``."""
    return Coverage((*document.share(nameless_studies), *_counted(document)))


def is_hollow(one: Attribution, empty: Coverage) -> bool:
    """Tell whether the source of an attribution is one of the hollow ones."""
    return one.source is not None and empty.meets(one.source)


def nameless_studies(document: Document) -> tuple[Span, ...]:
    """Return where studies that nobody could find are said to show something: "Studies show that"."""
    text = document.text
    found = document.matches(_STUDIES, _STUDIES_WORDS)
    return tuple(Span(*one.span()) for one in found if _OPENS.search(text, max(0, one.start() - 12), one.start()))


def _counted(document: Document) -> tuple[Span, ...]:
    if document.mentions(_POLLED):
        return ()
    return tuple(_said(one) for one in document.share(attributed) if _is_share(document.text, one))


def _is_share(text: str, one: Attribution) -> bool:
    return one.form == "indirect" and one.source is not None and _SHARE.search(one.source.of(text)) is not None


def _said(one: Attribution) -> Span:
    """Return from where to where source and cue stand."""
    places = [place for place in (one.source, one.cue) if place is not None]
    return Span(min(place.start for place in places), max(place.end for place in places))
