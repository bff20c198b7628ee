"""Feature matrices: one row an article, NaN where a feature was not measured."""

from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from auditor.audit import measure
from auditor.audit.scope import cause_not_to_rate
from auditor.checks import all_checks
from auditor.document import Document
from auditor.records import Article
from auditor.settings import Settings

Floats = NDArray[np.float64]


def feature_matrix(
    articles: Iterable[Article], features: Sequence[str], workers: int = 1, models: Path | None = None
) -> tuple[Floats, list[bool]]:
    """Measure ``features`` of each article; return (articles by features, whether each would be rated at all).

    ``models`` is the folder of the style model (None: the released one). The result does not depend on ``workers``.
    """
    settings = Settings(models=models)
    if workers > 1:
        with ProcessPoolExecutor(workers) as pool:
            measured = list(pool.map(_row, articles, repeat(tuple(features)), repeat(settings), chunksize=64))
    else:
        measured = [_row(article, tuple(features), settings) for article in articles]
    rows = np.array([row for row, _ in measured], dtype=np.float64).reshape(len(measured), len(features))
    return rows, [rated for _, rated in measured]


def _row(article: Article, features: tuple[str, ...], settings: Settings) -> tuple[list[float], bool]:
    document = Document(article, settings)
    needed = [check for check in all_checks() if any(spec.name in features for spec in check.specs)]
    found, _ = measure(document, needed)
    values = [found[name].value if name in found else None for name in features]
    rated = cause_not_to_rate(document, settings.min_words_reliability) is None
    return [float("nan") if value is None else value for value in values], rated
