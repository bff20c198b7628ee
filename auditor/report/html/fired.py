"""What fired most: checks by the number of articles in which they found something."""

from collections import Counter
from collections.abc import Iterable

from auditor.report.html.markup import Markup, tag
from auditor.report.summary import Summary

MOST = 25


def fired(rows: Iterable[Summary]) -> Markup:
    """Return the checks that fired in the most articles, with the number of articles and of findings."""
    articles, findings, audited = Counter[str](), Counter[str](), 0
    for row in rows:
        audited += 1
        for check, count in row.checks.items():
            articles[check] += 1
            findings[check] += count
    if not findings:
        return tag("p", "Nothing was found in any article.", class_="quiet")
    order = sorted(articles, key=lambda check: (-articles[check], -findings[check], check))[:MOST]
    return tag(
        "table",
        tag("thead", tag("tr", [tag("th", name, scope="col") for name in ("Check", "Articles", "", "Findings")])),
        tag("tbody", [_row(check, articles[check], findings[check], audited) for check in order]),
        class_="fired",
    )


def _row(check: str, articles: int, findings: int, audited: int) -> Markup:
    share = 100 * articles / audited
    return tag(
        "tr",
        tag("td", tag("code", check)),
        tag("td", f"{articles:,}", class_="number"),
        tag("td", tag("span", class_="bar plain", style=f"width:{share:.0f}%"), class_="bars", title=f"{share:.0f}%"),
        tag("td", f"{findings:,}", class_="number"),
    )
