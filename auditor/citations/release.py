"""Texts that report what a statistical office gives out: it stands behind their figures of prices and work."""

import re

from auditor.document import Document
from auditor.records import Span

_HEAD = 3
"""Blocks at the head of a text, beside its title, in which it says what it reports."""
_RELEASE = re.compile(
    r"\b(?:consumer (?:price|inflation)|cpi\b|payrolls?\b|(?:un)?employment rate|jobless (?:rate|claims)|retail sales|"
    r"gross domestic product|(?:jobs|employment|labor department|inflation) (?:report|data|figures)|new jobs|"
    r"jobs in (?-i:[A-Z]))",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_WORK = frozenset(
    "price prices wages wage earnings pay jobs job hired hiring employers employment workers sales inflation spending "
    "cost growth economy sector".split()
)


def is_released(document: Document, figure: Span) -> bool:
    """Tell whether the text reports an office's release, and the figure's sentence speaks of prices, pay or work."""
    if not document.share(_reports_release):
        return False
    sentence = document.sentences[document.sentence_at(figure.start)].of(document.text).lower()
    return not _WORK.isdisjoint(_WORD.findall(sentence))


def _reports_release(document: Document) -> bool:
    heads = (block.span.of(document.text) for block in document.blocks[:_HEAD])
    return any(_RELEASE.search(head) for head in (document.article.title or "", *heads))
