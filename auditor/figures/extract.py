"""Read all quantities of a text."""

import re

from auditor.figures.quantity import Kind, Numeral, Quantity, Subject

_MAGNITUDE = {
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "mn": 1e6,
    "m": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
}
_NUMBER = re.compile(
    r"(?P<sign>[$€£¥])?\s?(?P<digits>\d{1,15}(?:[.,]\d{1,15}){0,6})"
    r"(?:\s?(?P<magnitude>thousand|million|billion|trillion|bn|mn|k|m)\b)?"
    r"(?:\s?(?P<unit>%|percent\b|per cent\b|percentage points?\b|dollars?\b|euros?\b))?"
)
_UNIT: dict[str, tuple[str, Kind]] = {
    "$": ("dollar", "money"), "€": ("euro", "money"), "£": ("pound sterling", "money"), "¥": ("japanese yen", "money"),
    "%": ("percentage", "percent"), "percent": ("percentage", "percent"), "per cent": ("percentage", "percent"),
    "percentage point": ("percentage point", "percentage point"), "dollar": ("dollar", "money"),
    "euro": ("euro", "money"),
}  # fmt: skip


def quantities(text: str) -> list[Quantity]:
    """Return the quantities of ``text`` in order of their start; never raises, linear in the length of the text."""
    found = []
    for match in _NUMBER.finditer(text):
        digits = match["digits"].replace(",", "")
        if digits.count(".") > 1:
            continue
        scale = _MAGNITUDE.get(match["magnitude"] or "", 1.0)
        unit, kind = _UNIT.get(match["sign"] or (match["unit"] or "").rstrip("s"), ("-", "plain"))
        step = scale * 10.0 ** -len(digits.partition(".")[2])
        numeral = Numeral(
            match.start("digits"),
            match.end("magnitude" if match["magnitude"] else "digits"),
            float(digits) * scale,
            step,
        )
        start = match.start("sign") if match["sign"] else match.start("digits")
        found.append(
            Quantity(
                start, match.end(), numeral.value, unit, "=", Subject(), text[start : match.end()], kind, (numeral,)
            )
        )
    return found
