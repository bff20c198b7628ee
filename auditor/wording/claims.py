"""Claims of certainty about the future or about causes that carry neither a hedge nor a source."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from auditor.document import Document
from auditor.records import Span
from auditor.wording.company import begins, company

_CLAIM = re.compile(
    r"\b(?:will\s(?:inevitably|undoubtedly|undeniably|unquestionably|certainly|surely|definitely)\b"
    r"|(?:is|are)\s(?:undoubtedly|undeniably|unquestionably)\b"
    r"|(?:inevitably|undoubtedly|unquestionably)\swill\b"
    r"|(?:is|are)\s(?:certain|guaranteed|destined|doomed|bound|fated)\sto\b"
    r"|(?:it\sis|it['’]s|that\sis|that['’]s)\s(?:undeniable|indisputable|inevitable|beyond\s(?:doubt|dispute|question))"
    r"|(?:is|are|seems)\s(?:now\s)?(?:inevitable|unstoppable)\b"
    r"|there\s(?:is|can\sbe)\s(?:absolutely\s)?no\s(?:doubt|question|denying)\b|there['’]s\sno\s(?:doubt|question|denying)\b"
    r"|make\sno\smistake\b|mark\smy\swords\b|one\sthing(?:\sis|['’]s)\s(?:for\s)?(?:certain|sure|clear)\b"
    r"|(?:without|beyond)\s(?:a\s(?:shadow\sof\sa\s)?)?doubt\b|it\sis\sonly\sa\smatter\sof\stime\b"
    r"|(?:proves|(?<!to\s)(?<!must\s)prove)\s(?:(?:beyond|once)\s[\w\s]{1,20}\s)?that\b|scientifically\sproven\b"
    r"|(?:is|are|was)\sthe\s(?:only|sole|real|true)\s(?:reason|cause|explanation)\b"
    r"|will\s(?:forever\s|completely\s|fundamentally\s|radically\s|totally\s)?"
    r"(?:revolutioni[sz]e|transform|redefine|reshape|upend|disrupt|destroy|dominate|cure|eradicate|eliminate)\b"
    r"|will\s(?:forever\s|completely\s)?change\s(?:the\s(?:way|world|game|future)|everything|how\s(?:we|you|people))\b"
    r"|will\s(?:always|never)\s(?:again|stop|succeed|fail|win|happen)\b"
    r"|(?<!no\s)(?:guarantees?|guaranteeing)\s(?:that|success)\b)",
    re.IGNORECASE,
)
_COMPANY = company(
    (
        "will",
        "inevitably undoubtedly undeniably unquestionably certainly surely definitely revolutionize revolutionise transform "
        "redefine reshape upend disrupt destroy dominate cure eradicate eliminate change always never",
    ),
    (
        "is are seems was",
        "undoubtedly undeniably unquestionably certain guaranteed destined doomed bound fated inevitable unstoppable reason "
        "cause explanation",
    ),
    ("inevitably undoubtedly unquestionably", "will"),
    ("it that", "undeniable indisputable inevitable beyond matter"),
    ("there without beyond", "doubt question denying"),
    ("make", "mistake"),
    ("mark", "words"),
    ("one", "thing"),
    ("prove proves guarantee guarantees guaranteeing", "that success"),
    ("scientifically", "proven"),
)
"""What a claim begins with, and what comes with it."""

_HEDGE = re.compile(
    r"\b(?:may|might|could|would|should|if|unless|whether|perhaps|possibly|probably|likely|potentially|suggests?|appears?"
    r"|seems?|hopes?|hoped|aims?|plans?|expects?|expected|intends?|promises?d?|vow(?:s|ed)|not|n['’]t|nothing|hardly)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"\b(?:said|says|saying|told|tells|according\sto|wrote|writes|argue[sd]?|claim(?:s|ed|ing)?|warn(?:s|ed|ing)?|believe[sd]?"
    r"|predict(?:s|ed)?|forecasts?|announced|reported|reports?|found|finds|study|studies|survey|trial|court|judge|ruled"
    r"|think|thinks|thinking|thought(?=\sthat\b)|feel|testified|stated|added|noted|insist(?:s|ed)|maintain(?:s|ed)|concluded|demonstrates?|shows?|data|poll)\b"
    r"|https?://|\[\d{1,3}\]",
    re.IGNORECASE,
)

_AROUND = 400
"""Characters on either side of a claim that are looked at: few sentences are longer."""


def claims_of(document: Document) -> Sequence[Span]:
    """Return the claims of the author's own voice, at most one a sentence; ask through ``document.share``."""
    starts = [span.start for span in document.sentences]
    found: dict[int, Span] = {}
    for match in document.matches(_CLAIM, begins(document, _COMPANY)):
        span = Span(*match.span())
        number = bisect_right(starts, span.start) - 1
        if number < 0 or number in found or document.quoted(span):
            continue
        if _is_bare(document.text, document.sentences[number], span):
            found[number] = span
    return tuple(found.values())


def _is_bare(text: str, sentence: Span, claim: Span) -> bool:
    """Tell whether a sentence asserts: no question, and around the claim no hedge, no source and no quotation."""
    before = text[max(sentence.start, claim.start - _AROUND) : claim.start]
    around = f"{before} {text[claim.end : min(sentence.end, claim.end + _AROUND)]}"
    if text.endswith("?", sentence.start, sentence.end) or any(mark in around for mark in '"“”'):
        return False
    return not _HEDGE.search(around) and not _SOURCE.search(around)
