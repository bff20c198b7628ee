"""What a vague source is said to hold only to be held against something, or to be answered: by the author, or by the
one of whom it is told.
"""

import re

from auditor.document import Document
from auditor.records import Span

_FORECAST = re.compile(
    r"(?i)(?:(?:many|most) )?(?:analysts|economists) "
    r"(?:(?P<past>had expected|had forecast|expected|predicted|thought)|expect|forecast"
    r"|(?:had )?(?:estimated|projected))"
)
_THAN = re.compile(r"(?i)\b(?:than|that|what|as)\s$")
_COUNT = re.compile(r"(?:\s[\w'’-]{1,20}){0,4}?\s[$£€]?\d")
_COMMONPLACE = re.compile(
    r"(?i)it(?:\sis|['’]s)\s(?:often|commonly|generally|widely)\s(?:said|thought|believed|assumed|accepted|felt)"
)
_ANSWER = re.compile(r",\sbut\b|[.!?]\s{1,2}(?:But|Yet|However|In\s(?:fact|reality)|Not\sso)\b")
_DENIED = re.compile(r"(?:\bnot\b|n['’]t\b|\bcontrary\b|\bhardly\b)[^.!?;]{0,120}\W(?:as|what)\s$", re.IGNORECASE)
_UNTRUE = re.compile(
    r"[^.!?\n]{1,200}[.!?]\s{1,2}(?:(?:But|Yet)\s)?(?:That|This|It|They|He|She)(?:\s(?:is|are)|['’](?:s|re))\s"
    r"(?:not\s(?:true|so|right|the case)|wrong|false|untrue|mistaken|nonsense|a myth)\b"
)
"""What some have said, which the author says is not so: before it, and behind it."""
_SPOKEN = re.compile(r"(?i)people\ssay\Z")
_DENIAL = 150
"""Characters before what some have said in which the author may say that it is not so."""
_REPLIED = re.compile(
    r"\b(?:(?:declin(?:es?|ed|ing)|refus(?:es?|ed|ing)) to"
    r" (?:comment|answer|discuss|say|be drawn|respond|reply|talk|speak|confirm)"
    r"|(?:(?:would|did|could|has|have|had|does|do) not|(?:would|did|could|has|have|had|does|do)n['’]t)"
    r" (?:\w+ly )?(?:comment|answer(?:ed)?|respond(?:ed)?|repl(?:y|ied)|return(?:ed)?|be reached|confirm|discuss)"
    r"|no comment|(?:den(?:y|ies|ied)|dismiss(?:es|ed)|reject(?:s|ed)|confirm(?:s|ed)|ruled out|laughed off|played down"
    r"|brushed (?:off|aside)|shrugged off)"
    r"|(?:says?|said|insist(?:s|ed)?|told) [^.;]{0,40}\b(?:no (?:such|plans?|truth|intention)|not true|untrue|nonsense"
    r"|rumou?rs?|unaware))\b",
    re.IGNORECASE,
)
"""How somebody takes what is told of them, or does not."""
_RUMOUR = re.compile(r"\b(?:rumou?r(?:s|ed)?|whisper(?:s|ed)|talk|word|speculation|reportedly)\b", re.IGNORECASE)
"""Vague sources that say themselves that they pass on a rumour; a claim or a belief of many is none."""
_ANSWERS = 2
"""Sentences behind hearsay in which the one whom it is about answers."""
_LONG = re.compile(r"[^\W\d_]{4,}")
_THEY = re.compile(r"(?i)(?:(?:but|and|yet)\s)?(?:he|she|they|it|both|neither)\b")
_BEHIND = 250
"""Characters after a commonplace in which it is answered."""


def is_answered(document: Document, span: Span) -> bool:
    """Tell whether it is the consensus that a figure is held against, a commonplace that the author answers, or
    what some have said and the author says is not so.
    """
    text, said = document.text, span.of(document.text)
    forecast = _FORECAST.fullmatch(said)
    if forecast and _THAN.search(text, max(0, span.start - 6), span.start):
        return True
    if _DENIED.search(text, max(0, span.start - _DENIAL), span.start) or _UNTRUE.match(text, span.end):
        return True
    if forecast and forecast["past"] and _COUNT.match(text, span.end):
        return True
    if _COMMONPLACE.match(said):
        return _ANSWER.search(text, span.end, span.end + _BEHIND) is not None
    return _SPOKEN.match(said) is not None and re.match(r",?\s[\"“‘]", text[span.end : span.end + 3]) is not None


def is_put_to_subject(document: Document, span: Span) -> bool:
    """Tell whether a rumour was put to the one whom it is about, who answers it right behind or has nothing to say."""
    if _RUMOUR.search(span.of(document.text)) is None:
        return False
    at, text = document.sentence_at(span.start), document.text
    told, *behind = document.sentences[at : at + 1 + _ANSWERS]
    about = set(_LONG.findall(text[span.end : told.end].lower()))
    if (comma := text.find(",", span.end, told.end)) >= 0 and _REPLIED.search(text, comma, told.end):
        return True
    return any(
        _REPLIED.search(text, one.start, one.end) is not None
        and (_THEY.match(text, one.start) is not None or not about.isdisjoint(_LONG.findall(one.of(text).lower())))
        for one in behind
    )
