"""What a document says of its sources, worked out once and shared."""

from auditor.citations.attribution import Attribution
from auditor.citations.extract import attributions_of
from auditor.citations.lexicon import reporting_verbs
from auditor.citations.references import BACKING, Reference, lexed, references
from auditor.document import Document

_STATING = frozenset({"say", "claim", "announce"})


def attributed(document: Document) -> tuple[Attribution, ...]:
    """Return the attributions of the document; ask through ``document.share``."""
    return tuple(attributions_of(document.share(lexed)))


def referred(document: Document) -> tuple[Reference, ...]:
    """Return the references of the document; ask through ``document.share``."""
    return references(document)


def backing(document: Document) -> tuple[Reference, ...]:
    """Return the references that say where something in the text comes from; ask through ``document.share``."""
    return tuple(one for one in document.share(referred) if one.kind in BACKING)


def stated(document: Document) -> tuple[Attribution, ...]:
    """Return the attributions whose content somebody states; ask through ``document.share``."""
    return tuple(one for one in document.share(attributed) if stands_behind(document.text, one))


def stands_behind(text: str, one: Attribution) -> bool:
    """Tell whether somebody states the content: a source that can be found, and a cue of saying, or quotation marks."""
    if one.source_class in ("vague", "none"):
        return False
    cue = "" if one.cue is None else one.cue.of(text).lower()
    kinds = {reporting_verbs().get(word) for word in cue.split()} - {None}
    if "according" in cue or not _STATING.isdisjoint(kinds):
        return True
    return one.form != "indirect" or (one.source_class == "document" and "show" in kinds)
