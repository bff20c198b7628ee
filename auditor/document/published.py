"""When an article was published, as far as its own field tells."""

from datetime import date

from auditor.records import Article

YEARS = range(1900, 2101)
"""Years that are believed; dates such as 0001-01-01 and 9999-12-31 are what programs write where they know none."""


def published_year(article: Article) -> int | None:
    """Return the year that the field ``published`` begins with, or None where it tells none that is believed."""
    first = (article.published or "").strip()[:4]
    year = int(first) if len(first) == 4 and first.isdecimal() else None
    return year if year in YEARS else None


def published_date(article: Article) -> date | None:
    """Return the day that the field ``published`` begins with in ISO 8601, or None where it tells none to believe."""
    try:
        day = date.fromisoformat((article.published or "").strip()[:10])
    except ValueError:
        return None
    return day if day.year in YEARS else None
