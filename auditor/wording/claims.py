"""Claims of certainty about the future or about causes that carry neither a hedge nor a source."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from auditor.document import Document
from auditor.records import Span
from auditor.wording.turns import by_company, turn, turns_in

_CLAIMS = by_company(
    turn(
        "will",
        "inevitably undoubtedly undeniably unquestionably certainly surely definitely",
        r"will\s(?:inevitably|undoubtedly|undeniably|unquestionably|certainly|surely|definitely)\b",
    ),
    turn("is are", "undoubtedly undeniably unquestionably", r"\w+\s(?:undoubtedly|undeniably|unquestionably)\b"),
    turn("inevitably undoubtedly unquestionably", "will", r"\w+\swill\b"),
    turn(
        "is are",
        "certain guaranteed destined doomed bound fated",
        r"\w+\s(?:certain|guaranteed|destined|doomed|bound|fated)\sto\b",
    ),
    turn(
        "it that",
        "undeniable indisputable inevitable beyond",
        r"(?:it\sis|it['’]s|that\sis|that['’]s)\s"
        r"(?:undeniable|indisputable|inevitable|beyond\s(?:doubt|dispute|question))",
    ),
    turn("is are seems", "inevitable unstoppable", r"\w+\s(?:now\s)?(?:inevitable|unstoppable)\b"),
    turn(
        "there",
        "doubt question denying",
        r"there(?:\s(?:is|can\sbe)\s(?:absolutely\s)?|['’]s\s)no\s(?:doubt|question|denying)\b",
    ),
    turn("make", "mistake", r"make\sno\smistake\b"),
    turn("mark", "words", r"mark\smy\swords\b"),
    turn("one", "thing", r"one\sthing(?:\sis|['’]s)\s(?:for\s)?(?:certain|sure|clear)\b"),
    turn("without beyond", "doubt", r"\w+\s(?:a\s(?:shadow\sof\sa\s)?)?doubt\b"),
    turn("it", "matter", r"it\sis\sonly\sa\smatter\sof\stime\b"),
    turn(
        "proves prove",
        "that",
        r"(?:proves|(?<!to\s)(?<!must\s)prove)\s(?:(?:beyond|once)\s[\w\s]{1,20}\s)?that\b",
    ),
    turn("scientifically", "proven", r"scientifically\sproven\b"),
    turn(
        "is are was",
        "reason cause explanation",
        r"\w+\sthe\s(?:only|sole|real|true)\s(?:reason|cause|explanation)\b",
    ),
    turn(
        "will",
        "revolutionize revolutionise transform redefine reshape upend disrupt destroy dominate cure eradicate "
        "eliminate",
        r"will\s(?:forever\s|completely\s|fundamentally\s|radically\s|totally\s)?"
        r"(?:revolutioni[sz]e|transform|redefine|reshape|upend|disrupt|destroy|dominate|cure|eradicate|eliminate)\b",
    ),
    turn(
        "will",
        "change",
        r"will\s(?:forever\s|completely\s)?change\s"
        r"(?:the\s(?:way|world|game|future)|everything|how\s(?:we|you|people))\b",
    ),
    turn("will", "always never", r"will\s(?:always|never)\s(?:again|stop|succeed|fail|win|happen)\b"),
    turn("guarantee guarantees guaranteeing", "that success", r"(?<!no\s)\w+\s(?:that|success)\b"),
)
_HEDGE = re.compile(
    r"\b(?:(?<!\bin )(?<!\bof )(?<!\bby )may|might|could|would|should|if|unless|whether|"
    r"perhaps|possibly|probably|likely|potentially|suggests?|appears?"
    r"|seems?|hopes?|hoped|aims?|plans?|expects?|expected|intends?|promises?d?|vow(?:s|ed)|not|n['’]t|nothing|hardly)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"\b(?:said|says|saying|told|tells|according\sto|wrote|writes|argue[sd]?|claim(?:s|ed|ing)?|warn(?:s|ed|ing)?|believe[sd]?"
    r"|predict(?:s|ed)?|forecasts?|announced|reported|reports?|found|finds|study|studies|survey|trial|court|judge|ruled"
    r"|think|thinks|thinking|thought(?=\sthat\b)|feel|testified|stated|added|noted|insist(?:s|ed)|maintain(?:s|ed)|concluded|demonstrates?|shows?|data|poll|tests?|testing|evidence|constitution|treaty|statute|amendment)\b"
    r"|https?://|\[\d{1,3}\]",
    re.IGNORECASE,
)

_AROUND = 400
"""Characters on either side of a claim that are looked at: few sentences are longer."""


def claims_of(document: Document) -> Sequence[Span]:
    """Return the claims of the author's own voice, at most one a sentence; ask through ``document.share``."""
    starts = [span.start for span in document.sentences]
    found: dict[int, Span] = {}
    for match in turns_in(document, _CLAIMS):
        span = Span(*match.span())
        number = bisect_right(starts, span.start) - 1
        if number < 0 or number in found or document.quoted(span):
            continue
        if is_bare(document.text, document.sentences[number], span):
            found[number] = span
    return tuple(found.values())


def is_bare(text: str, sentence: Span, claim: Span) -> bool:
    """Tell whether a sentence asserts: no question, and around the claim no hedge, no source and no quotation."""
    before = text[max(sentence.start, claim.start - _AROUND) : claim.start]
    around = f"{before} {text[claim.end : min(sentence.end, claim.end + _AROUND)]}"
    if text.endswith("?", sentence.start, sentence.end) or any(mark in around for mark in '"“”'):
        return False
    return not _HEDGE.search(around) and not _SOURCE.search(around)
