"""Links that stand in a text."""

import re
from dataclasses import dataclass
from typing import Literal

from auditor.records import Span

Kind = Literal["bare", "markdown", "html"]

_LINK = re.compile(
    r"\[(?P<label>[^\[\]\n]{1,300})\]\(<?(?P<markdown>https?://(?:[^\s()<>]|\([^\s()]{0,200}\)){1,2000})>?"
    r"(?:\s+\"[^\"\n]{0,200}\")?\)"
    r"|^\[[^\[\]\n]{1,100}\]:\s{1,4}<?(?P<reference>https?://[^\s<>]{1,2000})"
    r"|<a\s[^<>]{0,500}?href=[\"'](?P<html>[^\"'<>\s]{1,2000})[\"'][^<>]{0,500}>"
    r"|(?P<bare>(?:https?://|\bwww\.)(?:[^\s<>\"“”()\[\]{}]|\([^\s()]{1,200}\)){3,2000})"
    r"|\bdoi:\s?(?P<doi>10\.\d{4,9}/[^\s<>\"“”()\[\]{}]{1,300})"
    r"|(?<![\w.@/-])(?P<short>(?:[a-z\d-]{1,63}\.){1,4}(?:com|org|net|gov|edu|io|co|uk|eu|me|ly|info)"
    r"/[^\s<>\"“”()\[\]{}]{1,500})",
    re.IGNORECASE | re.MULTILINE,
)
_KINDS: dict[str, Kind] = {
    "markdown": "markdown",
    "reference": "markdown",
    "html": "html",
    "bare": "bare",
    "doi": "bare",
    "short": "bare",
}


@dataclass(frozen=True, slots=True)
class Link:
    """One link: where it stands, its address with the marks around that, where it leads, and how it is written."""

    span: Span
    address: Span
    target: str
    kind: Kind


def links_of(text: str) -> tuple[Link, ...]:
    """Return the links of ``text`` in order: Markdown, HTML anchors, addresses with or without a scheme, and DOIs.

    The full stop that ends a sentence is no part of an address. ``target`` is as written, but a DOI's is its address at
    doi.org.
    """
    if "/" not in text and "<" not in text and "www." not in text.lower():
        return ()  # every link holds one of these
    return tuple(_link(match) for match in _LINK.finditer(text))


def _link(match: re.Match[str]) -> Link:
    form = next(name for name in _KINDS if match[name])
    target: str = match[form]
    end = match.end()
    if _KINDS[form] == "bare":
        trimmed = target.rstrip(".,;:!?'’”*_")
        end -= len(target) - len(trimmed)
        target = trimmed
    start = match.end("label") if form == "markdown" else match.start()
    address = f"https://doi.org/{target}" if form == "doi" else target
    return Link(Span(match.start(), end), Span(start, end), address, _KINDS[form])
