"""Fitting the style model (logistic regression on hashed grams, pruned and packed) and the register beside it.

``python -m auditor.training.style DATA OUT`` writes style.npz and style.json into OUT and prints the metrics.
"""

import json
import sys
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Final
from zlib import crc32

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import diags
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from auditor.style.model import FORMAT, StyleModel, load_model, pack
from auditor.style.register import Register
from auditor.training.authorship_data import authorship_rows
from auditor.training.style_matrix import Profiles, Windows, lengths_of, read_texts, weights_of, without_apostrophes
from auditor.training.style_metrics import metrics_of
from auditor.training.style_register import fit_register
from auditor.training.tables import digest_of
from auditor.whole_file import write_whole

BITS: Final = 21
BIAS: Final = 1.0
PATIENCE: Final = 400.0
"""Tokens at which a text counts half. With the bias, set on calibration rows so that short human news is accused no
oftener than long: the threshold lies above zero, and a short text has to be further above it."""
_LOST_EVERY: Final = 8
_C: Final = 5.0
_ITERATIONS: Final = 150
_BUCKETS_KEPT: Final = 900_000
"""Weights that are released; the others are the smallest, and leaving them out moves no metric by .001."""

LICENCES: Final = {
    "authorship/detectrl": "no licence stated",
    "authorship/biscope": "CC BY-SA 4.0",
    "authorship/outfox": "Apache-2.0",
    "authorship/llm_misinformation_news": "no licence stated",
    "authorship/l2r_other": "CC BY 3.0",
    "authorship/modern_news": "written for this purpose",
    "authorship/opeds_college_local_pre2023": "no licence stated",
    "authorship/bbc_2004_05": "research use",
    "reliability/baly_allsides": "Apache-2.0 repository",
    "reliability/fakehealth_story": "no licence stated",
    "reliability/fakehealth_release": "no licence stated",
    "reliability/buzzfeed_webis2016": "CC BY 4.0",
    "reliability/hyperpartisan_byarticle": "CC BY 4.0",
    "reliability/checkthat2021_3a": "no licence stated",
    "reliability/sfu_snopes312": "no licence stated",
    "figures/headline_figures": "Apache-2.0",
    "attribution/polnear": "no licence stated",
    "hype/ptc": "no licence stated",
}
"""The sets that the model is fitted on, with the licence that each states for itself."""


def train_style(data: Path, out: Path, *, version: str = "4", date: str = "2026-11-28") -> dict[str, float]:
    """Fit the style model on the labelled data under ``data``, write it into ``out`` and return its metrics.

    ``date`` is written as given, so that the same data and arguments give the same bytes. Raises DataMissing.
    """
    rows = authorship_rows(data)
    fitted = fit_style(material_of(rows[rows.split == "train"]))
    packed = pack(fitted.weights, fitted.register.weights)
    papers = {
        "format": FORMAT,
        "name": "style",
        "version": version,
        "date": date,
        "bits": BITS,
        "bias": BIAS,
        "floor": fitted.floor,
        "patience": PATIENCE,
        "register": {"intercept": fitted.register.intercept, "floor": fitted.register.floor},
        "weights": {"sha256": sha256(packed).hexdigest(), "count": int(np.count_nonzero(fitted.weights))},
        "data": [
            {"file": f"{name}.parquet", "sha256": digest_of(data, name), "licence": licence}
            for name, licence in sorted(LICENCES.items())
        ],
    }
    write_style(out, packed, papers)
    metrics = metrics_of(load_model(out), rows)
    write_style(out, packed, {**papers, "metrics": metrics})
    return flat(metrics)


@dataclass(frozen=True, slots=True)
class Material:
    """What models are fitted on, read once for all: rows of text, and the windows and profiles of the texts."""

    rows: pd.DataFrame
    windows: Windows
    profiles: Profiles

    def without(self, left_out: "pd.Series[bool]") -> "Material":
        """Return the material less the rows that ``left_out`` marks."""
        keep = ~left_out.to_numpy(bool)
        place = np.cumsum(keep) - 1
        chosen = np.flatnonzero(keep[self.windows.row])
        windows = Windows(self.windows.X[chosen], place[self.windows.row[chosen]], self.windows.tokens[chosen])
        return Material(self.rows[keep].reset_index(drop=True), windows, self.profiles[keep])


@dataclass(frozen=True, slots=True, eq=False)
class FittedStyle:
    """The pruned weights, the floor of a window's length, and the register; the model has no intercept."""

    weights: NDArray[np.float32]
    floor: float
    register: Register

    def model(self) -> StyleModel:
        """Return the model as it would be released, without papers."""
        return StyleModel(self.weights, BITS, BIAS, self.floor, PATIENCE, self.register, "", {})


def material_of(rows: pd.DataFrame) -> Material:
    """Read the texts of ``rows``, every eighth also without the apostrophes and quotation marks that archives lose."""
    lost = rows[rows.text.map(lambda text: crc32(text[:300].encode("utf-8", "surrogatepass")) % _LOST_EVERY == 0)]
    rows = pd.concat([rows, lost.assign(text=lost.text.map(without_apostrophes))], ignore_index=True)
    return Material(rows, *read_texts(rows.text, BITS))


def fit_style(material: Material) -> FittedStyle:
    """Fit the style model and its register."""
    windows, rows = material.windows, material.rows
    lengths = lengths_of(windows.X)
    floor = round(float(np.median(lengths)), 2)
    X = (diags((1 / np.maximum(lengths, floor)).astype(np.float32)) @ windows.X).tocsr()
    model = LogisticRegression(C=_C, max_iter=_ITERATIONS, tol=1e-7, fit_intercept=False)
    with threadpool_limits(limits=1), warnings.catch_warnings():
        # Stopping before the optimum is meant: it regularises, and the count of steps is fixed.
        warnings.simplefilter("ignore", ConvergenceWarning)
        model.fit(X, rows.ai.to_numpy(bool)[windows.row], sample_weight=weights_of(rows, windows.row, windows.tokens))
        register = fit_register(rows, material.profiles)
    return FittedStyle(_pruned(model.coef_.ravel(), windows), floor, register)


def _pruned(weights: NDArray[np.float64], windows: Windows) -> NDArray[np.float32]:
    """Keep the buckets that can move a text most: large weights, and those that many windows have."""
    windows_with = np.bincount(windows.X.indices, minlength=len(weights))
    matter = np.abs(weights) * np.sqrt(windows_with)
    kept = np.argsort(-matter, kind="stable")[:_BUCKETS_KEPT]
    pruned = np.zeros(len(weights), dtype=np.float32)
    pruned[kept] = weights[kept].astype(np.float16)
    return pruned


def flat(metrics: Mapping[str, Any], above: str = "") -> dict[str, float]:
    """Return nested metrics as one level, the names joined by points."""
    found: dict[str, float] = {}
    for name, value in metrics.items():
        found |= flat(value, f"{above}{name}.") if isinstance(value, Mapping) else {above + name: float(value)}
    return found


def write_style(out: Path, packed: bytes, papers: Mapping[str, Any]) -> None:
    """Write ``style.npz`` and ``style.json``."""
    out.mkdir(parents=True, exist_ok=True)
    write_whole(out / "style.npz", packed)
    write_whole(out / "style.json", (json.dumps(papers, indent=1, ensure_ascii=False) + "\n").encode())


if __name__ == "__main__":
    for metric, measured in train_style(Path(sys.argv[1]), Path(sys.argv[2])).items():
        sys.stdout.write(f"{metric:80s} {measured:8.4f}\n")
