"""The ranking of a batch as a table for a terminal."""

from collections.abc import Sequence

from auditor.report.summary import Summary
from auditor.report.visible import visible

_HEAD = ("rank", "article", "reliability", "band", "authorship", "strongest for (+) and against (−)")
_WIDEST_NAME = 38


def table(rows: Sequence[Summary], width: int, most: int = 40) -> str:
    """Return the ranked rows as aligned columns cut to ``width``; past ``most`` rows the middle is left out."""
    numbered = list(enumerate(rows, start=1))
    cells = [_HEAD, *(_cells(rank, row) for rank, row in numbered)]
    if len(numbered) > most:
        half = most // 2
        left_out = len(numbered) - 2 * half
        cells = [*cells[: half + 1], ("…", f"{left_out:,} more in summary.csv", "", "", "", ""), *cells[-half:]]
    widths = [max(len(row[column]) for row in cells) for column in range(len(_HEAD))]
    return "".join(_line(row, widths, width) for row in cells)


def _cells(rank: int, row: Summary) -> tuple[str, ...]:
    score = "–" if row.reliability is None else f"{row.reliability:.0f}"
    # Only the first half of each sentence: what is typical stands in the report.
    why = row.cause if row.reliability is None else "; ".join(text.partition("; ")[0] for text in row.why)
    return (str(rank), _cut(visible(row.name), _WIDEST_NAME), score, row.band, row.authorship, visible(why or ""))


def _line(row: Sequence[str], widths: Sequence[int], width: int) -> str:
    rank, name, score, band, authorship, why = row
    line = (
        f"{rank:>{widths[0]}}  {name:{widths[1]}}  {score:>{widths[2]}}  "
        f"{band:{widths[3]}}  {authorship:{widths[4]}}  {why}"
    )
    return _cut(line.rstrip(), width) + "\n"


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"
