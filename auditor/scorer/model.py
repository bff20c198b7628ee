"""A released additive model: plain JSON, read once, checked before it is trusted. Scoring needs no scikit-learn."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import pairwise
from math import isfinite
from pathlib import Path
from typing import Any

from auditor.errors import ModelDamaged, ModelFeatureMissing, ModelMissing, ModelTooNew
from auditor.records import Band, ModelRef
from auditor.scorer.term import Term

FORMAT = 1
"""The newest format of model files that this program reads."""


@dataclass(frozen=True, slots=True)
class Model:
    """``logit = base_points + sum of terms``; the rest says what the probability means.

    ``thresholds`` holds probabilities: for reliability the lower ends of the bands ``high`` and ``mixed``; for
    authorship ``likely-ai`` (at or above) and ``likely-human`` (at or below). The interval around the probability p is
    p - ``half_width`` to p + ``half_width``, or where ``offsets`` has its band, p plus either of the two numbers there
    (the first is negative); there is none where the model has neither. ``card`` is everything else that the file says.
    """

    ref: ModelRef
    base_points: float
    terms: tuple[Term, ...]
    thresholds: Mapping[str, float]
    half_width: float | None
    card: Mapping[str, Any]
    offsets: Mapping[str, tuple[float, float]] = field(default_factory=dict)

    def interval(self, probability: float) -> tuple[float, float] | None:
        """Return the interval around ``probability`` on the scale of 0..100, or None where the model has none."""
        if self.offsets:
            below, above = self.offsets[self.band(probability)]
        elif self.half_width is not None:
            below, above = -self.half_width, self.half_width
        else:
            return None
        return 100 * max(0.0, probability + below), 100 * min(1.0, probability + above)

    def band(self, probability: float) -> Band:
        """Return the band of a reliability probability."""
        if probability >= self.thresholds["high"]:
            return "high"
        return "mixed" if probability >= self.thresholds["mixed"] else "low"

    def require(self, features: Iterable[str]) -> None:
        """Raise ModelFeatureMissing unless every term's feature is among ``features``."""
        missing = sorted({term.feature for term in self.terms} - set(features))
        if missing:
            raise ModelFeatureMissing(
                f"model {self.ref.name} {self.ref.version} wants {', '.join(missing)}, which no installed check makes; "
                "use the models that came with this version, or train anew with `auditor train`"
            )


def read_model(path: Path, digest: str | None = None, thresholds: Iterable[str] = ()) -> Model:
    """Read a model file; ``digest`` is the sha256 that it must have, where one is known.

    ``thresholds`` are the names that it must give a probability for. Raises ModelMissing, ModelDamaged or ModelTooNew.
    """
    raw = read_file(path, digest)
    found = sha256(raw).hexdigest()
    try:
        data = json.loads(raw)
        newer = data["format"] > FORMAT
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ModelDamaged(f"{path} is no model file ({error}); restore it or train anew") from None
    if newer:
        raise ModelTooNew(f"{path} is of format {data['format']}, this program reads up to {FORMAT}; upgrade it")
    try:
        model = _model(data, found)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ModelDamaged(f"{path} lacks or garbles {error}; restore it or train anew") from None
    if lacking := sorted(set(thresholds) - set(model.thresholds)):
        raise ModelDamaged(f"{path} has no threshold {', '.join(lacking)}; is it the model that active.toml means?")
    return model


def read_file(path: Path, digest: str | None = None) -> bytes:
    """Return the bytes of a model's file, which must have the sha256 ``digest`` where one is known.

    Raises ModelMissing or ModelDamaged.
    """
    try:
        raw = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise ModelMissing(f"no model at {path}; train one with `auditor train`, or name its folder") from None
    except OSError as error:
        raise ModelDamaged(f"{path} cannot be read ({error.strerror}); restore it or train anew") from None
    found = sha256(raw).hexdigest()
    if digest is not None and found != digest:
        raise ModelDamaged(f"{path} has sha256 {found[:12]}…, active.toml says {digest[:12]}…; restore the file")
    return raw


def _model(data: Mapping[str, Any], digest: str) -> Model:
    width = data["half_width"]
    if not data["terms"]:
        raise ValueError("terms: there are none")
    return Model(
        ref=ModelRef(str(data["name"]), str(data["version"]), digest),
        base_points=_finite(data["base_points"]),
        terms=tuple(_term(term) for term in data["terms"]),
        thresholds={str(key): _finite(value) for key, value in data["thresholds"].items()},
        half_width=None if width is None else _finite(width),
        card=data["card"],
        offsets=_offsets(data.get("offsets") or {}),
    )


def _offsets(data: Mapping[str, Any]) -> dict[str, tuple[float, float]]:
    """Return the ends of the interval by band: for all three bands, or for none."""
    if data and set(data) != {"low", "mixed", "high"}:
        raise ValueError(f"offsets: bands {', '.join(sorted(data))}")
    ends = {band: (_finite(below), _finite(above)) for band, (below, above) in data.items()}
    if any(below > 0 or above < 0 for below, above in ends.values()):
        raise ValueError("offsets: an interval without its own probability")
    return ends


def _term(data: Mapping[str, Any]) -> Term:
    knots = tuple(_finite(value) for value in data["knots"])
    points = tuple(_finite(value) for value in data["points"])
    if len(knots) < 2 or len(knots) != len(points) or any(a >= b for a, b in pairwise(knots)):
        raise ValueError(f"the knots of {data['feature']}")
    return Term(str(data["feature"]), _finite(data["typical"]), knots, points, bool(data["straight"]))


def _finite(value: Any) -> float:
    number = float(value)
    if not isfinite(number):
        raise ValueError(f"a number that is {number}")
    return number
