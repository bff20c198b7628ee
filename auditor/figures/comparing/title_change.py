"""What a title works out from figures of the body: a change between two values, a new level, a count of several."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from auditor.figures import trend
from auditor.figures.comparing.same import Fact, borrowed, content_words, reach
from auditor.figures.mention import COUNTS, Mention, head, like, points_in
from auditor.figures.person import both_people, fates
from auditor.figures.reckoning import Interval, percent_change
from auditor.figures.sums.change import Change
from auditor.records import Span

PASSAGE = 300
"""Characters within which two values of one measure are taken for before and after."""
LEDE = 1_000
"""Characters from the start of a body in which a change is sought that the title may tell otherwise."""
ROUNDED = 0.5
"""Percentage points by which a share of the body may miss the title's that it is."""
ROOM, ROOM_PART = 1.5, 0.1
"""Percentage points, and part of the change, by which a title may round it."""
FEWEST = 3
"""Counts of one sentence that a title may add up."""
_MINOR = {"penny": 0.01, "cent": 0.01, "eurocent": 0.01}
_APART = re.compile(r"\s(?:more|fewer|less|extra)\b", re.IGNORECASE)
_LINK = re.compile(r",|\band\b")
_OF = re.compile(r"\b(?:number|total|value|amount|volume|cost|price|rate|level)s?\sof\s", re.IGNORECASE)
_BEHIND_NOUN = re.compile(r"\s(?:in|of|at|for|from|to|on|by|with|across|among|during|over|per)\s")
_STRETCH = re.compile(r"\b(?:since|over|decade|years?|months?|quarters?|weeks?|half|(?:19|20)\d\d)\b", re.IGNORECASE)
_NOT_YET = re.compile(
    r"\b(?:to|will|would|could|should|may|might|can|must|if|set|expects?|expected|forecasts?|sees|predicts?|plans?|aims?"
    r"|wants?|hopes?|target|not|no|real|says?|currenc(?:y|ies)|organic|like[- ]for[- ]like|per[- ]share|adjusted"
    r"|underlying|comparable|same[- ]store)\b|n[’']t\b|[?“\"‘]",
    re.IGNORECASE,
)
"""Words of a title by which its change is foretold, asked, told by somebody or reckoned otherwise."""
_ALIKE = {"income": "profit", "earning": "profit", "turnover": "revenue"}
_PLAIN = frozenset(
    "net total overall annual quarterly first second third fourth quarter full year yearly half last figure "
    "inc plc ltd limited corp corporation co company group holding".split()
)
"""Words that make no other measure or firm: "first-quarter net income of Linden Inc" is the income of the title."""


@dataclass(frozen=True, slots=True)
class Worked:
    """Two values of the body with the change between them in percent."""

    before: Mention
    after: Mention
    percent: Interval


def is_change(claim: Mention) -> bool:
    """Tell whether a figure says by how much something moved, and not what it is or moved to."""
    return claim.quantity.direction is not None and claim.quantity.role in (None, "by")


def follows(claim: Fact, facts: Sequence[Fact]) -> bool:
    """Tell whether a title's change, new level or count comes of figures that stand together in the body."""
    mention = claim.mention
    if is_change(mention) or _APART.match(mention.tail):
        return any(_comes_to(mention, *pair) for pair in _pairs(facts))
    if mention.is_percent and mention.quantity.role == "to":
        return any(reach(mention).meets(level) for level in _levels(facts))
    return mention.kind in ("count", "plain") and any(total == mention.value for total in _totals(claim, facts))


def told_otherwise(claim: Fact, changes: Sequence[Change]) -> Worked | None:
    """Return the lede's change of the title's measure, where it goes the same way by another share than the title's.

    ``changes`` are those of the lede. Titles that name a stretch of time of their own or foretell are left alone.
    """
    mention = claim.mention
    if not _tells_change(mention):
        return None
    found = [
        worked
        for change in changes
        if change.direction == mention.quantity.direction and _is_of_measure(claim, change)
        for worked in _worked(change)
    ]
    room = max(ROOM, ROOM_PART * mention.value)
    if any(worked.percent.gap(reach(mention)) <= room for worked in found):
        return None
    return next(iter(found), None)


def told_reversed(claim: Fact, start: int, facts: Sequence[Fact], changes: Sequence[Change]) -> Change | None:
    """Return a change of the title's measure in the lede that goes the other way, where the title can mean no other.

    The title can mean another where any change of the body goes its way by its share, or of its measure by any, and
    where its share is printed or follows from figures elsewhere in it. ``facts`` and ``changes`` are those of the body,
    which begins at ``start``.
    """
    mention = claim.mention
    if not _tells_change(mention):
        return None
    alike = [change for change in changes if _is_of_measure(claim, change)]
    if any(change.direction == mention.quantity.direction for change in alike):
        return None
    if any(_may_be(mention, change.percent) for change in changes if change.direction == mention.quantity.direction):
        return None
    lede = (change for change in alike if change.span.start < start + LEDE)
    return next((change for change in lede if not _is_borne_out(claim, change, facts)), None)


def _is_borne_out(claim: Fact, turned: Change, facts: Sequence[Fact]) -> bool:
    """Tell whether figures beside a change that goes the other way print the title's share, or let it follow."""
    others = [
        fact
        for fact in facts
        if fact.mention.quantity.direction != turned.direction and fact.mention not in turned.parts
    ]
    return any(_may_be(claim.mention, fact.mention) for fact in others) or follows(
        claim, [fact for fact in others if claim.about & fact.about]
    )


