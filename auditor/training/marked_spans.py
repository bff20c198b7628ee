"""What people marked in one document of PolNeAR."""

import json
from dataclasses import dataclass

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Marked:
    """All sources and contents, and the pairs of (sources, contents) that belong together."""

    sources: list[Place]
    contents: list[Place]
    pairs: list[tuple[list[Place], list[Place]]]


def marked(spans: str, attributions: str) -> Marked:
    """Read the JSON columns ``spans`` and ``attributions`` of the data set."""
    places: dict[str, list[Place]] = {}
    by_label: dict[str, list[Place]] = {"Source": [], "Content": []}
    for span in json.loads(spans):
        place = (span["start"], span["end"])
        places.setdefault(span["tid"], []).append(place)
        by_label.setdefault(span["label"], []).append(place)
    pairs = []
    for attribution in json.loads(attributions):
        roles: dict[str, list[Place]] = {"Source": [], "Content": []}
        for role, identifier in attribution["args"]:
            roles.setdefault(role, []).extend(places.get(identifier, []))
        if roles["Source"] and roles["Content"]:
            pairs.append((roles["Source"], roles["Content"]))
    return Marked(by_label["Source"], by_label["Content"], pairs)
