"""Sentences: nltk's Punkt with parameters of our own, and the rules of newspaper setting that Punkt does not know.

Every mark that may end a sentence is looked at once. Where the rules below have no answer, an ordinary word ends its
sentence, and Punkt decides after abbreviations, initials and ellipses. A full stop inside a quotation ends a sentence; a
closing quotation mark or bracket belongs to the sentence that it closes; a colon, a semicolon and the number of a list item
end none; a quotation that is followed by its speaker goes on (“Why?” she asked).
"""

import re
from collections.abc import Iterator, Sequence

from auditor.document import punkt
from auditor.records import Span

_MARK = re.compile(
    r"(?:\.(?: \.){2,}|[.!?…]+)"  # the mark itself; also a spaced ellipsis
    r"(?P<close>(?:[”’»)\]\"']|\[\d{1,3}\])*(?: (?:''|”|\"(?=\s)))?)"  # marks that close, footnote numbers
    r"(?=(?P<gap>\s*)(?P<open>[\"'“‘«(\[]*)(?P<next>\w[\w'’-]{0,40}(?:\.\w)*\.?)?)"
)
_BEFORE = re.compile(r"[^\s(\[{“”\"‘«—–/-]+$")
_BRAND = re.compile(r"[a-z]{1,2}[A-Z]")
_ITEM_NUMBER = re.compile(r"\s*(?:\(?\d{1,3}|\(?[a-zA-Z]|\(?[ivx]{1,4})[.)]+")
_SPEAKER = re.compile(
    r"\s+(?:(?:[A-Z][\w.'’-]{0,30}|the|a|an|of|de|van|von)\s+){1,6}"
    r"(?:said|says|asked|asks|wrote|writes|told|tells|added|adds|replied|tweeted|wondered|exclaimed|quipped|joked|shouted"
    r"|cried|responded|recalled|continued|demanded)\b"
)
_CAPITALISED = re.compile(r"\b[A-Z][\w.'’-]*\s+$")
_LOOK_BACK = 48


def sentences_of(text: str, blocks: Sequence[Span]) -> tuple[Span, ...]:
    """Return the sentences of ``text`` in order, none of which crosses one of ``blocks``; white space between is left out."""
    return tuple(sentence for block in blocks for sentence in _sentences(text, block))


def _sentences(text: str, block: Span) -> Iterator[Span]:
    start = block.start
    for end in _ends(text, block):
        while start < end and text[start].isspace():
            start += 1
        if start < end:
            yield Span(start, end)
        start = end
    while start < block.end and text[start].isspace():
        start += 1
    if start < block.end:
        yield Span(start, start + len(text[start : block.end].rstrip()))


def _ends(text: str, block: Span) -> Iterator[int]:
    """Yield where the sentences of ``block`` end, but for the last one."""
    counted, open_quote = block.start, False
    for mark in _MARK.finditer(text, block.start, block.end):
        end = mark.end()
        if end >= block.end:
            return
        before = mark.start() + len(mark.group()) - len(mark["close"])
        open_quote ^= text.count('"', counted, before) % 2 == 1
        counted = before
        if _is_end(text, block, mark):
            # A straight mark with no space around it ("end."Next) closes the quotation that is open, or opens the next.
            glued = mark["close"] == '"' and not mark["gap"] and not open_quote
            yield before if glued else end


def _is_end(text: str, block: Span, mark: re.Match[str]) -> bool:
    point = mark.group()[: len(mark.group()) - len(mark["close"])]
    after = mark["next"] or ""
    word = _word_before(text, block, mark.start())
    if not mark["gap"]:
        return _is_lost_space(word, point, mark, text)
    if not after:
        return _starts_afresh(text, mark.end("open"), block.end, point)
    if (
        after[0].islower()
        and (mark["close"] or point != "." or punkt.is_abbreviation(word))
        and not _BRAND.match(after)
    ):
        return False
    if point in ("!", "?") and mark["close"] and _SPEAKER.match(text, mark.end(), min(block.end, mark.end() + 200)):
        return False
    if _ITEM_NUMBER.fullmatch(text, block.start, mark.end()):
        return False
    if point == ".":
        return _ends_after(word, after, mark, text)
    return point in ("!", "?") or not _is_ellipsis(point) or punkt.ends_before("...", after)


def _ends_after(word: str, after: str, mark: re.Match[str], text: str) -> bool:
    """Tell whether a single full stop after ``word`` ends the sentence when ``after`` follows."""
    if not punkt.is_abbreviation(word):
        return not (after[0].isdigit() and punkt.needs_number(word))
    if after[0].isdigit() or punkt.is_title(word):
        return False
    if ")" in mark["close"] and "(" in text[max(0, mark.start() - 12) : mark.start()]:
        return False
    if len(word) == 1 and _CAPITALISED.search(text[max(0, mark.start() - _LOOK_BACK) : mark.start() - 1]):
        return punkt.is_starter(after)
    return punkt.ends_before(f"{word}.", after)


def _is_ellipsis(point: str) -> bool:
    return "…" in point or point.count(".") > 1


def _is_lost_space(word: str, point: str, mark: re.Match[str], text: str) -> bool:
    """Tell whether a sentence begins right after the mark, its space lost ("word.Next")."""
    after = mark["next"] or ""
    if not after[:1].isupper() or not (after[1:2].islower() or after in ("A", "I") or after[1:2] in ("'", "’")):
        return False
    if mark["close"] or mark["open"] or point != ".":
        return True
    ordinary = word[-2:].islower() or word[-2:].isdigit() or word[-1:] in ")%]" or word[-2:].isupper()
    return (
        ordinary and not punkt.is_abbreviation(word) and "." not in word and "@" not in word and not after.endswith(".")
    )


def _starts_afresh(text: str, start: int, end: int, point: str) -> bool:
    """Tell whether what begins with a sign (a dash, an amount, a tag) may be a sentence of its own."""
    if text[start : start + 1] in ("-", "–", "—"):
        rest = text[start : min(end, start + 8)].lstrip("-–— ")
        return rest[:1].isupper() and not _is_ellipsis(point)
    return text[start : start + 1] not in (",", ";", ":", ".", "…", "&", "/")


def _word_before(text: str, block: Span, end: int) -> str:
    found = _BEFORE.search(text[max(block.start, end - _LOOK_BACK) : end])
    return found.group() if found else ""
