"""HTML pages: main text by trafilatura, fields from what the page says of itself, meta tags and JSON-LD kept whole."""

from collections.abc import Mapping
from typing import Any

from lxml import etree  # type: ignore[import-untyped]
from lxml import html as lxml_html
from trafilatura import bare_extraction

from auditor.errors import EmptyText, TooLarge
from auditor.reading.page_fields import fields_of
from auditor.reading.page_layout import lay_out
from auditor.reading.page_metadata import metadata_of
from auditor.records import Article

MAX_DEPTH = 200
"""Deepest nesting of elements that is read; lxml itself cuts a page off at 256, and news pages stay under 60."""
MAX_ELEMENTS = 50_000
"""Most elements of a page that is read; news pages have 500 to 5,000."""
_THOROUGH_ELEMENTS = 3_000
"""Up to here trafilatura's slower second opinion (jusText) is asked; its time grows with the square of the elements."""


def read_page(text: str, given: Mapping[str, Any]) -> Article:
    """Return the article of a decoded page; ``given`` holds ``id`` and ``source``.

    Links are kept as ``[label](address)``, because what a page cites is part of what it says. Raise EmptyText where no
    main text is found, TooLarge past MAX_DEPTH or MAX_ELEMENTS.
    """
    tree = _parsed(text)
    elements = _within_caps(tree)
    metadata = metadata_of(tree)
    fields = fields_of(tree, metadata)
    lay_out(tree)
    extracted = _extracted(tree, fields["url"], fast=elements > _THOROUGH_ELEMENTS)
    body = (extracted.text or "") if extracted is not None else ""
    if extracted is None or not body.strip():
        raise EmptyText("no main text was found in the page; save the article's words as .txt or .md")
    fields["title"] = fields["title"] or extracted.title
    fields["byline"] = fields["byline"] or extracted.author
    fields["published"] = fields["published"] or extracted.date
    return Article(text=body, metadata=metadata, **fields, **given)


def _parsed(text: str) -> Any:
    try:
        # Bytes with a stated encoding: lxml refuses a str that carries an encoding declaration.
        return lxml_html.document_fromstring(text.encode(), parser=lxml_html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, etree.XMLSyntaxError):
        raise EmptyText("the page holds no elements; save the article's words as .txt or .md") from None


def _within_caps(tree: Any) -> int:
    """Return the number of elements; raise TooLarge past a cap."""
    depth = deepest = count = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        count += event == "start"
        deepest = max(deepest, depth)
    if deepest > MAX_DEPTH:
        raise TooLarge(f"elements are nested more than {MAX_DEPTH} deep; save the article's words as .txt or .md")
    if count > MAX_ELEMENTS:
        raise TooLarge(
            f"{count:,} elements are past the cap of {MAX_ELEMENTS:,}; save the article's words as .txt or .md"
        )
    return count


def _extracted(tree: Any, url: str | None, *, fast: bool) -> Any:
    """Run trafilatura on the tree; dates are read where a page states them, never searched for in its text."""
    return bare_extraction(
        tree,
        url=url,
        fast=fast,
        include_comments=False,
        include_links=True,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
