"""The register of a text: news-like prose, or an essay, a story, a review, a paper, for which style was not made."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Register:
    """A linear model on how often each word class occurs; ``weights`` has one entry for each class.

    Its value is a log-odd, the higher the more news-like; ``floor`` lies well below that of human news.
    """

    weights: NDArray[np.float64]
    intercept: float
    floor: float

    def margin(self, classes: NDArray[np.uint16]) -> float:
        """Return how far a text with these word classes lies above the floor, in log-odds."""
        return float(profile(classes, len(self.weights)) @ self.weights) + self.intercept - self.floor


def profile(classes: NDArray[np.uint16], count: int) -> NDArray[np.float64]:
    """Return the root of each class's share of the tokens: a vector of length one, as in Hellinger's distance."""
    shares = np.bincount(classes, minlength=count) / max(1, len(classes))
    return np.sqrt(shares)
