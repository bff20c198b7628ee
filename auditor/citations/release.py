"""Texts that report what somebody gives out: an office its figures of prices and work, a company its results."""

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
_COMPANY = re.compile(
    r"\bthe (?:[\w-]+ )?(?:company|group|firm|bank|retailer|maker|manufacturer|airline|carrier|insurer|chain|brewer|"
    r"operator|supplier|producer|lender) (?:said|reported|announced|posted|disclosed)\b"
)
"""How a text says at its head that a company gives out what follows."""
_RESULTS = frozenset(
    "revenue revenues profit profits sales income earnings turnover margin margins orders deliveries shipments "
    "subscribers passengers customers".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_WORK = frozenset(
    "price prices wages wage earnings pay jobs job hired hiring employers employment workers sales inflation spending "
    "cost growth economy sector".split()
)


def is_released(document: Document, figure: Span) -> bool:
    """Tell whether the text reports an office's release, and the figure's sentence speaks of prices, pay or work; or a
    company's, and the paragraph speaks of its results.
    """
    return (
        document.share(_reports_release) and document.share_at(_speaks_of_work, document.sentence_at(figure.start))
    ) or (document.share(_reports_results) and document.share_at(_speaks_of_results, document.block_at(figure.start)))


def _speaks_of_work(document: Document, sentence: int) -> bool:
    return not _WORK.isdisjoint(_WORD.findall(document.sentences[sentence].of(document.text).lower()))


def _speaks_of_results(document: Document, block: int) -> bool:
    return not _RESULTS.isdisjoint(_WORD.findall(document.blocks[block].span.of(document.text).lower()))


def _reports_results(document: Document) -> bool:
    heads = (block.span.of(document.text) for block in document.blocks[:_HEAD])
    return any(_COMPANY.search(head) for head in heads)


def _reports_release(document: Document) -> bool:
    heads = (block.span.of(document.text) for block in document.blocks[:_HEAD])
    return any(_RELEASE.search(head) for head in (document.article.title or "", *heads))
