"""Terms of the reliability score whose weight is declared; docs/decisions/0009 says why."""

import numpy as np
from numpy.typing import NDArray

from auditor.scorer import Term
from auditor.training.measured import Measured

DECLARED: tuple[Term, ...] = (Term("figures.contradictions", 0.0, (0.0, 3.0), (0.0, -0.6)),)
"""One figure that contradicts the rest weighs .2 log-odds, somewhat more than an article without any source; at most
three are counted."""


def declared_points(rows: Measured) -> NDArray[np.float64]:
    """Return what the declared terms add to the log-odds of each row."""
    columns = rows.columns([term.feature for term in DECLARED]).X
    return np.array([sum(map(_at, DECLARED, map(float, row))) for row in columns], dtype=np.float64)


def _at(term: Term, value: float) -> float:
    """Return the points of a value; NaN, which is not measured, has none."""
    return term.at(value) if value == value else 0.0
