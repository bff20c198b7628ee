"""Long runs of notes of one check: the first are told one by one, the rest are named on one line with their places."""

from collections import Counter
from collections.abc import Iterator, Sequence

from auditor.report.sheet import Shown

MOST_NOTES = 5
"""So many notes of one check are told one by one; a reader of forty wants to see the rest at a glance."""


def apart(items: Sequence[Shown]) -> tuple[list[Shown], dict[str, list[Shown]]]:
    """Return the findings to be told one by one, and by check the further notes; both in the order given."""
    seen: Counter[str] = Counter()
    told: list[Shown] = []
    further: dict[str, list[Shown]] = {}
    for item in items:
        check = str(item.finding["check"])
        seen[check] += item.level == "note"
        if item.level == "note" and seen[check] > MOST_NOTES and item.finding["quote"]:
            further.setdefault(check, []).append(item)
        else:
            told.append(item)
    return told, further


def named(items: Sequence[Shown]) -> Iterator[str]:
    """Yield each quote with the places where it stands, "“huge” 3:21, 9:4", in the order of the first."""
    places: dict[str, list[str]] = {}
    for item in items:
        quote = " ".join(str(item.finding["quote"]).split())
        places.setdefault(quote, []).append(f"{item.start.line}:{item.start.column}" if item.start else "whole")
    for quote, where in places.items():
        yield f"“{quote}” {', '.join(where)}"
