"""What a page carries besides its words: meta tags, JSON-LD, and elements that speak of it."""

import json
from typing import Any

from auditor.reading.page_elements import elements_of

MAX_JSONLD_DEPTH = 40
"""Deepest nesting of a JSON-LD block that is kept; a deeper one is dropped, as whoever reads it would recurse."""
_NAMES = ("name", "property", "itemprop", "http-equiv")


def metadata_of(tree: Any) -> dict[str, Any]:
    """Return ``{"meta": {name: content}, "jsonld": [objects], "elements": [...]}``, each key only where there is any.

    Names are in lower case; a name that comes twice has its contents joined by "; ". JSON-LD that is no JSON is
    dropped; half a surrogate pair in it, which no output can hold, becomes U+FFFD.
    """
    metadata: dict[str, Any] = {}
    if meta := _meta(tree):
        metadata["meta"] = meta
    if jsonld := _jsonld(tree):
        metadata["jsonld"] = jsonld
    if elements := elements_of(tree):
        metadata["elements"] = elements
    return metadata


def _meta(tree: Any) -> dict[str, str]:
    contents: dict[str, dict[str, None]] = {}
    for element in tree.iter("meta"):
        content = (element.get("content") or "").strip()
        name = next((element.get(key) for key in _NAMES if element.get(key)), None)
        if name and content:
            contents.setdefault(name.strip().lower(), {})[content] = None
    return {name: "; ".join(parts) for name, parts in contents.items()}


def _jsonld(tree: Any) -> list[dict[str, Any]]:
    objects: list[dict[str, Any]] = []
    for element in tree.iter("script"):
        if (element.get("type") or "").partition(";")[0].strip().lower() != "application/ld+json":
            continue
        try:
            value = _whole(json.loads(element.text or "", strict=False))
        except (ValueError, RecursionError):
            continue
        if _depth(value) <= MAX_JSONLD_DEPTH:
            objects.extend(item for item in (value if isinstance(value, list) else [value]) if isinstance(item, dict))
    return objects


def _whole(value: Any) -> Any:
    """Return a JSON value whose strings have U+FFFD in place of half surrogate pairs."""
    written = json.dumps(value, ensure_ascii=False)
    return json.loads(written.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))


def _depth(value: Any) -> int:
    """Return how deep lists and objects are nested, counted level by level without recursion."""
    level, depth = [value], 0
    while level:
        level = [
            inner
            for outer in level
            if isinstance(outer, dict | list)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
        depth += 1
    return depth
