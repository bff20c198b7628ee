"""Labels for machines: meta tags, response headers and attributes of elements.

The words for degrees are those of the W3C community's ``ai-disclosure`` proposal and of IETF draft-abaris-aicdh; the
codes those of the IPTC Digital Source Type vocabulary, as addresses, QCodes, schema.org's members and Google's upper
case. What reserves rights (``tdm-reservation``, ``noai``) says nothing of who wrote a text and is not read.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from auditor.origin.bios import bio_sentence
from auditor.origin.bylines import byline
from auditor.origin.disclosure import Disclosure, Kind
from auditor.origin.statements import statement
from auditor.origin.within import sentences_in

LONGEST = 300
"""Characters of a label that are kept."""
_LONGEST_WORDS = 2_000
"""Characters up to which an element's words are read; longer ones are no note beside the text."""
_LEVELS: Mapping[str, Kind | None] = {
    "none": None,
    "ai-generated": "generated",
    "autonomous": "generated",
    "ai-originated": "generated",
    "machine-generated": "generated",
    "generated": "generated",
    "ai-assisted": "assisted",
    "ai-modified": "assisted",
    "assisted": "assisted",
    "mixed": "assisted",
}
_YES = ("true", "yes", "1")
_SOURCE_TYPES: Mapping[str, Kind] = {
    "trainedalgorithmicmedia": "generated",
    "compositewithtrainedalgorithmicmedia": "assisted",
    "algorithmicallyenhanced": "assisted",
    "algorithmicmedia": "automated",
    "datadrivenmedia": "automated",
}
_LEVEL_NAMES = frozenset({"ai-disclosure", "ai_disclosure", "aidisclosure", "ai-generated", "ai-content"})
_SOURCE_NAMES = frozenset(
    {"digitalsourcetype", "digital-source-type", "iptc:digitalsourcetype", "iptc.digitalsourcetype"}
    | {"iptcext:digitalsourcetype", "iptc4xmpext:digitalsourcetype"}
)
_AUTHOR_NAMES = frozenset(
    {"author", "article:author", "byl", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author"}
)


def level(words: str) -> Kind | None:
    """Return what a label or a header's ``mode`` tells; None for none, unknown and words that it does not know."""
    mode = re.match(r"\s*(?:mode\s*=\s*)?\"?([\w-]+)", words)
    word = mode[1].lower() if mode else ""
    return "generated" if word in _YES else _LEVELS.get(word)


def says_none(words: str) -> bool:
    """Tell whether a label says in so many words that no machine was used; a missing label says nothing."""
    mode = re.match(r"\s*(?:mode\s*=\s*)?\"?([\w-]+)", words)
    return mode is not None and mode[1].lower() in ("none", "false", "no", "0", "human")


def source_type(code: str) -> Kind | None:
    """Return what a Digital Source Type tells, in any of its spellings; None for those of people and of other media."""
    last = re.split(r"[/:#]", code.strip().rstrip("/"))[-1]
    return _SOURCE_TYPES.get(last.lower().replace("_", "").removesuffix("digitalsource"))


def is_level(name: str) -> bool:
    """Tell whether a meta tag or header of this name holds a word for a degree."""
    return name.strip().lower() in _LEVEL_NAMES


def labels(pairs: Any, place: str) -> Iterator[Disclosure]:
    """Yield what meta tags or headers tell; ``place`` is how a finding names them."""
    for name, value in pairs.items() if isinstance(pairs, Mapping) else ():
        key, words = str(name).strip().lower(), str(value).strip()
        kind: Kind | None = None
        if key in _LEVEL_NAMES:
            kind = level(words)
        elif key in _SOURCE_NAMES:
            kind = source_type(words)
        elif key in _AUTHOR_NAMES:
            kind = byline(words)
        if kind is not None:
            yield Disclosure(f"{place} {key}", kind, words[:LONGEST], visible=False)


def element_labels(elements: Any) -> Iterator[Disclosure]:
    """Yield what attributes of elements, captions and hover text tell (``Article.metadata["elements"]``)."""
    own = page_level(elements)
    for element in elements if isinstance(elements, list | tuple) else ():
        if not isinstance(element, Mapping):
            continue
        tag, scope = element.get("tag", "element"), element.get("scope")
        told = element.get("ai-disclosure")
        outer = scope == "article" and told != own
        if isinstance(told, str) and scope in ("article", "part") and not outer and (kind := level(told)) is not None:
            shown = ", ".join(
                str(element[key]) for key in ("ai-disclosure", "ai-model", "ai-provider") if key in element
            )
            kind = "assisted" if scope == "part" else kind
            yield Disclosure(f"ai-disclosure of <{tag}>", kind, shown[:LONGEST], visible=False)
        yield from _words(element, "title", f"hover text of <{tag}>", visible=False)
        yield from _words(element, "words", _PLACES.get(str(scope), "note of the page"), visible=True)


_PLACES = {"caption": "caption", "byline": "byline of the page", "bio": "biography of the page", "dek": "dek"}


def _words(element: Mapping[str, Any], key: str, place: str, *, visible: bool) -> Iterator[Disclosure]:
    words = element.get(key)
    if not isinstance(words, str) or len(words) > _LONGEST_WORDS:
        return
    for sentence in sentences_in(words):
        hit = statement(sentence) or (bio_sentence(sentence, words) if element.get("scope") == "bio" else None)
        if hit:
            rule, start, end = hit
            yield Disclosure(place, rule.kind, sentence[start:end][:LONGEST], visible=visible, context=words[:600])
            return
    if element.get("scope") == "byline" and (kind := byline(words)):
        yield Disclosure(place, kind, words[:LONGEST], visible=visible)


def page_level(elements: Any) -> str | None:
    """Return the ``ai-disclosure`` of the article's innermost element: it stands over the page's."""
    told = None
    for element in elements if isinstance(elements, list | tuple) else ():
        if isinstance(element, Mapping) and element.get("scope") == "article":
            own = element.get("ai-disclosure")
            told = own if isinstance(own, str) else told  # an inner element stands over an outer one
    return told
