"""Which files are articles, which lie beside articles, and which are neither."""

from pathlib import PurePath
from typing import Literal

Format = Literal["text", "markdown", "html"]

FORMATS: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
"""Suffixes that are read, in lower case."""

_SIDE_STEMS = ("readme", "license", "licence", "changelog", "notice", "makefile")
_SIDE_SUFFIXES = frozenset(
    (
        ".toml .yaml .yml .ini .css .js .map .py .sh .log .png .jpg .jpeg .gif .svg .webp .avif .ico .woff .woff2 .ttf"
    ).split()
)


def format_of(path: PurePath) -> Format | None:
    """Return how a file is read by its suffix, or None for a kind that is not read."""
    return FORMATS.get(path.suffix.lower())


def lies_beside(path: PurePath) -> bool:
    """Tell whether a file in a folder of articles is plainly none itself: a README, settings, style or picture.

    Anything else that is not read (a .pdf, .docx, .csv or a name without suffix) may hold an article, and is a failure.
    """
    return path.name.lower().startswith(_SIDE_STEMS) or path.suffix.lower() in _SIDE_SUFFIXES


def suffixes() -> str:
    """Return the suffixes that are read, for a message."""
    return ", ".join(FORMATS)
