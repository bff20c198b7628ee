"""The sentences of a block."""

from bisect import bisect_left
from collections.abc import Iterator

from auditor.document import Document
from auditor.records import Span


def sentences_within(document: Document, block: Span) -> Iterator[Span]:
    """Yield the sentences of ``block`` in order; none crosses its edge."""
    sentences = document.sentences
    for sentence in sentences[bisect_left(sentences, Span(block.start, block.start)) :]:
        if sentence.start >= block.end:
            return
        yield sentence
