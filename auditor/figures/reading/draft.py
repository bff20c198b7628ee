"""A quantity while it is being read, in tokens; it becomes a Quantity when all is known."""

from dataclasses import dataclass, field
from typing import Literal

from auditor.figures.reading.number_read import Reading
from auditor.figures.reading.quantity import Bound, Change, Kind, Numeral, Role, Shape
from auditor.figures.reading.tokens import Tokens
from auditor.figures.reading.units import Unit


@dataclass(slots=True)
class Draft:
    """A number with what was found around it; ``left`` and ``right`` are the outer tokens, half-open.

    ``noun`` holds the token range of a counted noun, ``cue`` the token of the word that moves the figure, or -1; tokens
    before ``floor`` belong to the figure before. ``plus`` says that the number is printed with a plus behind it.
    """

    reading: Reading
    left: int
    right: int
    value: float | tuple[float, float]
    unit: str = "-"
    kind: Kind = "plain"
    code: str | None = None
    numerals: list[Numeral] = field(default_factory=list)
    shape: Shape = "single"
    signed: bool = False
    noun: tuple[int, int] | None = None
    bound: Bound = "="
    change: Change = "="
    direction: Literal["up", "down"] | None = None
    role: Role | None = None
    cue: int = -1
    floor: int = 0
    plus: bool = False

    @property
    def low(self) -> float:
        """The value, or the first of two."""
        return self.value[0] if isinstance(self.value, tuple) else self.value

    @property
    def indefinite(self) -> bool:
        """Whether the number stands for an order of size only."""
        return self.reading.indefinite

    def measure_in(self, unit: Unit, per: str | None = None) -> None:
        """Set the unit, by itself or per another."""
        self.unit = unit.name if per is None else f"{unit.name} per {per}"
        self.kind = kind_of(unit)
        self.code = unit.code


_KINDS: dict[str, Kind] = {
    "money": "money",
    "percent": "percent",
    "percentage point": "percentage point",
    "index": "index",
    "multiple": "multiple",
    "duration": "duration",
}


def kind_of(unit: Unit) -> Kind:
    """Return the kind of quantity that a unit makes."""
    return _KINDS.get(unit.kind, "measure")


def numeral_of(tokens: Tokens, reading: Reading, value: float, scale: float) -> Numeral:
    """Return the printed number of ``reading``, multiplied by ``scale``."""
    return Numeral(tokens.start[reading.first], tokens.end[reading.stop - 1], value, reading.step * scale)
