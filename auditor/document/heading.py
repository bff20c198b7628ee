"""The first line of a text, where it is a heading and so stands for a title that was not given."""

from auditor.document.blocks import blocks_of
from auditor.document.shown import shown

_REACH = 4_000
"""Characters of the text by which it is told whether its first line heads it."""


def heading_of(text: str) -> str | None:
    """Return the heading that the text begins with, without Markdown's marks, or None where it begins with none."""
    head = shown(text[:_REACH])[0]
    blocks = blocks_of(head)
    if len(blocks) < 2 or blocks[0].kind != "heading":
        return None
    return " ".join(blocks[0].span.of(head).strip("#*_ ").split()) or None
