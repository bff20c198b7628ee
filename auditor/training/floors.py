"""Floors: held-out measures of the released models that a change may not lower without a word why."""

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from auditor.scorer import Model

ABOVE, BELOW = "at_least", "at_most"


def read_floors(path: Path | None = None) -> dict[str, Any]:
    """Return the floors of a file: by model its ``data`` (digest by table), ``at_least`` and ``at_most`` by measure.

    ``lowered`` names measures that have fallen below their floor, each with the decision note that says why.
    """
    source = files("auditor.training") / "floors.toml" if path is None else path
    return tomllib.loads(source.read_text(encoding="utf-8"))


def breaches(model: Model, floors: Mapping[str, Any], notes: Mapping[str, str]) -> list[str]:
    """Return what is wrong, one sentence each; ``notes`` holds the decision notes' texts by file name.

    A floor is breached where the model's card has a worse figure, or none; it is excused where ``lowered`` names a
    decision note that is there and speaks of the measure. Floors are of certain data: other digests are a breach too.
    """
    mine = floors[model.ref.name]
    found = []
    for table, digest in mine["data"].items():
        if model.card["data"].get(table, {}).get("sha256") != digest:
            found.append(f"the model was not measured on the table {table} that the floors are of; set them anew")
    for bound, worse in ((ABOVE, -1), (BELOW, +1)):
        for measure, floor in mine.get(bound, {}).items():
            value = model.card["held_out"].get(measure)
            if value is not None and worse * (value - floor) <= 0:
                continue
            if not _excused(measure, mine.get("lowered", {}), notes):
                told = "not measured" if value is None else value
                found.append(
                    f"{measure} is {told}, and has to be {bound.replace('_', ' ')} {floor}; mend it, or say in "
                    "docs/decisions why not and name the note under `lowered`"
                )
    return found


def _excused(measure: str, lowered: Mapping[str, str], notes: Mapping[str, str]) -> bool:
    return measure in lowered and measure in notes.get(lowered[measure], "")
