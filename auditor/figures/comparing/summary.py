"""The summary of an article (bullets near the top) against its running text."""

from dataclasses import dataclass

from auditor.document import Document
from auditor.figures.comparing.same import Fact, document_facts
from auditor.figures.comparing.support import Source

_HEAD = 0.35
"""Part of the text, from its start, in which bullets sum up; further down they are lists of the body."""

_LONGEST = 300
"""Characters of a bullet that sums up; longer ones are paragraphs of the body."""

_MOST = 40
"""Figures of a summary that are set against the body, so that time stays in line with the text."""


@dataclass(frozen=True, slots=True)
class Summary:
    """Facts of the summary, and the running text's as a source."""

    facts: tuple[Fact, ...]
    body: Source


def document_summary(document: Document) -> Summary:
    """Return the facts that stand in bullets near the top, and apart from them those of the paragraphs."""
    limit = _HEAD * len(document.text)
    blocks = [block for block in document.blocks if block.kind != "paragraph"]
    told: list[Fact] = []
    body: list[Fact] = []
    at = 0
    for fact in document.share(document_facts):
        while at < len(blocks) and blocks[at].span.end <= fact.span.start:
            at += 1
        if at == len(blocks) or fact.span.start < blocks[at].span.start:
            body.append(fact)
        elif blocks[at].kind == "item" and fact.span.start <= limit and len(blocks[at].span) <= _LONGEST:
            told.append(fact)
    return Summary(tuple(told[:_MOST]), Source(tuple(body), frozenset(), ()))
