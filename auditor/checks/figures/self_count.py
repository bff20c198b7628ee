"""A count that the text gives of itself and does not keep.

What it finds
    A word count ("Word count: 900") that is far from the words that are there, a reading time that nobody could keep,
    and an announced number of points ("7 ways to save") that differs from the numbered points or headings below it.

Why it matters
    A number about the text itself is the one figure that can be checked without leaving the page. A wrong one tells
    that the text was cut, padded, or generated to order and not read again.

What it cannot see
    Points that are neither numbered nor given a heading; a text of which only a part was handed in. Notes and warnings
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

MOST = 10
"""Tallies and reading times that are checked; a page has one of each."""
_WHY = "The text can be counted, and the count does not hold: it was cut, padded or not read again."
_TALLY = re.compile(
    r"(?i)\bword[ -]?count\W{0,6}(?P<low>\d[\d,]{0,7})(?:\s?[-–]\s?(?P<high>\d[\d,]{0,7}))?(?:\s?words)?"
)
_READ = re.compile(
    r"(?i)\b(?P<minutes>\d{1,3})[\s-]?min(?:ute)?s?[\s-]+(?:of\s+)?read(?:ing time|ing)?\b(?![ \t]+\w)"
    r"|(?<![a-z])(?:estimated\s+)?read(?:ing)?\s?time\W{1,4}(?:about\s+|approx\.?\s+)?(?P<after>\d{1,3})\s?min"
)
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
_NO_POINT = re.compile(
    r"(?i)\W*(?:introduction|conclusions?|the bottom line|bottom line|final thoughts?|faqs?|frequently asked|summary|"
    r"in summary|wrapping up|key takeaways|related|read more|about the author|references|sources|comments?|share)\b"
)


def run(document: Document) -> Outcome:
    """Return one finding for every count that the text does not keep."""
    return Outcome(findings=(*_word_counts(document), *_reading_times(document), *_promises(document)))


def _word_counts(document: Document) -> Iterator[Finding]:
    for match in islice(_TALLY.finditer(document.text), MOST):
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
    for match in islice(_READ.finditer(document.text), MOST):
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


def _broken(document: Document, promise: re.Match[str], here: bool, below: tuple[Block, ...]) -> Finding | None:
    told = promise["n"].lower()
    wanted = _NUMBERS.get(told) or int(told)
    points, kind = _points(document, below, wanted)
    if wanted < 3 or not points or len(points) == wanted:
        return None
    return finding(
        CHECK.id,
        document,
        Span(*promise.span()) if here else None,
        f"“{promise.group()}” {'are announced' if here else 'says the title'}; {len(points)} {kind} follow.",
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
    for pattern in (_NUMBERED, _BARE_NUMBERED):
        numbered = {int(m[1]): b.span for b in blocks if (m := pattern.match(document.text, b.span.start, b.span.end))}
        run = [numbered[n] for n in range(1, len(numbered) + 1) if n in numbered]
        if len(run) >= 3 and len(run) == len(numbered):
            return run, "numbered points"
    headings = [b.span for b in blocks if b.kind == "heading" and not _NO_POINT.match(document.text, b.span.start)]
    # More headings than points is ordinary (parts, closing words); far fewer means that headings are not the points.
    whole = len(blocks) >= len(document.blocks) - 1
    if whole and wanted > len(headings) >= max(3, 0.7 * wanted):
        return headings, "headings"
    return [], ""


CHECK = Check(id="figures.self_count", docs=__doc__, run=run)
