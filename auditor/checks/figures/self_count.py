"""A count that the text gives of itself and does not keep.

What it finds
    A word count ("Word count: 900") that is far from the words that are there, a reading time that nobody could keep,
    and an announced number of points ("7 ways to save" in a title or heading, "There are four steps.", "The six schools
    are:" before a list, "Eight small museums" at the head of a title over numbered paragraphs) that differs from the
    numbered points, the headings or the list below it.

Why it matters
    A number about the text itself is the one figure that can be checked without leaving the page. A wrong one tells
    that the text was cut, padded, or generated to order and not read again.

What it cannot see
    Points that are neither numbered nor given a heading; lists with a paragraph between their points; lists whose
    number stands elsewhere; points told in sentences; a text of which only a part was handed in. Notes and warnings
    only: the count may have been made of a longer version.

Learnt from
    Tallies and reading times left in published articles; reading speed from Brysbaert (2019), 238 words a minute on
    average for prose, with wide room on both sides.
"""

import re
from collections.abc import Iterator
from itertools import islice

from auditor.check import Check, Outcome, finding
from auditor.document import Block, Document
from auditor.records import Finding, Span

WORDS_APART = 0.10
"""Counting rules (hyphens, dashes, title or byline in or out) move a word count by up to a tenth."""
SLOWEST, FASTEST = 90, 500
"""Words a minute outside of which no reading time is honest, however the minutes were rounded."""

