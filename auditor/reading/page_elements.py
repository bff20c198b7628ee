"""What a page's elements say beside its main text: bylines, biographies, deks, notes, captions, hover text, labels."""

import re
from collections.abc import Iterator
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
_SCOPES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (scope, re.compile(pattern, re.IGNORECASE))
    for scope, pattern in (
        (
            "bio",
            r"(?:^|[\s_-])(?:(?:author|writer|contributor)[_-]{0,2}(?:bio\w*|description|about|box)|about[_-]author|bio)(?:$|\s)",
        ),
        (
            "byline",
            r"(?:^|[\s_-])(?:byline\w*|(?:article|post|story|entry)[_-]{0,2}author|author(?:[_-]name)?)(?:$|\s)",
        ),
        ("dek", r"(?:^|[\s_-])(?:dek|standfirst|subtitle|subhead\w*|article[_-]summary)(?:$|\s)"),
        (
            "note",
            r"disclos|disclaim|transparency|editors?[_-]?note|\bai[_-](?:note|label|badge|notice|info)|footnote"
            r"|(?:article|story|post|entry)[_-]{0,2}foot",
        ),
        ("caption", r"(?:^|[\s_-])(?:caption|credit)(?:$|\s)"),
    )
)


def elements_of(tree: Any) -> list[dict[str, str]]:
    """Return the elements that say something beside the main text, in the order of the page.

    Each has ``tag`` and ``scope``, and ``words`` (its text), ``title`` (what shows under the pointer), the attributes
    ``ai-disclosure``, ``ai-model``, ``ai-provider``, or the ``href`` of a C2PA manifest. The scope is ``article`` for a
    label of the whole article, ``part`` for one of a passage, ``figure``, or ``outside`` for what stands beside it; for
    words it is ``byline``, ``bio``, ``dek``, ``note`` or ``caption``, and ``hover`` for hover text.
    """
    kept: list[dict[str, str]] = []
    story = max(tree.iter("article"), key=_size, default=None)
    for element in tree.iter():
        if isinstance(element.tag, str):
            kept.extend(_said(element, story))
            if len(kept) >= MAX_KEPT:
                break
    return kept[:MAX_KEPT]


def _size(element: Any) -> int:
    return sum(map(len, element.itertext()))


def _said(element: Any, story: Any) -> Iterator[dict[str, str]]:
    tag = element.tag
    if href := _manifest(element):
        yield {"tag": tag, "scope": "c2pa", "href": href}
    if labels := {name: element.get(name).strip() for name in _LABELS if element.get(name)}:
        yield {"tag": tag, "scope": _scope(element, story), **labels}
    hover = next((text for name in _HOVER if (text := _squeezed(element.get(name)))), "")
    if len(hover.split()) >= _FEWEST_WORDS and len(hover) <= _LONGEST and not _aside(element):
        if hover != _squeezed("".join(element.itertext())):  # a link to another article repeats its headline
            yield {"tag": tag, "scope": "hover", "title": hover}
    yield from _words(element)


def _words(element: Any) -> Iterator[dict[str, str]]:
    scope = "caption" if element.tag == "figcaption" else _named_scope(element)
    if scope is None or _aside(element):
        return
    words = _squeezed(" ".join(element.itertext()))
    if words and len(words) <= _LONGEST:
        yield {"tag": element.tag, "scope": scope, "words": words}


def _named_scope(element: Any) -> str | None:
    if element.get("rel") == "author" or "author" in (element.get("itemprop") or "").split():
        return "byline"
    named = f"{element.get('class') or ''} {element.get('id') or ''}".strip()
    return next((scope for scope, pattern in _SCOPES if pattern.search(named)), None) if named else None


def _scope(element: Any, story: Any) -> str:
    if element.tag in _FIGURES or _inside(element, _FIGURES):
        return "figure"
    if _aside(element) or (element.tag == "article" and element is not story):
        return "outside"
    if element.tag in _WHOLE or "articleBody" in (element.get("itemprop") or "").split():
        return "article"
    return "part"


def _aside(element: Any) -> bool:
    """Tell whether the element belongs to the frame of the page, to a comment or a teaser, and not to the article."""
    for each in (element, *element.iterancestors()):
        named = f"{each.get('class') or ''} {each.get('id') or ''}" if isinstance(each.tag, str) else ""
        if each.tag == "footer" and any(outer.tag == "article" for outer in each.iterancestors()):
            continue
        if each.tag in _OUTSIDE or re.search(r"comments?(?:$|[\s_-])|related|teaser|recommend", named):
            return True
    return False


def _inside(element: Any, tags: tuple[str, ...]) -> bool:
    return any(outer.tag in tags for outer in element.iterancestors())


def _manifest(element: Any) -> str | None:
    """Return where the page's C2PA manifest is (C2PA 2.4, A.7), "inline" for one in the page itself."""
    if element.tag == "link" and "c2pa-manifest" in (element.get("rel") or "").lower().split():
        return str(element.get("href") or "")
    if element.tag == "script" and (element.get("type") or "").lower() in ("application/c2pa", "application/x-c2pa"):
        return str(element.get("src") or "inline")
    return None


def _squeezed(text: str | None) -> str:
    return " ".join((text or "").split())
