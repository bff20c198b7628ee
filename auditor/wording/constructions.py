"""Sentence constructions that sell: stacked superlatives, stock turns of promotion, questions in series."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from auditor.document import Block, Document, is_bold_question
from auditor.records import Span
from auditor.wording.turns import by_company, turn, turns_in

_QUESTIONS = 3
_WORD = re.compile(r"\w+")
_ANNOUNCES = re.compile(r"\b(?:questions?|ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?)\b", re.IGNORECASE)
_EXPLAINS = re.compile(
    r"\b(?:(?:all|everything|what)\s(?:that\s)?you\s(?:need|want|have)\sto\sknow|here(?:['’]s|\sis|\sare)\s|explain(?:s|ed|er)?|"
    r"q\s?&\s?a|we\s(?:answer|look\sat|take\sa\slook|tell\syou|set\sout)|(?:our|this|the)\sguide|we\s(?:have|found)\s(?:some|the)\sanswers)\b",
    re.IGNORECASE,
)
"""Behind a run of questions: that they are answered below."""
_ASKS_PLAINLY = re.compile(
    r"(?:(?:and|but|so)\s)?(?:(?:what|when|where|who|whom|whose|why|which|how)\b|(?:is|are|was|were|does|did|do|will|can|could|should|"
    r"has|have|must|may)\s(?:it|they|there|the|this|these|that|i)\b)",
    re.IGNORECASE,
)
"""How a question begins that can be answered; "Tired of your boiler?" is none."""
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
_TURNS = by_company(
    turn(
        "the",
        "future",
        r"the\sfuture\s(?:is\s(?:here|now|bright|not\ssomething|being\swritten|already|ours|yours|upon\sus)"
        r"|has\s(?:arrived|already\sarrived|never\slooked))",
    ),
    turn("welcome", "to", r"welcome\sto\sthe\s(?:new\s)?(?:era|age|future|world|dawn)\b(?:\sof)?"),
    turn(
        "a the",
        "era age chapter dawn",
        r"\w+\snew\s(?:era|age|chapter|dawn)\s(?:has\s(?:begun|arrived|dawned)|is\s(?:upon|here|dawning))(?:\sus)?",
    ),
    turn("gone", "days", r"gone\sare\sthe\sdays"),
    turn("say", "goodbye", r"(?-i:Say)\sgoodbye\sto"),
    turn("kiss", "goodbye", r"kiss\s[\w\s]{1,20}\sgoodbye"),
    turn("look", "further", r"(?<!need\s)(?<!needs\s)look\sno\sfurther"),
    turn("will nothing", "same", r"(?:will\snever|nothing\swill\sever)\sbe\sthe\ssame(?:\sagain)?"),
    turn(
        "take takes taking took",
        "level heights",
        r"\w+\s(?:\w+\s){1,4}to\s(?:the\snext\slevel|new\sheights|a\swhole\snew\slevel)",
    ),
    turn("this it that", "everything", r"\w+\schanges\severything"),
    turn("this that", "beginning", r"(?:that['’]s|this\sis)\sjust\sthe\sbeginning"),
    turn("the", "yet", r"the\sbest\sis\syet\sto\scome"),
    turn("but", "wait all", r"but\s(?:wait,\sthere['’]s\smore|that['’]s\snot\sall)"),
    turn("the", "speak speaks", r"the\sresults?\sspeaks?\sfor\s(?:itself|themselves)"),
    turn("are were", "witnessing", r"\w+\swe\switnessing\sthe\s\w+"),
    turn("the", "possibilities", r"the\spossibilities\sare\s(?:endless|limitless)"),
    turn("the", "sky", r"the\ssky['’]?s?\s(?:is\s)?the\slimit"),
    turn(
        "it",
        "exaggeration overstatement hyperbole",
        r"(?:it['’]s|it\sis)\s(?:no|not\san?)\s(?:exaggeration|overstatement|hyperbole)\sto\s(?:say|call)",
    ),
    turn("more less", "history", r"\w+\sthan\sever\sbefore\sin\shistory"),
    turn("the", "stakes promise", r"the\s(?:stakes|promise)\s(?:have|has)\snever\sbeen\s\w+"),
    turn("there", "better", r"there\shas\snever\sbeen\sa\sbetter\stime"),
    turn("the", "revolution", r"the\s\w+\srevolution\sis\s(?:here|now|underway|just\sbeginning)"),
)


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
    for match in turns_in(document, _TURNS):
        yield Construction(Span(*match.span()), "turn")
    for span in _question_runs(document):
        yield Construction(span, "questions")


def _is_evaluative(stack: str) -> bool:
    """Tell whether a stack judges: two comparisons with "most" alone may be a plain statistic."""
    words = _WORD.findall(stack)
    return words.count("most") > 2 or any(word in _SUPERLATIVES and word != "most" for word in words)


def _question_runs(document: Document) -> Iterator[Span]:
    """Yield runs of three or more questions inside one paragraph that has more to say than the questions.

    Questions that are announced as such are somebody's list, those that an explainer opens with are answered in it, and
    those that hold a quotation are partly another's.
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
            told = _QUESTIONS <= len(run) < len(inside) and not _is_announced(document, before, run, words)
            if told and not _quotes_in(document, run):
                yield Span(run[0].start, run[-1].end)
            run, before = [], words


def _is_announced(document: Document, before: str, run: Sequence[Span], behind: str) -> bool:
    """Tell whether the questions are announced, or announce answers: right behind them, or under headings that ask."""
    asked = [question.of(document.text) for question in run]
    if _ANNOUNCES.search(f"{before} {asked[0].rpartition(':')[0]}"):
        return True
    if not all(_ASKS_PLAINLY.match(question) for question in asked):
        return False
    return _EXPLAINS.search(behind) is not None or document.share(_asking_headings) >= _QUESTIONS


def _asking_headings(document: Document) -> int:
    """Return how many headings of the text ask something."""
    return sum(_heads_with_question(document.text, block) for block in document.blocks)


def _heads_with_question(text: str, block: Block) -> bool:
    return is_bold_question(text, block.span) or (block.kind == "heading" and text.endswith("?", 0, block.span.end))


def _quotes_in(document: Document, run: Sequence[Span]) -> bool:
    whole = Span(run[0].start, run[-1].end)
    return any(quote.span.overlaps(whole) for quote in document.quotes)
