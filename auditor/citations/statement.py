"""Which quotations read as statements: not titles, terms, slogans or pieces of a sentence."""

import re

from auditor.document import Document, Quote

_TITLE = 0.6
"""Share of words with a capital from which words are a title."""
_FINITE = re.compile(
    r"\b(?:is|are|was|were|am|been|has|have|had|does|did|will|would|can|could|may|might|must|should|shall|\w+n['’]t|"
    r"I['’]m|(?:it|that|he|she|we|they|you|there)['’](?:s|re|ve|ll))\b",
    re.IGNORECASE,
)


def is_statement(document: Document, quote: Quote, fewest: int) -> bool:
    """Tell whether the quotation opens with a capital, is closed, has ``fewest`` words and a verb, and is no title."""
    return is_passage(document, quote, fewest) and has_verb(document, quote)


def is_passage(document: Document, quote: Quote, fewest: int) -> bool:
    """Tell whether the quotation opens with a capital, is closed, has ``fewest`` words, and is no title."""
    text = quote.inner.of(document.text)
    words = text.split()
    if not quote.closed or not text[:1].isupper() or len(words) < fewest:
        return False
    return sum(word[:1].isupper() for word in words) < _TITLE * len(words)


def has_verb(document: Document, quote: Quote) -> bool:
    """Tell whether a common finite verb stands in the quotation."""
    return _FINITE.search(document.text, quote.inner.start, quote.inner.end) is not None
