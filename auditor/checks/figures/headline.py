"""Headlines whose figure the body does not bear out.

What it finds
    A figure in the title that the body does not have, neither as it stands nor rounded, converted or worked out (sums
    and differences of neighbours that count the same, of round figures only where their sentences have a word of the
    title; a rate over a year; a change in percent or by an amount of any two values of one measure side by side; an age
    also from a year of birth). Where the body has a figure of the same kind and size in the title's own words (within
    half as much again, in the first sentence with a figure three times), or one that differs by a slip of the pen, both
    are shown (a warning), else the title's alone (a note). A figure among the title's words that is its own but for one
    digit, or for two that changed places, is the one that was meant: then only the figures beside it may make the
    title's up, and not any two of the text. A change in percent is worked out from the two values that the first
    paragraphs give for the title's own measure ("profit jumps 24%", "net income rose to $118.4 million from $99.6
    million"); one that goes the other way there is told too.

Why it matters
    Most readers see the headline alone, and it is written last, by another hand, under pressure.

What it cannot see
    Titles whose figure agrees with the body by chance; small counts and spans of time for which the body has no rival,
    since it may tell them in other words ("4 Titles" for four names); round figures of one digit (£9m) without a rival;
    a page's counters ("204 Shares") and numbers of books; counts that leave some out or take a gunman in;
    changes that a title foretells, or tells of a stretch of time of its own.

Learnt from
    NumHG (Huang et al. 2024): how headline figures come from their article (copied, rounded, converted, added).
"""

import re
from collections.abc import Iterator

from auditor.check import Check, Outcome, finding
from auditor.document import Document
from auditor.figures.comparing.counterpart import counterpart, is_made_up, loosened, may_be_made_of, rounds
from auditor.figures.comparing.rival import ALIKE as ALIKE_VALUE
from auditor.figures.comparing.rival import rival
from auditor.figures.comparing.same import Fact, borrowed, document_facts
from auditor.figures.comparing.support import SMALL, Source, printed, source_between, supported
from auditor.figures.comparing.title_change import LEDE, Worked, follows, told_otherwise, told_reversed
from auditor.figures.mention import Mention, head
from auditor.figures.person import fates
from auditor.figures.printing import printed_like
from auditor.figures.slip import digits, is_near
from auditor.figures.sums.change import Change, document_changes
from auditor.records import Article, Finding, Span

ALIKE = 0.17
"""Share of the title's words that the sentence with the other value must have, 0..1, for small counts and spans of
time, of which a text has many; chosen on NumHG and news."""
WORDED = 0.3
"""The same of the words near both figures."""
SHARED = 2
"""Words near both figures, but for what is counted, by which a value far from the title's is of the same thing."""
LONGEST = 25
"""Words of a title; longer ones are a text of their own."""
SHORTEST = 60
"""Words of a body that can be expected to have the figures of its title."""
FARTHEST = 1.5
"""Factor within which a value among the title's words is shown as what it should be; others are of another matter."""
ROUND_FROM = 100
"""Value from which a figure of one digit and zeros is taken for a round one."""
AN_OBJECTS = 1e9
"""Bare numbers from it on are no count: ISBNs, numbers of articles and of phones."""
_WHY = "Most readers take away the figure of the headline."
_SUGGESTION = "Make the title follow the body, or say in the body where the title's figure comes from."
_LIST = re.compile(
    r"\s+(?:most|best|worst|biggest|top|ways|reasons|things|tips|facts|photos|questions|takeaways|steps|techniques|"
    r"studies|signs|ideas|lessons|myths|rules|names)\b",
    re.IGNORECASE,
)
_OF_A_TIME = re.compile(r"['’](?!s\b)\s?[a-z]", re.IGNORECASE)
"""Behind a span of time that measures something else: "three months' rain"."""
_OTHERS = re.compile(r"\bothers?\b", re.IGNORECASE)
"""In a count: it leaves out some whom the body may count with it."""
_TAKEN_IN = re.compile(
    r"(?:\s[\w-]+){0,2},?\s(?:including|plus)\s(?:the\s)?(?:gunm[ae]n|shooter|attacker|bomber|suspect|killer|driver|pilot)\b",
    re.IGNORECASE,
)
"""Behind a count: it takes in one whom the body may count apart."""
_EXTREME = re.compile(r"[\s-]*(?:low|high|peak|record)s?\b", re.IGNORECASE)
"""Behind a span of time: the extreme of it, "40-year low"."""
_CLICKS = re.compile(r"\b(?:S(?:hares|HARES)|V(?:iews|IEWS)|C(?:omments|OMMENTS)|L(?:ikes|IKES)|R(?:etweets|ETWEETS))$")
"""What a page counts of itself at the end of its title."""
_SCORE = re.compile(r"\d[-–]$")
_ONE_IN = re.compile(r"(?:^|\b(?:one|\d+))\s+(?:in|out of|of)\s+$", re.IGNORECASE)


