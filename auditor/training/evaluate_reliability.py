"""Held-out measures of the released reliability score, and of its recipe against others."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss
from sklearn.model_selection import StratifiedKFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from auditor.audit import read_released
from auditor.scorer import Model
from auditor.settings import released_models
from auditor.training.measured import Measured, join, measure_tables
from auditor.training.measures import Bin, auc_of, bins_of, bootstrap, calibration_error, measures_of, publishers_of
from auditor.training.reliability import probabilities
from auditor.training.reliability_data import FITTED, ROWS_PER_PUBLISHER
from auditor.training.rivals import RIVALS
from auditor.training.uncertainty import band_of, covered, quantiles

Floats = NDArray[np.float64]
Rows = Iterator[tuple[str, float, int]]
Tables = Mapping[str, Measured]
CARRIERS = {
    "c_benefits": "figures.count",
    "c_harms": "figures.count",
    "c_costs": "figures.count",
    "c_evidence_quality": "readability.hedges",
    "c_no_disease_mongering": "hype.density",
    "c_funding_coi": "citations.distinct_sources",
    "c_alternatives": "citations.distinct_sources",
    "c_availability": "readability.hedges",
    "c_novelty": "hype.terms",
    "c_no_sensational_language": "hype.density",
}
"""The measure that should carry each criterion of the health reviewers, named before it was measured."""
EQUAL_QUALITY = (0.6, 0.85)
_MOST_PROBED = 30


def evaluate_reliability(data: Path, limit: int | None = None) -> list[tuple[str, float, int]]:
    """Return every measure as (name, value, number of cases); the page docs/evaluation.md is made of them."""
    tables = measure_tables(data, limit)
    model = read_released(released_models()).reliability
    parts = (
        _held_out(tables, model),
        _partisan(tables, model),
        _criteria(tables, model),
        _parity(tables, model),
        _calibration(tables, model),
        _left_out(tables),
        _comparison(tables),
        _publisher_probe(tables, model),
    )
    return [(f"reliability.{name}", value, count) for part in parts for name, value, count in part]


def diagram_series(data: Path, limit: int | None = None) -> dict[str, list[Bin]]:
    """Return the groups of the reliability diagram: of article labels together, and of publishers' ratings."""
    tables = measure_tables(data, limit)
    model = read_released(released_models()).reliability
    articles, rated = article_rows(tables), tables["baly_allsides"].side("dev")
    return {
        "article labels": bins_of(articles.target, scores_of(model, articles)),
        "publishers' ratings": bins_of(rated.target, scores_of(model, rated)),
    }


def scores_of(model: Model, part: Measured) -> Floats:
    """Return the model's probability of each row."""
    return probabilities(model.base_points, model.terms, part.columns([term.feature for term in model.terms]).X)


def _held_out(tables: Tables, model: Model) -> Rows:
    """Yield the measures of dev rows, with 95% intervals from drawing publishers (or articles) anew."""
    for table, measured in tables.items():
        part = measured.side("dev")
        if not part.rows:
            continue
        probability = scores_of(model, part)
        for name, value in measures_of(part.rows, probability).items():
            yield f"{table}.dev.{name}", value, len(part.rows)
            if name == "auc":
                yield from _ends(f"{table}.dev.auc", _auc_ends(part, probability), len(part.rows))
            if name == "spearman":
                means = publishers_of(part.rows, probability)
                yield from _ends(f"{table}.dev.spearman", _spearman_ends(means), len(means))
        yield f"{table}.dev.not_rated", measured.unrated, len(part.rows)


def _auc_ends(part: Measured, probability: Floats) -> tuple[float, float]:
    target = part.target

    def statistic(rows: NDArray[np.intp]) -> float:
        return auc_of(target[rows], probability[rows])

    return bootstrap(statistic, part.publishers.tolist())


def _spearman_ends(means: pd.DataFrame) -> tuple[float, float]:
    def statistic(rows: NDArray[np.intp]) -> float:
        drawn = means.iloc[rows]
        return float(drawn.p.corr(drawn.q, method="spearman"))

    return bootstrap(statistic, means.index.tolist())


def _ends(name: str, ends: tuple[float, float], count: int) -> Rows:
    yield f"{name}.low", ends[0], count
    yield f"{name}.high", ends[1], count


def _partisan(tables: Tables, model: Model) -> Rows:
    """Yield the AUC within partisan pages, where the portal does not give the label away."""
    whole = tables["buzzfeed_webis2016"]
    partisan = whole.only(["main" not in str(row.notes.get("orientation", "")).lower() for row in whole.rows])
    for side, part in (("dev", partisan.side("dev")), ("all", partisan)):
        measures = measures_of(part.rows, scores_of(model, part))
        for name in ("auc", "length_auc"):
            if name in measures:
                yield f"buzzfeed_webis2016.partisan.{side}.{name}", measures[name], len(part.rows)


