"""From a source to its article."""

import re
from dataclasses import dataclass
from typing import Any

from auditor.errors import EmptyText
from auditor.reading.bounded import read_bytes
from auditor.reading.encoding import decode
from auditor.reading.formats import Format
from auditor.reading.markdown import read_markdown
from auditor.reading.source import Source
from auditor.records import Article
from auditor.settings import Settings

_LOOKS_LIKE_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,400}?-->\s*)?<(?:!doctype\s+html|html)\b", re.I | re.S
)


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and where its text stands in the file: ``first_line``, or None where it was extracted from a page."""

    article: Article
    first_line: int | None


def read(source: Source, settings: Settings) -> Reading:
    """Read one article; raise an InputError that says what is wrong with it and what to do.

    A .txt file has no fields but its text. Standard input is taken for a page where it begins like one,
    else for Markdown.
    """
    data = read_bytes(source.path, settings.max_bytes)
    form = source.format or _sniffed(data)
    text = decode(data, page=form == "html")
    if not text.strip("\ufeff\u200b \t\r\n\f\v\xa0"):
        raise EmptyText("the file holds nothing but white space; give the article's words")
    given: dict[str, Any] = {"id": source.id, "source": source.name}
    if form == "html":
        from auditor.reading.page import read_page  # lxml and trafilatura take a third of a second: only for a page

        return Reading(read_page(text, given), None)
    if form == "markdown":
        return Reading(*read_markdown(text, given))
    return Reading(Article(text=text, **given), 1)


def _sniffed(data: bytes) -> Format:
    return "html" if _LOOKS_LIKE_PAGE.match(data[:4096].removeprefix(b"\xef\xbb\xbf")) else "markdown"
