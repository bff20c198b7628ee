"""One article in the report: scores, reasons that add up, findings in their context, the text with marks."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from auditor.report.column import Column, column_of
from auditor.report.html.highlight import LONGEST_TEXT, excerpt, marked_text
from auditor.report.html.markup import Markup, join, tag
from auditor.report.sheet import Sheet, Shown, by_family, counted, fresh
from auditor.report.words import authorship_heading, authorship_words, ratings_words, reliability_words

MOST_REASONS = 12
MOST_FINDINGS = 100
"""Most findings of one family that an entry lists."""
_NARROWEST_SCALE = 100
"""Hundredths of a point that fill the width of a bar at the least, so that small terms look small."""


def card(sheet: Sheet) -> Markup:
    """Return the inner part of an article's entry; the page puts rank and title around it."""
    wire = sheet.wire
    findings = sheet.findings()
    return join(
        [
            tag("p", _facts(wire["article"]), class_="facts"),
            tag(
                "dl",
                *_term("Reliability", reliability_words(wire["reliability"])),
                *_term("Authorship", authorship_words(wire["authorship"])),
                *(part for words in ratings_words(wire) for part in _term("Publisher", words)),
                class_="scores",
            ),
            _reasons("Why this reliability", "a plus speaks for the article", "article", wire["reliability"]),
            _reasons(
                authorship_heading(wire["authorship"]), "a plus speaks for a machine", "machine", wire["authorship"]
            ),
            tag("h4", f"What to look at: {counted(findings)}"),
            [_family(name, items, sheet) for name, items in by_family(findings).items()],
            _whole_text(sheet, findings),
        ]
    )


def _facts(article: Mapping[str, Any]) -> str:
    facts = [f"{article['words']:,} words", article["byline"], article["published"], article["source"], article["url"]]
    return " · ".join(str(fact) for fact in facts if fact)


def _term(name: str, words: str) -> tuple[Markup, Markup]:
    return tag("dt", name), tag("dd", words)


def _reasons(heading: str, sign: str, kind: str, score: Mapping[str, Any]) -> Markup:
    column = column_of(score, MOST_REASONS)
    if column is None:
        return join([])
    return join(
        [
            tag("h4", heading, " ", tag("small", f"points in log-odds; {sign}")),
            tag("table", tag("tbody", list(_rows(column))), class_=f"reasons {kind}"),
        ]
    )


def _rows(column: Column) -> Iterator[Markup]:
    widest = max(_NARROWEST_SCALE, *(abs(line.cents) for line in column.lines))
    for line in column.lines:
        side = "for" if line.cents >= 0 else "against"
        share = abs(line.cents) / widest
        yield tag(
            "tr",
            tag("td", line.points, class_="points"),
            tag("td", tag("span", class_=f"bar {side}", style=f"width:{100 * share:.0f}%"), class_="bars"),
            tag("td", line.text),
        )
    yield tag(
        "tr", tag("td", column.total.points, class_="points"), tag("td"), tag("td", column.total.text), class_="total"
    )


def _family(name: str, items: Iterable[Shown], sheet: Sheet) -> Markup:
    known = list(items)
    told: set[tuple[str, str]] = set()
    return tag(
        "section",
        tag("h5", name.capitalize(), " ", tag("small", counted(known))),
        tag("ul", [_finding(item, sheet, told) for item in known[:MOST_FINDINGS]], class_="findings"),
        tag("p", f"The gravest {MOST_FINDINGS}; all {len(known):,} are in audits.jsonl.", class_="quiet")
        if len(known) > MOST_FINDINGS
        else "",
    )


def _finding(item: Shown, sheet: Sheet, told: set[tuple[str, str]]) -> Markup:
    """Return one finding; what a check says of each of its findings is told once, and remembered in ``told``."""
    finding = item.finding
    place = "" if item.start is None else f"{item.start.line}:{item.start.column}"
    return tag(
        "li",
        tag("span", item.level, class_=f"level {item.level}"),
        " ",
        tag("code", finding["check"]),
        " ",
        tag("span", place, class_="place"),
        excerpt(sheet.text, finding["span"], item.level) if finding["span"] else "",
        tag("p", finding["message"]),
        tag("p", why, class_="why") if (why := fresh(item, "why", told)) else "",
        tag("p", "→ ", do, class_="do") if (do := fresh(item, "suggestion", told)) else "",
    )


def _whole_text(sheet: Sheet, findings: Iterable[Shown]) -> Markup:
    if len(sheet.text) > LONGEST_TEXT:
        return tag("p", f"The text is longer than {LONGEST_TEXT:,} characters and is not shown here.", class_="facts")
    return tag(
        "details",
        tag("summary", "The text with what was found"),
        tag("div", marked_text(sheet.text, findings), class_="text"),
    )
