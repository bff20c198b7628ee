"""Sources that name nobody: "experts say", "according to reports", "polls show", "it has been claimed that"."""

import re
from collections.abc import Iterator
from heapq import merge

from auditor.citations.circles import CIRCLE, circles
from auditor.document import Document
from auditor.records import Span

_GROUPS = (
    "analysts|critics|experts|observers|commentators|pundits|insiders|skeptics|sceptics|detractors|opponents|proponents|"
    "supporters|advocates|economists|strategists|researchers|scientists|scholars|historians|sources"
)
_TRADES = (
    "doctors|physicians|psychologists|psychiatrists|neuroscientists|paediatricians|pediatricians|nutritionists|"
    "dietitians|therapists|specialists|epidemiologists|virologists|biologists|physicists|astronomers|climatologists|"
    "forecasters|sociologists|academics|educators|campaigners"
)
"""Groups of whom one says what they hold in general; what they "said" is told of some who were there."""
_KINDS = (
    "some|many|most|several|other|various|numerous|industry|market|political|legal|health|financial|policy|security|"
    "medical|military|wall street|tech|media|constitutional|foreign policy|leading|outside|independent"
)
_HOLD = (
    "say|argue|claim|believe|think|expect|predict|project|warn|contend|suggest|point to|point out|compare|note|fear|"
    "see(?!\\stheir\\b)|view|estimate|agree|anticipate|forecast|worry|insist|question|doubt|caution|hail|blame|accuse|counter|"
    "maintain|allege|assert|speculate|concede|acknowledge|complain|praise|liken|describe|confirm|recommend|advise|"
    "reckon|concur"
)
_HELD = (
    "said|argued|claimed|believed|thought|expected|predicted|projected|warned|contended|suggested|pointed to|"
    "pointed out|compared|noted|feared|estimated|agreed|likened|described|confirmed"
)
_PROVED = (
    "(?:have|had)\\s(?:(?:now|already|long|also)\\s)?(?:proven|proved|shown|found|discovered|concluded|established)"
)
_THING = "(?=\\s(?:it|him|her|them|this|that)\\b(?!\\s(?:a\\sday|quits)\\b))"
_GOING = (
    "are\\s(?:widely\\s)?(?:said|thought|believed|understood)\\sto\\s(?:believe|think|fear|expect|feel|suspect)"
    "|are\\s(?:(?:now|also|already|even)\\s)?(?:saying|warning|predicting)"
)
_NAMING = (
    f"(?:are\\s(?:(?:now|already|even)\\s)?(?:calling{_THING}|dubbing|hailing)"
    f"|(?:have|had)\\s(?:(?:now|already|even|long)\\s)?(?:called{_THING}|dubbed|hailed|branded))"
)
"""What a group gives a thing for a name; "what experts are calling ..." is that name only."""
_MORE = "also|now|still|widely|generally|often|already|long"
_PAPERS = "studies|research|surveys|polls|reports|estimates"
_CITED = (
    "(?:some|many|most|several|numerous|various|recent|new|other|multiple|unnamed|anonymous|unconfirmed|(?:well-)?informed|well-placed|knowledgeable|early|media|"
    "news|press|political|legal|medical|health|security|industry|market|financial|leading|independent)"
)
_SHOW = "show[ns]?|suggests?|indicates?|proves?|proven|confirms?|finds?|found|demonstrates?"
_EVER = "(?:(?:have|has|also|now|consistently|repeatedly|clearly)\\s){0,2}"
_SOME = (
    "(?:say|believe|argue|claim|think|contend|suspect|speculate)|have\\s(?:argued|claimed|suggested|speculated|alleged)"
    "|(?:fear|worry|warn|predict|expect)\\sthat"
)
_AMONG = (
    rf"(?:\s(?:in|within|across|around|inside)\s(?:the|his|her|their|its)\s(?:[\w’'-]{{1,20}}\s){{0,2}}?{CIRCLE}"
    r"|\sby\s(?:many|some|most)(?:\speople)?)?"
)
"""Whom a view is laid to between "it is felt" and "that": nobody in particular; what a paper or a place says is not."""
_FORMS = {
    "who": rf"(?:a\s(?:growing\s)?number\sof\s)?(?:(?:{_KINDS})\s){{0,3}}"
    rf"(?:(?:{_GROUPS})\s(?:(?:(?:have|had|{_MORE})\s){{0,2}}(?:{_HOLD}|{_HELD})|{_PROVED}|{_GOING})"
    rf"|(?:{_TRADES})\s(?:(?:{_MORE})\s){{0,2}}(?:(?:have\s(?:{_MORE})?\s?(?:{_HELD}))|{_HOLD}|{_PROVED}|{_GOING})"
    r"|sources\s(?:have\s)?(?:tell|told))\b",
    "it": r"it(?:\sis|’s|'s)\s(?:(?:widely|generally|commonly|often)\s)?(?:believed|thought|said|rumou?red|understood|"
    rf"claimed|alleged|reported|estimated|felt|learn(?:t|ed)|whispered){_AMONG}\sthat\b(?!\sway\b)"
    r"|it(?:\sis|’s|'s)\s(?:widely|generally|commonly|universally)\s(?:assumed|suspected)\sthat\b"
    r"|it\s(?:has|had)\s(?:(?:long|often|also)\s)?been\s(?:(?:widely|often)\s)?(?:claimed|said|suggested|argued|alleged|"
    r"reported|rumou?red|believed)\b(?:\sthat\b|(?!:))",
    "study": r"(?:(?:some|many|most|several|numerous|countless|various|recent|new|other|multiple|past)\s)?"
    rf"(?:studies|research)\s{_EVER}(?:{_SHOW})\b"
    r"|(?:(?:some|much|growing|mounting|ample|recent|new|scientific)\s)?evidence\s"
    rf"{_EVER}(?:shows?|shown|suggests?|indicates?|proves?|proven|confirms?)\b"
    r"|(?:(?:some|several|multiple|early|media|news|press|unconfirmed)\s)?reports\s(?:say|suggest|indicate|claim)\b",
    "polls": r"(?:(?:some|many|most|several|numerous|various|recent|new|other|early|multiple|past)\s)?"
    rf"(?:polls|surveys)\s{_EVER}(?:{_SHOW}|say)\b",
    "naming": rf"(?:(?:{_KINDS})\s){{0,2}}(?:{_GROUPS})\s{_NAMING}\b",
    "poll": rf"a\s(?:recent|new|latest)\s(?:poll|survey)\s{_EVER}(?:{_SHOW}|showed|suggested|revealed|reveals?)\b"
    r"(?=[^.!?\n]{0,80}(?:\d\s?%|\d\sper\s?cent|\b(?:in|out\sof)\s(?:ten|five|four|three|10)\b))",
    "word": r"word\s(?:around\s(?:the\s)?[\w’'-]{1,20}|on\sthe\sstreet)\sis\sthat\b",
    "insider": r"one\sinsider\s(?:told|tells|said|says|claims|claimed|revealed|reveals)\b",
    "some": rf"(?:some|many)\s(?:{_SOME})\b",
    "others": r"others\s(?:say|believe|argue|claim|think|contend)\b",
    "people": r"(?:(?:some|many|most)\s)people\s(?:say|believe|think|agree|argue|claim)\b|people\ssay\b"
    r"|every(?:body|one)\s(?:agrees\b(?!\s(?:on|with|to)\b)|(?:knows|admits|accepts)\sthat\b)",
    "according": rf"according\sto\s(?:{_CITED}\s){{0,2}}(?:{_GROUPS}|{_TRADES}|{_PAPERS}|rumou?rs"
    r"|(?<=informed\s)circles|(?<=placed\s)circles|(?<=informed\s)quarters)(?=[.;:)]|,(?!\s(?:people|officials|those)\b))",
    "reportedly": r"reportedly\b|rumou?r\shas\sit\b",
}
"""How a vague source is worded, by its kind; where more than one can be read, it is the first."""


