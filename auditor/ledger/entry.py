"""One article in the ledger: its figures, and the words that tell what it is about."""

import re
from collections import Counter
from collections.abc import Set
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from auditor.document import Document, OffsetMapping
from auditor.figures.comparing.same import Fact, content_words, document_facts, is_baseline
from auditor.figures.comparing.support import Source, source_of
from auditor.figures.dates import MONTHS, WEEKDAYS
from auditor.ledger.matter import Told, told
from auditor.ledger.moments import document_moments
from auditor.records import Article

MOST = 300
"""Figures of an article that are compared, from its start; ordinary articles have fewer than fifty."""

SAME_WORDS, SAME_PAIRS = 0.4, 0.1
"""Shares of the shorter article's words, and pairs of neighbouring words, that a retelling has in common, 0..1."""

BRIEF = 150
"""Different words up to which a text can be a summary; longer ones are reports with figures of their own."""

COPIED = 0.6
"""Share of the shorter article's pairs of words from which two articles are one text printed twice, 0..1."""

NAMED, OF_SAME = 2, 1 / 3
"""Names that a text needs to tell whom it is about, and the share of them that another has if it is about the same."""

MENTIONED, LEADING = 3, 3
"""Times that an article names what it is about, at least, and the number of such names."""
TWICE = 2
"""Times that an article names, at least, one of those by whom it is told from articles about others."""
_CAPITAL = re.compile(r"(?<![.!?:\n\"“”'‘’(])(?<!^)[ \t]([A-Z][^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Entry:
    """An article's id, its figures and moments, what it bears out, its content words, their pairs, its names, and
    those of them that lead it.

    ``offset_mapping`` turns spans of facts into spans of the article's own text.
    """

    id: str
    facts: tuple[Told, ...]
    moments: tuple[Fact, ...]
    source: Source
    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    names: frozenset[str]
    leading: frozenset[str]
    offset_mapping: OffsetMapping = field(default=OffsetMapping(), kw_only=True)


def entry_of(article: Article) -> Entry:
    """Read the article's figures."""
    document = Document(article)
    facts = [fact for fact in document.share(document_facts) if not is_baseline(fact.mention)]
    words = content_words(document.text)
    names = _names(document.text)
    about = frozenset(name for name, times in names.most_common(LEADING) if times >= MENTIONED)
    return Entry(
        article.id,
        tuple(told(fact, frozenset(names), about) for fact in facts[:MOST]),
        document_moments(document)[:MOST],
        source_of(document),
        frozenset(words),
        frozenset(pairwise(words)),
        frozenset(names) - _calendar(),
        frozenset(name for name, times in names.most_common(LEADING) if times >= TWICE) - _calendar(),
        offset_mapping=document.offset_mapping,
    )


@cache
def _calendar() -> frozenset[str]:
    return frozenset(content_words(" ".join((*MONTHS, *WEEKDAYS))))


def _names(text: str) -> Counter[str]:
    """Count the words that stand inside sentences with a capital, as content words are written."""
    return Counter(content_words(" ".join(match[1] for match in _CAPITAL.finditer(text))))


def tells_again(first: Entry, second: Entry) -> bool:
    """Tell whether the shorter article sums up the longer: it is brief, its words, and pairs of them, recur, and so do
    its names."""
    short, long = sorted((first, second), key=lambda entry: len(entry.words))
    if len(short.words) > BRIEF or _of_another(short, long):
        return False
    return share(first.words, second.words) >= SAME_WORDS and share(first.pairs, second.pairs) >= SAME_PAIRS


def _of_another(short: Entry, long: Entry) -> bool:
    """Tell whether the shorter text is about others: reports on two companies may share all but the names."""
    return len(short.names) >= NAMED and len(short.names & long.words) < OF_SAME * len(short.names)


def of_others(first: Entry, second: Entry) -> bool:
    """Tell whether two articles are about others: neither names anybody by whom the other is led."""
    if not first.leading or not second.leading:
        return False
    return first.leading.isdisjoint(second.names) and second.leading.isdisjoint(first.names)


def is_copy(first: Entry, second: Entry) -> bool:
    """Tell whether two articles are one text, printed twice or shortened: what they share corroborates nothing."""
    return share(first.pairs, second.pairs) >= COPIED


def share(first: Set[object], second: Set[object]) -> float:
    """Return the share of the smaller set that the other has too, 0..1."""
    fewer = min(len(first), len(second))
    return len(first & second) / fewer if fewer else 0.0