def run(document: Document) -> Outcome:
    """Return one finding for every figure of the title, given or in the first line, that the body does not bear out."""
    return Outcome(findings=(*_given_title(document), *_first_line(document)))


def _given_title(document: Document) -> Iterator[Finding]:
    title = document.article.title or ""
    if not title or len(title.split()) > LONGEST or title.strip() == document.text[: len(title)].strip():
        return
    heading = Document(Article(text=title, id="title"))
    body = source_between(document, 0, len(document.text))
    for claim in heading.share(document_facts):
        yield from _verdict(document, claim, title, body, 0)


def _first_line(document: Document) -> Iterator[Finding]:
    if not document.blocks or document.blocks[0].kind != "heading":
        return
    line = document.blocks[0].span
    body = source_between(document, line.end, len(document.text))
    for claim in document.share(document_facts):
        if claim.span.start >= line.end:
            return
        yield from _verdict(document, claim, document.text, body, line.end)


def _verdict(document: Document, claim: Fact, text: str, body: Source, start: int) -> Iterator[Finding]:
    """Judge one figure of the title; the body begins at ``start``, which is 0 where the title stands apart."""
    mention = claim.mention
    place = claim.span if start else None
    if mention.value <= 1 or mention.quantity.shape != "single" or _LIST.match(text, mention.quantity.numerals[-1].end):
        return
    if mention.kind == "duration" and (_OF_A_TIME.match(text, mention.quantity.end) or _EXTREME.match(mention.tail)):
        return
    if _OTHERS.search(mention.printed) or _OTHERS.match(mention.tail.lstrip(" ")) or _TAKEN_IN.match(mention.tail):
        return
    if _ONE_IN.search(mention.lead) or _SCORE.search(mention.lead):
        return
    changes = [change for change in document.share(document_changes) if change.span.start >= start]
    if (turned := told_reversed(claim, start, body.facts, changes)) is not None:
        yield _reversed(document, claim, turned, place)
        return
    if any(rounds(claim, fact) for fact in body.facts):
        return
    if (meant := counterpart(claim, body)) is not None:
        if is_made_up(claim, meant, body):
            return
        if not may_be_made_of(claim, meant, body):
            yield _told(document, claim, meant, meant.span if place is None else place)
            return
    if printed(mention, body, rounded=True):
        return
    if follows(claim, body.facts):
        return
    if (worked := told_otherwise(claim, [one for one in changes if one.span.start < start + LEDE])) is not None:
        yield _changed(document, claim, worked, place)
        return
    if supported(loosened(claim), body, rounded=True):
        return
    telling = mention.value >= SMALL or bool(mention.value % 1)
    other = _contradicted(claim, body, telling)
    if other is not None and _is_same_thing(claim, other, first=other.sentence == body.facts[0].sentence):
        yield _told(document, claim, other, other.span if place is None else place)
    elif telling and _is_to_be_found(mention) and len(document.words) >= SHORTEST:
        yield _missing(document, claim, place)


def _is_to_be_found(mention: Mention) -> bool:
    """Tell whether a body has to have a title's figure: no span of time, round sum, number of an object or counter."""
    counts_clicks = _CLICKS.search(mention.printed) is not None and not mention.tail.strip()
    names_object = mention.kind == "plain" and mention.value >= AN_OBJECTS and mention.printed.isdigit()
    return not (mention.kind == "duration" or _is_one_digit(mention) or counts_clicks or names_object)


def _is_one_digit(mention: Mention) -> bool:
    """Tell whether a figure is so round that it may stand for sums which are not tried: £300,000, £9m, 400 votes."""
    return mention.value >= ROUND_FROM and mention.value < 10 * mention.round_step