FEWEST = 3
"""Points that are announced; two are a way of speaking."""
MOST = 10
"""Tallies and reading times that are checked; a page has one of each."""
_WHY = "The text can be counted, and the count does not hold: it was cut, padded or not read again."
_TALLY = re.compile(
    r"(?i)\bword[ -]?count\W{0,6}(?P<low>\d[\d,]{0,7})(?:\s?[-–]\s?(?P<high>\d[\d,]{0,7}))?(?:\s?words)?"
)
_TALLIES = ("word count", "word-count", "wordcount")
_READ = re.compile(
    r"(?i)\b(?P<minutes>\d{1,3})[\s-]?min(?:ute)?s?[\s-]+(?:of\s+)?read(?:ing time|ing)?\b(?![ \t]+\w)"
    r"|(?<![a-z])(?:estimated\s+)?read(?:ing)?\s?time\W{1,4}(?:about\s+|approx\.?\s+)?(?P<after>\d{1,3})\s?min"
)
_READING = ("read", "reading", "readtime", "readingtime")
"""How a run of letters ends in every reading time."""
_NUMBERS = {
    word: value for value, word in enumerate("three four five six seven eight nine ten eleven twelve".split(), start=3)
}
_POINTS = (
    "ways|reasons|things|tips|steps|lessons|facts|takeaways|questions|myths|mistakes|signs|rules|secrets|ideas|habits|"
    "tricks|trends|strategies|benefits|predictions|examples|warnings|hacks|principles|recommendations|tools"
)
_PROMISE = re.compile(
    rf"(?i)(?<![\w$€£.,#-])(?P<n>\d{{1,2}}|{'|'.join(_NUMBERS)})\s+(?:[a-z][\w'’-]{{0,20}}\s+){{0,2}}?(?:{_POINTS})\b"
)
_NUMBERED = re.compile(r"\s*(?:#{1,6}\s*|\*{1,2})?[#(]?(\d{1,2})(?:[.):\]]|\s?[-–—])\s*\S")
_BARE_NUMBERED = re.compile(r"\s*(?:#{1,6}\s*)?[#(]?(\d{1,2})\s+[A-Z]")
_STEPPED = re.compile(
    r"\s*(?:#{1,6}\s*|\*{1,2})?(?:Step|Tip|Reason|Lesson|Rule|Myth|Way|Sign|Fact|Mistake|Question|Habit|Trick|Idea)"
    r"\s(\d{1,2})(?:[.):]|\s?[-–—]|\s*$)",
    re.MULTILINE,
)
_NO_POINT = re.compile(
    r"(?i)\W*(?:introduction|conclusions?|the bottom line|bottom line|final thoughts?|faqs?|frequently asked|summary|"
    r"in summary|wrapping up|key takeaways|related|read more|about the author|references|sources|comments?|share)\b"
)
_SO_MANY = rf"(?P<n>\d{{1,2}}|{'|'.join(_NUMBERS)})\s+(?:[a-z][\w'’-]{{0,20}}\s+){{0,2}}?"
_COUNTED = rf"(?P<told>{_SO_MANY}(?:{_POINTS}|options|factors))\b"
_NAMED = (
    rf"(?P<told>(?!\S+\s[^\n:]*[’']){_SO_MANY}[a-z]{{3,20}}(?:s|people|men|children))"
    r"(?:\s(?:that|who|which|to|in|on|at|due|named|chosen|affected|shortlisted|nominated|selected)\s[^\n]*)?"
)
_OPENING = re.compile(
    rf"(?i)\W{{0,3}}(?:the\s)?{_SO_MANY}(?:[a-z]{{3,20}}s|people|men|women|children)\b(?!\s(?:of|in)\s\d)"
    r"(?=\s*$|\s(?:worth|to|for|from|near|in|around|that|you|we|every|this|with|without)\b[^:?]*$)"
)
"""The whole of a title that counts what the text lists by number: "Eight small museums worth a detour". Behind a verb
("Three people share their secrets") or before a colon ("Four schools to close: what we know") it lists other things.
"""
NUMBERED_APART = 2
"""Points by which such a count may be off; what is further off counts something else."""
_ARE = r"\s(?:are|were)(?:\s(?:these|as\sfollows|the\sfollowing))?:"
_NAMES = re.compile(rf"(?i)the\s{_NAMED}{_ARE}")
_LISTED = (
    re.compile(rf"(?i)(?:so\s)?(?:here|these|there|below)\s(?:are|were)\s(?:[\w'’-]{{1,20}}\s)?{_COUNTED}[^\n]*[.:]"),
    re.compile(rf"(?i)the\s{_COUNTED}[^\n]*{_ARE}"),
    _NAMES,
    re.compile(rf"(?i)(?:[^\n]*\s)?(?<!of\s)(?<!of\sthe\s)(?<!of\sthese\s){_COUNTED}:"),
)
"""Last sentences of a paragraph that count the points of the list right below it."""
_MARK = re.compile(r"\(?(?:(?P<number>\d{1,2})[.)]|[^\w\s])")
_NEAR_BLOCKS, _FAR_BLOCKS = 3, 40
"""Blocks behind a list in which it may go on with items, and with numbers."""
_SEVERAL = re.compile(r",|;|:|\band\b|&|/")
"""What an item holds that names more than one."""
_LAST = re.compile(
    r"(?i)\W*(?:(?:and\s)?(?:finally|lastly)|and\b|(?:the\s)?(?:fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)\b)"
)
"""How a paragraph begins that goes on with the points of the list before it."""


def run(document: Document) -> Outcome:
    """Return one finding for every count that the text does not keep."""
    points = tuple(_promises(document)) or tuple(_lists(document))
    return Outcome(findings=(*_word_counts(document), *_reading_times(document), *points))


def _word_counts(document: Document) -> Iterator[Finding]:
    tallies = _TALLY.finditer(document.text) if document.mentions(_TALLIES) else ()
    for match in islice(tallies, MOST):
        low = int(match["low"].replace(",", ""))
        high = int((match["high"] or match["low"]).replace(",", ""))
        counted = _countings(document, match.start(), match.end())
        if low < 20 or any(low * (1 - WORDS_APART) <= n <= high * (1 + WORDS_APART) for n in counted):
            continue
        yield finding(
            CHECK.id,
            document,
            Span(*match.span()),
            f"The text says “{match.group()}”, and has {counted[0]:,} words.",
            _WHY,
            evidence={"stated": [low, high], "counted": counted[0], "tolerance": WORDS_APART},
            suggestion="Take the tally out, or look for what was cut.",
        )


