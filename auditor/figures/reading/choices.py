"""Printed forms that mean one unit or another by the words around them: "20 kt" of wind, "500 kn" for a room."""

from auditor.figures.reading.tokens import Tokens
from auditor.figures.reading.units import TABLE, Unit, read_data

_REACH = 14
_CHOICES: dict[str, tuple[Unit, frozenset[str]]] = {
    form: (TABLE.units[choice["unit"]], frozenset(choice["near"].split()))
    for choice in read_data("labels.toml")["choice"]
    for form in choice["forms"]
}


def chosen(tokens: Tokens, index: int, unit: Unit) -> Unit:
    """Return the unit that the form at ``index`` means here: another one where its words stand near, else ``unit``."""
    choice = _CHOICES.get(tokens.raw[index])
    if choice is None or choice[0] is unit:
        return unit
    near = tokens.low[max(0, index - _REACH) : index + _REACH]
    return unit if choice[1].isdisjoint(near) else choice[0]
