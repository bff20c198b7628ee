"""A statistic of people at large that stands behind somebody's words in their paragraph, and is not theirs."""

import re

from auditor.citations.people import is_share_of_people
from auditor.citations.surroundings import REACH, speaks
from auditor.document import Document
from auditor.records import Span

_LIKELY = re.compile(r"[^.;]{0,20}\b(?:more|less|as) likely to\b")
_AHEAD = 150
"""Characters behind a figure in which it is told what people do or are likely to do."""
_DRAWN = re.compile(
    r"\b(?:show(?:s|ed|n)?|f(?:ound|inds?)|stud(?:y|ies)|reports?|according|data|figures|suggest(?:s|ed)?)\b", re.I
)
_CREDITED = re.compile(r"[”\"](?:\s[\w.,’'-]{1,30}){0,8}\s?\Z")
"""The end of a sentence that closes a quotation, with no more behind it than who spoke."""
_OWN = re.compile(r"\s(?:of|among)\s(?:all\s)?(?:the|his|her|its|our|my|their|your|these|those|this|that)\b")
"""Behind a share of those who were spoken of, and so of no people at large."""
_THEIRS = re.compile(r"\b(?:I|we|he|she|they|his|her|our|my|those|these|that|this)\b(?!-)", re.I)
"""Words that go on from somebody, or from what was told before."""


def is_tacked_on(document: Document, figure: Span) -> bool:
    """Tell whether somebody's words end right before a share or a risk of people at large, and nobody speaks behind.

    Whoever gives such a figure in his own words is told to have said it; behind "…," she said." it is the author's,
    where its sentence goes on from nobody.
    """
    text, at = document.text, document.sentence_at(figure.start)
    sentence, block = document.sentences[at], document.blocks[document.block_at(figure.start)].span
    if sentence.start <= block.start or not _is_at_large(text, figure):
        return False
    words = sentence.of(text)
    if (
        speaks(text[sentence.start : min(block.end, sentence.end + REACH)])
        or _DRAWN.search(words)
        or _THEIRS.match(words)
    ):
        return False
    before = document.sentences[at - 1]
    return _CREDITED.search(text, max(before.start, before.end - _AHEAD), before.end) is not None


def _is_at_large(text: str, figure: Span) -> bool:
    behind = text[figure.start : figure.end + _AHEAD].lower()
    size = len(figure)
    if _OWN.match(behind[size:]):
        return False
    return is_share_of_people(behind[:size], behind[size:]) or _LIKELY.match(behind) is not None