def _countings(document: Document, start: int, end: int) -> list[int]:
    """Count the words of the whole text, and of what stands before or after the tally; each by two rules."""
    text = document.text
    parts = [
        (text[:start] + " " + text[end:]),
        *(part for part in (text[:start], text[end:]) if 3 * len(part) > len(text)),
    ]
    by_space = [len(part.split()) for part in parts]
    before = sum(word.end <= start for word in document.words)
    after = sum(word.start >= end for word in document.words)
    return [*by_space, before + after]


def _reading_times(document: Document) -> Iterator[Finding]:
    words = len(document.words)
    honest = max(1, round(words / 238))
    times = _READ.finditer(document.text) if any(run.endswith(_READING) for run in document.places) else ()
    for match in islice(times, MOST):
        minutes = int(match["minutes"] or match["after"])
        alone = len(_block_at(document, match.start()).span) <= 160
        if not alone or words < 80 or (minutes - 1) * SLOWEST <= words <= (minutes + 1) * FASTEST:
            continue
        yield finding(
            CHECK.id,
            document,
            Span(*match.span()),
            f"The text gives itself “{match.group()}”; its {words:,} words take about {honest} min.",
            _WHY,
            severity="note",
            evidence={"minutes": minutes, "words": words, "words_per_minute": round(words / max(minutes, 1), 1)},
            suggestion="Check whether a part of the article is missing.",
        )


def _block_at(document: Document, at: int) -> Block:
    return next(block for block in document.blocks if block.span.start <= at < block.span.end)


def _promises(document: Document) -> Iterator[Finding]:
    """Check what the title or a heading announces against the points that follow; tell the first that fails."""
    title = document.article.title or ""
    announced: list[tuple[re.Match[str] | None, Block | None, tuple[Block, ...]]]
    announced = [(_PROMISE.search(title), None, document.blocks)]
    for index, block in enumerate(document.blocks[:40]):
        if (block.kind == "heading" or not index) and not _NUMBERED.match(document.text, block.span.start):
            promise = _PROMISE.search(document.text, block.span.start, block.span.end)
            announced.append((promise, block, document.blocks[index + 1 :]))
    for promise, place, below in announced:
        if promise is not None and (broken := _broken(document, promise, place is not None, below)):
            yield broken
            return
    if document.blocks:
        yield from _opening(document, title)


def _opening(document: Document, title: str) -> Iterator[Finding]:
    """Check what a title counts by a name of its own against points that are numbered to the end."""
    place = None if title else document.blocks[0]
    promise = _OPENING.match((title or document.text[: document.blocks[0].span.end]).rstrip())
    if promise is None or (place is not None and place.kind != "heading"):
        return
    points, kind = _numbered(document, document.blocks if title else document.blocks[1:])
    if any(document.text[point.end - 1] == "?" for point in points):
        return  # what is numbered is asked of the things
    if 0 < abs(len(points) - _number(promise["n"])) <= NUMBERED_APART and len(points) >= FEWEST:
        span = None if title else Span(*promise.span())
        said = "says the title" if title else "are announced"
        yield _miscounted(document, promise.group(), span, said, _number(promise["n"]), points, kind)


def _lists(document: Document) -> Iterator[Finding]:
    """Check what a paragraph counts against the list that it leads to."""
    blocks = document.blocks
    for index in range(1, len(blocks)):
        lead, first = blocks[index - 1], blocks[index]
        if first.kind != "item" or lead.kind != "paragraph" or (promise := _announced(document, lead)) is None:
            continue
        stop = next((at for at in range(index, len(blocks)) if blocks[at].kind != "item"), len(blocks))
        wanted, points, below = _number(promise["n"]), blocks[index:stop], blocks[stop : stop + _FAR_BLOCKS]
        if wanted >= FEWEST and len(points) not in (1, wanted) and _is_whole_list(document.text, points, below):
            if promise.re is _NAMES and any(_SEVERAL.search(point.span.of(document.text)) for point in points):
                continue
            span, spans = Span(*promise.span("told")), [point.span for point in points]
            yield _miscounted(document, span.of(document.text), span, "are announced", wanted, spans, "points")


