"""A page's tree before its text is taken: adverts go, and tables that only lay out the page become plain blocks."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

_ADVERT = re.compile(
    r"(?:^|\s)(?:ads?|adverts?|advertisements?|advertising)(?:[_-][\w-]{1,40})?(?:$|\s)", re.IGNORECASE
)
"""Names, among an element's classes or as its id, that pages give to the boxes of their adverts."""
_ADVERT_TAGS = ("div", "section", "aside", "p", "span", "ins", "figure", "li")
_LONGEST_ADVERT = 400
"""Characters of text past which a box with such a name is kept: it may hold the whole page."""
_BLOCKS = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "div")
_FEWEST_BLOCKS = 2
_SHORTEST_PROSE = 400
"""Fewest blocks, or breaks of two lines, and fewest characters of a cell that holds an article and no datum."""
_CELLS = ("td", "th")
_PARTS = ("tbody", "thead", "tfoot", "tr", "td", "th", "caption", "colgroup", "col")


def lay_out(tree: Any) -> None:
    """Take adverts out of the tree of a page, and turn its layout tables into blocks; change the tree in place."""
    for element in [one for one in tree.iter(*_ADVERT_TAGS) if _is_advert(one)]:
        if element.getparent() is not None:
            element.drop_tree()
    cells = [cell for cell in tree.iter(*_CELLS) if _holds_prose(cell)]
    for table in {table for cell in cells for table in cell.iterancestors("table")}:
        for part in (table, *_own_parts(table)):
            part.tag = "div"
            part.attrib.clear()
    if len(cells) == 1 and next(tree.iter("article"), None) is None:
        cells[0].tag = "article"


def _is_advert(element: Any) -> bool:
    names = (element.get("class") or "", element.get("id") or "")
    return any(map(_ADVERT.search, names)) and not _is_longer(element, _LONGEST_ADVERT)


def _own_parts(table: Any) -> Iterator[Any]:
    """Yield the rows and cells of a table, without those of tables inside it."""
    waiting = list(table)
    while waiting:
        element = waiting.pop()
        if element.tag in _PARTS:
            yield element
            waiting.extend(element)


def _holds_prose(cell: Any) -> bool:
    """Tell whether a cell holds paragraphs and no table: several blocks, or lines with an empty one between them."""
    if next(cell.iter("table"), None) is not None:
        return False
    breaks = (one for one in cell.iter("br") if _is_empty_line(one))
    parts = (len(list(islice(found, _FEWEST_BLOCKS))) for found in (cell.iter(*_BLOCKS), breaks))
    return max(parts) == _FEWEST_BLOCKS and _is_longer(cell, _SHORTEST_PROSE)


def _is_empty_line(line_break: Any) -> bool:
    after = line_break.getnext()
    return after is not None and after.tag == "br" and not (line_break.tail or "").strip()


def _is_longer(element: Any, length: int) -> bool:
    """Tell whether an element holds more characters than ``length``; no more of it is read than that takes."""
    count = 0
    for text in element.itertext():
        count += len(text.strip())
        if count > length:
            return True
    return False
