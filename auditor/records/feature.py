"""Measures of an article: what is measured, and what came out."""

from dataclasses import dataclass
from math import isfinite
from typing import Literal

Direction = Literal[-1, 0, 1]


@dataclass(frozen=True, slots=True)
class FeatureSpec:
    """What a measure is.

    ``name`` is ``family.measure``. ``direction`` is +1 where more speaks for the article (or, in the authorship family,
    for a machine author), -1 where it speaks against, 0 where that is left to the data. ``sentence`` puts one value
    into words for a reader, with ``{value}`` and ``{typical}`` to be filled in; ``{value:source|sources}`` puts the
    noun behind the number, ``{value:±down|up}`` a word for its sign behind the number without it, and
    ``{of[figures.count]:figure|figures}`` the noun behind another feature of the article.
    """

    name: str
    unit: str
    direction: Direction
    sentence: str

    @property
    def family(self) -> str:
        """The part of the name before the dot."""
        return self.name.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Feature:
    """One measure of one article; ``value`` is None where it was not measured, and is never NaN."""

    spec: FeatureSpec
    value: float | None

    def __post_init__(self) -> None:
        """Refuse values that would poison a sum."""
        if self.value is not None and not isfinite(self.value):
            raise ValueError(f"{self.spec.name} is {self.value}; use None for what was not measured")
