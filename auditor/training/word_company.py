"""Words by the company they keep: like words get like rows, so that rare verbs are read as common ones are."""

import re
from collections import Counter
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.decomposition import TruncatedSVD

WORDS, FEWEST = 12_000, 12
"""Most words that get a row, and fewest times that each has to stand in the texts."""
NEIGHBOURS = 1_500
"""Commonest words, whose presence one and two places before and after a word is counted."""
CHARACTERS = 12_000
"""Most characters of one text that are counted."""
Floats = NDArray[np.float32]
_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’.][^\W_]+)*|\d[\d.,]*|''|``|--+|\.\.+|[^\w\s]")


def word_company(texts: Iterable[str], dimensions: int) -> tuple[list[str], Floats]:
    """Return the common words and a row of length 1 for each; "0" stands for all numbers.

    Counts of neighbours are weighed by positive pointwise mutual information and brought down by a truncated singular
    value decomposition; the same texts give the same rows.
    """
    tokens = [_tokens(text) for text in texts]
    counted = Counter(word for words in tokens for word in words)
    words = [word for word, count in counted.most_common(WORDS) if count >= FEWEST]
    number = {word: index for index, word in enumerate(words, start=1)}
    line = np.array(
        [index for words_ in tokens for index in (0, 0, *(number.get(word, 0) for word in words_))], dtype=np.int32
    )
    reduced = TruncatedSVD(dimensions, n_iter=4, random_state=0).fit_transform(
        _weighed(_neighbours(line, len(words) + 1))
    )[1:]
    return words, (reduced / (np.linalg.norm(reduced, axis=1, keepdims=True) + 1e-9)).astype(np.float32)


def _tokens(text: str) -> list[str]:
    found = _TOKEN.findall(text[:CHARACTERS])
    return ["0" if word[0].isdigit() else word.lower().replace("’", "'") for word in found]


def _neighbours(line: NDArray[np.int32], words: int) -> sparse.csr_matrix:
    """Count, for each word, the common words one and two places before and after it."""
    here = line[2:-2]
    counts = []
    for offset in (-2, -1, 1, 2):
        there = line[2 + offset : len(line) - 2 + offset]
        both = (here > 0) & (there < NEIGHBOURS)
        ones = np.ones(int(both.sum()), dtype=np.float32)
        counts.append(sparse.coo_matrix((ones, (here[both], there[both])), shape=(words, NEIGHBOURS)).tocsr())
    return sparse.hstack(counts).tocsr()


def _weighed(counts: sparse.csr_matrix) -> sparse.csr_matrix:
    """Replace counts by their positive pointwise mutual information; neighbours are smoothed by a power of 3/4."""
    rows = np.asarray(counts.sum(axis=1)).ravel() + 1e-9
    columns = np.asarray(counts.sum(axis=0)).ravel() ** 0.75
    columns /= columns.sum()
    cells = counts.tocoo()
    weight = np.log(cells.data / (rows[cells.row] * columns[cells.col] + 1e-12))
    kept = weight > 0
    return sparse.csr_matrix((weight[kept], (cells.row[kept], cells.col[kept])), shape=counts.shape)
