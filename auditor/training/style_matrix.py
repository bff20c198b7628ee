"""Windows of training text as a sparse matrix, with labels and weights: what the style model is fitted on."""

import re
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from auditor.style.grams import grams_of
from auditor.style.register import profile
from auditor.style.word_classes import class_count

LEAST_TOKENS = 40
"""Shorter windows are left out of training."""
NEWS = frozenset({"news", "opinion", "health", "release"})
"""Registers that count as one when classes are balanced."""
_MASS = {"news": 0.6, "essay": 0.12, "other": 0.1, "story": 0.07, "science": 0.06, "review": 0.05}
_MODERN_BOOST = 40.0
"""How much more a window of the newest generator weighs than others of its size; it is the rarest and the nearest."""
_OPINION_BOOST = 3.0
"""The same for people's opinion pieces, the human news that is most often taken for a machine's."""

_OPENER = re.compile(
    r"\s*(?:(?:sure|certainly|of course|absolutely)\b[^\n:]{0,80}[,.!:]\s*)?here(?:'s|’s| is| are)\b[^\n:]{0,200}:",
    re.IGNORECASE,
)
_LOST = str.maketrans("", "", "'’‘\"“”")
_LENGTHS = (100, 180)
"""Windows are balanced apart below, between and above these numbers of tokens, so that length is no evidence."""
_END = re.compile(r"[.!?][\"'”’)\]]*(?=\s|$|[A-Z])")


Profiles = NDArray[np.float32]
"""How often each word class occurs in each text, one row for a text."""


@dataclass(frozen=True, slots=True)
class Windows:
    """One row of ``X`` for each window, damped counts not yet scaled; ``row`` is its article."""

    X: csr_matrix
    row: NDArray[np.int64]
    tokens: NDArray[np.int64]


def prepared(text: str) -> str:
    """Return the text without a chat program's opener and without a sentence that is cut at either end."""
    opener = _OPENER.match(text)
    text = text[opener.end() :] if opener else text
    ends = [match.end() for match in _END.finditer(text)]
    if len(ends) < 2:
        return text
    start = ends[0] if text[:1].islower() else 0
    return text[start : ends[-1]]


def without_apostrophes(text: str) -> str:
    """Return the text as archives keep it that lost apostrophes and quotation marks."""
    return text.translate(_LOST)


def read_texts(texts: "pd.Series[str]", bits: int) -> tuple[Windows, Profiles]:
    """Return the windows of ``texts`` with at least LEAST_TOKENS tokens, and the profile of each text."""
    profiles = np.empty((len(texts), class_count()), dtype=np.float32)
    buckets: list[NDArray[np.int32]] = []
    counts: list[NDArray[np.float32]] = []
    sizes: list[int] = [0]
    owners: list[int] = []
    tokens: list[int] = []
    for row, text in enumerate(texts):
        grams = grams_of(prepared(text), bits)
        profiles[row] = profile(grams.classes, class_count())
        for window in grams.windows():
            if window.stop - window.start < LEAST_TOKENS:
                continue
            seen, often = np.unique(grams.buckets[:, window], return_counts=True)
            buckets.append(seen.astype(np.int32))
            counts.append(np.log1p(often).astype(np.float32))
            sizes.append(len(seen))
            owners.append(row)
            tokens.append(window.stop - window.start)
    shape = (len(owners), 1 << bits)
    X = csr_matrix((np.concatenate(counts), np.concatenate(buckets), np.cumsum(sizes)), shape=shape)
    return Windows(X, np.array(owners, dtype=np.int64), np.array(tokens, dtype=np.int64)), profiles


def lengths_of(X: csr_matrix) -> NDArray[np.float64]:
    """Return the Euclidean length of each row."""
    return np.sqrt(np.asarray(X.multiply(X).sum(axis=1), dtype=np.float64).ravel())


def weights_of(rows: pd.DataFrame, owners: NDArray[np.int64], tokens: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the weight of each window, one on average.

    In each register and length both classes weigh the same, so that neither is evidence; in a class, each source and
    generator weighs as the root of its size, so that no large one drowns the rest.
    """
    attack = rows.attack.where(rows.dataset != "modern_news", "")
    cell = rows.dataset + "|" + rows.source + "|" + rows.generator + "|" + attack
    register = rows.register.where(~rows.register.isin(list(NEWS)), "news")
    boost = np.where(rows.dataset == "modern_news", _MODERN_BOOST, 1.0)
    boost = np.where(rows.register == "opinion", _OPINION_BOOST, boost)
    frame = pd.DataFrame({"cell": cell, "register": register, "ai": rows.ai, "boost": boost}).iloc[owners]
    frame = frame.assign(length=np.digitize(tokens, _LENGTHS)).reset_index(drop=True)
    weight = frame.groupby(["register", "ai", "cell"]).cell.transform("size") ** -0.5 * frame.boost
    of_class = weight.groupby([frame.register, frame.length, frame.ai]).transform("sum")
    of_length = weight.groupby([frame.register, frame.length]).transform("sum")
    of_register = weight.groupby(frame.register).transform("sum")
    weight = weight / of_class * of_length / of_register * frame.register.map(_MASS)
    return (weight / weight.mean()).to_numpy(dtype=np.float64)
