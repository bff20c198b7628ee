"""Code of a page that stands in the text.

What it finds
    Tags of a page's layout in the midst of a line ("left without <div class="promo"> speaking"), shortcodes of
    publishing systems ("[gallery ids="4,5"]"), fragments of JSON and of style sheets, and entities that were never
    turned into the character they stand for ("&nbsp;").

Why it matters
    Something was pasted into the text, or a tool broke it, and nobody read it again; what stood there may be gone.

What it cannot see
    Code on lines of its own in Markdown, links, and marks for bold, italic and line breaks, which authors write. Code
    between backticks or quotation marks, and articles that speak of code ("HTML", "JSON"), are left alone.

Learnt from
    Markup of common publishing systems; human news, where one article in some three hundred has an entity left.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from auditor.check import Check, Outcome, excerpt, finding
from auditor.document import Document
from auditor.records import Finding, Span

_ABOUT_CODE = (
    "html",
    "css",
    "javascript",
    "json",
    "markup",
    "markdown",
    "stylesheet",
    "shortcode",
    "shortcodes",
    "xml",
)
"""Words of an article that speaks of code."""
_CODES: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    (
        ("<",),
        re.compile(
            r"(?<=[\w,.;:’'”\"] )"
            r"</?(?:div|span|h[1-6]|section|aside|figure|figcaption|iframe|script|style|p|ul|li|td|tr)"
            r"(?:\s[^<>\n]{0,200})?/?>(?=\s?\S)",
            re.IGNORECASE,
        ),
    ),
    (
        ("[",),
        re.compile(
            r"\[[a-z][a-z0-9_-]{1,30}(?: [a-z_-]{1,20}=[\"“”'][^\]\n]{0,100}){1,8}\]"
            r"|\[/?(?:caption|gallery|embed|video|audio|pullquote|vc_\w{1,20}|et_pb_\w{1,20})\]"
        ),
    ),
    (("{",), re.compile(r"\{\s?[\"“][\w@.-]{1,40}[\"”]\s?:\s?[^{}\n]{1,200}\}")),
    (("{",), re.compile(r"[.#][a-z][\w-]{1,40}\s?\{\s?[a-z-]{2,30}\s?:[^{}\n]{1,200}\}")),
    (
        ("&",),
        re.compile(
            r"&(?:nbsp|quot|apos|rsquo|lsquo|ldquo|rdquo|mdash|ndash|hellip|amp|lt|gt|pound|euro|#\d{2,5}|#x[0-9a-f]{2,5});",
            re.IGNORECASE,
        ),
    ),
)
"""Kinds of code, each with what every match of it holds."""
_QUOTED_CODE = re.compile(r"`[^`\n]{1,400}`|```.{0,20000}?```", re.DOTALL)
_MARKDOWN_FILES = (".md", ".markdown", ".mdx")
"""Files whose entities are turned into characters when they are shown."""
MOST = 10
"""Most findings of an article; where there are more, the whole of it is a page."""


def run(document: Document) -> Outcome:
    """Return a finding for every fragment of code, the first of those on a line."""
    if any(word in document.places for word in _ABOUT_CODE):
        return Outcome()
    shown = [Span(*match.span()) for match in _QUOTED_CODE.finditer(document.text)] if "`" in document.text else []
    seen: set[int] = set()
    found = []
    for span in sorted(_spans(document)):
        line = document.block_at(span.start)
        before = bisect_right(shown, span.start, key=lambda one: one.start)
        is_shown = before > 0 and span.start < shown[before - 1].end
        if line not in seen and not is_shown and not document.quoted(span):
            seen.add(line)
            found.append(_told(document, span))
    return Outcome(findings=tuple(found[:MOST]))


def _spans(document: Document) -> Iterator[Span]:
    is_file = (document.article.source or "").lower().endswith(_MARKDOWN_FILES)
    for forms, pattern in _CODES:
        if document.mentions(forms) and not (is_file and forms == ("&",)):
            yield from (Span(*match.span()) for match in pattern.finditer(document.text))


def _told(document: Document, span: Span) -> Finding:
    return finding(
        CHECK.id,
        document,
        span,
        f"“{excerpt(span.of(document.text))}” is code of a page, and no part of the sentence.",
        "Something was pasted here, or a tool broke the text; nobody read it again.",
        suggestion="Take it out, and compare the sentence with the author's copy.",
    )


CHECK = Check(id="provenance.markup", docs=__doc__, run=run)
