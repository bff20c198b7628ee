"""What a writing tool left behind in a text: patterns with their rates on human news, and use told from mention."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from auditor.document import Document
from auditor.origin.pieces import filled
from auditor.origin.topic import is_about_chat_programs, topic_mentions
from auditor.records import Span

_MOST = 20
_SPEAKER_WITHIN = 60
_END_BLOCKS = 3
_START_CHARACTERS = 400
_INTRODUCED = re.compile(
    r"\b(?:says?|said|saying|reads?|reading|wrote|replied|responded|answered|phrases?|words?|strings?|sentences?|like|"
    r"such as|contain\w{0,3}|starts? with|begins? with|tags?|markers?|prompts?)[ :,]{0,3}$",
    re.IGNORECASE,
)
"""Words that show what follows as an example: of speech, of reading and of print."""
_SPEAKER = re.compile(
    r"^\W{0,4}(?:[\w. ]{1,30}/)?(?:chat-?gpt|gpt-?\d|ai|bot|claude|gemini|copilot|grok|assistant)[\w.-]{0,6}\W{0,3}:",
    re.I,
)
_CODE = re.compile(r"`[^`\n]{1,400}`")
_MARKED_TITLE = re.compile(r"\s*(?:#{1,6} \S|\S[^\n]{0,200}\n={3,}\s*\n)")
_MARKDOWN_FILES = (".md", ".markdown", ".mdx")


@dataclass(frozen=True, slots=True)
class Trace:
    """One pattern of ``residue.toml``; ``rate`` is the share of human news articles in which it fires.

    Every match holds one of ``needs``, where there are any. It counts from ``least`` matches on.
    """

    name: str
    pattern: re.Pattern[str]
    needs: tuple[str, ...]
    strength: str
    maker: str
    says: str
    where: str
    prose: bool
    least: int
    rate: float


@dataclass(frozen=True, slots=True)
class Residue:
    """One trace in a text; ``strength`` is weak for a chat program's phrase where the text is about chat programs."""

    span: Span
    trace: Trace
    strength: str


@cache
def traces() -> tuple[Trace, ...]:
    """Return the patterns in the order of the file."""
    data = tomllib.loads((files("auditor.origin") / "data" / "residue.toml").read_text(encoding="utf-8"))
    articles = max(data["measured_on"], 1)
    return tuple(_trace(entry, data["pieces"], articles) for entry in data["pattern"])


def _trace(entry: dict[str, Any], pieces: Mapping[str, str], articles: int) -> Trace:
    return Trace(
        entry["name"],
        re.compile(filled(entry["pattern"], pieces), re.IGNORECASE | re.MULTILINE),
        tuple(entry.get("needs", ())),
        entry["strength"],
        entry["maker"],
        entry["says"],
        entry.get("where", "any"),
        entry.get("prose", False),
        entry.get("least", 1),
        entry["human_news"] / articles,
    )


def residues_of(document: Document) -> tuple[Residue, ...]:
    """Return the traces of a document in reading order; those that it only mentions are left out."""
    return document.share(_residues)


def _residues(document: Document) -> tuple[Residue, ...]:
    text = document.text
    plain = text.replace("’", "'")
    code = [Span(*match.span()) for match in _CODE.finditer(text)] if "`" in text else []
    found: list[tuple[Span, Trace]] = []
    for trace in traces():
        used = [span for span in _places(document, trace, plain) if not _mentioned(document, span, trace, code)]
        for span in used if trace.least == 1 else used[: len(used) >= trace.least]:
            if not any(span.overlaps(other) for other, _ in found):
                found.append((span, trace))
    spoken = _spoken_of(document, found)
    return tuple(Residue(span, trace, _strength(span, trace, spoken)) for span, trace in sorted(found, key=_place))


def _place(found: tuple[Span, Trace]) -> Span:
    return found[0]