def _announced(document: Document, lead: Block) -> re.Match[str] | None:
    """Return how many points the last sentence of a block announces, or None."""
    last = document.sentences[document.sentence_at(lead.span.end - 1)]
    start = max(last.start, lead.span.start)
    found = (form.fullmatch(document.text, start, lead.span.end) for form in _LISTED)
    return next((match for match in found if match is not None), None)


def _is_whole_list(text: str, points: tuple[Block, ...], below: tuple[Block, ...]) -> bool:
    """Tell whether points of one level stand together, and none of the same list follows them."""
    marks = [_MARK.match(text, point.span.start) for point in points]
    if any(block.kind == "item" for block in below[:_NEAR_BLOCKS]):
        return False
    if below and _LAST.match(text, below[0].span.start):
        return False
    if len({point.span.start - text.rfind("\n", 0, point.span.start) for point in points}) > 1:
        return False
    numbers = [mark["number"] for mark in marks if mark is not None and mark["number"]]
    if not numbers:
        return len({mark.group() for mark in marks if mark is not None}) == 1 and None not in marks
    goes_on = re.compile(rf"\W*{len(points) + 1}[.):]")
    ordered = numbers == [str(number) for number in range(1, len(points) + 1)]
    return ordered and not any(goes_on.match(text, block.span.start) for block in below)


def _number(told: str) -> int:
    return _NUMBERS.get(told.lower()) or int(told)


def _broken(document: Document, promise: re.Match[str], here: bool, below: tuple[Block, ...]) -> Finding | None:
    wanted = _number(promise["n"])
    points, kind = _points(document, below, wanted)
    if wanted < FEWEST or not points or len(points) == wanted:
        return None
    said = "are announced" if here else "says the title"
    return _miscounted(document, promise.group(), Span(*promise.span()) if here else None, said, wanted, points, kind)


def _miscounted(
    document: Document, told: str, span: Span | None, said: str, wanted: int, points: list[Span], kind: str
) -> Finding:
    return finding(
        CHECK.id,
        document,
        span,
        f"“{told}” {said}; {len(points)} {kind} follow.",
        _WHY,
        evidence={
            "announced": wanted,
            "found": len(points),
            "points": [[p.start, p.end] for p in map(document.given, points)],
        },
        suggestion="Add the missing point or change the number.",
    )


def _points(document: Document, blocks: tuple[Block, ...], wanted: int) -> tuple[list[Span], str]:
    """Return the points that can stand for the promise: numbered ones, else headings; none where neither is clear."""
    points, kind = _numbered(document, blocks)
    if points:
        return points, kind
    headings = [b.span for b in blocks if b.kind == "heading" and not _NO_POINT.match(document.text, b.span.start)]
    # More headings than points is ordinary (parts, closing words); far fewer means that headings are not the points.
    whole = len(blocks) >= len(document.blocks) - 1
    if whole and wanted > len(headings) >= max(3, 0.7 * wanted):
        return headings, "headings"
    return [], ""


def _numbered(document: Document, blocks: tuple[Block, ...]) -> tuple[list[Span], str]:
    """Return the points that are numbered from 1 on without a gap, three or more, else none."""
    for pattern in (_NUMBERED, _STEPPED, _BARE_NUMBERED):
        numbered = {int(m[1]): b.span for b in blocks if (m := pattern.match(document.text, b.span.start, b.span.end))}
        run = [numbered[n] for n in range(1, len(numbered) + 1) if n in numbered]
        if len(run) >= FEWEST and len(run) == len(numbered):
            return run, "numbered points"
    return [], ""


CHECK = Check(id="figures.self_count", docs=__doc__, run=run)
