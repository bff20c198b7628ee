"""Sums that the article states and that do not come out.

What it finds
    A change in percent that does not follow from the two values beside it ("rose 25% to 60 from 40", "worth $40 in
    2012, it will reach $60 by 2030, a rise of 25%"), a difference that is not the difference of its two values ("$30,
    $8 less than last year's $35", "added 140 customers, bringing the total to 2,600 from 2,360"), a share that is not
    its part of the whole ("12 of 40 workers, or 40%", "of 40 workers, 12 (40%)", "of the 40 who came, 12 stayed, or
    40%", "a survey of 40 people found that 12, or 40%", "40% (12 of 40)", "£12m, or 40% of the £40m", "at £12m, takes
    40% of the £40m", "40% of the budget of £40m, or £12m", "340 jobs, or 6% of its 8,500 employees"), a word that
    multiplies otherwise than its figures ("doubled to 90 from 30", "$90, twice its estimate of $30"), a total that is
    not its count times the amount for each ("500 staff at $40,000 each, a payroll of $30 million", "12 workers get
    $500 each, $8,000 in total", "12 mugs at £8 each cost £112", also "500 staff. Each earns $40,000, ..."), an
    average that is not its total by its count ("12 goals in six games, an average of three a game", "£640 for 20
    guests, or about £40 each"), what is left of a whole ("two of its 12 halls, leaving it with nine"), an amount told
    twice that is not the same ("10 km (9 miles)", "£500 a week, or £46,000 a year", "500 loaves a week, or 46,000 a
    year", "one in five, or 30%", "more than half (44%)"), and, as a note, a change in percent where the two shares
    beside it differ by so many percentage points ("from 4% to 5%, an increase of 1%").

Why it matters
    All parts of the sum are on the page: whichever figure is wrong, the article contradicts itself, and nobody has to
    be asked to see it.

What it cannot see
    Other sums whose parts stand in different sentences or in a table. Changes at constant currency, per year or
    adjusted, which the printed values need not give, are left alone. Rounding is followed digit by digit: "$2.5
    million, or 45.9%, from $5.5 million to $8.0 million" is right.

Learnt from
    statcheck (Nuijten 2016), which recomputes what a paper prints; company and market reports for the wording.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from auditor.check import Check, Outcome, finding, outside
from auditor.document import Document
from auditor.figures import trend
from auditor.figures.disowned import disowned
from auditor.figures.mention import Mention, document_quantities, points_in
from auditor.figures.printing import number, printed_like
from auditor.figures.reckoning import Interval, percent_change
from auditor.figures.sums.averages import Average, document_averages
from auditor.figures.sums.change import Change, document_changes
from auditor.figures.sums.equivalents import Equivalent, document_equivalents, stated
from auditor.figures.sums.multiple import Multiple, document_multiples
from auditor.figures.sums.portions import Portion, document_portions
from auditor.figures.sums.product import Product, document_products
from auditor.figures.sums.remainders import Remainder, document_remainders
from auditor.records import Feature, FeatureSpec, Finding, Severity, Span

SLACK = 0.2
"""Part of the rounding room by which a percentage may miss on top of it; a true sum is seldom printed further off."""
PLAIN = 0.1
"""Part of a total by which a product of round factors has to miss for an error; the factors may be rounded loosely."""
LOOSE = 0.02
"""Part of a total by which a product may miss without a word: "500 staff" may be 497."""
LOOSE_MEAN = 0.05
"""Part of an average by which it may miss without a word beyond its rounding."""
_SINCE = re.compile(
    r"\s*(?:on|over|from|since)\s(?:the|a|last|one)\s?(?:\w+\s)?(?:day|week|month|quarter|year)\b", re.IGNORECASE
)
"""Behind a change: it is of a stretch of its own, and not the one between the two shares before it."""
ROUND_STEP = 10
"""The smallest power of ten that a total is taken to be rounded to."""
_BRINGS = re.compile(
    r"(?:\s(?:in|during|over|last|this)\s(?:the\s|its\s)?(?:\w+\s)?(?:quarter|month|week|day|year|season))?,\s"
    r"(?:bringing|taking|lifting|raising|pushing|swelling|cutting|reducing|lowering)\s(?:the|its|their)\s"
    r"(?:total|number|tally|count|overall\s\w+|headcount|workforce|fleet|membership|network)\sto\s",
    re.IGNORECASE,
)
_LONGER = re.compile(
    r"[^.;]{0,40}\b(?:years?|ago|earlier|before|since|decade|(?:19|20)\d\d|\d+\smonths"
    r"|in\s(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6})\b",
    re.IGNORECASE,
)
_WHY = "The figures stand side by side and contradict each other; at least one of them is wrong."
_SUGGESTION = "Work the sum out again from the source, and correct the figure that is wrong."


DENSITY = FeatureSpec(
    name="figures.density",
    unit="per 1,000 words",
    direction=0,
    sentence="prints {value} figures per 1,000 words; comparable articles print {typical}",
)
WRONG = FeatureSpec(
    name="figures.wrong_sums",
    unit="share",
    direction=-1,
    sentence="{value} of the sums that can be worked out again do not come out; in comparable articles {typical}",
)
_SHORTEST = 50
"""Words from which figures are counted per 1,000 words."""


def run(document: Document) -> Outcome:
    """Return one finding for every stated sum that its own parts do not give, and how many figures there are."""
    sums = [change for change in document.share(document_changes) if _can_be_worked_out(change)]
    multiples = document.share(document_multiples)
    found = [
        *(next(_verdict(document, change), None) for change in sums),
        *(_share(document, portion) for portion in document.share(document_portions)),
        *(_multiple(document, multiple) for multiple in multiples),
        *(_product(document, product) for product in document.share(document_products)),
        *(_average(document, average) for average in document.share(document_averages)),
        *(_remainder(document, remainder) for remainder in document.share(document_remainders)),
        *(_equivalent(document, equivalent) for equivalent in document.share(document_equivalents)),
    ]
    wrong = sum(f is not None and f.severity != "note" for f in found)
    words, figures = len(document.words), len(document.share(document_quantities))
    features = (
        Feature(DENSITY, 1000 * figures / words if words >= _SHORTEST else None),
        Feature(WRONG, wrong / len(found) if found else None),
    )
    return Outcome(features, tuple(f for f in found if f is not None))


def _can_be_worked_out(change: Change) -> bool:
    values = (change.before is not None) + (change.after is not None)
    if change.percent is not None:
        return values == 2 or (values == 1 and change.amount is not None)
    return change.amount is not None and values == 2


@dataclass(frozen=True, slots=True)
class _Sum:
    """A sum worked out again: its parts, how it reads, all it may come to, and what the printed values come to."""

    parts: tuple[Mention, ...]
    formula: str
    possible: Interval
    printed: float


def _worked_out(
    parts: tuple[Mention, ...],
    formula: str,
    rule: Callable[..., Interval | None],
    stands_for: Callable[[Mention], Interval] = attrgetter("interval"),
) -> _Sum | None:
    """Apply ``rule`` to what the parts may stand for, and to the values as printed; None where it has no answer."""
    possible = rule(*(stands_for(part) for part in parts))
    printed = rule(*(Interval(part.value, part.value) for part in parts))
    return None if possible is None or printed is None else _Sum(parts, formula, possible, printed.middle)


def _verdict(document: Document, change: Change) -> Iterator[Finding]:
    before, after, percent, amount = change.before, change.after, change.percent, change.amount
    if percent is not None and before is not None and before.is_percent:
        if after is not None:
            yield from _points(document, before, after, percent)
        return
    if percent is not None:
        worked, stated = _percent_sum(change), _size(percent)
        if worked is not None and worked.possible.gap(stated) > SLACK * percent.tolerance:
            yield _told(document, percent, worked, stated)
            return
    if amount is not None and before is not None and after is not None and not _is_of_other_base(document, change):
        worked, stated = _difference(before, after, _steps_to_one(amount, before)), _size(amount)
        missed = 0.0 if worked is None else worked.possible.gap(stated)
        if worked is not None and missed > 0 and _same_scale(amount, before):
            yield _told(document, amount, worked, stated)
        elif worked is not None and missed > _rounding(before, after) and _is_total(document, change):
            yield _told(document, amount, worked, stated, "warning")


def _remainder(document: Document, remainder: Remainder) -> Finding | None:
    """Check what is left against what it was and what went."""
    part, whole, left = remainder.part, remainder.whole, remainder.left
    rest = whole.value - part.value
    if left.value == rest:
        return None
    worked = f"{whole.printed} − {part.printed} = {rest:,.0f}"
    return finding(
        CHECK.id,
        document,
        left.span,
        f"The text says “{left.printed}”; {worked}.",
        _WHY,
        severity="warning",
        evidence=_evidence(left, (whole, part), worked, Interval(rest, rest)),
        suggestion=_SUGGESTION,
    )


def _is_of_other_base(document: Document, change: Change) -> bool:
    """Tell whether points are of a day, beside a value of longer ago: "rose 3bp to 4.31%, from 4.18% in May".

    What is named behind both values is between the two: "4.31%, from 4.18% in May, a rise of 3 points".
    """
    amount, before = change.amount, change.before
    if amount is None or before is None:
        return False
    points = before.is_percent and not amount.is_percent
    if amount.span > before.span and trend.noun(change.cue.of(document.text)):
        return _SINCE.match(amount.tail) is not None
    return points and bool(_LONGER.match(before.tail) or _SINCE.match(amount.tail))


def _percent_sum(change: Change) -> _Sum | None:
    """Work the percentage out from the printed figures."""
    before, after, amount = change.before, change.after, change.amount
    if before is not None and after is not None:
        return _worked_out((before, after), f"({after.printed} − {before.printed}) / {before.printed}", _relative)
    if amount is not None and after is not None:
        if change.direction == "up":
            return _worked_out((amount, after), f"{amount.printed} / ({after.printed} − {amount.printed})", _of_rise)
        return _worked_out((amount, after), f"{amount.printed} / ({after.printed} + {amount.printed})", _of_fall)
    if amount is not None and before is not None:
        return _worked_out((amount, before), f"{amount.printed} / {before.printed}", _percentage)
    return None


def _difference(before: Mention, after: Mention, steps: float = 1.0) -> _Sum | None:
    """Work out how far apart two values are, in steps of which ``steps`` make one of the values' unit."""

    def distance(one: Interval, other: Interval) -> Interval | None:
        apart = _absolute(other - one)
        return apart and apart.scaled(steps)

    less, more = sorted((before, after), key=lambda one: one.value)
    return _worked_out((before, after), f"{more.printed} − {less.printed}", distance)


