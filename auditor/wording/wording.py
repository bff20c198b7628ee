"""The loaded and promotional wording of a document: every hit of the lexicon, in its context, with its weight."""

from bisect import bisect_right
from dataclasses import dataclass

from auditor.document import Document
from auditor.records import Span
from auditor.wording.context import Stance, inside, is_name, is_title_case, stance
from auditor.wording.kinds import KINDS
from auditor.wording.lexicon import Entry
from auditor.wording.matches import Match, Parts, matches, parts_in

_STANCE_WEIGHT = {"asserted": 1.0, "hedged": 0.6, "denied": 0.0}


@dataclass(frozen=True, slots=True)
class Hit:
    """One phrase of the lexicon in its place; ``weight`` is its weight there, ``sentence`` the sentence's number."""

    span: Span
    entry: Entry
    weight: float
    stance: Stance
    quoted: bool
    sentence: int


@dataclass(frozen=True, slots=True)
class Wording:
    """All hits of a document in order, and how many words it has in the author's own voice and in quotations."""

    hits: tuple[Hit, ...]
    own_words: int
    quoted_words: int


def wording_of(document: Document) -> Wording:
    """Return the document's loaded wording; ask for it through ``document.share``."""
    parts = parts_in(document)
    quotes = document.quotes
    quote_starts = [quote.span.start for quote in quotes]
    sentence_starts = [span.start for span in document.sentences]
    hits: list[Hit] = []
    for match in matches(document.text, parts):
        number = bisect_right(sentence_starts, match.span.start) - 1
        start = sentence_starts[number] if number >= 0 else 0
        if _is_name(document, parts, match, number, start):
            continue
        how = stance(parts, match, start)
        weight = KINDS[match.entry.kind].base * _STANCE_WEIGHT[how]
        hits.append(Hit(match.span, match.entry, weight, how, inside(quotes, quote_starts, match.span), number))
    quoted = sum(inside(quotes, quote_starts, word) for word in document.words)
    return Wording(tuple(hits), len(document.words) - quoted, quoted)


def _is_name(document: Document, parts: Parts, match: Match, number: int, start: int) -> bool:
    if not document.text[match.span.start].isupper() or not is_name(document.text, parts, match, start):
        return False
    sentence = document.sentences[number]
    first, last = bisect_right(parts.starts, sentence.start - 1), bisect_right(parts.starts, sentence.end - 1)
    return not is_title_case(document.text, parts, first, last)
