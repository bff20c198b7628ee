"""The released style model: one weight for each bucket of hashed grams, read from ``style.npz`` and ``style.json``."""

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from auditor.errors import ModelDamaged, ModelMissing, ModelTooNew
from auditor.style.grams import Grams
from auditor.style.register import Register
from auditor.style.word_classes import class_count

FORMAT: Final = 2
"""The newest format of ``style.json`` that this program reads."""
STYLE_FILES: Final = ("style.json", "style.npz")
_BITS: Final = range(8, 25)
_PLACE_BITS: Final = 24
"""Enough for the grams of five million tokens; with a bucket's bits they leave fifteen for the windows of these."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class StyleModel:
    """``weights`` of the 2 ** ``bits`` buckets, and three numbers that make little text say little.

    A window's vector of counts is scaled to length one, but never by less than ``floor``; ``bias`` is added to the mean
    of the windows; and of a text of n tokens all this counts n / (n + ``patience``). ``register`` tells news-like prose
    from other prose, for which the model was not made. ``sha256`` is the digest of the weights file and ``papers`` the
    whole of ``style.json``: version, date, training data with digests and licences, metrics.
    """

    weights: NDArray[np.float32]
    bits: int
    bias: float
    floor: float
    patience: float
    register: Register
    sha256: str
    papers: Mapping[str, Any]

    def points(self, grams: Grams) -> Floats:
        """Return what each token adds to the text's logit, in log-odds.

        A window counts with its share of the tokens; in it, a bucket that occurs c times weighs ln(1 + c). Each token
        carries the same part of the bias.
        """
        tokens = len(grams.starts)
        points = np.full(tokens, self.bias)
        if tokens:
            points += self._weighed(grams.buckets, np.diff(grams.edges))
        points /= tokens + self.patience
        return points

    def _weighed(self, buckets: NDArray[np.int64], sizes: NDArray[np.int64]) -> Floats:
        """Return what each token's grams weigh in its window, times the number of the window's tokens."""
        kinds, tokens = buckets.shape
        windows = np.repeat(np.arange(len(sizes)), sizes)
        # Equal grams of one window are brought together by sorting one number for each: window, bucket, place.
        keys = ((windows << self.bits | buckets) << _PLACE_BITS).ravel() | np.arange(kinds * tokens)
        keys.sort()
        place, which = keys & (1 << _PLACE_BITS) - 1, keys >> _PLACE_BITS
        first = np.flatnonzero(np.diff(which, prepend=-1))
        counts = np.diff(first, append=len(which))
        bucket, window = which[first] & (1 << self.bits) - 1, which[first] >> self.bits
        damped = np.log1p(counts)
        lengths = np.sqrt(np.bincount(window, weights=damped**2, minlength=len(sizes)))
        scale = sizes / np.maximum(lengths, self.floor)
        weighed = np.empty(len(keys))
        weighed[place] = np.repeat(self.weights[bucket] * damped / counts * scale[window], counts)
        per_token: Floats = weighed.reshape(buckets.shape).sum(axis=0)
        return per_token


def load_model(folder: Path) -> StyleModel:
    """Return the style model in ``folder``, read once for as long as its files do not change.

    Raises ModelMissing, ModelDamaged or ModelTooNew.
    """
    try:
        changed = tuple((folder / name).stat().st_mtime_ns for name in STYLE_FILES)
    except OSError:
        raise ModelMissing(f"no style model (style.json and style.npz) in {folder}; run `auditor train`") from None
    return _read(folder, changed)


@lru_cache(maxsize=4)
def _read(folder: Path, changed: tuple[int, ...]) -> StyleModel:
    stated, packed = ((folder / name).read_bytes() for name in STYLE_FILES)
    return model_of(stated, packed, folder)


def model_of(stated: bytes, packed: bytes, folder: Path) -> StyleModel:
    """Return the model of what ``style.json`` and ``style.npz`` hold; ``folder`` is for the messages of errors.

    Raises ModelDamaged or ModelTooNew.
    """
    try:
        papers = json.loads(stated)
        written = int(papers["format"])
        if written > FORMAT:
            raise ModelTooNew(
                f"{folder / 'style.json'} has format {written}, this program reads up to {FORMAT}; update it"
            )
        if written < FORMAT:
            raise ModelDamaged(
                f"{folder / 'style.json'} has format {written}, of an older version; fit it anew with `auditor train`"
            )
        if papers["weights"]["sha256"] != sha256(packed).hexdigest():
            raise ModelDamaged(f"{folder / 'style.npz'} is not the file that style.json was written for; restore both")
        bits, bias = int(papers["bits"]), float(papers["bias"])
        floor, patience = float(papers["floor"]), float(papers["patience"])
        if bits not in _BITS or not floor > 0 or not patience >= 0:
            raise ValueError(f"bits {bits}, floor {floor} or patience {patience} out of range")
        weights, classes = unpack(packed, bits)
        register = Register(classes, float(papers["register"]["intercept"]), float(papers["register"]["floor"]))
    except (KeyError, TypeError, ValueError, IndexError, OSError, zipfile.BadZipFile) as error:
        raise ModelDamaged(
            f"the style model in {folder} cannot be read ({error}); restore style.json and style.npz"
        ) from error
    return StyleModel(weights, bits, bias, floor, patience, register, papers["weights"]["sha256"], papers)


def pack(weights: NDArray[np.float32], register: Floats) -> bytes:
    """Return the weights as the bytes of an npz file: gaps between the buckets in use, and half-precision weights."""
    used = np.flatnonzero(weights)
    gaps = np.diff(used, prepend=0)
    stream = io.BytesIO()
    np.savez_compressed(
        stream, gaps=gaps.astype(np.uint32), weights=weights[used].astype(np.float16), register=register
    )
    return stream.getvalue()


def unpack(packed: bytes, bits: int) -> tuple[NDArray[np.float32], Floats]:
    """Return the dense weights and the register's; raise ValueError or KeyError where they make no sense."""
    with np.load(io.BytesIO(packed), allow_pickle=False) as arrays:
        gaps, values, register = arrays["gaps"], arrays["weights"], arrays["register"]
    used = np.cumsum(gaps.astype(np.int64))
    if gaps.shape != values.shape or gaps.ndim != 1 or (len(used) and used[-1] >= 1 << bits):
        raise ValueError("buckets and weights do not fit together")
    if register.shape != (class_count(),):
        raise ValueError(f"{register.shape} weights of word classes, and there are {class_count()}")
    if not np.isfinite(values).all() or not np.isfinite(register).all():
        raise ValueError("a weight is not a number")
    weights = np.zeros(1 << bits, dtype=np.float32)
    weights[used] = values
    return weights, register.astype(np.float64)
