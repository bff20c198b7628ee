"""Blocks of a text: paragraphs, headings and list items."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from auditor.records import Span

Kind = Literal["paragraph", "heading", "item"]
Lines = Sequence[tuple[int, int]]

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_ITEM = re.compile(
    r"\s*(?:[-*+•‣◦▪●·–—]\s+(?![-*+–—\s])"  # a bullet, not a rule of several
    r"|\(?\d{1,3}[.)]\s+(?=\S*[^\W\d_])"
    r"|\(?[a-z]\)\s+|\([ivx]{1,4}\)\s+)"
)
_MARKDOWN_HEADING = re.compile(r"\s*#{1,6}\s+[^\s#]")
_UNDERLINE = re.compile(r"\s*(?:=+|-{3,})\s*")  # under a line, makes it a heading in Markdown
# tables, quoted lines, fences and rules: never joined to another line
_APART = re.compile(r"\s*(?:[|>]|```|~~~|(?:[-*_=]\s?){3,}\s*$)")
_ENDED = re.compile(r"[.!?…:;,|][\"'”’)\]*_]*\s*$")
_FURNITURE = re.compile(
    r"\s*(?:(?:written|(?:additional )?reporting|edited|photos?|images?|illustrations?|graphics?|video|story|compiled)?"
    r"\s?by:?\s+(?-i:[A-Z])|(?:photo|image|picture|credit|source|caption|file|via|tags?|topics?|filed under|published"
    r"|updated|posted|last updated|first published|date|author|contact|email|e-mail|tel|phone|website)\b[^.]{0,40}[:|]"
    r"|(?:published|updated|posted)\s+(?:on\s+)?(?:\w+\s+)?\d|©|copyright\b|all rights reserved|share (?:this|on|via)\b"
    r"|sign up\b|subscribe\b|sponsored\b|click here|read more\b|related\b|advertisement\b|story continues"
    r"|continue reading|follow (?:us|on|the|@)|(?-i:By[A-Z])|\(|photo$"
    r"|comments?\s*\(?\d|\d+\s+(?:comments?|shares?|min(?:ute)?s? read)\b)",
    re.IGNORECASE,
)
_CONTACT_OR_CREDIT = re.compile(
    r"\d{3}[-. ]\d{4}|@\w|https?://|www\.|\w\.com\b|[Gg]etty|\bAFP\b|/\s?AP\b|\bshutterstock\b"
    r"|^(?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w'’-]+(?:,| [|–—-]) .{0,40}"
    r"\b(?:Post|Times|News|Press|Reuters|AP|Staff|Writer|Reporter|Correspondent|Editor|Contributor|Columnist|TODAY|CNN)$"
)
_HEADING_WORDS, _QUESTION_WORDS, _TITLE_WORDS = 16, 12, 25
_RUN_OF_HEADINGS = 3  # title, standfirst and section head; a longer run of short lines is a list or navigation
_CUT_LENGTH = 40  # a shorter line that breaks off is a line of its own
_WRAP_WIDTHS = range(45, 101)


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the text, without the white space around it."""

    span: Span
    kind: Kind


def blocks_of(text: str) -> tuple[Block, ...]:
    """Return the blocks of ``text`` in order; together they hold every character that is not white space.

    Each line is a block of its own, but a line that goes on with a small letter where the one before broke off belongs
    to it, and in hard-wrapped text (lines of one width, most cut in mid-sentence) a block ends at an empty line.
    """
    lines = [match.span() for match in _LINE.finditer(text) if not match.group().isspace()]
    wrapped = _is_hard_wrapped(text, lines)
    spans: list[Span] = []
    for start, end in lines:
        span = _trimmed(text, start, end)
        if spans and _goes_on(text, spans[-1], span, wrapped):
            spans[-1] = Span(spans[-1].start, span.end)
        else:
            spans.append(span)
    return _told_apart(text, spans)


def _is_hard_wrapped(text: str, lines: Lines) -> bool:
    if len(lines) < 6:
        return False
    widths = sorted(end - start for start, end in lines)
    cut = sum(not _ENDED.search(text, max(start, end - 8), end) for start, end in lines)
    middle, wide = widths[len(widths) // 2], widths[len(widths) * 9 // 10]
    return middle in _WRAP_WIDTHS and wide <= 1.5 * middle and cut > 0.6 * len(lines)


def _goes_on(text: str, before: Span, span: Span, wrapped: bool) -> bool:
    """Tell whether the line ``span`` is the same block as the one before it."""
    between = text[before.end : span.start]
    if between.replace("\r\n", "\n").count("\n") + between.count("\r") - between.count("\r\n") != 1:
        return False
    if _ITEM.match(text, span.start, span.end) or _APART.match(text, span.start, span.end):
        return False
    if _MARKDOWN_HEADING.match(text, before.start, before.end) or _MARKDOWN_HEADING.match(text, span.start, span.end):
        return False
    last_line = max(before.start, text.rfind("\n", before.start, before.end) + 1)
    if _APART.match(text, last_line, before.end):
        return False
    if wrapped:
        return True
    broken_off = before.end - last_line >= _CUT_LENGTH and not _ENDED.search(text, before.end - 8, before.end)
    return broken_off and text[span.start].islower()


def _trimmed(text: str, start: int, end: int) -> Span:
    line = text[start:end]
    return Span(start + len(line) - len(line.lstrip()), start + len(line.rstrip()))


def _told_apart(text: str, spans: list[Span]) -> tuple[Block, ...]:
    """Give each block its kind, from the last to the first, because a heading is known by what follows it."""
    blocks: list[Block] = []
    heads = prose = 0  # headings passed since the last block that was none; how long that one is
    for index in range(len(spans) - 1, -1, -1):
        span = spans[index]
        below = spans[index + 1] if index + 1 < len(spans) else None
        kind = _marked_kind(text, span, below)
        if kind is None:
            is_head = _may_head(text, span, first=index == 0) and prose > len(span) and heads < _RUN_OF_HEADINGS
            kind = "heading" if is_head else "paragraph"
        if kind == "heading":
            heads += 1
        elif not _FURNITURE.match(text, span.start, span.end):
            heads, prose = 0, len(span)
        blocks.append(Block(span, kind))
    return tuple(reversed(blocks))


def _marked_kind(text: str, span: Span, below: Span | None) -> Kind | None:
    """Return the kind that the marks of the line itself say, or None where there are none."""
    if _MARKDOWN_HEADING.match(text, span.start, span.end):
        return "heading"
    if _ITEM.match(text, span.start, span.end):
        return "item"
    if _APART.match(text, span.start, span.end) or not any(map(str.isalnum, text[span.start : span.start + 200])):
        return "paragraph"
    if (
        below is not None
        and _UNDERLINE.fullmatch(text, below.start, below.end)
        and "\n" not in text[span.start : span.end]
    ):
        return "heading"
    return None


def _may_head(text: str, span: Span, first: bool) -> bool:
    line = text[span.start : min(span.end, span.start + 400)]
    words = line.split()
    if len(span) > 400 or len(words) > (_TITLE_WORDS if first else _HEADING_WORDS) or _FURNITURE.match(line):
        return False
    question = line.endswith("?") and len(words) <= _QUESTION_WORDS
    ended = _ENDED.search(line) is not None and not question and not (first and line.endswith(("?", "!")))
    letter = next((char for char in line if char.isalpha()), "")
    figures = sum(word[:1].isdigit() or word[:1] in "$£€%" for word in words)
    if ended or _CONTACT_OR_CREDIT.search(line):
        return False
    return (letter.isupper() or line[0].isdigit()) and 2 * figures <= len(words)
