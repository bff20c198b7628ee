"""Claims of certainty about the future or about causes, with neither a hedge nor a source.

What it finds
    Sentences in the author's own voice that call an outcome certain ("will inevitably", "is bound to", "there is no
    doubt that", "guarantees") or a cause proven ("proves that", "is the only reason"), and forecasts of upheaval ("will
    revolutionize", "will change the way we"), where the same sentence has no hedge, no speaker and no study.

Why it matters
    Nobody knows the future, and few causes are proven. A report says who expects it and on what grounds; copy that
    sells says that it is so.

What it cannot see
    A source named in another sentence, and certainty that is plain arithmetic or law ("the term will certainly end").

Learnt from
    The reviewers' criteria of HealthNewsReview for unsupported claims, and the sentence patterns of forecasts in
    investor copy; the patterns are a list written by hand.
"""

import re
from bisect import bisect_right

from auditor.check import Check, Outcome, finding
from auditor.document import Document
from auditor.records import Feature, FeatureSpec, Finding, Span

CLAIMS = FeatureSpec(
    "hype.certainty",
    "per 1,000 words",
    -1,
    "calls something certain without a source {value} times per 1,000 words; comparable articles do so {typical} times",
)

_CLAIM = re.compile(
    r"\b(?:(?:will|is|are)\s(?:inevitably|undoubtedly|undeniably|unquestionably|certainly|surely|definitely)\b"
    r"|(?:inevitably|undoubtedly|unquestionably)\s(?:will|leads?|means?|becomes?)\b"
    r"|(?:is|are)\s(?:certain|guaranteed|destined|doomed|bound|fated)\sto\b"
    r"|(?:it\sis|it['’]s|that\sis|that['’]s)\s(?:undeniable|indisputable|inevitable|beyond\s(?:doubt|dispute|question))"
    r"|(?:is|are|seems)\s(?:now\s)?(?:inevitable|unstoppable)\b"
    r"|there\s(?:is|can\sbe)\s(?:absolutely\s)?no\s(?:doubt|question|denying)\b|there['’]s\sno\s(?:doubt|question|denying)\b"
    r"|make\sno\smistake\b|mark\smy\swords\b|one\sthing(?:\sis|['’]s)\s(?:for\s)?(?:certain|sure|clear)\b"
    r"|(?:without|beyond)\s(?:a\s(?:shadow\sof\sa\s)?)?doubt\b|it\sis\sonly\sa\smatter\sof\stime\b"
    r"|(?<!to\s)prove[sd]?\s(?:beyond\s\w+\s)?that\b|scientifically\sproven\b"
    r"|the\s(?:only|sole|real|true)\s(?:reason|cause|explanation)\b"
    r"|will\s(?:forever\s|completely\s|fundamentally\s|radically\s|totally\s)?"
    r"(?:revolutioni[sz]e|transform|redefine|reshape|upend|disrupt|destroy|dominate|cure|eradicate|eliminate)\b"
    r"|will\s(?:forever\s|completely\s)?change\s(?:the\s(?:way|world|game|future)|everything|how\s(?:we|you|people))\b"
    r"|will\s(?:always|never)\s(?:again|stop|succeed|fail|win|happen)\b"
    r"|(?<!no\s)(?:guarantees?|guaranteeing)\s(?:that|success)\b)",
    re.IGNORECASE,
)
_FIRST_WORDS = frozenset(
    "will is are inevitably undoubtedly unquestionably it that seems there make mark one without beyond prove proves "
    "proved scientifically the guarantee guarantees guaranteeing".split()
)
_HEDGE = re.compile(
    r"\b(?:may|might|could|would|should|if|unless|whether|perhaps|possibly|probably|likely|potentially|suggests?|appears?"
    r"|seems?|hopes?|hoped|aims?|plans?|expects?|expected|intends?|promises?d?|vow(?:s|ed)|not|n['’]t|nothing|hardly)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"\b(?:said|says|saying|told|tells|according\sto|wrote|writes|argue[sd]?|claim(?:s|ed|ing)?|warn(?:s|ed|ing)?|believe[sd]?"
    r"|predict(?:s|ed)?|forecasts?|announced|reported|reports?|found|finds|study|studies|survey|trial|court|judge|ruled"
    r"|think|thinks|thought(?=\sthat\b)|feel|testified|stated|added|noted|insist(?:s|ed)|maintain(?:s|ed)|concluded|data|poll)\b"
    r"|https?://|\[\d{1,3}\]",
    re.IGNORECASE,
)


def run(document: Document) -> Outcome:
    """Return one finding for each unhedged, unsourced claim of certainty, and their rate."""
    starts = [span.start for span in document.sentences]
    found: dict[int, Span] = {}
    for match in document.matches(_CLAIM, _FIRST_WORDS):
        span = Span(*match.span())
        number = bisect_right(starts, span.start) - 1
        if number < 0 or number in found or document.quoted(span):
            continue
        if _is_bare(document.sentences[number].of(document.text), match.group()):
            found[number] = span
    words = len(document.words)
    rate = 1000 * len(found) / max(words, 200) if words else None
    return Outcome((Feature(CLAIMS, rate),), tuple(_finding(document, span) for span in found.values()))


def _is_bare(sentence: str, claim: str) -> bool:
    """Tell whether a sentence asserts: no question, and around the claim no hedge, no source and no quotation."""
    around = sentence.replace(claim, " ")
    if sentence.rstrip().endswith("?") or any(mark in sentence for mark in '"“”'):
        return False
    return not _HEDGE.search(around) and not _SOURCE.search(around)


def _finding(document: Document, span: Span) -> Finding:
    return finding(
        "hype.certainty",
        document,
        span,
        f"“{span.of(document.text)}” states as certain what the sentence gives no ground for.",
        "A claim about the future or about a cause needs somebody who makes it, or evidence.",
        severity="note",
        suggestion="Say who expects it and why, or hedge it.",
    )


CHECK = Check(id="hype.certainty", docs=__doc__, specs=(CLAIMS,), run=run)
