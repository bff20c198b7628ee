"""One article in the ledger: its figures, and the words that tell what it is about."""

from dataclasses import dataclass

from auditor.document import Document
from auditor.figures.same import Fact, content_words, document_facts
from auditor.figures.support import Source, source_of
from auditor.records import Article

MOST = 300
"""Figures of an article that are compared, from its start; ordinary articles have fewer than fifty."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article's id, its figures, what it bears out, and its content words."""

    id: str
    facts: tuple[Fact, ...]
    source: Source
    words: frozenset[str]


def entry_of(article: Article) -> Entry:
    """Read the article's figures."""
    document = Document(article)
    facts = tuple(fact for fact in document.share(document_facts) if fact.mention.quantity.shape != "from-to")
    return Entry(article.id, facts[:MOST], source_of(document), frozenset(content_words(article.text)))


def told_again(first: Entry, second: Entry) -> float:
    """Return the share of the shorter article's words that the other has too, 0..1: high for a text and its summary."""
    fewer = min(len(first.words), len(second.words))
    return len(first.words & second.words) / fewer if fewer else 0.0
