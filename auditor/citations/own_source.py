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
_NOBODY = re.compile(
    r"\W*(?:(?:(?:my|our|the)\s)?own\s(?:work|calculations?|research|analys[ei]s|estimates?)"
    r"|(?:the\s)?(?:authors?|writers?)(?:['’]s?)?(?:\s(?:own|calculations?|research|analys[ei]s|estimates?|work))*"
    r"|(?:[a-z]+\s)?(?-i:insiders)|staff|various|(?:the\s)?(?:internet|web)|anonymous|unknown)[\s.)\]*_]*$",
    re.IGNORECASE,
)
"""What names nobody but the author, or nobody at all."""
_INFORMATION = re.compile(r"(?:freedom of information|foi|foia|right to information)\b", re.IGNORECASE)
_ASKED = re.compile(
    r"\b(?:under|through|via|after|following|using|by|from|with|in\s(?:response|reply|answer)\sto)\s(?:[\w’',-]{1,20}\s){0,8}?\Z",
    re.IGNORECASE,
)
"""Before the name of such a law: by it something was asked for."""
_ANSWER = re.compile(
    r"(?:\s(?:act|laws?))?(?:\s\([A-Z]{2,5}\))?\s(?:requests?|responses?|repl(?:y|ies)|answers?|disclosures?|figures|data|records|documents)\b",
    re.IGNORECASE,
)
"""Behind it: what was asked or answered."""
_GIVEN = re.compile(
    r"\b(?:obtain\w*|got|received|released|disclosed|given|gave|handed\sover|provided|supplied|answered|responded|replied"
    r"|show(?:s|ed|n)?|reveal(?:s|ed)?|found|list(?:s|ed))\b",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"\b(?:refus\w+|den(?:y|ies|ied)|reject\w*|ignor\w+|unanswered|pending|campaign\w*\sfor)\b"
    r"|\b(?:will|would|could|(?-i:may)|might|can|must)\s(?:[a-z]+\s){0,2}?(?:answer|respond|reply|release|publish|disclose|give|provide)\b"
    r"|\bnot\b|n['’]t\b",
    re.IGNORECASE,
)
"""What is done with a request that brings nothing, or has brought nothing yet."""


def names_its_source(document: Document) -> bool:
    """Tell whether a line names the source of the text, or it tells what it got under a law on information.

    Ask through ``document.share``.
    """
    return _has_source_line(document) or _was_given_information(document)


def _has_source_line(document: Document) -> bool:
    for match in document.matches(_LINE, ("source", "sources", "data")):
        lead = _LEAD.search(document.text, max(0, match.start() - _LOOK_BACK), match.start())
        label = Span(match.start(), match.start("name"))
        told = not (_PICTURES.search(match["name"]) or _NOBODY.match(match["name"]))
        if lead and told and not document.quoted(label):
            return True
    return False


def _was_given_information(document: Document) -> bool:
    """Tell whether a sentence outside quotations tells what a request under such a law has brought."""
    text = document.text
    for match in document.matches(_INFORMATION, ("freedom", "foi", "foia", "right")):
        sentence = document.sentences[document.sentence_at(match.start())]
        asked = _ASKED.search(text, sentence.start, match.start()) or _ANSWER.match(text, match.end())
        if not asked or document.quoted(Span(*match.span())):
            continue
        said = sentence.of(text)
        if _GIVEN.search(said) and not _REFUSED.search(said):
            return True
    return False
