"""What a writing tool left behind in the text.

What it finds
    Citation marks and links of chat programs, control marks of language models, refusals and self-references, chat talk
    at the head or foot, unfilled template slots, left-over word counts, and Markdown in a page that is none. The
    evidence of each finding says how strong the trace is: a strong one settles that a tool's output was pasted into the
    text; a weak one is left by people and other programs too, and by itself makes no verdict.

Why it matters
    Nobody who reads a text before it goes out leaves such a trace in it: what stands around it was not checked either.

What it cannot see
    Whether the words around a trace are a tool's or a person's. Traces that are quoted, shown as code, introduced as
    somebody's words, or listed by name are mentions, and it is silent on them; where the article itself is about chat
    programs, their phrases count as weak.

Learnt from
    Open lists of chat products' markup, checked against samples of public files; Wikipedia's "Signs of AI writing"; the
    rates at which each pattern fires on human news, which stand beside the patterns in ``residue.toml``.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from auditor.check import Check, Outcome, finding
from auditor.document import Document
from auditor.records import Finding, Severity, Span

_MOST = 20
_END_BLOCKS = 3
_START_CHARACTERS = 400
_TOPIC = re.compile(
    r"\b(?:chatgpt|chat-?bots?|language models?|llms?|gpt-?\d|openai|generative ai|ai[- ]generated|ai tools?)\b", re.I
)
_INTRODUCED = re.compile(
    r"\b(?:says?|said|saying|reads?|reading|wrote|replied|responded|answered|phrases?|words?|strings?|sentences?|like|"
    r"such as|contain\w{0,3}|starts? with|begins? with|tags?|markers?|prompts?)[ :,]{0,3}$",
    re.IGNORECASE,
)
_CODE = re.compile(r"`[^`\n]{1,400}`")
_MARKDOWN = re.compile(r"^#{1,4} \S[^\n]{0,200}|\*\*[^\s*][^*\n]{0,200}\*\*", re.MULTILINE)
_MARKDOWN_LEAST = 2


@dataclass(frozen=True, slots=True)
class Trace:
    """One pattern of ``residue.toml``; ``rate`` is the share of human news articles in which it fires.

    Every match holds one of ``needs``, where there are any.
    """

    name: str
    pattern: re.Pattern[str]
    needs: tuple[str, ...]
    strength: str
    maker: str
    says: str
    where: str
    prose: bool
    rate: float


_MARKUP = Trace(
    "markdown",
    _MARKDOWN,
    ("# ", "**"),
    "weak",
    "a tool, or a person",
    "Markdown in a page that is none",
    "any",
    False,
    4 / 18376,
)


@cache
def traces() -> tuple[Trace, ...]:
    """Return the patterns in the order of the file."""
    data = tomllib.loads((files("auditor.checks.authorship") / "residue.toml").read_text(encoding="utf-8"))
    articles = max(data["measured_on"], 1)
    return tuple(_trace(entry, articles) for entry in data["pattern"])


def _trace(entry: dict[str, Any], articles: int) -> Trace:
    return Trace(
        entry["name"],
        re.compile(entry["pattern"], re.IGNORECASE | re.MULTILINE),
        tuple(entry.get("needs", ())),
        entry["strength"],
        entry["maker"],
        entry["says"],
        entry.get("where", "any"),
        entry.get("prose", False),
        entry["human_news"] / articles,
    )


def run(document: Document) -> Outcome:
    """Return one finding for each trace, in the order of the text."""
    text = document.text
    plain = text.replace("’", "'")
    code = [Span(*match.span()) for match in _CODE.finditer(text)] if "`" in text else []
    found: list[tuple[Span, Trace, str]] = []
    for trace in traces():
        for span in _places(document, trace, plain):
            if not any(span.overlaps(other) for other, _, _ in found) and not _mentioned(document, span, trace, code):
                found.append((span, trace, _strength(trace, plain, span)))
    found.extend((span, _MARKUP, "weak") for span in _markdown(document))
    return Outcome(findings=tuple(_finding(document, *each) for each in sorted(found, key=lambda each: each[0])))


def _places(document: Document, trace: Trace, plain: str) -> Iterator[Span]:
    if trace.needs and not document.mentions(trace.needs):
        return
    start, end = 0, len(plain)
    if trace.where == "start":
        end = min(end, _START_CHARACTERS)
        start = document.blocks[0].span.start if document.blocks else 0
    elif trace.where == "end":
        start = document.blocks[-_END_BLOCKS:][0].span.start if document.blocks else 0
    for count, match in enumerate(trace.pattern.finditer(plain, start, end)):
        if count == _MOST:
            return
        shift = len(match[0]) - len(match[0].lstrip())
        yield Span(match.start() + shift, match.end() - (len(match[0]) - len(match[0].rstrip())))


def _mentioned(document: Document, span: Span, trace: Trace, code: list[Span]) -> bool:
    """Tell whether the trace is spoken of: quoted, shown as code, or introduced as somebody's words."""
    if any(each.contains(span) for each in code) or document.quoted(span):
        return True
    return trace.prose and _INTRODUCED.search(document.text, max(0, span.start - 40), span.start) is not None


def _strength(trace: Trace, plain: str, span: Span) -> str:
    """Return the pattern's strength; a chat program's phrase is weak where the text is about chat programs."""
    if trace.prose and (_TOPIC.search(plain, 0, span.start) or _TOPIC.search(plain, span.end)):
        return "weak"
    return trace.strength


def _markdown(document: Document) -> list[Span]:
    source = (document.article.source or "").lower()
    if source.endswith((".md", ".markdown", ".mdx")) or not document.mentions(_MARKUP.needs):
        return []
    marks = [Span(*match.span()) for match in _MARKDOWN.finditer(document.text)]
    return marks[:1] if len(marks) >= _MARKDOWN_LEAST else []


def _finding(document: Document, span: Span, trace: Trace, strength: str) -> Finding:
    severity: Severity = "error" if strength == "strong" else "warning"
    words = span.of(document.text)
    shown = words if len(words) <= 80 else words[:77] + "..."
    why = (
        "It comes from a tool's output and nowhere else: this part was pasted, and not read before it went out."
        if strength == "strong"
        else "Tools leave it, and so do people: look at it, and make nothing of it alone."
    )
    return finding(
        CHECK.id,
        document,
        span,
        f'"{shown}" is {trace.says} ({trace.maker}).',
        why,
        severity=severity,
        evidence={
            "evidence": "left behind",
            "pattern": trace.name,
            "strength": strength,
            "maker": trace.maker,
            "human_news_rate": trace.rate,
        },
        suggestion="Take it out, and check the passage around it against its sources.",
    )


CHECK = Check(id="authorship.residue", docs=__doc__, run=run)
