"""Rating lists as CSV files: the layouts that are known, read into domains and ratings."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from auditor.errors import RatingsInvalid
from auditor.ratings.domains import host_of

MOST_ROWS = 500_000
_DOMAINS = ("domain", "url", "site", "website", "host", "source")
_CODES = {
    "gr": "generally reliable",
    "nc": "no consensus",
    "gu": "generally unreliable",
    "d": "deprecated",
    "b": "blacklisted",
    "m": "differs by subject",
}


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout: the columns that tell it apart, the column with the rating, and what its codes mean."""

    name: str
    wanted: frozenset[str]
    rating: str
    codes: Mapping[str, str]


LAYOUTS = (
    Layout("domain and rating", frozenset({"rating"}), "rating", {}),
    Layout("first component of expert ratings", frozenset({"pc1"}), "pc1", {}),
    Layout("perennial sources of Wikipedia", frozenset({"label", "last"}), "label", _CODES),
    Layout("domain and score", frozenset({"score"}), "score", {}),
    Layout("domain and label", frozenset({"label"}), "label", {}),
)
"""Known layouts; the first whose columns are all there is taken. Each needs a column with the domain as well."""


@dataclass(frozen=True, slots=True)
class RatingList:
    """One list: ratings as printed by domain, and the lowest and highest where all of them are numbers."""

    name: str
    layout: str
    scale: tuple[float, float] | None
    ratings: Mapping[str, str]
    skipped: int = 0
    """Rows without a domain or a rating, or with a domain that was rated before in the list."""


def read_list(path: Path, name: str | None = None) -> RatingList:
    """Read a CSV file in UTF-8 with a line of column names; raise RatingsInvalid where it holds no ratings.

    A domain may be an address; "www." is left off. Of a domain that stands twice the first row counts.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            return _read(csv.DictReader(stream), name or path.stem, path)
    except OSError as error:
        raise RatingsInvalid(f"{path} cannot be read ({error.strerror}); name a CSV file") from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise RatingsInvalid(f"{path} is no CSV file in UTF-8: {error}") from None


def _read(table: "csv.DictReader[str]", name: str, path: Path) -> RatingList:
    columns = {str(column).strip().lower(): str(column) for column in table.fieldnames or ()}
    domain = next((columns[column] for column in _DOMAINS if column in columns), None)
    layout = next((layout for layout in LAYOUTS if layout.wanted <= set(columns)), None)
    if domain is None or layout is None:
        known = "; ".join(f"{layout.name} ({', '.join(sorted(layout.wanted))})" for layout in LAYOUTS)
        raise RatingsInvalid(
            f"{path} has the columns {', '.join(columns) or 'none'}, which is no layout that is known. Needed is a "
            f"column with the domain ({', '.join(_DOMAINS)}) and one of: {known}"
        )
    ratings: dict[str, str] = {}
    rows = 0
    for rows, row in enumerate(table, start=1):
        if rows > MOST_ROWS:
            raise RatingsInvalid(f"{path} has more than {MOST_ROWS:,} rows; import a part of it")
        host, rating = host_of(row.get(domain) or ""), (row.get(columns[layout.rating]) or "").strip()
        if host is not None and rating:
            ratings.setdefault(host, layout.codes.get(rating.lower(), rating))
    if not ratings:
        raise RatingsInvalid(f"{path} has no row with a domain and a rating")
    return RatingList(name, layout.name, _scale(ratings), ratings, rows - len(ratings))


def _scale(ratings: Mapping[str, str]) -> tuple[float, float] | None:
    try:
        numbers = [float(rating) for rating in ratings.values()]
    except ValueError:
        return None
    return (min(numbers), max(numbers)) if all(abs(number) < 1e9 for number in numbers) else None
