"""The distribution of reliability scores, as an inline SVG histogram."""

from collections import Counter
from collections.abc import Iterable, Iterator

from auditor.report.html.markup import Markup, tag
from auditor.report.summary import Summary

_BINS = 20
_WIDTH, _HEIGHT, _FOOT = 640, 150, 22
_BANDS = ("low", "mixed", "high")


def distribution(rows: Iterable[Summary]) -> Markup:
    """Return the histogram: 20 bins of 5 points, each stacked by band; articles not rated are left out."""
    bins = [Counter[str]() for _ in range(_BINS)]
    for row in rows:
        if row.reliability is not None:
            bins[min(_BINS - 1, int(row.reliability * _BINS / 100))][row.band] += 1
    tallest = max(count.total() for count in bins)
    if not tallest:
        return tag("p", "No article is rated.", class_="quiet")
    return tag(
        "svg",
        tag("title", "How many articles have which reliability score"),
        [_bar(number, count, tallest) for number, count in enumerate(bins)],
        list(_axis()),
        viewBox=f"0 0 {_WIDTH} {_HEIGHT + _FOOT}",
        role="img",
        class_="distribution",
    )


def _bar(number: int, count: Counter[str], tallest: int) -> list[Markup]:
    width = _WIDTH / _BINS
    top, parts = float(_HEIGHT), []
    for band in _BANDS:
        if count[band]:
            height = count[band] / tallest * (_HEIGHT - 16)
            top -= height
            label = f"{number * 5} to {number * 5 + 5}: {count[band]} {band}"
            place = {
                "x": f"{number * width + 2:g}",
                "y": f"{top:.1f}",
                "width": f"{width - 4:g}",
                "height": f"{height:.1f}",
            }
            parts.append(tag("rect", tag("title", label), class_=band, **place))
    if parts:
        middle = f"{(number + 0.5) * width:g}"
        parts.append(tag("text", str(count.total()), x=middle, y=f"{top - 4:.1f}", text_anchor="middle"))
    return parts


def _axis() -> Iterator[Markup]:
    yield tag("line", x1=0, x2=_WIDTH, y1=_HEIGHT, y2=_HEIGHT)
    for score in range(0, 101, 20):
        side = "start" if score == 0 else "end" if score == 100 else "middle"
        yield tag("text", str(score), x=f"{score * _WIDTH / 100:g}", y=_HEIGHT + 16, text_anchor=side)