def _percentage(part: Interval, whole: Interval) -> Interval | None:
    share = part.over(whole)
    return share and share.scaled(100)


def _of_rise(amount: Interval, after: Interval) -> Interval | None:
    return _percentage(amount, after - amount)


def _of_fall(amount: Interval, after: Interval) -> Interval | None:
    return _percentage(amount, after + amount)


def _relative(before: Interval, after: Interval) -> Interval | None:
    return _absolute(percent_change(before, after))


def _share(document: Document, portion: Portion) -> Finding | None:
    """Work out "12 of 40 workers, or 30%"."""
    parts = (portion.part, portion.whole)
    formula = f"{parts[0].printed} / {parts[1].printed}"
    worked, stated = _worked_out(parts, formula, _percentage, attrgetter("counted")), _size(portion.share)
    if worked is None or worked.possible.gap(stated) <= SLACK * portion.share.tolerance:
        return None
    return _told(document, portion.share, worked, stated)


def _multiple(document: Document, multiple: Multiple) -> Finding | None:
    """Work out "doubled to 80 from 40" and "$80, twice its estimate of $40"."""
    before, after = multiple.before, multiple.after
    ratio = after.interval.over(before.interval)
    if ratio is None or ratio.gap(multiple.factors) == 0:
        return None
    said = multiple.cue.of(document.text)
    worked = f"{after.printed} / {before.printed} = {after.value / before.value:,.2f}"
    return finding(
        CHECK.id,
        document,
        multiple.cue,
        f"The text says “{said}”; {worked}.",
        _WHY,
        severity="error" if ratio.gap(multiple.factors) > 0.3 * multiple.factors.middle else "warning",
        evidence={"stated": said, "parts": [before.place, after.place], "sum": worked},
        suggestion=_SUGGESTION,
    )


