"""The sentences of a block, and of words that stand beside the text."""

from bisect import bisect_left
from collections.abc import Iterator

from auditor.document import Document
from auditor.records import Article, Span


def sentences_within(document: Document, block: Span) -> Iterator[Span]:
    """Yield the sentences of ``block`` in order; none crosses its edge."""
    sentences = document.sentences
    for sentence in sentences[bisect_left(sentences, Span(block.start, block.start)) :]:
        if sentence.start >= block.end:
            return
        yield sentence


def sentences_in(words: str) -> list[str]:
    """Return the sentences of a byline, a biography or a label, which stands in no document."""
    beside = Document(Article(words))
    return [sentence.of(beside.text) for sentence in beside.sentences]
