"""One article in the ledger: its figures, and the words that tell what it is about."""

from collections.abc import Set
from dataclasses import dataclass
from itertools import pairwise

from auditor.document import Document
from auditor.figures.same import Fact, content_words, document_facts
from auditor.figures.support import Source, source_of
from auditor.records import Article

MOST = 300
"""Figures of an article that are compared, from its start; ordinary articles have fewer than fifty."""

SAME_WORDS, SAME_PAIRS = 0.4, 0.1
"""Shares of the shorter article's words, and pairs of neighbouring words, that a retelling has in common, 0..1."""

BRIEF = 150
"""Different words up to which a text can be a summary; longer ones are reports with figures of their own."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article's id, its figures, what it bears out, its content words and their pairs of neighbours."""

    id: str
    facts: tuple[Fact, ...]
    source: Source
    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]


def entry_of(article: Article) -> Entry:
    """Read the article's figures."""
    document = Document(article)
    facts = tuple(fact for fact in document.share(document_facts) if fact.mention.quantity.shape != "from-to")
    words = content_words(article.text)
    return Entry(article.id, facts[:MOST], source_of(document), frozenset(words), frozenset(pairwise(words)))


def tells_again(first: Entry, second: Entry) -> bool:
    """Tell whether the shorter article sums up the longer: it is brief, and its words, and pairs of them, recur."""
    brief = min(len(first.words), len(second.words)) <= BRIEF
    return brief and share(first.words, second.words) >= SAME_WORDS and share(first.pairs, second.pairs) >= SAME_PAIRS


def share(first: Set[object], second: Set[object]) -> float:
    """Return the share of the smaller set that the other has too, 0..1."""
    fewer = min(len(first), len(second))
    return len(first & second) / fewer if fewer else 0.0