def _product(document: Document, product: Product) -> Finding | None:
    """Work out "500 staff at $40,000 each, a payroll of $20 million"."""
    count, rate, total = product.count, product.rate, product.total
    each = Interval(rate.value, rate.value) if product.priced and rate.quantity.bound == "=" else rate.interval
    computed, stated = count.counted * each, total.interval
    missed = computed.gap(stated) / total.value
    if not missed > LOOSE:
        return None
    worked = f"{count.printed} × {rate.printed} = {printed_like(total, count.value * rate.value)}"
    span = Span(min(m.span.start for m in (count, rate, total)), max(m.span.end for m in (count, rate, total)))
    return finding(
        CHECK.id,
        document,
        total.span,
        f"The text says {total.printed}; {worked}.",
        _WHY,
        severity="error" if missed > PLAIN and not product.priced and not document.quoted(span) else "warning",
        evidence=_evidence(total, (count, rate), worked, computed),
        suggestion=_SUGGESTION,
    )


def _average(document: Document, average: Average) -> Finding | None:
    """Work out "12 goals in six games, an average of two a game" and "£640 for 20 guests, or about £32 each"."""
    parts = (average.total, average.count)
    formula = f"{parts[0].printed} / {parts[1].value:,.4g}"
    worked = _worked_out(parts, formula, Interval.over, attrgetter("counted"))
    if worked is None or not (missed := worked.possible.gap(average.stated) / average.each.value) > LOOSE_MEAN:
        return None
    sentence = f"{formula} = {printed_like(average.each, worked.printed)}"
    return finding(
        CHECK.id,
        document,
        average.each.span,
        f"The text says {average.each.printed}; {sentence}.",
        _WHY,
        severity="error" if missed > PLAIN and not document.quoted(average.each.span) else "warning",
        evidence=_evidence(average.each, parts, sentence, worked.possible),
        suggestion=_SUGGESTION,
    )


