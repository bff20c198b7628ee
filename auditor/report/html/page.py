"""The page of a batch: what stands at its head, its sections, and the entries of the articles."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from auditor.records import Failure
from auditor.report.html.across import Across, across
from auditor.report.html.distribution import distribution
from auditor.report.html.fired import fired
from auditor.report.html.markup import Markup, join, tag
from auditor.report.html.ranking import anchor, ranking
from auditor.report.summary import Summary

MOST_CARDS = 300
"""Most articles that have an entry of their own on the page: those ranked lowest, which an editor has to see first."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""The page runs no script and loads nothing, whatever an article's text may say."""
_BANDS = {"high": "high reliability", "mixed": "mixed reliability", "low": "low reliability", "not-rated": "not rated"}
_ACCUSED = {
    "disclosed-ai": "by a machine, and say so",
    "residue": "with traces of a tool",
    "likely-ai": "likely by a machine",
}


@dataclass(frozen=True, slots=True)
class Batch:
    """What the page shows: the ranked rows, the entry of each article by id, what failed, what was set aside."""

    rows: Sequence[Summary]
    card: Callable[[str], Markup]
    failures: Sequence[Failure]
    set_aside: Sequence[tuple[str, str]]
    across: Across | None
    version: str


def page(batch: Batch) -> Iterator[str]:
    """Yield the page piece by piece, so that no more than one article's entry is in memory."""
    detailed = batch.rows[-MOST_CARDS:]
    ids = frozenset(row.id for row in detailed)
    yield f'<!doctype html>\n<html lang="en">{_head()}<body>'
    yield tag("header", tag("h1", "Audit of the articles"), _overview(batch))
    yield "<main>"
    yield _section("Ranking", ranking(batch.rows, ids))
    yield _section("Reliability scores", distribution(batch.rows))
    yield _section("What fired most", fired(batch.rows))
    if batch.across is not None:
        yield _section("Who says what", across(batch.across, batch.rows))
    yield _not_audited(batch)
    yield from _entries(batch, len(batch.rows) - len(detailed))
    yield "</main>"
    yield tag(
        "footer", f"auditor {batch.version}. Scores are estimates from the text alone: reasons to look, not proof."
    )
    yield "</body></html>\n"


def _head() -> Markup:
    style = Path(__file__).with_name("report.css").read_text(encoding="utf-8")
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", "Audit of the articles"),
        tag("style", Markup(style)),
    )


def _overview(batch: Batch) -> Markup:
    bands = Counter(row.band for row in batch.rows)
    verdicts = Counter(row.authorship for row in batch.rows)
    tiles = [(len(batch.rows), "articles", "")]
    tiles += [(bands[band], words, band) for band, words in _BANDS.items() if bands[band]]
    tiles += [(verdicts[verdict], words, "") for verdict, words in _ACCUSED.items() if verdicts[verdict]]
    tiles += [(len(batch.failures), "not audited", "low")] if batch.failures else []
    return tag("ul", [_tile(*tile) for tile in tiles], class_="tiles")


def _tile(count: int, words: str, kind: str) -> Markup:
    return tag("li", tag("b", f"{count:,}"), tag("span", words), class_=kind or None)


def _section(heading: str, *content: Markup) -> Markup:
    return tag("section", tag("h2", heading), *content)


def _not_audited(batch: Batch) -> Markup:
    failed = [
        tag("li", tag("b", failure.id), " ", failure.message, " ", tag("code", failure.code))
        for failure in batch.failures
    ]
    aside = [tag("li", tag("b", name), " ", why) for name, why in batch.set_aside]
    parts = []
    if failed:
        parts.append(_section("Not audited", tag("ul", failed, class_="failures")))
    if aside:
        heading = tag("summary", f"Set aside: {len(aside)} that are no articles")
        parts.append(tag("details", heading, tag("ul", aside, class_="failures")))
    return join(parts)


def _entries(batch: Batch, skipped: int) -> Iterator[str]:
    yield "<section>"
    yield tag("h2", "Articles")
    if skipped:
        note = f"The {MOST_CARDS} articles ranked lowest; the other {skipped:,} are in audits.jsonl."
        yield tag("p", note, class_="quiet")
    for rank, row in enumerate(batch.rows, start=1):
        if rank <= skipped:
            continue
        # The target stands inside, because browsers open a closed entry for a target within it, and only then.
        target = tag("span", id=anchor(rank), class_="target")
        yield tag("details", _heading(rank, row), target, batch.card(row.id), class_="article")
    yield "</section>"


def _heading(rank: int, row: Summary) -> Markup:
    score = "not rated" if row.reliability is None else f"{row.reliability:.0f} {row.band}"
    return tag(
        "summary",
        tag("span", f"{rank}.", class_="rank"),
        " ",
        tag("b", row.name),
        " ",
        tag("span", score, class_=f"pill {row.band}"),
        " ",
        tag("span", row.authorship, class_=f"pill {row.authorship}"),
    )