def _criteria(tables: Tables, model: Model) -> Rows:
    """Yield the AUC of each criterion of health releases by the score, and by the measure that should carry it."""
    part = tables["fakehealth_release"]
    probability = scores_of(model, part)
    directions = {term.feature: 1 if term.points[-1] >= term.points[0] else -1 for term in model.terms}
    found = []
    for criterion, carrier in CARRIERS.items():
        answered = np.array([criterion in row.notes for row in part.rows])
        answer = np.array([row.notes.get(criterion, np.nan) for row in part.rows])
        if len(set(answer[answered])) != 2:
            continue
        carried = directions.get(carrier, 1) * part.columns([carrier]).X[:, 0]
        known = answered & np.isfinite(carried)
        found.append(auc_of(answer[answered], probability[answered]))
        yield f"criteria.{criterion}.auc", found[-1], int(answered.sum())
        yield f"criteria.{criterion}.by.{carrier}", auc_of(answer[known], carried[known]), int(known.sum())
    yield "criteria.mean.auc", float(np.mean(found)), len(found)


def _parity(tables: Tables, model: Model) -> Rows:
    """Yield mean score left less mean score right, in points of 100, at equal publisher quality."""
    whole = tables["baly_allsides"]
    for side, part in (("dev", whole.side("dev")), ("all", whole)):
        low, high = EQUAL_QUALITY
        equal = part.only((part.target >= low) & (part.target <= high))
        probability = scores_of(model, equal)
        label = np.array([str(row.notes.get("label")) for row in equal.rows])
        left, right = probability[label == "left"], probability[label == "right"]
        if len(left) and len(right):
            gap = float(100 * (left.mean() - right.mean()))
            yield f"baly_allsides.{side}.left_minus_right_points", gap, len(left) + len(right)


def _calibration(tables: Tables, model: Model) -> Rows:
    """Yield Brier score and ECE on article labels of the fitted tables' dev rows, and the interval's coverage."""
    part = article_rows(tables)
    probability = scores_of(model, part)
    reliable = part.target >= 0.5
    yield "calibration.article_labels.brier", float(brier_score_loss(reliable, probability)), len(part.rows)
    yield "calibration.article_labels.ece", calibration_error(part.target, probability), len(part.rows)
    rated = tables["baly_allsides"].side("dev")
    probability = scores_of(model, rated)
    bands = band_of(probability, model.thresholds)
    yield "calibration.publisher_rating.ece", calibration_error(rated.target, probability), len(rated.rows)
    inside = covered(rated.target, probability, model.offsets, bands)
    count = len(set(rated.publishers))
    ends = np.array([model.offsets[band] for band in bands])
    width = np.minimum(1.0, probability + ends[:, 1]) - np.maximum(0.0, probability + ends[:, 0])
    low, high = quantiles(rated.target, rated.weight, (0.05, 0.95))
    yield "interval.coverage_of_dev_publishers", float(np.average(inside, weights=rated.weight)), count
    yield "interval.width", float(np.average(width, weights=rated.weight)), count
    yield "interval.width_of_nine_tenths_of_all_ratings", high - low, count
    for band in ("low", "mixed", "high"):
        yield f"bands.{band}.share_of_dev_rows", float((bands == band).mean()), len(rated.rows)
        yield (
            f"bands.{band}.mean_publisher_rating",
            float(rated.target[bands == band].mean()),
            int((bands == band).sum()),
        )


def article_rows(tables: Tables) -> Measured:
    """Return the dev rows of fitted tables whose articles are labelled one by one."""
    return join([tables[table].side("dev") for table, kind in FITTED.items() if kind == "article"])


def _left_out(tables: Tables) -> Rows:
    """Yield the measures on each fitted table of the recipe fitted on the other two; all its rows are unseen."""
    for table in FITTED:
        train = join([tables[other].side("fit", "calibrate") for other in FITTED if other != table])
        measures = measures_of(tables[table].rows, RIVALS["additive"](train)(tables[table]))
        for name in ("auc", "spearman", "length_auc"):
            if name in measures:
                yield f"left_out.{table}.{name}", measures[name], len(tables[table].rows)


def _comparison(tables: Tables) -> Rows:
    """Yield the dev measures of each rival fitted on the same rows."""
    train = join([tables[table].side("fit", "calibrate") for table in FITTED])
    for rival, fit in RIVALS.items():
        scorer = fit(train)
        for table, measured in tables.items():
            part = measured.side("dev")
            measures = measures_of(part.rows, scorer(part))
            for name in ("auc", "spearman"):
                if name in measures:
                    yield f"compare.{rival}.{table}.{name}", measures[name], len(part.rows)


def _publisher_probe(tables: Tables, model: Model) -> Rows:
    """Yield how often a linear probe tells the publisher from the features, by cross-validation, and by chance."""
    part = tables["baly_allsides"].columns([term.feature for term in model.terms])
    counts = {name: int((part.publishers == name).sum()) for name in sorted(set(part.publishers))}
    frequent = [name for name, count in counts.items() if count == ROWS_PER_PUBLISHER][:_MOST_PROBED]
    if len(frequent) < 2:
        return
    part = part.only(np.isin(part.publishers, frequent))
    X = np.nan_to_num(part.X, nan=0.0)
    probe = make_pipeline(StandardScaler(), LogisticRegression(max_iter=2000))
    folds = StratifiedKFold(5, shuffle=True, random_state=0)
    yield "publisher_probe.accuracy", float(cross_val_score(probe, X, part.publishers, cv=folds).mean()), len(part.rows)
    yield "publisher_probe.chance", 1 / len(frequent), len(part.rows)
