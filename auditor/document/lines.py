"""Lines of a text, and which of them go on with the one before because the text was wrapped."""

import re
from collections.abc import Iterator, Sequence

from auditor.document.months import DATE_LINE
from auditor.records import Span

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
ITEM = re.compile(
    r"\s*(?:[-*+•‣◦▪●·–—]\s+(?![-*+–—\s])"  # a bullet, not a rule of several
    r"|\(?\d{1,3}[.)]\s+(?=\S*[^\W\d_])"
    r"|\(?[a-z]\)\s+|\([ivx]{1,4}\)\s+)"
)
MARKDOWN_HEADING = re.compile(r"\s*#{1,6}\s+[^\s#]")
# tables, quoted lines, fences and rules: never joined to another line
APART = re.compile(r"\s*(?:[|>]|```|~~~|(?:[-*_=]\s?){3,}\s*$)")
ENDED = re.compile(r"[.!?…:;,|][\"'”’)\]*_]*\s*$")
_NEVER_LAST = re.compile(r"\b(?:an?|the|and|or|its|their)$")
_SELDOM_LAST = re.compile(r"\b(?:of|for|to|from|by|at|in|on|with|than|about|nearly|almost|around|over|under|some)$")
"""Words that no line ends with unless it was broken off there, and those that a title may end with."""
_LONGEST_TITLE = 120
_FIGURE = re.compile(r"[$£€]?\d")
_BYLINE = re.compile(r"By\s+[A-ZÀ-Þ]|by(?:\s+(?:and|&|[A-ZÀ-Þ][\w.'’-]*,?)){2,8}$")
_DATE_LINE = re.compile(DATE_LINE, re.IGNORECASE)
"""What stands under a title, and goes on with no sentence where the line before has no stop."""
_HYPHENED = re.compile(r"[^\W\d_]-$")
_HANGING = re.compile(r"(?:and|or|to)\b")
"""Behind a hyphen at a line's end: "pre- and post-war", whose two words were never one."""
_DASH = re.compile(r"[-–—]\s(?=\S)")
_LISTED = 4
"""Lines before one that begins with a dash in which a list's item tells that it is one too."""
_CUT_LENGTH = 40  # a shorter line that breaks off is a line of its own
_WRAP_WIDTHS = range(45, 101)
_FILLED, _MOSTLY, _GOING_ON = 3, 0.8, 0.5
"""Fewest lines that were broken where the next word had no more room, the least share of such lines, and the least
share of them that go on with a small letter, in a text wrapped at one width."""
_DEEPEST = 80
"""Most characters by which a line is set in."""
_WIDEST = 3
"""Line lengths that may be the width of a wrapped text: the longest is, but for a title or an address."""


def lines_of(text: str) -> list[Span]:
    """Return the lines of ``text`` that are not empty, without the white space around them."""
    return [_trimmed(match) for match in _LINE.finditer(text) if not match.group().isspace()]


def _trimmed(match: re.Match[str]) -> Span:
    line = match.group()
    return Span(match.start() + len(line) - len(line.lstrip()), match.start() + len(line.rstrip()))


def wrapped(text: str, lines: Sequence[Span]) -> frozenset[int]:
    """Return the numbers of the lines that belong to the line before.

    One does that goes on with a small letter, or behind "the" and the like, where the line before broke off; behind
    "of" and "for" only if that line cannot be a title, which may end so. In text wrapped at one width every line does
    before whose first word the line before was full; in text of ragged lines that are about as long, most cut in
    mid-sentence, every line does that no empty one stands before.
    """
    joints = [at for at in range(1, len(lines)) if _may_go_on(text, lines[at - 1], lines[at])]
    if not joints:
        return frozenset()
    loose = frozenset(at for at in joints if _is_broken_off(text, lines[at - 1], lines[at], under_first=at == 1))
    filled = _filled(text, lines, joints)
    if filled:
        return filled | loose
    return frozenset(joints) if _is_ragged(text, lines) else loose


def gaps(text: str) -> list[tuple[Span, str]]:
    """Return the white space at which ``text`` was wrapped, with what stands for it where it is not: a space, or
    nothing behind the hyphen of a word. Longer lines than are set by hand are left as they are.
    """
    lines = lines_of(text)
    joined = (at for at in sorted(wrapped(text, lines)) if _width(text, lines[at - 1]) < _WRAP_WIDTHS.stop)
    return [_gap(text, lines[at - 1], lines[at]) for at in joined]


