"""One article in one row: what a ranking, a table and a spreadsheet show."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


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
    top_reason: str | None
    checks: Mapping[str, int]

    @property
    def name(self) -> str:
        """The title, or else the id."""
        return self.title or self.id


def summary_of(wire: Mapping[str, Any]) -> Summary:
    """Return the row of an audit in wire form; the top reason is the one with the most points either way."""
    article, reliability, authorship = wire["article"], wire["reliability"], wire["authorship"]
    levels = [finding["severity"] for finding in wire["findings"]]
    low, high = reliability["interval"] or (None, None)
    checks: dict[str, int] = {}
    for finding in wire["findings"]:
        checks[finding["check"]] = checks.get(finding["check"], 0) + 1
    return Summary(
        id=article["id"],
        source=article["source"],
        title=article["title"],
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
        top_reason=_top_reason(reliability["reasons"]),
        checks=checks,
    )


def _top_reason(reasons: Iterable[Mapping[str, Any]]) -> str | None:
    top = max(reasons, key=lambda reason: abs(reason["points"]), default=None)
    return None if top is None else str(top["text"])


def ranked(summaries: Iterable[Summary]) -> list[Summary]:
    """Return the rows from the most to the least reliable, those not rated last; ties stand by id."""
    return sorted(summaries, key=lambda row: (row.reliability is None, -(row.reliability or 0.0), row.id))
