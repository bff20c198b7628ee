"""One article in one row: what a ranking, a table and a spreadsheet show."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from auditor.report.column import SMALL


@dataclass(frozen=True, slots=True)
class Summary:
    """The row of one article; numbers are None where it is not rated. Scores are on 0..100."""

    id: str
    source: str | None
    title: str | None
    words: int
    reliability: float | None
    low: float | None
    high: float | None
    band: str
    cause: str | None
    authorship: str
    machine: float | None
    errors: int
    warnings: int
    notes: int
    speaks_for: str | None
    speaks_against: str | None
    checks: Mapping[str, int]

    @property
    def why(self) -> tuple[str, ...]:
        """The strongest reasons, "+ ..." for and "− ..." against the article; what explains its band comes first."""
        signed = [("+", self.speaks_for), ("−", self.speaks_against)]
        told = [f"{sign} {text}" for sign, text in signed if text is not None]
        return tuple(told if self.band == "high" else reversed(told))

    @property
    def name(self) -> str:
        """The title, given or read from the first line, or else the id."""
        return self.title or self.id


def summary_of(wire: Mapping[str, Any], heading: str | None = None) -> Summary:
    """Return the row of an audit in wire form, with the strongest reasons for and against the article.

    ``heading`` is the text's first line where that heads it, and is the title of an article that was given none.
    """
    article, reliability, authorship = wire["article"], wire["reliability"], wire["authorship"]
    levels = [finding["severity"] for finding in wire["findings"]]
    low, high = reliability["interval"] or (None, None)
    checks: dict[str, int] = {}
    for finding in wire["findings"]:
        checks[finding["check"]] = checks.get(finding["check"], 0) + 1
    return Summary(
        id=article["id"],
        source=article["source"],
        title=article["title"] or heading,
        words=article["words"],
        reliability=reliability["score"],
        low=low,
        high=high,
        band=reliability["band"],
        cause=reliability["cause"],
        authorship=authorship["verdict"],
        machine=None if authorship["probability"] is None else 100 * authorship["probability"],
        errors=levels.count("error"),
        warnings=levels.count("warning"),
        notes=levels.count("note"),
        speaks_for=_strongest(reliability["reasons"], +1),
        speaks_against=_strongest(reliability["reasons"], -1),
        checks=checks,
    )


def _strongest(reasons: Iterable[Mapping[str, Any]], sign: int) -> str | None:
    """Return the reason with the most points of one sign, None where all are small."""
    top = max(reasons, key=lambda reason: sign * reason["points"], default=None)
    return None if top is None or sign * top["points"] < SMALL else str(top["text"])


def ranked(summaries: Iterable[Summary]) -> list[Summary]:
    """Return the rows from the most to the least reliable, those not rated last; ties stand by id."""
    return sorted(summaries, key=lambda row: (row.reliability is None, -(row.reliability or 0.0), row.id))