def _equivalent(document: Document, equivalent: Equivalent) -> Finding | None:
    """Work out "10 km (6.2 miles)", "£500 a week, or £26,000 a year" and "one in five, or 20%"."""
    first, second = equivalent.first, equivalent.second
    if equivalent.allowed.gap(stated(equivalent)) == 0:
        return None
    decimals = 0 if float(equivalent.computed).is_integer() else 1
    worked = f"{first.printed} = {printed_like(second, equivalent.computed, decimals=decimals)}"
    return finding(
        CHECK.id,
        document,
        second.span,
        f"The text says {second.printed} for {first.printed}; {worked}.",
        _WHY,
        evidence=_evidence(second, (first,), worked, equivalent.allowed),
        suggestion=_SUGGESTION,
    )


def _points(document: Document, before: Mention, after: Mention, percent: Mention) -> Iterator[Finding]:
    """Shares that moved: the change may be meant in percent of the share, or (loosely) in percentage points."""
    stated, points = _size(percent), _difference(before, after)
    relative = _worked_out((before, after), "difference of the two shares", _relative)
    if _SINCE.match(percent.tail):
        return
    if points is None or relative is None or abs(relative.printed - stated.middle) <= percent.tolerance:
        return
    meant = abs(points.printed - stated.middle) <= percent.tolerance
    if not meant and relative.possible.gap(stated) == 0:
        return
    if points.possible.gap(stated) > 0:
        yield _told(document, percent, points, stated)
        return
    yield finding(
        CHECK.id,
        document,
        percent.span,
        f"From {before.value:g}% to {after.value:g}% is a change of {number(points.printed)} percentage points, "
        f"not of {percent.printed}; in percent it is {number(relative.printed)}%.",
        "Percent and percentage points are two measures; a reader who takes the word at its face gets another change.",
        severity="note",
        evidence=_evidence(percent, (before, after), relative.formula, points.possible),
        suggestion="Write “percentage points”.",
    )