def _may_be(claim: Mention, other: Mention | None) -> bool:
    """Tell whether a figure is a share that may be the title's, rounded or cut."""
    return other is not None and other.is_percent and abs(other.value - claim.value) <= ROUNDED


def _tells_change(mention: Mention) -> bool:
    """Tell whether a title states a change in percent that is no forecast and of no stretch of time of its own."""
    said = mention.lead + mention.tail
    stated = mention.is_percent and is_change(mention)
    return stated and not _STRETCH.search(said) and not _NOT_YET.search(said)


def _worked(change: Change) -> Iterator[Worked]:
    before, after = change.before, change.after
    if before is None or after is None or before.is_percent:
        return
    if before.quantity.bound != "=" and before.quantity.shape == "single":
        return
    percent = _relative(before, after)
    if percent is not None:
        yield Worked(before, after, percent)


def _relative(before: Mention, after: Mention) -> Interval | None:
    """Return by how many percent the first differs from the second, without the sign."""
    change = percent_change(_printed(before), _printed(after))
    return change if change is None or change.high > 0 else Interval(-change.high, -change.low)


def _is_of_measure(claim: Fact, change: Change) -> bool:
    """Tell whether what changed is what the title's figure measures, of nobody whom the title does not name."""
    title = _by_one_name(claim.about)
    wanted = [word for word in content_words(claim.mention.lead) if trend.verb(word) is None]
    for value in change.parts:
        subject = value.quantity.subject
        measure = _OF.sub("", f" {subject.measure}")
        noun = content_words(_BEHIND_NOUN.split(measure)[0])[-1:]
        named = _by_one_name((*content_words(measure), *content_words(subject.entity or "")))
        if noun and _by_one_name(noun) == _by_one_name(wanted[-1:]) and named <= title | _PLAIN:
            return True
    return False


def _by_one_name(words: Iterable[str]) -> frozenset[str]:
    return frozenset(_ALIKE.get(word, word) for word in words)


def _pairs(facts: Sequence[Fact]) -> Iterator[tuple[Mention, Mention]]:
    """Yield each two figures in one unit that stand next to each other, smaller first; shares in one sentence only."""
    last: dict[str, tuple[Mention, Span]] = {}
    for fact in facts:
        one = fact.mention
        if not one.is_amount:
            continue
        if one.quantity.shape == "range":
            low, high = one.quantity.low, one.quantity.high
            room = one.tolerance
            yield (
                replace(one, value=low, low=low - room, high=low + room),
                replace(one, value=high, low=high - room, high=high + room),
            )
            continue
        kind = "count" if one.kind in COUNTS else "money" if one.unit in _MINOR else one.unit
        other, sentence = last.get(kind, (one, fact.sentence))
        near = one.span.start - other.span.end < PASSAGE and (not one.is_percent or sentence == fact.sentence)
        if other is not one and near and like(one, other):
            yield (one, other) if one.value < other.value else (other, one)
        last[kind] = one, fact.sentence


def _comes_to(claim: Mention, less: Mention, more: Mention) -> bool:
    if claim.is_percent:
        relative = _relative(less, more) if claim.quantity.direction == "up" else _relative(more, less)
        if relative is not None and reach(claim).meets(relative):
            return True
    counts = {claim.kind, less.kind} <= COUNTS
    points = claim.kind in ("percent", "percentage point") and less.is_percent
    if not (counts or points or claim.kind == less.kind == "money"):
        return False
    apart = (_printed(more) - _printed(less)).scaled(_MINOR.get(less.unit, 1.0))
    return reach(claim).scaled(_MINOR.get(claim.unit, 1.0) * points_in(claim)).meets(apart)


def _printed(value: Mention) -> Interval:
    """Return what a value may stand for; the bound of "goes up to £5 from £4" is none."""
    return value.interval if value.quantity.bound in ("=", "~") else Interval(value.low, value.high)


def _levels(facts: Sequence[Fact]) -> Iterator[Interval]:
    """Yield what a share comes to that is moved by points told in its sentence."""
    for share in facts:
        if not share.mention.is_percent:
            continue
        for step in facts:
            if step.sentence == share.sentence and step.mention.kind in ("percentage point", "index"):
                moved = step.mention.interval.scaled(points_in(step.mention))
                yield share.mention.interval + moved
                yield share.mention.interval - moved


def _totals(claim: Fact, facts: Sequence[Fact]) -> Iterator[float]:
    """Yield the sums of three counts or more that one sentence tells in a row, the first of the title's matter."""
    total, length, sentence = 0.0, 0, None
    for fact in facts:
        mention = fact.mention
        counted = mention.kind in ("count", "plain") and mention.quantity.shape == "single"
        if counted and length and fact.sentence == sentence and _LINK.search(mention.lead):
            total, length = total + mention.value, length + 1
        elif counted and _is_of_matter(claim, fact):
            total, length, sentence = mention.value, 1, fact.sentence
        else:
            length = 0
        if length >= FEWEST:
            yield total


def _is_of_matter(claim: Fact, fact: Fact) -> bool:
    one, other = claim.mention, fact.mention
    alike = head(one.unit) == head(other.unit) != "-" or both_people(one, other)
    return alike or bool(fates(claim.near) & fates(fact.near)) or borrowed(claim, fact) > 0
