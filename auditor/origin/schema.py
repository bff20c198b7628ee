"""JSON-LD: the objects that describe the article itself; a picture's source type says nothing of the text."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from auditor.origin.bios import bio_sentence
from auditor.origin.bylines import byline
from auditor.origin.disclosure import Disclosure
from auditor.origin.labels import LONGEST, level, source_type
from auditor.origin.statements import statement
from auditor.records import jsonld_objects

_ARTICLE = re.compile(r"(?:Article|Posting|Review|Report|WebPage|CreativeWork)$")
_SOFTWARE = re.compile(r"(?:SoftwareApplication|WebApplication|MobileApplication)$")


def schema_labels(objects: Any) -> Iterator[Disclosure]:
    """Yield what the article's JSON-LD tells: source type, ``aiDisclosure``, authors' types, names, descriptions."""
    for node in article_objects(objects):
        yield from _source_types(node.get("digitalSourceType"))
        yield from _disclosure(node.get("aiDisclosure"))
        for author in (*_listed(node.get("author")), *_listed(node.get("creator"))):
            yield from _author(author)


def article_objects(objects: Any) -> Iterator[Mapping[str, Any]]:
    """Yield the objects that describe an article or its page, and the article that a page names as its main entity."""
    for node in jsonld_objects(objects):
        for each in (node, node.get("mainEntity")):
            if isinstance(each, Mapping) and is_a(each, _ARTICLE):
                yield each


def is_a(node: Mapping[str, Any], kinds: re.Pattern[str]) -> bool:
    """Tell whether one of the object's types matches."""
    return any(isinstance(kind, str) and kinds.search(kind) for kind in _listed(node.get("@type")))


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else [value]


def _source_types(value: Any) -> Iterator[Disclosure]:
    for each in _listed(value):
        code = each.get("@id") if isinstance(each, Mapping) else each
        if isinstance(code, str) and (kind := source_type(code)) is not None:
            yield Disclosure("JSON-LD digitalSourceType", kind, code[:LONGEST], visible=False)


def _disclosure(value: Any) -> Iterator[Disclosure]:
    words = value.get("level") if isinstance(value, Mapping) else value
    if not isinstance(words, str):
        return
    hit = statement(words)
    kind = level(words) or (hit[0].kind if hit else None)
    if kind is not None:
        about = value.get("description") if isinstance(value, Mapping) else words
        yield Disclosure("JSON-LD aiDisclosure", kind, words[:LONGEST], visible=False, context=str(about or words))


def _author(author: Any) -> Iterator[Disclosure]:
    name = author.get("name") if isinstance(author, Mapping) else author
    if isinstance(author, Mapping) and is_a(author, _SOFTWARE):
        yield Disclosure("JSON-LD author type", "generated", str(name)[:LONGEST], visible=False)
    elif isinstance(name, str) and (kind := byline(name)) is not None:
        yield Disclosure("JSON-LD author", kind, name[:LONGEST], visible=False)
    about = author.get("description") if isinstance(author, Mapping) else None
    if isinstance(about, str) and (hit := bio_sentence(about, about)):
        yield Disclosure("JSON-LD author description", hit[0].kind, about[:LONGEST], visible=False)


def schema_authors(objects: Any) -> list[str]:
    """Return the names of the article's authors in JSON-LD, each once; those of the page alone do not count."""
    names: dict[str, None] = {}
    for node in article_objects(objects):
        for author in _listed(node.get("author")):
            name = author.get("name") if isinstance(author, Mapping) else author
            if isinstance(name, str) and name.strip():
                names[name.strip()] = None
    return list(names)
