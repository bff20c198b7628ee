"""Sentence constructions that sell: stacked superlatives, stock turns of promotion, questions in series."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from auditor.document import Document
from auditor.records import Span
from auditor.wording.company import begins, company

_QUESTIONS = 3
_WORD = re.compile(r"\w+")
_ANNOUNCES = re.compile(r"\b(?:questions?|ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?)\b", re.IGNORECASE)
_SUPERLATIVES = frozenset(
    "most biggest largest greatest best worst boldest fastest strongest smartest brightest richest finest deadliest "
    "wildest craziest cruelest cruellest dumbest ugliest nastiest sleekest newest hottest coolest toughest bravest "
    "rarest lightest sharpest safest quietest thinnest cleverest grandest proudest simplest easiest sweetest loudest "
    "prettiest loveliest slimmest".split()
)
_SUPERLATIVE = rf"(?:most\s\w+|{'|'.join(sorted(_SUPERLATIVES - {'most'}))})"
_STACK = re.compile(
    rf"\b{_SUPERLATIVE}(?:(?:,\s(?:and\s|or\s)?|\s(?:and|or)\s)(?:the\s)?{_SUPERLATIVE}){{1,5}}\b(?!-)", re.IGNORECASE
)
_TURN = re.compile(
    r"\b(?:the\sfuture\sis\s(?:here|now|bright|not\ssomething|being\swritten|already|ours|yours|upon\sus)"
    r"|the\sfuture\shas\s(?:arrived|already\sarrived|never\slooked)"
    r"|welcome\sto\sthe\s(?:new\s)?(?:era|age|future|world|dawn)\b(?:\sof)?"
    r"|(?:a|the)\snew\s(?:era|age|chapter|dawn)\s(?:has\s(?:begun|arrived|dawned)|is\s(?:upon|here|dawning))(?:\sus)?"
    r"|gone\sare\sthe\sdays|(?-i:Say)\sgoodbye\sto|kiss\s[\w\s]{1,20}\sgoodbye|(?<!need\s)(?<!needs\s)look\sno\sfurther"
    r"|will\snever\sbe\sthe\ssame(?:\sagain)?|nothing\swill\sever\sbe\sthe\ssame"
    r"|(?:take|takes|taking|took)\s(?:\w+\s){1,4}to\s(?:the\snext\slevel|new\sheights|a\swhole\snew\slevel)"
    r"|(?:this|it|that)\schanges\severything|(?:that['’]s|this\sis)\sjust\sthe\sbeginning|the\sbest\sis\syet\sto\scome"
    r"|but\s(?:wait,\sthere['’]s\smore|that['’]s\snot\sall)|the\sresults?\sspeaks?\sfor\s(?:itself|themselves)"
    r"|(?:are|were)\swe\switnessing\sthe\s\w+|the\spossibilities\sare\s(?:endless|limitless)|the\ssky['’]?s?\s(?:is\s)?the\slimit"
    r"|(?:it['’]s|it\sis)\s(?:no|not\san?)\s(?:exaggeration|overstatement|hyperbole)\sto\s(?:say|call)"
    r"|(?:more|less)\sthan\sever\sbefore\sin\shistory|the\s(?:stakes|promise)\s(?:have|has)\snever\sbeen\s\w+"
    r"|there\shas\snever\sbeen\sa\sbetter\stime|the\s\w+\srevolution\sis\s(?:here|now|underway|just\sbeginning))",
    re.IGNORECASE,
)

_COMPANY = company(
    ("the", "future era age chapter dawn yet speak speaks possibilities sky stakes promise revolution"),
    ("welcome", "to"),
    ("a", "era age chapter dawn"),
    ("gone", "days"),
    ("say kiss", "goodbye"),
    ("look", "further"),
    ("will nothing", "same"),
    ("take takes taking took", "level heights"),
    ("it this that", "everything beginning exaggeration overstatement hyperbole"),
    ("but", "wait all"),
    ("are were", "witnessing"),
    ("more less", "history"),
    ("there", "better"),
)
"""What a turn begins with, and what comes with it."""


@dataclass(frozen=True, slots=True)
class Construction:
    """One construction in its place."""

    span: Span
    kind: Literal["stack", "turn", "questions"]


def constructions_of(document: Document) -> Sequence[Construction]:
    """Return the constructions of the author's own voice, in order; ask through ``document.share``."""
    own = (item for item in _constructions(document) if not document.quoted(item.span))
    return tuple(sorted(own, key=lambda item: item.span))


def _constructions(document: Document) -> Iterator[Construction]:
    for match in document.matches(_STACK, _SUPERLATIVES):
        if _is_evaluative(match.group().lower()):
            yield Construction(Span(*match.span()), "stack")
    for match in document.matches(_TURN, begins(document, _COMPANY)):
        yield Construction(Span(*match.span()), "turn")
    for span in _question_runs(document):
        yield Construction(span, "questions")


def _is_evaluative(stack: str) -> bool:
    """Tell whether a stack judges: two comparisons with "most" alone may be a plain statistic."""
    words = _WORD.findall(stack)
    return words.count("most") > 2 or any(word in _SUPERLATIVES and word != "most" for word in words)


def _question_runs(document: Document) -> Iterator[Span]:
    """Yield runs of three or more questions inside one paragraph that has more to say than the questions.

    Questions that are announced as such are somebody's list, and those that hold a quotation are partly another's.
    """
    if document.text.count("?") < _QUESTIONS:
        return
    starts = [span.start for span in document.sentences]
    for paragraph in document.paragraphs:
        if document.text.count("?", paragraph.start, paragraph.end) < _QUESTIONS:
            continue
        inside = document.sentences[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]
        if len(inside) <= _QUESTIONS:
            continue
        run: list[Span] = []
        before = ""
        for sentence in [*inside, None]:
            words = "" if sentence is None else sentence.of(document.text)
            if sentence is not None and words.endswith("?"):
                run.append(sentence)
                continue
            announced = _ANNOUNCES.search(before) is not None
            if _QUESTIONS <= len(run) < len(inside) and not announced and not _quotes_in(document, run):
                yield Span(run[0].start, run[-1].end)
            run, before = [], words


def _quotes_in(document: Document, run: Sequence[Span]) -> bool:
    whole = Span(run[0].start, run[-1].end)
    return any(quote.span.overlaps(whole) for quote in document.quotes)
