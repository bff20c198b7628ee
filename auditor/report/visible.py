"""An article's own words, made safe to show: nothing in them moves the cursor, colours the screen or turns the line."""

import unicodedata

_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


def visible(text: str) -> str:
    """Return ``text`` on one line, with control and format characters written out as ‹U+200B›."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(char) for char in text)


def _shown(char: str) -> str:
    if char in "\n\r\t":
        return " "
    return f"‹U+{ord(char):04X}›" if unicodedata.category(char) in _HIDDEN else char
