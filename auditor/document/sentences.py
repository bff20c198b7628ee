"""Sentences: nltk's Punkt with parameters of our own, and the rules of newspaper setting that Punkt does not know.

Every mark that may end a sentence is looked at once. Where the rules below have no answer, an ordinary word ends its
sentence, and Punkt decides after abbreviations, initials and ellipses. A full stop inside a quotation ends a sentence;
a closing quotation mark or bracket belongs to the sentence that it closes; a colon, a semicolon and the number of a
list item end none; a quotation that is followed by its speaker goes on (“Why?” she asked).
"""

import re
from collections.abc import Iterator, Sequence

from auditor.document import punkt
from auditor.records import Span

_MARK = re.compile(
    r"(?:\.(?: \.){2,}|[.!?…]+)"  # the mark itself; also a spaced ellipsis
    r"(?P<close>(?:[”’»)\]\"']|\[\d{1,3}\])*(?: (?:''|[”)\]]|\"(?=\s)))?)"  # what closes, footnote numbers
    r"(?=(?P<gap>\s*)(?P<open>[\"'“‘«(\[]*)(?P<next>\w[\w'’-]{0,40}(?:\.\w){0,4}\.?)?)"
)
_BEFORE = re.compile(r"[^\s(\[{“”\"‘«—–/-]+$")
_WORD = re.compile(r"[^\W_]")
_OPENING = '"“‘«([:'
_CLOCK = re.compile(r"[ap]\.m (?:[ECMP][SD]?T|GMT|BST|UTC)\.?", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?:\S*|www) [a-z]|\S+ (?:com|org|net|gov|edu|co|ac)\b")  # with spaces that do not belong
_BRAND = re.compile(r"[a-z]{1,2}[A-Z]")
_ITEM_NUMBER = re.compile(r"\s*(?:\(?\d{1,3}|\(?[a-zA-Z]|\(?[ivx]{1,4})[.)]+")
_SPEAKER = re.compile(
    r"\s+(?:(?:[A-Z][\w.'’-]{0,30}|the|a|an|of|de|van|von)\s+){1,6}"
    r"(?:said|says|asked|asks|wrote|writes|told|tells|added|adds|replied|tweeted|wondered|exclaimed|quipped|joked"
    r"|shouted|cried|responded|recalled|continued|demanded)\b"
)
"""A speaker behind a question or an exclamation, by the verbs that stand there; more would join sentences."""
_CAPITALISED = re.compile(r"\b[A-Z][\w.'’-]*\s+$")
_LOOK_BACK = 48


def sentences_of(text: str, blocks: Sequence[Span]) -> tuple[Span, ...]:
    """Return the sentences of ``text`` in order, without white space around; none crosses one of ``blocks``."""
    return tuple(sentence for block in blocks for sentence in _sentences(text, block))


def _sentences(text: str, block: Span) -> Iterator[Span]:
    start = block.start
    for end in (*_ends(text, block), block.end):
        piece = text[start:end]
        if piece.strip():
            yield Span(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))
        start = end


def _ends(text: str, block: Span) -> Iterator[int]:
    """Yield where the sentences of ``block`` end, but for the last one."""
    counted, open_quote, has_words = block.start, False, False
    for mark in _MARK.finditer(text, block.start, block.end):
        if mark.end() >= block.end:
            return
        point_end = mark.start("close")
        open_quote ^= text.count('"', counted, point_end) % 2 == 1
        has_words = has_words or _WORD.search(text, counted, mark.start()) is not None
        counted = point_end
        if has_words and _is_end(text, block, mark):
            has_words = False
            yield mark.end() if open_quote or not _may_open(mark) else mark.end() - len(mark["close"].lstrip(" "))


def _may_open(mark: re.Match[str]) -> bool:
    """Tell whether the straight mark after a full stop could as well open what follows (``end."Next``)."""
    return mark["close"] == ' "' or (mark["close"] == '"' and not mark["gap"])


def _is_end(text: str, block: Span, mark: re.Match[str]) -> bool:
    point = text[mark.start() : mark.start("close")]
    after = mark["next"] or ""
    word = _word_before(text, block, mark.start())
    if not mark["gap"]:
        return _is_lost_space(word, point, mark)
    if not after:
        return not punkt.is_abbreviation(word) and _starts_afresh(text, mark.end("open"), block.end, point)
    if (
        after[0].islower()
        and (mark["close"] or point != "." or punkt.is_abbreviation(word))
        and not _BRAND.match(after)
    ):
        return False
    if point in ("!", "?") and mark["close"] and _SPEAKER.match(text, mark.end(), min(block.end, mark.end() + 200)):
        return False
    if _is_ellipsis(point) and text[mark.start() - 1] in _OPENING:
        return False
    if _ADDRESS.match(f"{word} {after}"):
        return False
    if _ITEM_NUMBER.fullmatch(text, block.start, mark.end()):
        return False
    if point == ".":
        return _ends_after(word, after, mark, text)
    if not _is_ellipsis(point):
        return True
    # Three points right after a word trail off; with a space before them they may stand for words left out.
    trails_off = not text[mark.start() - 1].isspace() and after[0].isupper() and after[:2] not in ("I", "I'", "I’")
    return trails_off or punkt.ends_before("...", after)


def _ends_after(word: str, after: str, mark: re.Match[str], text: str) -> bool:
    """Tell whether a single full stop after ``word`` ends the sentence when ``after`` follows."""
    if not punkt.is_abbreviation(word):
        return not (after[0].isdigit() and punkt.needs_number(word))
    if after[0].isdigit() or punkt.is_title(word) or _CLOCK.fullmatch(f"{word} {after}"):
        return False
    if ")" in mark["close"] and "(" in text[max(0, mark.start() - 12) : mark.start()]:
        return False
    if len(word) == 1 and _CAPITALISED.search(text[max(0, mark.start() - _LOOK_BACK) : mark.start() - 1]):
        return punkt.is_starter(after)
    return punkt.ends_before(f"{word}.", after)


def _is_ellipsis(point: str) -> bool:
    return "…" in point or point.count(".") > 1


def _is_lost_space(word: str, point: str, mark: re.Match[str]) -> bool:
    """Tell whether a sentence begins right after the mark, its space lost ("word.Next")."""
    after = mark["next"] or ""
    short = after in ("A", "I") or after[1:2] in ("'", "’") or after.isupper()
    if not after[:1].isupper() or not (short or after[1:2].islower()):
        return False
    if mark["close"] or mark["open"] or point != ".":
        return True
    if "." in word or "@" in word or after.endswith(".") or punkt.is_abbreviation(word):
        return False
    return word[-2:].islower() or (not short and (word[-2:].isdigit() or word[-2:].isupper() or word[-1:] in ")%]"))


def _starts_afresh(text: str, start: int, end: int, point: str) -> bool:
    """Tell whether what begins with a sign (a dash, an amount, a tag) may be a sentence of its own."""
    if text[start : start + 1] in ("-", "–", "—"):
        rest = text[start : min(end, start + 8)].lstrip("-–— ")
        return rest[:1].isupper() and not _is_ellipsis(point)
    return text[start : start + 1] not in (",", ";", ":", ".", "…", "&", "/")


def _word_before(text: str, block: Span, end: int) -> str:
    found = _BEFORE.search(text[max(block.start, end - _LOOK_BACK) : end])
    return found.group() if found else ""
