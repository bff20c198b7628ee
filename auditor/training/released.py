"""Writing a released model: JSON with its papers, its card, and its entry in active.toml that puts it into use."""

import json
import tomllib
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from auditor.scorer import FORMAT
from auditor.style import STYLE_FILES
from auditor.training.fit import Fitted
from auditor.whole_file import write_whole


def model_json(
    name: str,
    version: str,
    fitted: Fitted,
    thresholds: Mapping[str, float],
    half_width: float | None,
    card: Mapping[str, Any],
    offsets: Mapping[str, tuple[float, float]] | None = None,
) -> bytes:
    """Return the bytes of a model file; floats are written so that reading them gives the same floats back.

    ``half_width`` is that of one interval for every probability, ``offsets`` its lower and upper end in each band.
    """
    terms = [
        {
            "feature": term.feature,
            "typical": term.typical,
            "straight": term.straight,
            "knots": list(term.knots),
            "points": list(term.points),
        }
        for term in fitted.terms
    ]
    model = {
        "format": FORMAT,
        "name": name,
        "version": version,
        "base_points": fitted.base_points,
        "terms": terms,
        "thresholds": dict(thresholds),
        "half_width": half_width,
        "offsets": {band: list(ends) for band, ends in (offsets or {}).items()},
        "card": dict(card),
    }
    return (json.dumps(model, indent=1, ensure_ascii=False) + "\n").encode()


def release(out: Path, name: str, model: bytes, card: str) -> Path:
    """Write ``<name>.json`` and ``<name>.md`` into the folder ``out`` and put the model into its active.toml."""
    out.mkdir(parents=True, exist_ok=True)
    path = out / f"{name}.json"
    write_whole(path, model)
    write_whole(out / f"{name}.md", card.encode())
    activate(out, name, path)
    return path


def activate(out: Path, name: str, *files: Path) -> None:
    """Put files into the folder's active.toml under ``name``, with the digests that they must have from now on.

    The first file is the one that is read by name; further ones belong to it. Style files that lie in the folder are
    entered along with any model, for the scores were fitted beside them.
    """
    active = out / "active.toml"
    entries = tomllib.loads(active.read_text(encoding="utf-8")) if active.exists() else {}
    entries[name] = _entry(files)
    style = [out / file for file in STYLE_FILES]
    if all(file.exists() for file in style):
        entries["style"] = _entry(style)
    write_whole(active, _toml(entries).encode())


def _entry(files: Sequence[Path]) -> dict[str, Any]:
    digests = {file.name: sha256(file.read_bytes()).hexdigest() for file in files}
    first, *rest = digests
    entry: dict[str, Any] = {"file": first, "sha256": digests[first]}
    return entry | ({"beside": {name: digests[name] for name in rest}} if rest else {})


def _toml(entries: Mapping[str, Any]) -> str:
    tables = sorted((name, entry) for name, entry in entries.items() if isinstance(entry, dict))
    lines = ["# Which model files are in use, and the digests that they must have. Written by `auditor train`."]
    for name, entry in tables:
        lines += ["", f"[{name}]", f'file = "{entry["file"]}"', f'sha256 = "{entry["sha256"]}"']
        for file, digest in sorted(entry.get("beside", {}).items()):
            lines.append(f'beside."{file}" = "{digest}"')
    return "\n".join(lines) + "\n"


def probes_of(names: Sequence[str], X: Any, fitted: Fitted) -> list[dict[str, Any]]:
    """Return scikit-learn's own answer for each probe: the calibrated classifier's probability of the second class."""
    answers = fitted.oracle.predict_proba(X)[:, 1]
    return [{"probe": name, "probability": float(answer)} for name, answer in zip(names, answers, strict=True)]
