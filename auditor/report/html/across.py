"""Who says what: where articles of the batch contradict each other, and where they agree."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from auditor.report.html.highlight import excerpt
from auditor.report.html.markup import Markup, join, tag
from auditor.report.html.ranking import anchor
from auditor.report.summary import Summary

MOST = 200
"""Most conflicts, and most agreements, that the page shows; all conflicts are in conflicts.jsonl."""


_VERDICTS = {
    "conflict": "contradiction",
    "cannot-tell": "cannot tell: perhaps not the same thing",
    "agreement": "agreement",
}


@dataclass(frozen=True, slots=True)
class Across:
    """Conflicts and agreements in the ledger's form, and where to find an article's text by id."""

    conflicts: Sequence[Mapping[str, Any]]
    agreements: Sequence[Mapping[str, Any]]
    text: Callable[[str], str]


def across(found: Across, rows: Sequence[Summary]) -> Markup:
    """Return the section: each measure with the value that each article gives, in its own words."""
    places = {row.id: (rank, row.name) for rank, row in enumerate(rows, start=1)}
    surest_first = sorted(found.conflicts, key=lambda entry: entry["verdict"] != "conflict")
    groups = (
        ("Contradictions", surest_first, "No two articles contradict each other."),
        ("Agreements", found.agreements, "No two articles give the same figure, copies of one text left out."),
    )
    return join(
        [
            [tag("h3", heading), _entries(entries, found, places) if entries else tag("p", none, class_="quiet")]
            for heading, entries, none in groups
        ]
    )


def _entries(entries: Sequence[Mapping[str, Any]], found: Across, places: Mapping[str, tuple[int, str]]) -> Markup:
    shown = [_entry(entry, found, places) for entry in entries[:MOST]]
    if len(entries) > MOST:
        shown.append(tag("p", f"The first {MOST} of {len(entries):,}.", class_="quiet"))
    return join(shown)


def _entry(entry: Mapping[str, Any], found: Across, places: Mapping[str, tuple[int, str]]) -> Markup:
    label = tag("span", _VERDICTS[entry["verdict"]], class_=f"pill {entry['verdict']}")
    sides = zip(entry["articles"], entry["values"], entry["spans"], strict=True)
    return tag(
        "div",
        tag("h4", entry["metric"], " ", label),
        tag("ul", [_side(article, value, span, found, places) for article, value, span in sides]),
        class_="across",
    )


def _side(
    article: str, value: Any, span: Sequence[int], found: Across, places: Mapping[str, tuple[int, str]]
) -> Markup:
    rank, name = places[article]
    return tag(
        "li",
        tag("b", str(value)),
        " · ",
        tag("a", name, href=f"#{anchor(rank)}"),
        excerpt(found.text(article), {"start": span[0], "end": span[1]}),
    )
