"""What an article must be before it is audited; each refusal says what to do."""

import re

from auditor.errors import BinaryText, EmptyText, PageSource, TooLarge, UndecodableText
from auditor.records import Article
from auditor.settings import Settings

_CONTROL = frozenset(map(chr, range(32))) - frozenset("\t\n\v\f\r\x1b")
_CONTROL_SHARE = 0.01
_PAGE = re.compile(
    r"[\s\ufeff]*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,400}?-->\s*)?(?:<!doctype\s+html\b[^>]{0,300}>\s*<"
    r"|<html\b[^>]{0,1000}>\s*<(?:head|body)\b[^>]{0,1000}>)",
    re.IGNORECASE | re.DOTALL,
)
_FRAGMENT = re.compile(r"[\s\ufeff]*<(?:p|div|article|section|main|h[1-6])(?:\s[^<>]{0,1000})?>", re.IGNORECASE)
_FRAGMENT_END = re.compile(r"</(?:p|div|article|section|main|[uo]l)>\s*\Z", re.IGNORECASE)
_TAIL = 1_000


def admit(article: Article, settings: Settings) -> None:
    """Raise an InputError for a text that cannot be audited; else do nothing."""
    text = article.text
    if len(text) > settings.max_characters:
        raise TooLarge(
            f"the text has {len(text):,} characters, more than max_characters={settings.max_characters:,}; "
            "split it, or raise the cap with `Settings` from Python"
        )
    if not text.strip("\ufeff\u200b \t\r\n\f\v\xa0") or text.isspace():
        raise EmptyText("the text is empty; give the article's words")
    controls = sum(text.count(char) for char in _CONTROL)
    if "\0" in text or controls > _CONTROL_SHARE * len(text):
        raise BinaryText("the text is binary data, not prose; extract the words first")
    if (_PAGE.match(text) and "</" in text) or _is_fragment(text):
        raise PageSource(
            "the text is the source of a web page; save it as .html, send it as text/html, or give the article's words"
        )
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise UndecodableText(f"character {error.start} is half of a surrogate pair; decode the source anew") from None


def _is_fragment(text: str) -> bool:
    """Tell whether the text is a page's body, as publishing systems keep it: an element from its head to its end."""
    return bool(
        _FRAGMENT.match(text) and _FRAGMENT_END.search(text, max(0, len(text) - _TAIL)) and "</p>" in text.lower()
    )