def _told(
    document: Document, wrong: Mention, worked: _Sum, stated: Interval, severity: Severity | None = None
) -> Finding:
    finest = (wrong,) if wrong.is_percent or wrong.unit == "basis point" else worked.parts
    sentence = f"{worked.formula} = {printed_like(wrong, worked.printed, finest)}"
    return finding(
        CHECK.id,
        document,
        wrong.span,
        f"The text says {wrong.printed}; {sentence}.",
        _WHY,
        severity=severity or _severity(wrong, worked.possible.gap(stated)),
        evidence=_evidence(wrong, worked.parts, sentence, worked.possible),
        suggestion=_SUGGESTION,
    )


def _evidence(wrong: Mention, parts: tuple[Mention, ...], worked: str, computed: Interval) -> dict[str, Any]:
    possible = computed.rounded(6).ends
    return {"stated": wrong.place, "parts": [part.place for part in parts], "sum": worked, "possible": possible}


def _severity(wrong: Mention, gap: float) -> Severity:
    """A figure that misses by no more than a printed step may be loose rounding: a warning."""
    step = 2 * wrong.tolerance
    return "error" if gap > max(step, 0.05 * abs(wrong.value)) else "warning"


def _size(mention: Mention) -> Interval:
    interval = mention.interval
    return Interval(abs(interval.low), abs(interval.high)) if interval.high < 0 else interval


def _absolute(change: Interval | None) -> Interval | None:
    if change is None or change.low >= 0:
        return change
    return Interval(-change.high, -change.low) if change.high <= 0 else Interval(0.0, max(-change.low, change.high))


def _same_scale(amount: Mention, before: Mention) -> bool:
    """Tell whether a difference and its values are surely in one unit: "up 300 to 5 million" may not be.

    Of bare values ("25 basis points to 4.25") nothing tells whether they are in percent.
    """
    if amount.unit == "basis point" and not before.is_percent:
        return before.unit == amount.unit
    return amount.unit == before.unit != "-" or amount.kind in ("percentage point", "index")


def _is_total(document: Document, change: Change) -> bool:
    """Tell "added 140 customers, bringing the total to 2,600 from 2,360", where no other stretch of time is named."""
    amount, before, after = change.amount, change.before, change.after
    if amount is None or before is None or after is None or amount.span.end > after.span.start:
        return False
    counts = amount.kind == "count" and {before.unit, after.unit} <= {"-", amount.unit}
    exact = max(amount.tolerance, before.tolerance, after.tolerance) <= 0.5
    brought = _BRINGS.fullmatch(document.text, amount.span.end, after.span.start)
    return bool(counts and exact and brought and before.lead.strip() == "from" and not _LONGER.match(before.tail))


def _rounding(before: Mention, after: Mention) -> float:
    """Return by how much round values may be apart from what they are rounded from: 100 for 2,600 and 2,400."""
    return sum(value.round_step / 2 for value in (before, after) if value.round_step >= ROUND_STEP)


def _steps_to_one(amount: Mention, before: Mention) -> float:
    """Return how many units of a difference make one of its values': 100 basis points one percent."""
    return 1 / points_in(amount) if before.is_percent else 1.0


CHECK = Check(id="figures.arithmetic", docs=__doc__, specs=(DENSITY, WRONG), run=outside(disowned, run))
