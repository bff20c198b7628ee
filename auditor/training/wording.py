"""Training of the wording engine: how much each word speaks for a loaded sentence, and for being marked itself.

Two linear models over one vocabulary. A word's weight is the sum of what its own rows say, what the words around it in
the vector space say, and what its class in the lexicon says, so a word that no labelled sentence holds still has one.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log1p, sqrt
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from auditor.training.tables import digest_of
from auditor.training.word_vectors import WordVectors, names_in, word_vectors
from auditor.training.wording_rows import Row, corpus, labelled_rows, straight_news
from auditor.wording.kinds import KINDS
from auditor.wording.lexicon import lexicon
from auditor.wording.parts import read_parts
from auditor.wording.phrases import keys_of
from auditor.wording.weights import LEAST_MARK, Weights

_DATASETS = {"babe": 1.0, "ptc": 0.6, "subjectivity": 1.0, "fakehealth": 2.0}
_TABLES = ("hype/babe", "hype/ptc", "hype/subjectivity", "reliability/fakehealth_release")
_LEAST_ROWS = 3
_LISTED, _CLASS = 3.0, 1.0
_MARK_VECTOR, _MARK_STRAIGHT = 3.0, 200_000
_LOAD_C, _MARK_C = 1.0, 10.0
_KEPT_LOAD = 0.15
_CONTEXT, _DOCUMENT = 0.3, 2.5
_LISTED_SLOPE, _LISTED_FROM = 3.5, -3.0
_RATE_POINTS, _RATE = 0.8, 5.0
_FUNCTION_WORDS = frozenset(
    "a an the of to in on at by for with from and or but nor as is are was were be been being it its this that these "
    "those he she they we you i his her their our your my me him them us who whom which what when where why how if "
    "than then so too very not no do does did done has have had having will would can could may might shall should "
    "must there here into over under up down out off about after before while because between through during again "
    "once all any both each few more most other some such only own same just now also said say says one two "
    "don't".split()
)


@dataclass(frozen=True, slots=True)
class Ground:
    """What both models stand on, whichever rows they are fitted on.

    ``straight`` counts keys in straight news, ``straight_parts`` is the number of its parts, ``straight_lines`` some of
    its lines as keys, on which the usual load is measured.
    """

    vectors: WordVectors
    names: frozenset[str]
    straight: Counter[str]
    straight_parts: int
    straight_lines: Sequence[Sequence[str]]

    def knows(self, key: str) -> bool:
        """Tell whether a key may have a weight: an entry of the lexicon, or no name, number or continuation."""
        return key in lexicon() or (bool(key) and key not in self.names and not key[0].isdigit())


def ground(data: Path) -> Ground:
    """Return the vectors, names and rates in straight news."""
    texts = corpus(data)
    straight: Counter[str] = Counter()
    lines: list[Sequence[str]] = []
    total = 0
    for text in straight_news(data):
        for line in filter(None, text.split("\n")):
            keys = keys_of(read_parts(line))
            straight.update(keys)
            total += len(keys)
            lines.append(list(keys))
    return Ground(word_vectors(texts), names_in(texts), straight, total, lines[:: max(1, len(lines) // 4000)])


def train_wording(data: Path, out: Path) -> dict[str, float]:
    """Fit the weights on all labelled rows and write them to ``out`` as JSON; return the counts of what was written."""
    fitted = fit_weights(ground(data), labelled_rows(data))
    write_weights(fitted, {name: digest_of(data, name) for name in _TABLES}, out)
    return {"words": float(len(fitted.words))}


def write_weights(weights: Weights, origin: Mapping[str, str], out: Path) -> None:
    """Write the weights to ``out``, one word to a line, with the digests of the tables that they were learnt from.

    Words that straight news uses most come first, and so lie close together where they are read: looking up a text is
    somewhat faster.
    """
    head = {
        "origin": dict(origin),
        "columns": ["load", "mark", "per_million"],
        "bias": weights.bias,
        "usual": weights.usual,
        "context": weights.context,
        "document": weights.document,
    }
    lines = [
        f"  {json.dumps(key, ensure_ascii=False)}: {json.dumps(weight)}"
        for key, weight in sorted(weights.words.items(), key=lambda item: (-item[1][2], item[0]))
    ]
    body = ",\n".join(lines)
    out.write_text(f'{json.dumps(head, indent=1)[:-2]},\n "words": {{\n{body}\n }}\n}}\n', encoding="utf-8")


def fit_weights(base: Ground, rows: Sequence[Row]) -> Weights:
    """Return the weights learnt from ``rows``."""
    vocabulary = _Vocabulary(base, rows)
    loads, bias = _fit_loads(vocabulary, rows)
    marks = _fit_marks(vocabulary, rows)
    listed = lexicon()
    words = {}
    shared = _shared(vocabulary.keys, marks)
    for key, load, mark in zip(vocabulary.keys, loads, marks, strict=True):
        rate = 1e6 * base.straight[key] / base.straight_parts
        if entry := listed.get(key):
            mark = shared[entry.kind, entry.lemma]
            mark = -9.0 if entry.kind == "plain" else max(mark, _listed_mark(KINDS[entry.kind].base, rate))
        if entry or abs(load) >= _KEPT_LOAD or mark >= LEAST_MARK:
            words[key] = (round(float(load), 2), round(float(mark), 2), round(rate, 1))
    usual = float(np.mean([_load_of(line, words, bias) for line in base.straight_lines]))
    return Weights(words, round(bias, 3), round(usual, 3), _CONTEXT, _DOCUMENT)


def _shared(keys: Sequence[str], marks: NDArray[np.float64]) -> Mapping[tuple[str, str], float]:
    """Return the mean mark of the forms of each entry, by class and lemma: "absurd" and "absurdly" weigh the same."""
    forms: dict[tuple[str, str], list[float]] = defaultdict(list)
    for key, mark in zip(keys, marks, strict=True):
        if entry := lexicon().get(key):
            forms[entry.kind, entry.lemma].append(float(mark))
    return {lemma: sum(some) / len(some) for lemma, some in forms.items()}


def _listed_mark(base: float, rate: float) -> float:
    """Return the mark that an entry's class speaks for, the lower the more straight news uses it (per million)."""
    return _LISTED_SLOPE * base + _LISTED_FROM - _RATE_POINTS * log1p(rate / _RATE)


