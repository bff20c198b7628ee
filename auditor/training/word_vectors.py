"""Vectors of words by the company they keep, so that what is learnt of one word carries over to its neighbours."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.utils.extmath import randomized_svd

from auditor.wording.parts import read_parts

Matrix = NDArray[np.float32]

_MIN_COUNT = 5
_MAX_WORDS = 50_000
_WINDOW = 4
_CONTEXT_POWER = 0.75
_AFTER_SMALL = re.compile(r"(?<=[a-z,] )([A-Za-z][\w'’]*)")


@dataclass(frozen=True, slots=True)
class WordVectors:
    """One row of ``matrix``, of length 1, for each word of ``rows``."""

    rows: Mapping[str, int]
    matrix: Matrix

    def of(self, word: str) -> Matrix:
        """Return the word's vector, zeros for a word that has none."""
        row = self.rows.get(word)
        return np.zeros(self.matrix.shape[1], np.float32) if row is None else self.matrix[row]


def word_vectors(texts: Iterable[str], dimensions: int = 200) -> WordVectors:
    """Return vectors by truncated SVD of positive pointwise mutual information within four words (Levy et al. 2015).

    The same texts give the same vectors, up to the rounding of the machine's linear algebra.
    """
    documents = [read_parts(text).forms for text in texts]
    counts = Counter(form for document in documents for form in document)
    words = [word for word, count in counts.most_common(_MAX_WORDS) if count >= _MIN_COUNT and not word[0].isdigit()]
    rows = {word: row for row, word in enumerate(words)}
    gap = [-1] * _WINDOW
    stream = np.array([row for document in documents for row in [*(rows.get(form, -1) for form in document), *gap]])
    left, values, _ = randomized_svd(_ppmi(stream, len(words)), n_components=dimensions, n_iter=3, random_state=0)
    matrix = (left * np.sqrt(values)).astype(np.float32)
    matrix /= np.linalg.norm(matrix, axis=1, keepdims=True) + 1e-9
    return WordVectors(rows, matrix)


def _ppmi(stream: NDArray[np.int64], size: int) -> "sparse.csr_matrix":
    pairs = sparse.csr_matrix((size, size), dtype=np.float32)
    for distance in range(1, _WINDOW + 1):
        before, after = stream[:-distance], stream[distance:]
        known = (before >= 0) & (after >= 0)
        cells, counts = np.unique(before[known] * size + after[known], return_counts=True)
        found = sparse.csr_matrix((counts.astype(np.float32) / distance, (cells // size, cells % size)), (size, size))
        pairs = pairs + found + found.T
    pairs = pairs.tocoo()
    totals = np.asarray(pairs.sum(axis=1)).ravel()
    expected = totals**_CONTEXT_POWER / (totals**_CONTEXT_POWER).sum()
    information = np.log(pairs.data / (totals[pairs.row] * expected[pairs.col]))
    kept = information > 0
    return sparse.csr_matrix(
        (information[kept].astype(np.float32), (pairs.row[kept], pairs.col[kept])), shape=(size, size)
    )


def names_in(texts: Iterable[str]) -> frozenset[str]:
    """Return the names, which are never weighed: words capitalised in mid-sentence at least as often as not."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for text in texts:
        for word in _AFTER_SMALL.findall(text):
            for form in read_parts(word).forms:
                (capital if word[0].isupper() else small)[form] += 1
    return frozenset(form for form, count in capital.items() if count >= small[form])
