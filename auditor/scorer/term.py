"""One term of an additive score: a feature's value turned into points."""

from bisect import bisect_right
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Term:
    """Piecewise-linear points (log-odds) of one feature.

    ``knots`` are feature values, strictly increasing; ``points`` has one entry for each; between two knots the points
    lie on a line, outside of them they stay level, unless the term is ``straight``: then the line through its two knots
    goes on for ever. ``typical`` is the feature's median over the reliable training
    articles, where the term is 0, so that a feature that was not measured counts as a typical one and adds nothing.
    """

    feature: str
    typical: float
    knots: tuple[float, ...]
    points: tuple[float, ...]
    straight: bool = False

    @property
    def slope(self) -> float:
        """Points for one unit of the feature between the first and the last knot."""
        return (self.points[-1] - self.points[0]) / (self.knots[-1] - self.knots[0])

    def centred(self) -> "Term":
        """Return the term shifted so that its typical value has 0 points."""
        return self if self.straight else replace(self, points=tuple(p - self.at(self.typical) for p in self.points))

    def scaled(self, factor: float) -> "Term":
        """Return the term with all its points multiplied by ``factor``, as a calibration does."""
        return replace(self, points=tuple(factor * point for point in self.points))

    def at(self, value: float) -> float:
        """Return the points that ``value`` adds."""
        knots, points = self.knots, self.points
        if self.straight:
            return self.slope * (value - self.typical)
        if value <= knots[0]:
            return points[0]
        if value >= knots[-1]:
            return points[-1]
        right = bisect_right(knots, value)
        left = right - 1
        share = (value - knots[left]) / (knots[right] - knots[left])
        return points[left] + share * (points[right] - points[left])
