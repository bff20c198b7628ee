"""Interviews printed in questions and answers, whoever asks or answers is named or not."""

import re
from collections import Counter
from collections.abc import Iterator

from auditor.document import Document
from auditor.records import Span

_TURNS, _OWN = 4, 0.5
"""Fewest questions of an interview printed without names, and the share of answers in which the one asked says "I"."""
_ASKED, _COMES_BACK = 2, 2
"""Fewest questions where every turn opens with who speaks, and how often a speaker's label stands there."""
_LONGEST_QUESTION = 300
_LONGEST_ANSWER = 3
"""Blocks of an answer in which it is looked for who speaks."""
_I = r"I|I['’](?:m|ve|d|ll)|[Mm]y"
_FIRST_PERSON = re.compile(rf"\b(?:{_I}|[Ww]e|[Ww]e['’](?:re|ve|d|ll)|[Oo]urs?)\b(?!\s&)")
_ONE_PERSON = re.compile(rf"\b(?:{_I})\b(?!\s&)")
_YOU = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
_WE = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
"""In a question: a firm asks itself."""
_SET_APART = re.compile(r"(?P<mark>\*\*\*|\*\*|\*|___|__|_)(?=[^\s*_])[^\n*]{1,300}?\?(?P=mark)(?=\s+\S)")
"""A question in bold or in italics that its answer goes on behind."""
_LABEL = re.compile(
    r"(?:[-–—]\s)?[*_]{0,3}(?P<label>[QA](?=\d{0,2}[*_]{0,3}(?:[:.)]|\s[–—-])\s?)"
    r"|[A-Z][\w’'-]{1,20}(?:\s[A-Z][\w.’'-]{0,20}){0,2}(?=[*_]{0,3}:))"
)
"""What a turn opens with: "Q:", "A.", "Clay:"."""


def is_asked_in_turns(document: Document) -> bool:
    """Tell whether questions are each followed by somebody who answers as "I" or "we", outside quotations.

    The questions are paragraphs or headings, plain, in bold, in italics or behind a dash, or turns that open with who
    speaks. An explainer answers its own questions, and as nobody.
    """
    return _is_unlabelled(document) or _is_labelled(document)


def _is_unlabelled(document: Document) -> bool:
    """Tell whether four paragraphs or headings ask, and half of what stands behind them is said by somebody."""
    blocks = [block.span for block in document.blocks]
    questions = {n: said for n in range(len(blocks)) if (said := _question(document.text, blocks, n))}
    you = any(map(_YOU.search, questions.values()))
    asked = [n for n, said in questions.items() if you or len(said) < len(blocks[n]) or _is_alone(document, blocks[n])]
    if len(asked) < _TURNS:
        return False
    answers = [
        _answer(document.text, blocks, n, stop) for n, stop in zip(asked, [*asked[1:], len(blocks)], strict=True)
    ]
    return _is_own(document, answers, you=you and not any(map(_WE.search, questions.values())))


def _is_alone(document: Document, block: Span) -> bool:
    """Tell whether a paragraph is one sentence, and no question at the end of the author's own words."""
    return document.sentence_at(block.start) == document.sentence_at(block.end - 1)


def _question(text: str, blocks: list[Span], number: int) -> str:
    """Return what the block asks: all of it, where an answer stands below, or what opens it in bold or in italics."""
    block = blocks[number]
    if len(block) <= _LONGEST_QUESTION and _asks(text, block):
        below = blocks[number + 1] if number + 1 < len(blocks) else None
        return block.of(text) if below is not None and not _asks(text, below) else ""
    opening = _SET_APART.match(text, block.start, block.end)
    return opening.group() if opening else ""


def _asks(text: str, span: Span) -> bool:
    return text[max(span.start, span.end - 4) : span.end].rstrip("*_").endswith("?")


def _answer(text: str, blocks: list[Span], asked: int, stop: int) -> list[Span]:
    """Return what stands behind a question, as far as the next one."""
    opening = _SET_APART.match(text, blocks[asked].start, blocks[asked].end)
    behind = [Span(opening.end(), blocks[asked].end)] if opening else []
    return [*behind, *blocks[asked + 1 : stop]][:_LONGEST_ANSWER]


def _is_labelled(document: Document) -> bool:
    """Tell whether turns open with who speaks: labels that come back, of which one asks and the others answer."""
    turns = list(_labelled(document))
    often = Counter(label for label, _ in turns)
    turns = [(label, span) for label, span in turns if often[label] >= _COMES_BACK]
    asked = Counter(label for label, span in turns if _asks(document.text, span))
    if not asked:
        return False
    asker, questions = asked.most_common(1)[0]
    answers = [[span] for label, span in turns if label != asker]
    you = any(label == asker and _YOU.search(span.of(document.text)) for label, span in turns)
    return questions >= _ASKED and bool(answers) and _is_own(document, answers, you=you)


def _labelled(document: Document) -> Iterator[tuple[str, Span]]:
    for block in document.blocks:
        match = _LABEL.match(document.text, block.span.start, block.span.end)
        if match:
            yield match["label"], Span(match.end("label"), block.span.end)


def _is_own(document: Document, answers: list[list[Span]], *, you: bool) -> bool:
    """Tell whether half of the answers are somebody's own; "we" is heard only where a question says "you"."""
    said = _FIRST_PERSON if you else _ONE_PERSON
    return sum(any(_says(document, said, part) for part in one) for one in answers) >= _OWN * len(answers)


def _says(document: Document, pattern: re.Pattern[str], span: Span) -> bool:
    found = pattern.finditer(document.text, span.start, span.end)
    return any(not document.quoted(Span(*match.span())) for match in found)
