"""Which quotations read as statements: not titles, terms, slogans or pieces of a sentence."""

import re

from auditor.document import Document, Quote

_WORDS = 9
"""Fewest words of a statement; shorter ones are slogans, titles and terms."""
_TITLE = 0.6
"""Share of words with a capital from which words are a title."""
_ASKING = frozenset("how what when where which who why".split())
"""Words that titles in small letters open with: "Why rivers rise"."""
_FINITE = re.compile(
    r"\b(?:is|are|was|were|am|been|has|have|had|does|did|will|would|can|could|may|might|must|should|shall|\w+n['’]t|"
    r"I['’]m|^(?:I|we|you|they|he|she)\s\w+|(?:it|that|he|she|we|they|you|there)['’](?:s|re|ve|ll))\b",
    re.IGNORECASE,
)


def is_statement(document: Document, quote: Quote) -> bool:
    """Tell whether the quotation is closed, opens with a capital, is long enough, has a verb, and is no title."""
    text = quote.inner.of(document.text)
    words = text.split()
    if not quote.closed or not text[:1].isupper() or len(words) < _WORDS or words[0].lower() in _ASKING:
        return False
    return sum(word[:1].isupper() for word in words) < _TITLE * len(words) and _FINITE.search(text) is not None
