"""Circles and hearsay that name nobody: "some in the trade say", "those in the know", "there is talk of a sale"."""

import re
from collections.abc import Iterator

from auditor.document import Document
from auditor.records import Span

_HOLD = (
    r"(?:say|argue|claim|believe(?!\sin\b)|think|expect|predict|warn|contend|suggest|fear|reckon|insist|suspect|doubt|"
    r"maintain|worry|whisper|speculate|hold|feel|complain|allege|concede|acknowledge)"
)
_TOLD = r"(?:have\s(?:said|argued|claimed|suggested|warned|speculated|alleged|complained))"
_MORE = r"(?:(?:now|also|still|already|even|long|privately|quietly|openly|secretly)\s)?"
CIRCLE = (
    r"(?:trade|industry|business|sector|market|field|profession|party|camp|establishment|club|dressing\sroom|movement|"
    r"game|sport|scene|community|media|press|building|ranks|leadership|boardroom|newsroom|know)"
)
"""Whom something is heard from where no name is given; places are left out, whose people can be asked."""
_INSIDE = rf"\s(?:in|inside|within|around|across)\s(?:the|his|her|their|its)\s(?:[\w’'-]{{1,20}}\s){{0,2}}?{CIRCLE}\s"
_RUMOUR = r"(?:rumou?rs|whispers|murmurs|speculation)"
_EVENT = (
    r"\s(?:an?|another|more|further|fresh|possible|imminent|impending)\s"
    r"|\s[a-z]{2,}ing\s(?:an?|the|his|her|its|their)\s"
    r"|\s(?:mass\s|deep\s|job\s|pay\s|tax\s|early\s){0,2}(?:lay-?offs|redundancies|cuts|bankruptcy|insolvency|closures?"
    r"|strikes?|resignations?|sackings|sanctions|elections|war|default|impeachment)\b"
)
"""Behind "talk of": something single that is to come ("a sale"), what is to be done ("closing the mill"), or trouble
("layoffs").

Talk of music, of the town's future or of tactics is what people speak of, and no hearsay.
"""
_PATTERN = re.compile(
    rf"(?P<circle>(?:(?:some|many|most|several|others|few|those|people|a\snumber\sof\speople|plenty)(?:\speople)?{_INSIDE}"
    r"|(?:industry|party|club|company|market|government|campaign)\s(?:voices|folk|people|watchers|circles)\s)"
    rf"{_MORE}(?:{_HOLD}|{_TOLD})\b"
    rf"|(?:industry|party|club|senior|leading)\sfigures\s{_MORE}(?:believe|think|fear|suspect|reckon|insist|argue)\b)"
    r"|(?P<named>(?:some|many)\s(?:are\s(?:(?:now|already|even)\s)?(?:calling|dubbing|hailing)"
    r"|have\s(?:(?:now|already|even)\s)?(?:called|dubbed|hailed|branded))\s(?:it|him|her|them|this|that)\b)"
    rf"|(?P<hearsay>there(?:\sis|\sare|’s|'s)\s(?:(?:(?:now|already|even|growing|widespread)\s){{1,2}}talk\sof\b"
    rf"|(?:(?:now|also|already|even|growing|widespread|much)\s){{0,2}}"
    rf"(?:talk\sof\b(?={_EVENT})|talk\sthat\b|{_RUMOUR}\s(?:of|that)\b))"
    rf"|{_RUMOUR}\s(?:(?:are|is)\s(?:(?:now|already)\s)?"
    r"(?:swirling|rife|circulating|growing|mounting|spreading|doing\sthe\srounds)|abounds?|swirls?)\b"
    rf"|{_RUMOUR}\s(?:in|inside|around|from)\sthe\s(?:[\w’'-]{{1,20}}\s){{1,3}}?(?:suggest|suggests|say|says|has\sit)\b"
    r"|it(?:\sis|’s|'s)\san\sopen\ssecret\sthat\b"
    r"|the\s(?:general|prevailing|widespread|common|growing|widely\sheld)\s(?:view|feeling|belief|suspicion|assumption|opinion)"
    r"(?:\s(?:in|among|within)\s(?:[\w’'-]{1,20}\s){0,3}?[\w’'-]{1,20})?\sis\sthat\b"
    r"|the\sconsensus\samong\s(?:[\w’'-]{1,20}\s){0,2}?(?:insiders|experts|analysts|observers|pundits|commentators)\sis\sthat\b)",
    re.IGNORECASE,
)
_FIRST = frozenset(
    "some many most several others few those people a plenty industry party club company market government campaign "
    "senior leading".split()
)
"""The words that a circle begins with."""
_RUMOURS = frozenset("rumours rumors whispers murmurs speculation".split())
_HEARD = _RUMOURS.union("talk secret consensus view feeling belief suspicion assumption opinion".split())
_HEARSAY_FIRST = _RUMOURS.union(("there", "it", "the"))
"""Words of which all hearsay holds one, and those that it begins with."""
_CLAUSE = re.compile(
    r"(?:^[\W_]{0,3}|[.;:,—–!?][”\"’)]?\s{1,2}|\b(?:but|and|that|while|although|though|as|because|so|yet)\s)\Z",
    re.I | re.M,
)
"""What has to stand right before it, so that it is the whole of its clause's subject."""
_LEAD = 12
"""More characters than any such lead has."""


def circles(document: Document) -> Iterator[tuple[Span, str]]:
    """Yield where a circle or hearsay is the source, in order, and which: circle, named (a name that some have for a
    thing) or hearsay.
    """
    first = _FIRST if _HEARD.isdisjoint(document.places) else _FIRST | _HEARSAY_FIRST
    for match in document.matches(_PATTERN, first):
        if _CLAUSE.search(document.text, max(0, match.start() - _LEAD), match.start()):
            yield Span(*match.span()), match.lastgroup or ""
