"""What a page's elements say beside its main text: bylines, biographies, deks, notes, captions, hover text, labels."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

MAX_KEPT = 200
"""Most elements that are kept of a page; a news page has a few dozen."""
_LONGEST = 600
_WHOLE = ("html", "body", "main", "article")
_FIGURES = ("figure", "figcaption", "img", "picture", "video", "audio", "svg", "canvas", "iframe")
_OUTSIDE = ("aside", "nav", "footer", "template", "noscript")
_LABELS = ("ai-disclosure", "ai-model", "ai-provider")
_HOVER = ("title", "data-tooltip")
_FEWEST_WORDS = 2
_BESIDE = re.compile(r"comments?(?:$|[\s_-])|related|teaser|recommend")
_SCOPES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (scope, re.compile(pattern, re.IGNORECASE))
    for scope, pattern in (
        (
            "bio",
            r"(?:^|[\s_-])(?:(?:author|writer|contributor)[_-]{0,2}(?:bio\w{0,30}|description|about|box)|about[_-]author|bio)(?:$|\s)",
        ),
        (
            "byline",
            r"(?:^|[\s_-])(?:byline\w{0,30}|(?:article|post|story|entry)[_-]{0,2}author|author(?:[_-]name)?)(?:$|\s)",
        ),
        ("dek", r"(?:^|[\s_-])(?:dek|standfirst|subtitle|subhead\w{0,30}|article[_-]summary)(?:$|\s)"),
        (
            "note",
            r"disclos|disclaim|transparency|editors?[_-]?note|\bai[_-](?:note|label|badge|notice|info)|footnote"
            r"|(?:article|story|post|entry)[_-]{0,2}foot",
        ),
        ("caption", r"(?:^|[\s_-])(?:caption|credit)(?:$|\s)"),
    )
)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an element stands, itself included: in an article, in a figure, beside the article."""

    article: bool = False
    figure: bool = False
    aside: bool = False

    def of(self, element: Any) -> "_Place":
        """Return the place of a child: the frame of the page, a comment or a teaser stands beside the article."""
        beside = element.tag in _OUTSIDE or _BESIDE.search(_names(element)) is not None
        return _Place(
            self.article or element.tag == "article",
            self.figure or element.tag in _FIGURES,
            self.aside or (beside and not (element.tag == "footer" and self.article)),
        )


def elements_of(tree: Any) -> list[dict[str, str]]:
    """Return the elements that say something beside the main text, in the order of the page.

    Each has ``tag`` and ``scope``, and ``words`` (its text), ``title`` (what shows under the pointer), the attributes
    ``ai-disclosure``, ``ai-model``, ``ai-provider``, or the ``href`` of a C2PA manifest. The scope is ``article`` for a
    label of the whole article, ``part`` for one of a passage, ``figure``, or ``outside`` for what stands beside it; for
    words it is ``byline``, ``bio``, ``dek``, ``note`` or ``caption``, and ``hover`` for hover text.
    """
    kept: list[dict[str, str]] = []
    places: dict[Any, _Place] = {}
    sizes = _sizes(tree)
    story = max(tree.iter("article"), key=sizes.__getitem__, default=None)
    for element in sizes:
        place = places[element] = places.get(element.getparent(), _Place()).of(element)
        kept.extend(_said(element, place, sizes[element], element is story))
        if len(kept) >= MAX_KEPT:
            break
    return kept[:MAX_KEPT]


def _sizes(tree: Any) -> dict[Any, int]:
    """Return how many characters other than spaces each element holds, in the order of the page."""
    sizes = {element: _length(element.text) for element in tree.iter() if isinstance(element.tag, str)}
    for node in reversed(list(tree.iter())):  # what is inside comes before what holds it
        if node is not tree:
            sizes[node.getparent()] += sizes.get(node, 0) + _length(node.tail)
    return sizes


def _length(text: str | None) -> int:
    return sum(map(len, text.split())) if text else 0


def _said(element: Any, place: _Place, size: int, story: bool) -> Iterator[dict[str, str]]:
    """Yield what the element says; ``size`` spares reading what is too long, or not what is looked for."""
    tag = element.tag
    if href := _manifest(element):
        yield {"tag": tag, "scope": "c2pa", "href": href}
    if labels := {name: element.get(name).strip() for name in _LABELS if element.get(name)}:
        yield {"tag": tag, "scope": _scope(element, place, story), **labels}
    if place.aside:
        return
    hover = next((text for name in _HOVER if (text := _squeezed(element.get(name)))), "")
    if len(hover.split()) >= _FEWEST_WORDS and len(hover) <= _LONGEST:
        # A link to another article repeats its headline.
        if size != _length(hover) or hover != _squeezed("".join(element.itertext())):
            yield {"tag": tag, "scope": "hover", "title": hover}
    scope = "caption" if tag == "figcaption" else _named_scope(element)
    if scope is not None and 0 < size <= _LONGEST:
        words = _squeezed(" ".join(element.itertext()))
        if len(words) <= _LONGEST:
            yield {"tag": tag, "scope": scope, "words": words}


def _names(element: Any) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}".strip()


def _named_scope(element: Any) -> str | None:
    if element.get("rel") == "author" or "author" in (element.get("itemprop") or "").split():
        return "byline"
    named = _names(element)
    return next((scope for scope, pattern in _SCOPES if pattern.search(named)), None) if named else None


def _scope(element: Any, place: _Place, story: bool) -> str:
    if place.figure:
        return "figure"
    if place.aside or (element.tag == "article" and not story):
        return "outside"
    if element.tag in _WHOLE or "articleBody" in (element.get("itemprop") or "").split():
        return "article"
    return "part"


def _manifest(element: Any) -> str | None:
    """Return where the page's C2PA manifest is (C2PA 2.4, A.7), "inline" for one in the page itself."""
    if element.tag == "link" and "c2pa-manifest" in (element.get("rel") or "").lower().split():
        return str(element.get("href") or "")
    if element.tag == "script" and (element.get("type") or "").lower() in ("application/c2pa", "application/x-c2pa"):
        return str(element.get("src") or "inline")
    return None


def _squeezed(text: str | None) -> str:
    return " ".join((text or "").split())
