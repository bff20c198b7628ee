"""What the scores were made for: the cause why a text is not rated, or None where it is."""

import re
from bisect import bisect_left

from auditor.document import Document
from auditor.records import Span
from auditor.style import style_of

_FUNCTION_WORDS = frozenset(
    "the of and to in a is that for it as was with be by on not he this are or his from at which but have an had they "
    "you were their one all we can her has there been if more when will would who so no said its".split()
)
_CLEARLY_ENGLISH = 0.25
"""Share of function words from which a text is taken for English unasked; English news has .35 to .50."""
_SAMPLE = 400
_SAMPLE_CHARACTERS = 1000
_FIRST_NOT_LATIN = "\u0370"
_VERSE_LINES = 8
_VERSE_WIDTH = 60
_LIST_SHARE = 0.7
_QUOTED_SHARE = 0.7
_SENTENCE_WORDS = 20
_STOP = re.compile(r"[.!?][\"'”’)\]*_]{0,3}$")
"""Fewest words of a list's item that is prose, and how it ends; the items of a list are shorter or carry no stop."""


def cause_not_to_rate(document: Document, min_words: int) -> str | None:
    """Return why neither score means anything for this text (length in words, language, kind), or None."""
    if not _opens_in_latin(document):
        return "not English: most letters at its head are not Latin, and only English is rated"
    words = len(document.words)
    if words < min_words:
        return f"too short: {words} words, and at least {min_words} are needed"
    language = document.share(language_of)
    if language != "en":
        return f"not English: it reads as {language!r}, and only English is rated"
    return document.share(_kind)


def cause_not_to_rate_authorship(document: Document, min_words: int) -> str | None:
    """Return why the authorship score means nothing for this text, or None."""
    cause = cause_not_to_rate(document, min_words)
    if cause is None and _quoted_share(document) > _QUOTED_SHARE:
        return "mostly quotation: the words are not the author's own"
    if cause is None and _item_share(document) > _LIST_SHARE:
        return "mostly items of a list: their style was not measured, though they are prose"
    if cause is None and document.share(style_of).news_margin < 0:
        return "not news-like prose: it is worded like a story or a review, far from any news"
    return cause


def _opens_in_latin(document: Document) -> bool:
    """Tell whether half of its first letters are Latin: other scripts may set no spaces, and then no words count."""
    letters = list(filter(str.isalpha, document.text[:_SAMPLE_CHARACTERS]))
    return 2 * sum(letter < _FIRST_NOT_LATIN for letter in letters) >= len(letters)


def language_of(document: Document) -> str:
    """Return the ISO 639-1 code of the language that the text seems to be in, from its first words."""
    sample = document.words[:_SAMPLE]
    text = document.text
    hits = sum(text[word.start : word.end].lower() in _FUNCTION_WORDS for word in sample)
    if hits >= _CLEARLY_ENGLISH * len(sample):
        return "en"
    import py3langid  # its table takes longer to load than a whole audit, and English seldom needs it

    code: str = py3langid.classify(text[: sample[-1].end])[0]
    return code


def _kind(document: Document) -> str | None:
    blocks = document.blocks
    letters = sum(len(block.span) for block in blocks)
    items = [block.span for block in blocks if block.kind == "item"]
    if sum(len(item) for item in items if not _is_prose(document, item)) > _LIST_SHARE * letters:
        return "a list: most of it is list items, not prose"
    short = [block.span.of(document.text) for block in blocks if len(block.span) <= _VERSE_WIDTH]
    ended = sum(line.rstrip("\"'”’").endswith((".", "!", "?")) for line in short)
    if len(short) >= _VERSE_LINES and sum(map(len, short)) > 0.8 * letters:
        return "verse or a table: its lines are short" if ended < 0.6 * len(short) else None
    return None


def _item_share(document: Document) -> float:
    items = sum(len(block.span) for block in document.blocks if block.kind == "item")
    return items / max(1, len(document.text.strip()))


def _is_prose(document: Document, item: Span) -> bool:
    """Tell whether an item of a list is written out in sentences, as in a column of corrections."""
    words = bisect_left(document.word_starts, item.end) - bisect_left(document.word_starts, item.start)
    return words >= _SENTENCE_WORDS and _STOP.search(document.text, item.end - 4, item.end) is not None


def _quoted_share(document: Document) -> float:
    quoted = sum(len(quote.span) for quote in document.quotes)
    return quoted / max(1, len(document.text.strip()))