def _reader(*kinds: str, ahead: str = "") -> re.Pattern[str]:
    """Return the pattern of some of the kinds, of which each is a group; ``ahead`` is what they all begin with."""
    return re.compile(ahead + f"(?:{'|'.join(f'(?P<{kind}>{_FORMS[kind]})' for kind in kinds)})", re.IGNORECASE)


_CLAUSE = re.compile(
    r"(?:^[\W_]{0,3}|[.;:,—–(!?]\s{1,2}"
    r"|(?:,\sand|\b(?:but|that|which|as|while|although|though|because|if|where|what|so|yet|now|for))\s)\Z",
    re.IGNORECASE | re.MULTILINE,
)
_OPENING = re.compile(r"(?:^[\W_]{0,3}|[.!?][”\"’)]?\s{1,2})\Z", re.MULTILINE)
_LEADS = {
    "who": _CLAUSE,
    "study": _CLAUSE,
    "polls": _CLAUSE,
    "naming": re.compile(
        r"(?:^[\W_]{0,3}|(?:(?<!\b[A-Z])\.|[!?;:,—–])[”\"’)]?\s{1,2}|\b(?:but|and|while|although|though)\s)\Z",
        re.I | re.M,
    ),
    "poll": _CLAUSE,
    "insider": re.compile(
        r"(?:^[\W_]{0,3}|[.;:,—–!?][”\"’)]{0,2}\s{1,2}|\b(?:but|and|while|although|as)\s)\Z", re.I | re.M
    ),
    "word": re.compile(r"(?:^|[.!?][”\"’)]?\s{1,2})the\s\Z", re.I | re.M),
    "some": re.compile(r"(?:^[\W_]{0,3}|[.;:,—–]\s|\b(?:but|and|that|while|although|though|as)\s)\Z", re.I | re.M),
    "others": re.compile(r"[.;:,—–]\s\Z"),
    "people": _OPENING,
    "reportedly": _OPENING,
}
"""What has to stand right before a vague source, so that it is the whole of its clause's subject."""
_LEAD = 12
"""More characters than any of these leads has."""
_WORDED = (
    f"{_KINDS}|{_GROUPS}|{_TRADES}|studies|research|evidence|reports|polls|surveys|people|countless|recent|new|multiple|past|"
    "much|growing|mounting|ample|scientific|early|news|press|unconfirmed"
)
_READERS = {
    **dict.fromkeys(re.split(r"[| ]", _WORDED), _reader("who", "study", "polls", "naming", "some", "people")),
    "a": _reader("who", "poll", ahead=r"(?=a\s(?:growing|number|recent|new|latest)\s)"),
    "it": _reader("it"),
    "word": _reader("word"),
    "one": _reader("insider"),
    "others": _reader("others"),
    **dict.fromkeys(("everybody", "everyone"), _reader("people")),
    "according": _reader("according"),
    **dict.fromkeys(("reportedly", "rumour", "rumor"), _reader("reportedly")),
}
"""What a vague source is read by, for each word that it begins with: few kinds begin with the most common ones."""


def vague_sources(document: Document) -> tuple[tuple[Span, str], ...]:
    """Return where nobody is named, and of which kind it is, as the groups of the pattern are called.

    Those are who, naming, it, study, polls, poll, word, insider, some, others, people, according and reportedly, and
    the kinds of ``circles``. Ask through ``share``.
    """
    return tuple(merge(_found(document), circles(document)))


def _found(document: Document) -> Iterator[tuple[Span, str]]:
    for match in document.matches_by_word(_READERS):
        kind = match.lastgroup or ""
        lead = _LEADS.get(kind)
        if lead is None or lead.search(document.text, max(0, match.start() - _LEAD), match.start()):
            yield Span(*match.span()), kind