def _spoken_of(document: Document, found: list[tuple[Span, Trace]]) -> set[Span]:
    """Return the places of those phrases that the text may only speak of: it is about chat programs, or the
    paragraph is.
    """
    phrases = [span for span, trace in found if trace.prose]
    if not phrases:
        return set()
    traces = [span for span, _ in found]
    mentions = topic_mentions(document, traces)
    if is_about_chat_programs(document, mentions, traces):
        return set(phrases)
    blocks = {document.block_at(span.start) for span in mentions}
    return {span for span in phrases if document.block_at(span.start) in blocks}


def _places(document: Document, trace: Trace, plain: str) -> Iterator[Span]:
    if trace.needs and not document.mentions(trace.needs):
        return
    if trace.where == "page" and _is_markdown(document):
        return
    start, end = 0, len(plain)
    if trace.where == "start":
        end = end if trace.strength == "strong" else min(end, _START_CHARACTERS)
        start = document.blocks[0].span.start if document.blocks else 0
    elif trace.where == "end":
        start = document.blocks[-_END_BLOCKS:][0].span.start if document.blocks else 0
    for count, match in enumerate(trace.pattern.finditer(plain, start, end)):
        if count == _MOST:
            return
        shift = len(match[0]) - len(match[0].lstrip())
        yield Span(match.start() + shift, match.end() - (len(match[0]) - len(match[0].rstrip())))


def _is_markdown(document: Document) -> bool:
    """Tell whether the text is meant to be Markdown: by its file's name, or by its title's mark."""
    named = (document.article.source or "").lower().endswith(_MARKDOWN_FILES)
    return named or _MARKED_TITLE.match(document.text) is not None


def _mentioned(document: Document, span: Span, trace: Trace, code: list[Span]) -> bool:
    """Tell whether the trace is spoken of: quoted, shown as code, introduced, or a line in a program's mouth."""
    if any(each.contains(span) for each in code) or document.quoted(span):
        return True
    if any(link.span.start == span.start and link.kind == "markdown" for link in document.links):
        return True  # "[Jane Roe](https://...)" is a link's words and no slot
    if not trace.prose:
        return False
    if trace.where in ("start", "line") and (_is_answer(document, span) or _is_spoken(document, span)):
        return True
    behind = trace.where == "start" and document.block_at(span.start) > 0
    if (behind or trace.where == "line") and _is_shown(document, span):
        return True
    line = document.text[document.text.rfind("\n", 0, span.start) + 1 : span.start][:_SPEAKER_WITHIN]
    introduced = _INTRODUCED.search(document.text, max(0, span.start - 40), span.start)
    return introduced is not None or _SPEAKER.match(line) is not None


def _is_spoken(document: Document, span: Span) -> bool:
    """Tell whether a line's first word stands in a quotation, though the line goes on behind it."""
    first = next((at for at in range(span.start, span.end) if document.text[at].isalnum()), span.start)
    return document.quoted(Span(first, first + 1))


def _is_shown(document: Document, span: Span) -> bool:
    """Tell whether a line is shown to the reader: as a quotation, in italics, or behind a block that introduces it."""
    ahead = document.text[max(0, span.start - _SPEAKER_WITHIN) : span.start]
    if document.text[span.start] in ">*_—–-•" or ahead.rpartition("\n")[2].lstrip().startswith((">", "*", "_")):
        return True
    words = ahead.rstrip("\n >*_")
    return words.endswith(":") or _INTRODUCED.search(words) is not None


def _is_answer(document: Document, span: Span) -> bool:
    """Tell whether an opening answers a question of an interview: one stands right before it, and not the only one."""
    number = document.block_at(span.start)
    asked = [document.text[block.span.end - 1] == "?" for block in document.blocks]
    return number > 0 and asked[number - 1] and sum(asked) > 1


def _strength(span: Span, trace: Trace, spoken: set[Span]) -> str:
    """Return the pattern's strength: weak for a phrase out of its place, or one that may only be spoken of."""
    out_of_place = trace.where == "start" and span.start >= _START_CHARACTERS
    return "weak" if out_of_place or span in spoken else trace.strength
