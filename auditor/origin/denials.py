"""Sentences and labels in which a page says that no machine wrote it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from auditor.document import Document
from auditor.origin.labels import is_level, page_level, says_none
from auditor.origin.rules import compiled
from auditor.origin.within import sentences_within
from auditor.records import Span

_EDGE_BLOCKS = 12
_LONGEST = 300
_DENIES = compiled(
    r"[\s\[(*_]{0,3}(?:"
    r"{SELF} {BE} (?:(?:entirely|fully|solely|100%|100 percent) )?"
    r"(?:not {MAKE} {BY} {TOOL}|{MAKE} (?:entirely |solely )?by (?:a )?"
    r"(?:humans?|human being|person|people)\b|{MAKE} without (?:(?:the )?(?:use|help|aid) of )?{TOOL})"
    r"|no {TOOL} (?:was|were|is|has been) used (?:in|to|for) (?:the )?\w{4,12}(?: of)? this {NOUN}"
    r"|(?:no part|none) of (?:this {NOUN}|this|the text of this {NOUN}) {BE} {MAKE} {BY} {TOOL}"
    r"|{TOOL} (?:was|were) not used (?:in|to|for) (?:the )?\w{4,12}(?: of)? this {NOUN}"
    r"|(?:100% |100 percent |entirely )?(?:human-written(?: content)?|written by humans?|ai-free)[\s.!]*$"
    r"|{DE_SELF} wurde nicht (?:von|mit|durch) {KI}"
    r")"
)


@dataclass(frozen=True, slots=True)
class Denial:
    """A place where the page says so, its words, and its span where it stands in the text."""

    place: str
    words: str
    span: Span | None = None


def denials_of(document: Document) -> tuple[Denial, ...]:
    """Return the denials of a page: labels that say none first, then its own sentences near the head and the foot."""
    return tuple([*_labels(document), *_sentences(document)])


def _labels(document: Document) -> Iterator[Denial]:
    metadata = document.article.metadata
    own = page_level(metadata.get("elements"))
    if own is not None and says_none(own):
        yield Denial("ai-disclosure of the article's element", own)
    for kind, place in (("meta", "meta tag"), ("headers", "header")):
        pairs = metadata.get(kind)
        for name, value in pairs.items() if isinstance(pairs, Mapping) else ():
            if is_level(str(name)) and says_none(str(value)) and (own is None or kind == "headers"):
                yield Denial(f"{place} {str(name).strip().lower()}", str(value))


def _sentences(document: Document) -> Iterator[Denial]:
    blocks = [block.span for block in document.blocks]
    for block in sorted(set(blocks[:_EDGE_BLOCKS]) | set(blocks[-_EDGE_BLOCKS:])):
        for sentence in sentences_within(document, block):
            words = sentence.of(document.text)
            if len(words) <= _LONGEST and _DENIES.match(words) and "?" not in words and not document.quoted(sentence):
                yield Denial("statement in the text", words, sentence)
