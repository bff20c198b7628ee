"""What people marked in one document of PolNeAR."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
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
    by_label: dict[str, list[Place]] = defaultdict(list)
    for span in json.loads(spans):
        by_label[span["label"]].append((span["start"], span["end"]))
    pairs = [
        (roles["Source"], roles["Content"])
        for roles in roles_of(spans, attributions)
        if roles["Source"] and roles["Content"]
    ]
    return Marked(by_label["Source"], by_label["Content"], pairs)


def roles_of(spans: str, attributions: str) -> Iterator[Mapping[str, list[Place]]]:
    """Yield for each attribution the places of each role (Source, Cue, Content); a role that nothing has is empty."""
    places: dict[str, list[Place]] = defaultdict(list)
    for span in json.loads(spans):
        places[span["tid"]].append((span["start"], span["end"]))
    for attribution in json.loads(attributions):
        roles: dict[str, list[Place]] = defaultdict(list)
        for role, identifier in attribution["args"]:
            roles[role] += places.get(identifier, [])
        yield roles
