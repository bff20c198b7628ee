"""The ranking of all articles, as a table that folds into cards on a phone."""

from collections.abc import Iterator, Sequence

from auditor.report.html.markup import Markup, join, tag
from auditor.report.sheet import LEVELS
from auditor.report.summary import Summary

MOST_ROWS = 1_000
"""Longest ranking that the page shows whole; a longer one shows the first and last 500 and says so."""


def ranking(rows: Sequence[Summary], detailed: frozenset[str]) -> Markup:
    """Return the ranked rows; an article whose id is ``detailed`` is linked to its entry below."""
    head = ("", "Article", "Reliability", "Authorship", "Findings", "Strongest reasons for (+) and against (−)")
    levels = [[tag("span", f"{level}s", class_=f"level {level}"), " "] for level in LEVELS]
    return join(
        [
            tag(
                "table",
                tag("thead", tag("tr", [tag("th", name, scope="col") for name in head])),
                tag("tbody", list(_rows(rows, detailed))),
                class_="ranking",
            ),
            tag(
                "p",
                "Reliability is on 0 to 100; after the band, how far it may be off either way. Findings: ",
                levels,
                class_="legend",
            ),
        ]
    )


def anchor(rank: int) -> str:
    """Return the id of an article's entry on the page."""
    return f"article-{rank}"


def _rows(rows: Sequence[Summary], detailed: frozenset[str]) -> Iterator[Markup]:
    half = MOST_ROWS // 2
    for rank, row in enumerate(rows, start=1):
        if len(rows) <= MOST_ROWS or rank <= half or rank > len(rows) - half:
            yield _row(rank, row, row.id in detailed)
        elif rank == half + 1:
            yield tag("tr", tag("td", f"… {len(rows) - 2 * half:,} more in summary.csv", colspan=6))


def _row(rank: int, row: Summary, linked: bool) -> Markup:
    name = tag("a", row.name, href=f"#{anchor(rank)}") if linked else row.name
    return tag(
        "tr",
        tag("td", str(rank), class_="rank"),
        tag("td", name, tag("small", row.source or ""), class_="name"),
        tag("td", _score(row), class_="score"),
        tag("td", tag("span", row.authorship, class_=f"pill {row.authorship}"), class_="authorship"),
        tag("td", _counts(row), class_="counts"),
        tag("td", [tag("div", text) for text in row.why] or row.cause or "", class_="why"),
    )


def _score(row: Summary) -> list[Markup]:
    if row.reliability is None:
        return [tag("span", "not rated", class_="pill not-rated")]
    meter = tag("span", tag("span", style=f"width:{row.reliability:.0f}%"), class_=f"meter {row.band}")
    between = "" if row.low is None or row.high is None else f" {row.low:.0f}–{row.high:.0f}"
    return [tag("b", f"{row.reliability:.0f}"), tag("small", f" {row.band}{between}"), meter]


def _counts(row: Summary) -> list[Markup]:
    counts = (("error", row.errors), ("warning", row.warnings), ("note", row.notes))
    return [
        tag("span", str(count), class_=f"level {level}", title=f"{count} {level}{'' if count == 1 else 's'}")
        for level, count in counts
        if count
    ] or [tag("span", "none", class_="quiet")]
