"""What somebody else says of an article's publisher: shown beside the scores, never inside them."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class SourceRating:
    """One imported rating.

    ``domain`` is the rated domain that the article's address belongs to, ``rating`` what the list prints for it or, for
    a code, its meaning; ``scale`` the lowest and highest number of the list, or None for words; ``list`` its name.
    """

    domain: str
    rating: str
    scale: tuple[float, float] | None
    list: str

    def to_wire(self) -> dict[str, Any]:
        """Return the rating as a JSON object."""
        return {
            "domain": self.domain,
            "rating": self.rating,
            "scale": None if self.scale is None else [*self.scale],
            "list": self.list,
        }