def _gap(text: str, before: Span, line: Span) -> tuple[Span, str]:
    inside = _HYPHENED.search(text, before.start, before.end) is not None and text[line.start].isalpha()
    return Span(before.end, line.start), "" if inside and not _HANGING.match(text, line.start) else " "


def _may_go_on(text: str, before: Span, line: Span) -> bool:
    """Tell whether nothing speaks against ``line`` being the same paragraph as the one before it."""
    if not _is_next(text, before, line):
        return False
    if ITEM.match(text, line.start, line.end) or APART.match(text, line.start, line.end):
        return False
    if MARKDOWN_HEADING.match(text, before.start, before.end) or MARKDOWN_HEADING.match(text, line.start, line.end):
        return False
    return APART.match(text, before.start, before.end) is None and not _is_byline_or_date(text, before, line)


def _is_byline_or_date(text: str, before: Span, line: Span) -> bool:
    if ENDED.search(text, max(before.start, before.end - 8), before.end):
        return False
    return any(pattern.match(text, line.start, line.end) for pattern in (_BYLINE, _DATE_LINE))


def _is_next(text: str, before: Span, line: Span) -> bool:
    """Tell whether one line break and no empty line stands between two lines."""
    between = text[before.end : line.start]
    return between.replace("\r\n", "\n").count("\n") + between.count("\r") - between.count("\r\n") == 1


def _is_broken_off(text: str, before: Span, line: Span, *, under_first: bool) -> bool:
    if len(before) < _CUT_LENGTH or ENDED.search(text, before.end - 8, before.end):
        return False
    if text[line.start].islower() or _NEVER_LAST.search(text, before.end - 8, before.end):
        return True
    may_be_title = len(before) <= _LONGEST_TITLE and (under_first or not _FIGURE.match(text, line.start))
    return not may_be_title and _SELDOM_LAST.search(text, before.end - 8, before.end) is not None


def _filled(text: str, lines: Sequence[Span], joints: Sequence[int]) -> frozenset[int]:
    """Return the numbers of the lines whose first word found no room in the line before; none in text not wrapped."""
    widths = {at: _width(text, lines[at - 1]) for at in joints}
    for width in sorted({width for width in widths.values() if width in _WRAP_WIDTHS}, reverse=True)[:_WIDEST]:
        full = [at for at in joints if widths[at] <= width < widths[at] + 1 + _first_word(text, lines[at])]
        small = sum(text[lines[at].start].islower() for at in full)
        if len(full) >= max(_FILLED, _MOSTLY * len(joints)) and small >= _GOING_ON * len(full):
            return frozenset((*full, *_dashed(text, lines, width)))
    return frozenset()


def _dashed(text: str, lines: Sequence[Span], width: int) -> Iterator[int]:
    """Yield the numbers of the lines that a dash of the sentence begins, and no bullet, in text of such a width."""
    for at in range(1, len(lines)):
        before, line = lines[at - 1], lines[at]
        dash = _DASH.match(text, line.start)
        if dash is None or not width - dash.end() + line.start < _width(text, before) <= width:
            continue
        cut = not ENDED.search(text, before.end - 8, before.end) and _is_next(text, before, line)
        if cut and not any(ITEM.match(text, one.start, one.end) for one in lines[max(0, at - _LISTED) : at]):
            yield at


def _width(text: str, line: Span) -> int:
    """Return how many characters a line has with the space that it is set in by."""
    begin = max(0, line.start - _DEEPEST)
    ended = max(text.rfind("\n", begin, line.start), text.rfind("\r", begin, line.start))
    return line.end - (ended + 1 if ended >= 0 else line.start)


def _first_word(text: str, line: Span) -> int:
    """Return the length of the first word of a line."""
    end = text.find(" ", line.start, line.end)
    return (line.end if end < 0 else end) - line.start


def _is_ragged(text: str, lines: Sequence[Span]) -> bool:
    if len(lines) < 6:
        return False
    widths = sorted(map(len, lines))
    cut = sum(not ENDED.search(text, max(line.start, line.end - 8), line.end) for line in lines)
    middle, wide = widths[len(widths) // 2], widths[len(widths) * 9 // 10]
    return middle in _WRAP_WIDTHS and wide <= 1.5 * middle and cut > 0.6 * len(lines)
