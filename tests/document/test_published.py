"""The day and year of publication are read where they can be believed, and nowhere else."""

from datetime import date

import pytest

from auditor.document import published_date, published_year
from auditor.records import Article


@pytest.mark.parametrize(
    ("published", "day", "year"),
    [
        ("2024-03-05T06:00:00Z", date(2024, 3, 5), 2024),
        ("2024-03-05", date(2024, 3, 5), 2024),
        (" 2024-03-05 ", date(2024, 3, 5), 2024),
        ("2024, in March", None, 2024),
        ("5 March 2024", None, None),
        ("2024-02-30", None, 2024),
        ("0001-01-01T00:00:00", None, None),  # .NET and Go write these where they know none
        ("9999-12-31T23:59:59", None, None),
        ("1899-12-30", None, None),
        ("²⁰²⁴", None, None),
        ("202", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_a_date_is_read_where_it_can_be_believed(published: str | None, day: date | None, year: int | None) -> None:
    article = Article("Words.", published=published)
    assert (published_date(article), published_year(article)) == (day, year)
