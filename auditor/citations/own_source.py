"""Where a text says what it draws on: "Source: Land Registry", or an answer under freedom of information."""

import re

from auditor.document import Document
from auditor.records import Span

_LINE = re.compile(
    r"(?:sources?|data source)s?:[*_]{0,3}\s{1,2}(?P<name>[\[(*_]{0,3}(?:the\s)?(?-i:[A-Z])[^\n]{1,200})", re.IGNORECASE
)
_LEAD = re.compile(r"(?:^|[\n(\[|]|[.!?%\d][”\"’)]{0,2}\s)[\W_]{0,4}\Z")
"""What stands before such a line, or a sentence of this form: nothing, or a sentence that ended."""
_LOOK_BACK = 12
_PICTURES = re.compile(
    r"\b(?:getty|shutterstock|istock\w*|alamy|unsplash|pexels|pixabay|flickr|afp|pa wire|ap photo|photos?|images?|"
    r"pictures?|photograph\w*|instagram|youtube)\b",
    re.IGNORECASE,
)
"""Whose name is the credit of a picture, and no source for figures."""
_INFORMATION = re.compile(r"(?:freedom of information|foi|foia|right to information)\b", re.IGNORECASE)
_GOT = re.compile(
    r"\b(?:obtain\w*|got|received|released|disclos\w+|ask(?:ed|ing)|request(?:ed|s)?|provided|answer(?:s|ed)?|"
    r"respon(?:se|ses|ded)|repl(?:y|ies|ied)|reveal\w*|show(?:s|ed|n)?|figures|data|records|registers?|entries)\b",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"\b(?:refus\w+|den(?:y|ies|ied)|reject\w*|ignor\w+|unanswered|pending|would|could|may|might|can|must)\b"
    r"|\bnot\b|n['’]t\b",
    re.IGNORECASE,
)
"""What is done with a request that brings nothing."""


def names_its_source(document: Document) -> bool:
    """Tell whether a line names the source of the text, or it tells what it got under a law on information.

    Ask through ``document.share``.
    """
    return _has_source_line(document) or _was_given_information(document)


def _has_source_line(document: Document) -> bool:
    for match in document.matches(_LINE, ("source", "sources", "data")):
        lead = _LEAD.search(document.text, max(0, match.start() - _LOOK_BACK), match.start())
        label = Span(match.start(), match.start("name"))
        if lead and not _PICTURES.search(match["name"]) and not document.quoted(label):
            return True
    return False


def _was_given_information(document: Document) -> bool:
    for match in document.matches(_INFORMATION, ("freedom", "foi", "foia", "right")):
        sentence = document.sentences[document.sentence_at(match.start())]
        said = sentence.of(document.text)
        if _GOT.search(said) and not _REFUSED.search(said):
            return True
    return False
