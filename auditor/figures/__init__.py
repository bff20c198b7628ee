"""Engine: figures. Reads every quantity of a text with value, unit, bound, movement and subject."""

from auditor.figures.extract import quantities
from auditor.figures.quantity import Numeral, Period, Quantity, Subject

__all__ = ["Numeral", "Period", "Quantity", "Subject", "quantities"]
