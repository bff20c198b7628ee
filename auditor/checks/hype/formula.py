"""Sentence constructions that sell: stacked superlatives, questions in series, the future that is already here.

What it finds
    Two or more superlatives joined in one phrase ("the biggest, boldest and most daring"); three or more questions in
    a row that nobody is asked; and stock turns of promotion, such as "the future is here", "welcome to the era of",
    "gone are the days", "will never be the same" and "take it to the next level".

Why it matters
    These constructions carry no fact. They set a mood of promise or alarm, and a text that leans on them is selling
    something, be it a product or an outrage.

What it cannot see
    Irony, and a slogan quoted without quotation marks. Questions in an interview or a list of questions and answers are
    left alone where a paragraph begins with each of them.

Learnt from
    Promotional and news copy read side by side; the turns are a list written by hand.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from auditor.check import Check, Outcome, finding
from auditor.document import Document
from auditor.records import Feature, FeatureSpec, Finding, Span

FORMULAS = FeatureSpec(
    "hype.formulas",
    "per 1,000 words",
    -1,
    "uses {value} selling sentence patterns per 1,000 words; comparable articles use {typical}",
)

_QUESTIONS = 3
_SUPERLATIVE = (
    r"(?:most\s\w+|biggest|largest|greatest|best|worst|boldest|fastest|strongest|smartest|brightest|richest|finest|deadliest"
    r"|wildest|craziest|cruelest|cruellest|dumbest|ugliest|nastiest|sleekest|newest|hottest|coolest|toughest|bravest|rarest)"
)
_STACK = re.compile(
    rf"\b{_SUPERLATIVE}(?:(?:,\s(?:and\s|or\s)?|\s(?:and|or)\s)(?:the\s)?{_SUPERLATIVE}){{1,5}}\b", re.IGNORECASE
)
_SUPERLATIVES = frozenset(
    "most biggest largest greatest best worst boldest fastest strongest smartest brightest richest finest deadliest "
    "wildest craziest cruelest cruellest dumbest ugliest nastiest sleekest newest hottest coolest toughest bravest "
    "rarest".split()
)
_TURN = re.compile(
    r"\b(?:the\sfuture\sis\s(?:here|now|bright|not\ssomething|being\swritten|already|ours|yours|upon\sus)"
    r"|the\sfuture\shas\s(?:arrived|already\sarrived|never\slooked)"
    r"|welcome\sto\sthe\s(?:new\s)?(?:era|age|future|world|dawn)\b(?:\sof)?"
    r"|(?:a|the)\snew\s(?:era|age|chapter|dawn)\s(?:has\s(?:begun|arrived|dawned)|is\s(?:upon|here|dawning))(?:\sus)?"
    r"|gone\sare\sthe\sdays|say\sgoodbye\sto|kiss\s[\w\s]{1,20}\sgoodbye|look\sno\sfurther"
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

_FIRST_WORDS = frozenset(
    "the welcome a gone say kiss look will nothing take takes taking took this it that but are were more less "
    "there".split()
)


def run(document: Document) -> Outcome:
    """Return one finding for each construction in the author's own voice, and their rate."""
    found = sorted(
        (item for item in _constructions(document) if not document.quoted(item[0])), key=lambda item: item[0]
    )
    words = len(document.words)
    rate = 1000 * len(found) / max(words, 200) if words else None
    findings = tuple(_finding(document, span, message, suggestion) for span, message, suggestion in found)
    return Outcome((Feature(FORMULAS, rate),), findings)


def _constructions(document: Document) -> Iterator[tuple[Span, str, str]]:
    for match in document.matches(_STACK, _SUPERLATIVES):
        span = Span(*match.span())
        yield span, "stacks superlatives", "Keep the one that can be shown, and show it."
    for match in document.matches(_TURN, _FIRST_WORDS):
        yield Span(*match.span()), "is a stock turn of promotion", "Leave it out, or say what has happened."
    for span in _question_runs(document):
        yield span, "asks question upon question", "Answer them, or leave them out."


def _question_runs(document: Document) -> Iterator[Span]:
    """Yield runs of three or more questions that follow one another inside one paragraph."""
    starts = [span.start for span in document.sentences]
    for paragraph in document.paragraphs:
        inside = document.sentences[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]
        run: list[Span] = []
        for sentence in [*inside, None]:
            if sentence is not None and sentence.of(document.text).endswith("?"):
                run.append(sentence)
                continue
            if len(run) >= _QUESTIONS:
                yield Span(run[0].start, run[-1].end)
            run = []


def _finding(document: Document, span: Span, message: str, suggestion: str) -> Finding:
    quote = " ".join(span.of(document.text).split())
    shown = quote if len(quote) <= 80 else quote[:77] + "..."
    return finding(
        "hype.formula",
        document,
        span,
        f"“{shown}” {message}.",
        "The construction sets a mood of promise or alarm and carries no fact.",
        severity="note",
        suggestion=suggestion,
    )


CHECK = Check(id="hype.formula", docs=__doc__, specs=(FORMULAS,), run=run)
