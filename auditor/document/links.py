"""Links that stand in a text."""

import re
from dataclasses import dataclass
from typing import Literal

from auditor.records import Span

Kind = Literal["bare", "markdown", "html"]

_LINK = re.compile(
    r"\[(?P<label>[^\[\]\n]{1,300})\]\((?P<markdown>https?://[^\s()]{1,2000})(?:\s+\"[^\"\n]{0,200}\")?\)"
    r"|<a\s[^<>]{0,500}?href=[\"'](?P<html>[^\"'<>\s]{1,2000})[\"'][^<>]{0,500}>"
    r"|(?P<bare>(?:https?://|www\.)[^\s<>\"“”()\[\]{}]{3,2000})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Link:
    """One link: where it stands, where it leads, and how it is written."""

    span: Span
    target: str
    kind: Kind


def links_of(text: str) -> tuple[Link, ...]:
    """Return the links of ``text`` in order; the full stop that ends a sentence is not part of an address."""
    links: list[Link] = []
    for match in _LINK.finditer(text):
        kind: Kind = "markdown" if match["markdown"] else "html" if match["html"] else "bare"
        target: str = match[kind]
        end = match.end()
        if kind == "bare":
            trimmed = target.rstrip(".,;:!?'’”")
            end -= len(target) - len(trimmed)
            target = trimmed
        links.append(Link(Span(match.start(), end), target, kind))
    return tuple(links)
