"""Measures the wording engine by cross-validation: each row is judged by weights fitted without its group."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np
from sklearn.metrics import roc_auc_score

from auditor.document import Document
from auditor.records import Article
from auditor.training.hype_baselines import baselines
from auditor.training.straight_news import straight_figures
from auditor.training.tables import read_table
from auditor.training.wording import Ground, fit_weights, ground
from auditor.training.wording_rows import Row, labelled_rows, lines_of, loaded_spans
from auditor.wording import Weights, marked, own_density, read_wording

Figure = tuple[str, float, int]

_FOLDS = 5


def evaluate_hype(data: Path, limit: int | None = None) -> list[Figure]:
    """Return AUC by dataset for the density, and line AUC and character F1 on PTC for the marked phrases, each beside
    what baselines reach on the same rows and folds; then the rate of findings in straight news.

    ``limit`` caps the rows of each dataset that are judged, and that the baselines are fitted on.
    """
    return [*cross_validated(data, ground(data), labelled_rows(data), limit), *straight_figures(data, limit)]


def cross_validated(data: Path, base: Ground, rows: Sequence[Row], limit: int | None = None) -> list[Figure]:
    """Return the figures of ``evaluate_hype`` for rows and ground that are already there."""
    by_fold = {fold: fit_weights(base, [row for row in rows if fold_of(row.group) != fold]) for fold in range(_FOLDS)}
    return [*_density_figures(data, by_fold, limit), *_marked_figures(data, by_fold, limit)]


def fold_of(group: str) -> int:
    """Return the fold, 0 to 4, that a group belongs to by its name."""
    return int(sha256(group.encode()).hexdigest(), 16) % _FOLDS


def _density_figures(data: Path, by_fold: Mapping[int, Weights], limit: int | None) -> list[Figure]:
    babe = read_table(data, "hype/babe", limit)
    babe = babe[babe.label.isin(["Biased", "Non-biased"])]
    subjectivity = read_table(data, "hype/subjectivity", limit)
    releases = read_table(data, "reliability/fakehealth_release", limit)
    releases = releases[releases.c_no_sensational_language.isin([0, 1])]
    figures = []
    for name, table, truth, groups in (
        ("babe.sentence_auc", babe, babe.label == "Biased", babe.url),
        ("subjectivity.auc", subjectivity, subjectivity.label == "SUBJ", subjectivity.id),
        ("fakehealth_sensational.auc", releases, releases.c_no_sensational_language == 0, releases.id),
    ):
        folds = [fold_of(str(group)) for group in groups]
        scores = [_density(text, by_fold[fold]) for text, fold in zip(table.text, folds, strict=True)]
        figures.append((f"hype.cv.{name}", float(roc_auc_score(truth, scores)), len(table)))
        figures += _beside(f"hype.cv.{name}", baselines(list(table.text), list(truth), folds), len(table))
    return figures


def _density(text: str, weights: Weights) -> float:
    return own_density(read_wording(Document(Article(text=text)), weights).sentences) or 0.0


def _marked_figures(data: Path, by_fold: Mapping[int, Weights], limit: int | None) -> list[Figure]:
    table = read_table(data, "hype/ptc", limit)
    hit = predicted = wanted = phrases = words = 0
    lines: list[str] = []
    folds: list[int] = []
    truth: list[bool] = []
    covered: list[float] = []
    for key, text, spans in zip(table.id, table.text, table.spans, strict=True):
        document = Document(Article(text=text))
        found = marked(document, read_wording(document, by_fold[fold_of(str(key))]))
        gold = _mask(len(text), loaded_spans(spans))
        shown = [document.given(phrase.span) for phrase in found]
        mine = _mask(len(text), [(span.start, span.end) for span in shown])
        hit, predicted, wanted = hit + int((gold & mine).sum()), predicted + int(mine.sum()), wanted + int(gold.sum())
        phrases, words = phrases + len(found), words + len(document.words)
        for start, line in lines_of(text):
            lines.append(line)
            folds.append(fold_of(str(key)))
            truth.append(bool(gold[start : start + len(line)].any()))
            covered.append(float(mine[start : start + len(line)].mean()))
    return [
        ("hype.cv.ptc.span_char_precision", hit / max(predicted, 1), len(table)),
        ("hype.cv.ptc.span_char_recall", hit / max(wanted, 1), len(table)),
        ("hype.cv.ptc.span_char_f1", 2 * hit / max(predicted + wanted, 1), len(table)),
        ("hype.cv.ptc.line_auc", float(roc_auc_score(truth, covered)), len(truth)),
        *_beside("hype.cv.ptc.line_auc", baselines(lines, truth, folds), len(truth)),
        ("hype.cv.ptc.findings_per_1000_words", 1000 * phrases / max(words, 1), len(table)),
    ]


def _beside(name: str, found: Mapping[str, float], count: int) -> list[Figure]:
    return [(f"{name}.baseline.{baseline}", value, count) for baseline, value in found.items()]


def _mask(length: int, spans: Sequence[tuple[int, int]]) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    mask = np.zeros(length, dtype=np.bool_)
    for start, end in spans:
        mask[start:end] = True
    return mask
