"""What a document says of its sources, worked out once and shared."""

from bisect import bisect_right

from auditor.citations.attribution import Attribution
from auditor.citations.extract import attributions
from auditor.citations.lexicon import reporting_verbs
from auditor.citations.references import Reference, references
from auditor.document import Document
from auditor.records import Span

_STATING = frozenset({"say", "claim", "announce"})


def attributed(document: Document) -> tuple[Attribution, ...]:
    """Return the attributions of the document; ask through ``document.share``."""
    return tuple(attributions(document.text))


def referred(document: Document) -> tuple[Reference, ...]:
    """Return the references of the document; ask through ``document.share``."""
    return references(document)


def stands_behind(text: str, one: Attribution) -> bool:
    """Tell whether somebody states the content: a source that can be found, and a cue of saying, or quotation marks."""
    if one.source_class in ("vague", "none"):
        return False
    cue = "" if one.cue is None else one.cue.of(text).lower()
    kinds = {reporting_verbs().get(word) for word in cue.split()} - {None}
    if "according" in cue or not _STATING.isdisjoint(kinds):
        return True
    return one.form != "indirect" or (one.source_class == "document" and "show" in kinds)


def in_quotation(document: Document, span: Span) -> bool:
    """Tell whether ``span`` lies inside a quotation, by bisection."""
    quotes = document.quotes
    at = bisect_right(quotes, span.start, key=lambda quote: quote.span.start) - 1
    return at >= 0 and quotes[at].span.end >= span.end
