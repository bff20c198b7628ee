"""What a vague source is said to hold only to be held against something, or to be answered: by the author, or by the
one of whom it is told.
"""

import re
from collections.abc import Set

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
_NO_TRACE = re.compile(
    r"[^.!?\n]{1,200}(?:[.!?]\s{1,2}|,\s(?:but|though|although|yet)\s)[^.!?\n]{0,100}\b(?:no|any|little)\s"
    r"(?:trace|records?|evidence|proof|mention|signs?)\sof\s(?:it|this|that|them|any\ssuch)\b"
)
"""What some have said, of which the author finds nothing: "The archive has no trace of it"."""
_SPOKEN = re.compile(r"(?i)people\ssay\Z")
_DENIAL = 150
"""Characters before what some have said in which the author may say that it is not so."""
_SILENT = re.compile(
    r"\b(?:(?:declin(?:es?|ed|ing)|refus(?:es?|ed|ing)) to"
    r" (?:comment|answer|discuss|say|be drawn|respond|reply|talk|speak|confirm)"
    r"|(?:(?:would|did|could|has|have|had|does|do) not|(?:would|did|could|has|have|had|does|do)n['’]t)"
    r" (?:\w+ly )?(?:comment|answer(?:ed)?|respond(?:ed)?|repl(?:y|ied)|return(?:ed)?|be reached|confirm|discuss)"
    r"|no comment)\b",
    re.IGNORECASE,
)
"""What somebody does who has nothing to say to what is told of them."""
_SAYS = re.compile(r"\b(?:says?|said|insist(?:s|ed)?|told|tells)\b", re.IGNORECASE)
_NO = re.compile(r"\b(?:not?|never|none|untrue|false|nonsense|unaware)\b|n['’]t\b", re.IGNORECASE)
"""A denial in plain words: "He said that he would not."."""
_TAKES = re.compile(
    r"\b(?:den(?:y|ies|ied)|dismiss(?:es|ed)|reject(?:s|ed)|confirm(?:s|ed)|ruled out|laughed off|played down"
    r"|brushed (?:off|aside)|shrugged off)\b(?P<what>[^.;!?]{0,60})",
    re.IGNORECASE,
)
_THAT = re.compile(
    r"\s*(?:$|,|(?:it|this|them|any|all|so)\b|that(?:$|,|\s(?:he|she|it|they)\b)|\w+ing\b"
    r"|.*\b(?:rumou?rs?|talk|speculation|reports?|claims?|stor(?:y|ies)|suggestions?|allegations?)\b)",
    re.IGNORECASE,
)
"""How somebody takes what is told of them: it is "it", what they are told to do, or a word for what is told."""
_RUMOUR = re.compile(r"\b(?:rumou?r(?:s|ed)?|whisper(?:s|ed)|talk|word|speculation|reportedly)\b", re.IGNORECASE)
"""Vague sources that say themselves that they pass on a rumour; a claim or a belief of many is none."""
_ANSWERS = 2
"""Sentences behind hearsay in which the one whom it is about answers."""
_LONG = re.compile(r"[^\W\d_]{4,}")
_THEY = re.compile(
    r"(?i)(?:(?:but|and|yet)\s)?(?:he|she|they|it|both|neither)\b|[\"“‘'][^\n]{1,300}[\"”’']\s(?:he|she|they)\s"
)
"""The one who was told of, who answers in their own words or the author's."""
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
    if _is_denied(text, span):
        return True
    if forecast and forecast["past"] and _COUNT.match(text, span.end):
        return True
    if _COMMONPLACE.match(said):
        return _ANSWER.search(text, span.end, span.end + _BEHIND) is not None
    return _SPOKEN.match(said) is not None and re.match(r",?\s[\"“‘]", text[span.end : span.end + 3]) is not None


def _is_denied(text: str, span: Span) -> bool:
    """Tell whether the author says that it is not so, or that nothing is found of it."""
    before = _DENIED.search(text, max(0, span.start - _DENIAL), span.start)
    return before is not None or any(form.match(text, span.end) for form in (_UNTRUE, _NO_TRACE))


def is_put_to_subject(document: Document, span: Span) -> bool:
    """Tell whether a rumour was put to the one whom it is about, who answers it right behind or has nothing to say."""
    if _RUMOUR.search(span.of(document.text)) is None:
        return False
    at, text = document.sentence_at(span.start), document.text
    told, *behind = document.sentences[at : at + 1 + _ANSWERS]
    about = set(_LONG.findall(text[span.end : told.end].lower()))
    if (comma := text.find(",", span.end, told.end)) >= 0 and _replies(text[comma : told.end], frozenset()):
        return True
    return any(
        _takes_it(one.of(text)) or (_is_of(one.of(text), about) and _replies(one.of(text), about)) for one in behind
    )


def _takes_it(words: str) -> bool:
    """Tell whether somebody denies or confirms what was told just before: "it", or "the rumour"."""
    taken = _TAKES.search(words)
    return taken is not None and _THAT.match(taken["what"]) is not None


def _is_of(words: str, about: Set[str]) -> bool:
    """Tell whether a sentence is of what was told, or of the one who was told of."""
    return _THEY.match(words) is not None or not about.isdisjoint(_LONG.findall(words.lower()))


def _replies(words: str, about: Set[str]) -> bool:
    """Tell whether the one who was told of answers with these words, or has nothing to say."""
    if _SILENT.search(words) or (_SAYS.search(words) and _NO.search(words)) or _takes_it(words):
        return True
    taken = _TAKES.search(words)
    return taken is not None and not about.isdisjoint(_LONG.findall(taken["what"].lower()))
