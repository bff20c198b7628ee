"""English number words and magnitudes, from the data file."""

from auditor.figures.reading.units import read_data

_DATA = read_data("numbers.toml")
UNITS: dict[str, int] = _DATA["units"]
TENS: dict[str, int] = _DATA["tens"]
MAGNITUDES: dict[str, float] = _DATA["magnitudes"]
PLURALS: dict[str, float] = _DATA["plurals"]
SHORT: dict[str, float] = _DATA["short"]
LETTERS: dict[str, float] = _DATA["letters"]
FRACTIONS: dict[str, int] = _DATA["fractions"]
VULGAR: dict[str, float] = _DATA["vulgar"]
SMALL: dict[str, int] = {**UNITS, **TENS}
DASHES = frozenset("-‐‑–—−")
HYPHENS = frozenset("-‐‑")
ARTICLES = frozenset(("a", "an"))
STARTERS: frozenset[str] = frozenset((*SMALL, *MAGNITUDES, *PLURALS, *VULGAR, "half", "couple", "quarter", "third"))