def _contradicted(claim: Fact, body: Source, telling: bool) -> Fact | None:
    """Return the body's figure about the same thing; for small counts, of which a text has many, by more words."""
    mention = claim.mention
    if telling and mention.kind != "duration":
        return _rival(claim, body.facts, 0.0)
    related = tuple(fact for fact in body.facts if borrowed(claim, fact) >= ALIKE and _names_it(mention, fact))
    return _rival(claim, related, WORDED)


def _rival(claim: Fact, facts: tuple[Fact, ...], least: float) -> Fact | None:
    """Return the figure of the first sentence that counts the same, which is the title's, or else the likeliest."""
    first = tuple(
        fact for fact in facts if fact.sentence == facts[0].sentence and _is_close(claim.mention, fact.mention)
    )
    return next(
        (found for some in (first, facts) if (found := rival(claim, Source(some, frozenset(), ()), least)) is not None),
        None,
    )


def _is_close(claim: Mention, fact: Mention) -> bool:
    """Tell whether a figure counts the same and is of the title's order of size."""
    small, large = sorted((claim.value, fact.value))
    return claim.unit != "-" and head(fact.unit) == head(claim.unit) and large <= ALIKE_VALUE * small


def _is_same_thing(claim: Fact, other: Fact, first: bool) -> bool:
    """Tell whether the body's figure is the title's with a slip, or is of its size and stands among words of the title.

    In the first sentence with a figure it may be further off. Of two figures of one digit, either is the other with a
    slip, which tells nothing.
    """
    one, two = claim.mention.value, other.mention.value
    small, large = sorted((one, two))
    shared = len((claim.near & other.near) - claim.measure)
    if large < FARTHEST * small or (first and large <= ALIKE_VALUE * small):
        return shared >= SHARED or is_near(one, two)
    return max(digits(one), digits(two)) > 1 and is_near(one, two)


def _names_it(claim: Mention, fact: Fact) -> bool:
    """Leave figures of nothing named out of what may contradict a small count of things."""
    return claim.kind != "count" or fact.mention.kind != "plain" or bool(fates(fact.near))


def _reversed(document: Document, claim: Fact, turned: Change, place: Span | None) -> Finding:
    """Tell a change that goes the other way in the body."""
    way, other = ("up", "down") if turned.direction == "down" else ("down", "up")
    values = " to ".join(part.printed for part in (turned.before, turned.after) if part is not None)
    stated = turned.percent or turned.amount
    told = values if stated is None else stated.printed
    return finding(
        CHECK.id,
        document,
        turned.span if place is None else place,
        f"The title has it {way} ({claim.mention.printed}); the body has it {other} ({told}).",
        _WHY,
        evidence={"title": claim.mention.place, "body": turned.parts[0].place},
        suggestion=_SUGGESTION,
    )


def _changed(document: Document, claim: Fact, worked: Worked, place: Span | None) -> Finding:
    """Tell a change that the body's two values do not give."""
    before, after = sorted((worked.before, worked.after), key=lambda value: value.span)
    came = printed_like(claim.mention, worked.percent.middle, (claim.mention,))
    return finding(
        CHECK.id,
        document,
        Span(before.span.start, after.span.end) if place is None else place,
        f"The title says {claim.mention.printed}; from {worked.before.printed} to {worked.after.printed} is {came}.",
        _WHY,
        evidence={"title": claim.mention.place, "parts": [before.place, after.place]},
        suggestion=_SUGGESTION,
    )


def _told(document: Document, claim: Fact, other: Fact, span: Span) -> Finding:
    here, there = claim.mention, other.mention
    return finding(
        CHECK.id,
        document,
        span,
        f"The title says {here.printed}; the body says {there.printed}, and nowhere {here.printed}.",
        _WHY,
        evidence={"title": here.place, "body": there.place},
        suggestion=_SUGGESTION,
    )


def _missing(document: Document, claim: Fact, span: Span | None) -> Finding:
    return finding(
        CHECK.id,
        document,
        span,
        f"The title says {claim.mention.printed}; the body does not have the figure, nor any that it follows from.",
        _WHY,
        severity="note",
        evidence={"title": claim.mention.place},
        suggestion=_SUGGESTION,
    )


CHECK = Check(id="figures.headline", docs=__doc__, run=run)
