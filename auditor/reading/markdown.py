"""Markdown: front matter becomes fields, a heading the title, and the body stays as it is."""

import re
from collections.abc import Mapping
from typing import Any

from auditor.reading.front_matter import front_matter
from auditor.records import Article

_H1 = re.compile(
    r"^(?:#[ \t]+(\S[^\r\n]{0,400}?)(?:[ \t]+#+)?|([^\s#>|-][^\r\n]{0,400})\r?\n=+)[ \t]*\r?$", re.MULTILINE
)
_OPENING_HEADING = re.compile(r"\s*#{2,6}[ \t]+(\S[^\r\n]{0,400}?)(?:[ \t]+#+)?[ \t]*(?:[\r\n]|$)")
_FIELDS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "byline": ("byline", "author", "authors"),
    "bio": ("bio", "author_bio"),
    "published": ("published", "date", "date_published", "pubdate"),
    "url": ("url", "canonical", "canonical_url"),
    "language": ("language", "lang"),
}


def read_markdown(text: str, given: Mapping[str, Any]) -> tuple[Article, int]:
    """Return the article of a Markdown text, and the line of the file that its text starts on.

    ``given`` holds ``id`` and ``source``. Every field of the front matter is kept in ``metadata["meta"]``.
    """
    head = front_matter(text)
    body = text[head.body :]
    fields: dict[str, Any] = {name: _first(head.fields, keys) for name, keys in _FIELDS.items()}
    fields["title"] = fields["title"] or _heading(body)
    metadata = {"meta": dict(head.fields)} if head.fields else {}
    first_line = len(re.findall(r"\r\n|\n|\r", text[: head.body])) + 1
    return Article(text=body, metadata=metadata, **fields, **given), first_line


def _first(fields: Mapping[str, str], keys: tuple[str, ...]) -> str | None:
    return next((fields[key] for key in keys if fields.get(key)), None)


def _heading(body: str) -> str | None:
    """Return the first heading of the first level, or a lesser one that opens the text; a later one is no title."""
    if first := _H1.search(body):
        return (first[1] or first[2]).strip()
    opening = _OPENING_HEADING.match(body)
    return opening[1].strip() if opening else None
