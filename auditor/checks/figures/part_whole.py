"""Parts that are larger than their whole, or do not make it up.

What it finds
    More of something than there is ("15 of the 12 jurors", "nine people, including eleven children", "60 engineers, 70
    of whom work in Leeds"), a list of parts that does not add up to the number before it ("12 people: five men and six
    women", "£90: food £50, wine £30 and a tip of £20", "40 vehicles: 20 cars, 12 vans and 18 lorries", "80 seats over
    two floors: 50 downstairs and 40 up") or after it ("400, 300 and 250 workers, 1,000 in all"), seats by party,
    results of games and jobs by what people do ("48 seats: 22 Liberals, 17 Greens and 10 Independents"), those who did
    and those who did not ("of the 95 lots 71 found buyers and 42 did not"), parts that share no member and are more
    than all of them ("of the 240 members, 130 were women, 90 were men and 35 did not say"), shares that with "the
    remaining 20%" do not make 100%, and shares of one whole that make more ("40% Yes, 35% No, 35% undecided", "60% of
    the budget goes to schools, 25% to roads and 20% to parks").

Why it matters
    A part cannot exceed its whole. One of the numbers is wrong, or a word is missing that says of what it is a part.

What it cannot see
    Parts told in another sentence than the whole; parts of different kinds (families and children), except the
    commonest kinds of vehicles, animals, homes; a sum that is too small where anything that may be a further part
    follows ("and some Asians", "; 7 did not say"). Lists that leave somebody out on purpose without saying so are told,
    which is why such a sum is a warning only.

Learnt from
    Casualty and crowd counts in news agencies' corrections.
"""

from collections.abc import Iterator

from auditor.check import Check, Outcome, finding, outside
from auditor.document import Document
from auditor.figures.disowned import disowned
from auditor.figures.mention import Mention, added
from auditor.figures.printing import printed_like
from auditor.figures.reckoning import Interval
from auditor.figures.sums.parts import Whole, document_wholes
from auditor.records import Finding, Severity, Span

ROUNDING, FAR = 2.0, 20.0
"""Percentage points: shares that miss 100% by less are rounded, by more are no breakdown of one whole."""
_WHY = "A part cannot be larger than its whole, and parts add up to it; one of these numbers is wrong."
_SUGGESTION = "Check the numbers against the source, or say of what each is a part."


def run(document: Document) -> Outcome:
    """Return one finding for every whole that its parts contradict."""
    return Outcome(findings=tuple(f for whole in document.share(document_wholes) for f in _verdict(document, whole)))


def _verdict(document: Document, whole: Whole) -> Iterator[Finding]:
    if whole.kind == "rest":
        yield from _shares(document, whole.parts, "With the remainder the shares do not make 100%")
    elif whole.kind == "answers":
        if added(whole.parts).middle > 100.0:
            yield from _shares(document, whole.parts, "The shares of one whole make more than 100%")
    elif whole.whole is None:
        return
    elif whole.kind == "list":
        yield from _sum(document, whole.whole, whole.parts, whole.complete)
    elif whole.parts[0].counted.low > whole.whole.counted.high:
        part = whole.parts[0]
        if document.quoted(part.span) and whole.whole.value <= 10:
            return  # "eleven out of ten people": a way of speaking
        span = Span(min(part.span.start, whole.whole.span.start), max(part.span.end, whole.whole.span.end))
        message = (
            f"“{span.of(document.text)}”: the part, {part.printed}, is larger than the whole, {whole.whole.printed}."
        )
        yield _told(
            document, span, message, (whole.whole, part), f"{part.value:,.0f} > {whole.whole.value:,.0f}", "error"
        )


def _sum(document: Document, whole: Mention, parts: tuple[Mention, ...], complete: bool) -> Iterator[Finding]:
    total = added(parts)
    if total.meets(whole.counted) or (total.low < whole.counted.low and not complete):
        return
    if whole.kind == "money":
        worked = " + ".join(part.printed for part in parts) + f" = {printed_like(whole, total.middle)}"
    else:
        worked = " + ".join(f"{part.value:,.0f}" for part in parts) + f" = {total.middle:,.0f}"
    severity: Severity = "error" if total.low > whole.counted.high else "warning"
    span = Span(min(whole.span.start, parts[0].span.start), max(whole.span.end, parts[-1].span.end))
    yield _told(document, span, f"{whole.printed} are listed as {worked}.", (whole, *parts), worked, severity)


def _shares(document: Document, parts: tuple[Mention, ...], told: str) -> Iterator[Finding]:
    total = added(parts)
    if not ROUNDING < abs(total.middle - 100.0) <= FAR or total.gap(Interval(100.0, 100.0)) == 0:
        return
    worked = " + ".join(part.printed for part in parts) + f" = {total.middle:,.4g}%"
    span = Span(parts[0].span.start, parts[-1].span.end)
    yield _told(document, span, f"{told}: {worked}.", parts, worked, "warning")


def _told(
    document: Document, span: Span, message: str, parts: tuple[Mention, ...], worked: str, severity: Severity
) -> Finding:
    return finding(
        CHECK.id,
        document,
        span,
        message,
        _WHY,
        severity="warning" if document.quoted(span) else severity,
        evidence={"sum": worked, "figures": [part.place for part in parts]},
        suggestion=_SUGGESTION,
    )


CHECK = Check(id="figures.part_whole", docs=__doc__, run=outside(disowned, run))
