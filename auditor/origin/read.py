"""All disclosures of a document, from every place where one can stand."""

from collections.abc import Iterator

from auditor.document import Document
from auditor.origin.bios import bio_sentence
from auditor.origin.bylines import byline
from auditor.origin.disclosure import KINDS, Disclosure
from auditor.origin.labels import LONGEST, element_labels, is_level, labels, page_level
from auditor.origin.manifests import manifests_of
from auditor.origin.schema import schema_labels
from auditor.origin.statements import statement
from auditor.origin.within import sentences_in
from auditor.origin.zones import disclosures_in_text
from auditor.records import Span

_LONGEST_BIO = 2000
_SENTENCE = "statement in the text"


def disclosures_of(document: Document) -> tuple[Disclosure, ...]:
    """Return every disclosure: those outside the text first, then those in it in reading order."""
    return document.share(_disclosures)


def _disclosures(document: Document) -> tuple[Disclosure, ...]:
    return (*_outside(document), *_apart(_inside(document)))


def _apart(inside: Iterator[tuple[Span, Disclosure]]) -> Iterator[Disclosure]:
    """Yield the disclosures in reading order; of those on the same words what claims most."""
    end = 0
    for span, told in sorted(
        inside, key=lambda each: (each[0].start, KINDS.index(each[1].kind), each[1].place != _SENTENCE)
    ):
        if span.start >= end:
            yield told
            end = span.end


def _outside(document: Document) -> Iterator[Disclosure]:
    article = document.article
    if article.byline:
        yield from _byline(article.byline)
    if article.bio and len(article.bio) <= _LONGEST_BIO:
        yield from _bio(article.bio)
    elements = article.metadata.get("elements")
    own = page_level(elements)
    for label in labels(article.metadata.get("meta"), "meta tag"):
        # The element of the article stands over the page's tag, whatever either says.
        if own is None or not is_level(label.place.removeprefix("meta tag ")):
            yield label
    yield from labels(article.metadata.get("headers"), "header")
    yield from schema_labels(article.metadata.get("jsonld"))
    for told in element_labels(elements):
        if not told.visible or told.words not in document.text:
            yield told


def _byline(words: str) -> Iterator[Disclosure]:
    """Read the slot for the author's name, and a sentence about the text that stands behind the name."""
    kind = byline(words)
    for sentence in sentences_in(words[:LONGEST]):
        hit = None if kind else statement(sentence)
        kind = hit[0].kind if hit else kind
    if kind is not None:
        yield Disclosure("byline", kind, words[:LONGEST], near_top=True)


def _bio(words: str) -> Iterator[Disclosure]:
    whole = " ".join(words.split())
    for sentence in sentences_in(whole):
        if hit := bio_sentence(sentence, whole):
            yield Disclosure("biography", hit[0].kind, sentence[:LONGEST], context=whole[:LONGEST])
            return


def _inside(document: Document) -> Iterator[tuple[Span, Disclosure]]:
    for told in disclosures_in_text(document):
        if told.span is not None:
            yield told.span, told
    for manifest in manifests_of(document.text):
        if manifest.kind is not None:
            words = f"{manifest.source_type} in a C2PA manifest, not verified"
            yield manifest.span, Disclosure("C2PA manifest", manifest.kind, words, manifest.span, visible=False)
