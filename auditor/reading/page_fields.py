"""Title, byline, date, address and language as the page states them: JSON-LD first, then meta tags."""

from collections.abc import Iterator, Mapping
from typing import Any

from auditor.records import jsonld_objects

_ARTICLE_TYPES = ("article", "posting", "report", "review", "webpage")
_AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl")
_DATES = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dcterms.created",
    "pubdate",
    "parsely-pub-date",
)
Fields = dict[str, Any]


def fields_of(tree: Any, metadata: Mapping[str, Any]) -> Fields:
    """Return the fields of an Article that the page states, None for each that it does not."""
    meta: Mapping[str, str] = metadata.get("meta", {})
    story = next(_stories(metadata.get("jsonld", [])), {})
    return {
        "title": _text(story.get("headline")) or meta.get("og:title") or meta.get("twitter:title"),
        "byline": _names(story.get("author")) or _meta_author(meta),
        "bio": _bio(story.get("author")),
        "published": _text(story.get("datePublished")) or _meta_date(meta) or _time(tree),
        "url": _link(tree, "canonical") or meta.get("og:url"),
        "language": _text(story.get("inLanguage")) or (tree.get("lang") or "").strip() or meta.get("og:locale"),
    }


def _stories(objects: list[Any]) -> Iterator[Mapping[str, Any]]:
    """Yield the JSON-LD objects that describe an article, those in an @graph included."""
    for item in jsonld_objects(objects, most=None):
        kinds = item.get("@type")
        for kind in kinds if isinstance(kinds, list) else [kinds]:
            if isinstance(kind, str) and kind.lower().endswith(_ARTICLE_TYPES):
                yield item
                break


def _text(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _people(author: Any) -> list[Any]:
    return author if isinstance(author, list) else [author]


def _names(author: Any) -> str | None:
    names = [person.get("name") if isinstance(person, dict) else person for person in _people(author)]
    return ", ".join(name.strip() for name in names if isinstance(name, str) and name.strip()) or None


def _bio(author: Any) -> str | None:
    bios = [_text(person.get("description")) for person in _people(author) if isinstance(person, dict)]
    return "; ".join(bio for bio in bios if bio) or None


def _meta_author(meta: Mapping[str, str]) -> str | None:
    """Return the author's name; ``article:author`` is often the address of a profile, which is no name."""
    for key in _AUTHORS:
        value = meta.get(key)
        if value and not value.startswith(("http://", "https://", "/")):
            return value
    return None


def _meta_date(meta: Mapping[str, str]) -> str | None:
    return next((meta[key] for key in _DATES if meta.get(key)), None)


def _time(tree: Any) -> str | None:
    """Return the date of the first ``<time>`` that says it is the publication's."""
    for element in tree.iter("time"):
        marked = element.get("pubdate") is not None or "datePublished" in (element.get("itemprop") or "")
        if marked and element.get("datetime"):
            return str(element.get("datetime")).strip()
    return None


def _link(tree: Any, relation: str) -> str | None:
    for element in tree.iter("link"):
        if relation in (element.get("rel") or "").lower().split() and element.get("href"):
            return str(element.get("href")).strip()
    return None