def _load_of(keys: Sequence[str], words: Mapping[str, Any], bias: float) -> float:
    found = sum(float(words[key][0]) for key in keys if key in words)
    return bias + found / sqrt(max(len(keys), 1))


class _Vocabulary:
    """The keys that may have a weight, and their features: an indicator, a vector, the class in the lexicon."""

    def __init__(self, base: Ground, rows: Sequence[Row]) -> None:
        listed = lexicon()
        frequent = Counter(key for row in rows for key in set(row.keys))
        self.base = base
        self.keys = sorted(
            key
            for key in {*base.vectors.rows, *listed, *(key for key, n in frequent.items() if n >= _LEAST_ROWS)}
            if base.knows(key)
        )
        self.at = {key: index for index, key in enumerate(self.keys)}
        kinds = list(KINDS)
        vectors = np.stack([base.vectors.of(key) for key in self.keys])
        classes = np.zeros((len(self.keys), len(kinds)), np.float32)
        seen = np.zeros(len(self.keys), np.float32)
        strength = np.zeros((len(self.keys), 1), np.float32)
        for key, index in self.at.items():
            seen[index] = frequent[key] >= _LEAST_ROWS
            if entry := listed.get(key):
                classes[index, kinds.index(entry.kind)] = 1
                strength[index] = KINDS[entry.kind].base
        self.dense = vectors
        self.classes = np.hstack([classes * _CLASS, strength * _LISTED])
        self.seen = seen

    def features(self, vector: float) -> "sparse.csr_matrix":
        """Return one row of features for each key."""
        return sparse.hstack(
            [sparse.diags(self.seen), sparse.csr_matrix(self.dense * vector), sparse.csr_matrix(self.classes)]
        ).tocsr()


def _fit_loads(vocabulary: _Vocabulary, rows: Sequence[Row]) -> tuple[NDArray[np.float64], float]:
    """Fit which rows are loaded; a row's features are the sum of its keys' over the root of its length."""
    places = [[vocabulary.at[key] for key in row.keys if key in vocabulary.at] for row in rows]
    lengths = [max(len(row.keys), 1) ** 0.5 for row in rows]
    counts = sparse.csr_matrix(
        (
            np.repeat([1 / length for length in lengths], [len(place) for place in places]),
            (np.repeat(np.arange(len(rows)), [len(place) for place in places]), np.concatenate(places).astype(int)),
        ),
        shape=(len(rows), len(vocabulary.keys)),
    )
    features = vocabulary.features(1.0)
    datasets = list(_DATASETS)
    intercepts = sparse.csr_matrix(np.eye(len(datasets))[[datasets.index(row.dataset) for row in rows]])
    model = LogisticRegression(C=_LOAD_C, max_iter=1000)
    model.fit(
        sparse.hstack([counts @ features, intercepts]).tocsr(),
        [row.loaded for row in rows],
        sample_weight=[_DATASETS[row.dataset] for row in rows],
    )
    weights = model.coef_[0]
    loads = features @ weights[: features.shape[1]]
    bias = model.intercept_[0] + weights[features.shape[1] + datasets.index("babe")]
    return np.asarray(loads), float(bias)


def _fit_marks(vocabulary: _Vocabulary, rows: Sequence[Row]) -> NDArray[np.float64]:
    """Fit which words readers mark, word by word; straight news counts as text in which nobody marked anything."""
    marked, plain = np.zeros(len(vocabulary.keys)), np.zeros(len(vocabulary.keys))
    for row in rows:
        if row.marked is None:
            continue
        for key, mark in zip(row.keys, row.marked, strict=True):
            if key in vocabulary.at and key not in _FUNCTION_WORDS:
                (marked if mark else plain)[vocabulary.at[key]] += 1
    scale = _MARK_STRAIGHT / vocabulary.base.straight_parts
    content = np.array([key not in _FUNCTION_WORDS and len(key) > 2 for key in vocabulary.keys])
    plain += content * scale * np.array([vocabulary.base.straight[key] for key in vocabulary.keys])
    features = vocabulary.features(_MARK_VECTOR)
    labels = np.r_[np.ones(len(marked)), np.zeros(len(plain))]
    weights = np.r_[marked, plain]
    model = LogisticRegression(C=_MARK_C, max_iter=1000)
    model.fit(sparse.vstack([features, features]).tocsr()[weights > 0], labels[weights > 0], weights[weights > 0])
    marks = features @ model.coef_[0] + model.intercept_[0]
    return np.where(content, marks, -9.0)
