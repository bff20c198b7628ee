"""Amounts in two currencies whose rate was never paid, or changes within the article.

What it finds
    An amount converted at a rate outside anything that the two currencies have been traded at ("40 billion yuan ($18
    billion)"), two conversions of one article that imply rates far apart, and an amount that the rate stated in its own
    sentence does not give ("164 million euros ($148 million at an exchange rate of $1.09)").

Why it matters
    A wrong rate is most often a slip of magnitude, million for billion, or a currency taken for another. One of the two
    amounts is wrong, and readers abroad read only the one they know.

What it cannot see
    Rates off by less than a tenth where none is stated; currencies without a row in the table; a bare "$" in an article
    about another dollar country is left alone; amounts of other years, converted at the rate of their own time, get the
    widest band.

Learnt from
    A table of yearly bands for some forty currencies against the US dollar (exchange_rates.txt, with its origin),
    rounded outwards so that no true rate falls out.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from auditor.check import Check, Outcome, finding, outside
from auditor.document import Document, published_year
from auditor.figures.disowned import disowned
from auditor.figures.printing import printed_like
from auditor.figures.reckoning import Interval
from auditor.figures.sums.rates import AtRate, Conversion, document_at_rates, document_conversions
from auditor.records import Finding, Span

MARGIN = 0.10
"""Room around a yearly band: fees, round sums, rates of the day before or of a deal."""
APART = 1.6
"""Factor by which two undated conversions of one article may differ; most currencies moved less in ten years."""
STATED = 0.03
"""Part of an amount by which it may miss what the rate of its own sentence gives, beside its rounding."""
_OTHER_DOLLARS = re.compile(
    r"\b(?:Canad|Austral|New Zealand|Singapore|Hong Kong|Taiwan|Jamaica|Zimbabwe|Trinidad|Fiji)"
)
_WHY = "One of the two amounts is wrong, often by a factor of ten or a thousand, or stands in another currency."
_SUGGESTION = "Convert the amount again, and check million against billion."


def run(document: Document) -> Outcome:
    """Return one finding for every conversion at an impossible rate, and for conversions that contradict each other."""
    conversions = [c for c in document.share(document_conversions) if _is_plain(document, c)]
    outside = [(c, band) for c in conversions if (band := _band(document, c)) is not None and c.rate.gap(band) > 0]
    found = [_outside(document, conversion, band) for conversion, band in outside]
    found.extend(_apart(document, [c for c in conversions if all(c is not other for other, _ in outside)]))
    told = {f.span for f in found}
    stated = (_at_rate(document, one) for one in document.share(document_at_rates))
    found.extend(f for f in stated if f is not None and f.span not in told)
    return Outcome(findings=tuple(found))


@cache
def _table() -> dict[str, list[tuple[int, int, float, float]]]:
    rows: dict[str, list[tuple[int, int, float, float]]] = defaultdict(list)
    lines = (files("auditor.checks.figures") / "exchange_rates.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line and not line.startswith("#"):
            code, first, last, low, high = line.split()
            rows[code].append((int(first), int(last), float(low), float(high)))
    rows["USD"] = [(1900, 2100, 1.0, 1.0)]
    return dict(rows)


def _per_dollar(code: str, year: int | None) -> Interval | None:
    rows = _table().get(code, [])
    near = [row for row in rows if year is None or (row[0] <= year + 1 and year - 1 <= row[1])]
    chosen = near or rows
    return Interval(min(row[2] for row in chosen), max(row[3] for row in chosen)) if chosen else None


def _band(document: Document, conversion: Conversion) -> Interval | None:
    year = None if conversion.dated else published_year(document.article)
    first, second = (_per_dollar(code, year) for code in conversion.codes)
    band = first.over(second) if first is not None and second is not None else None
    return None if band is None else Interval(band.low * (1 - MARGIN), band.high * (1 + MARGIN))


def _is_plain(document: Document, conversion: Conversion) -> bool:
    """Tell whether both currencies are certain: a bare dollar sign may be the money of the country written about."""
    bare = any(
        code == "USD" and not re.match(r"(?i)us|\D*\d[^a-z]*(?:\w+\s)?(?:us|u\.s)", mention.printed)
        for code, mention in zip(conversion.codes, (conversion.first, conversion.second), strict=True)
    )
    return not (bare and document.share(_other_dollars))


def _other_dollars(document: Document) -> bool:
    return bool(_OTHER_DOLLARS.search(document.text))


def _outside(document: Document, conversion: Conversion, band: Interval) -> Finding:
    first, second = conversion.first, conversion.second
    one, other = conversion.codes
    span = Span(first.span.start, second.span.end)
    return finding(
        CHECK.id,
        document,
        span,
        f"{first.printed} for {second.printed} is {_rate(first.value / second.value)} {one} for one {other}; "
        f"the rate lay between {_rate(band.low)} and {_rate(band.high)}.",
        _WHY,
        evidence=_evidence(conversion) | {"band": band.ends},
        suggestion=_SUGGESTION,
    )


def _apart(document: Document, conversions: list[Conversion]) -> Iterator[Finding]:
    groups: dict[tuple[str, str], list[Conversion]] = defaultdict(list)
    for conversion in conversions:
        if not conversion.dated:
            groups[conversion.pair].append(conversion)
    for pair, members in groups.items():
        low = min(members, key=lambda c: _in_order(c, pair).high)
        high = max(members, key=lambda c: _in_order(c, pair).low)
        if _in_order(high, pair).low <= APART * _in_order(low, pair).high:
            continue
        later, earlier = sorted((low, high), key=lambda c: c.first.span, reverse=True)
        yield finding(
            CHECK.id,
            document,
            Span(later.first.span.start, later.second.span.end),
            f"{later.first.printed} for {later.second.printed}, but {earlier.first.printed} for "
            f"{earlier.second.printed}: the two conversions imply different rates.",
            _WHY,
            evidence={"here": _evidence(later), "there": _evidence(earlier)},
            suggestion=_SUGGESTION,
        )


def _at_rate(document: Document, one: AtRate) -> Finding | None:
    """Work out an amount at the rate that its sentence gives."""
    first, second, rate = one.first, one.second, one.rate
    if one.computed.gap(second.interval) <= STATED * second.value:
        return None
    worked = f"{first.printed} at {rate.printed} = {printed_like(second, one.computed.middle)}"
    return finding(
        CHECK.id,
        document,
        Span(first.span.start, second.span.end),
        f"The text says {second.printed}; {worked}.",
        _WHY,
        evidence={"first": first.place, "second": second.place, "stated_rate": rate.place, "sum": worked},
        suggestion=_SUGGESTION,
    )


def _in_order(conversion: Conversion, pair: tuple[str, str]) -> Interval:
    """Return the rate as units of the pair's first for one of its second."""
    if conversion.codes == pair:
        return conversion.rate
    return conversion.second.interval.over(conversion.first.interval) or conversion.rate


def _evidence(conversion: Conversion) -> dict[str, object]:
    first, second = conversion.first, conversion.second
    return {
        "first": first.place,
        "second": second.place,
        "sum": f"{first.printed} / {second.printed} = {_rate(first.value / second.value)}",
        "rate": conversion.rate.ends,
        "currencies": list(conversion.codes),
    }


def _rate(value: float) -> str:
    return f"{value:,.4g}" if value < 10000 else f"{value:,.0f}"


CHECK = Check(id="figures.exchange_rate", docs=__doc__, run=outside(disowned, run))
