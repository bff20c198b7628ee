"""Engine: figures. Reads every quantity of a text with value, unit, bound, movement and subject."""

from auditor.figures.reading.extract import quantities
from auditor.figures.reading.multiples import Multiple, multiples
from auditor.figures.reading.quantity import Numeral, Period, Quantity, Subject
from auditor.figures.reading.units import TABLE, Unit


def unit_of(name: str) -> Unit | None:
    """Return the unit of a name in docs/units.md, None for a counted noun, "-" or a unit per another."""
    return TABLE.units.get(name)


__all__ = ["Multiple", "Numeral", "Period", "Quantity", "Subject", "Unit", "multiples", "quantities", "unit_of"]
