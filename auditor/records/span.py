"""A place in an article's own text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of characters, ``text[start:end]``, counted in Python characters of the untouched text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a range that no text can have."""
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs from 0 <= start <= end, not {self.start}..{self.end}")

    def __len__(self) -> int:
        """Return the number of characters covered."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the characters that the span covers in ``text``."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two ranges share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Tell whether ``other`` lies wholly inside this range."""
        return self.start <= other.start and other.end <= self.end
