"""The units of the data files: names, kinds, factors, and the printed forms that mean them."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from typing import Any

from auditor.figures.reading.tokens import Tokens

_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its name, its kind (a dimension, "money", "percent" ...), and how many base units of the kind it makes.

    ``factor`` is None where no plain factor converts it (money, temperature); ``code`` is the ISO 4217 code of money.
    """

    name: str
    kind: str
    factor: float | None = None
    code: str | None = None


def read_data(name: str) -> dict[str, Any]:
    """Return the tables of a data file beside the engine."""
    return tomllib.loads((resources.files("auditor.figures") / "data" / name).read_text(encoding="utf-8"))


class UnitTable:
    """Looks up the unit that starts at a token, words without case and symbols as printed, longest form first."""

    def __init__(self) -> None:
        """Read the data files and build the look-up tables."""
        self.units: dict[str, Unit] = {}
        self.words: dict[str, Unit] = {}
        self.symbols: dict[str, Unit] = {}
        self.signs: dict[str, Unit] = {}
        self.codes: dict[str, Unit] = {}
        self.per: dict[str, str] = {}
        self.forms: dict[str, set[str]] = {}
        self._read_measures(read_data("units.toml"))
        self._read_money(read_data("currencies.toml"))
        self._reach: dict[str, int] = {}
        for form in (*self.words, *self.symbols):
            parts = form.split(" ") if form in self.words else _split(form)
            first = parts[0].lower()
            self._reach[first] = max(self._reach.get(first, 0), len(parts))

    def match(self, tokens: Tokens, index: int) -> tuple[Unit, int] | None:
        """Return the unit whose printed form starts at ``index`` and the index after it, or None."""
        reach = self._reach.get(tokens.low[index])
        if reach is None:
            return None
        for length in range(min(reach, _LONGEST, len(tokens) - index), 0, -1):
            end = index + length
            unit = self.words.get(" ".join(tokens.low[index:end]))
            if unit is None and (
                length == 1 or tokens.end[end - 1] - tokens.start[index] == sum(map(len, tokens.raw[index:end]))
            ):
                unit = self.symbols.get("".join(tokens.raw[index:end]))
            if unit is not None and length > 1 and tokens.raw[end - 1] == "." and not tokens.same(end - 1, end):
                continue  # the full stop of the sentence
            if unit is not None and tokens.sentence[index] == tokens.sentence[end - 1]:
                return unit, end
        return None

    def _add(self, unit: Unit, words: tuple[str, ...], symbols: tuple[str, ...]) -> None:
        self.units.setdefault(unit.name, unit)
        for word in words:
            for form in (word, *_plurals(word)):
                self.words.setdefault(" ".join(_split(form)), unit)
        for symbol in symbols:
            if " " in symbol:
                self.words.setdefault(" ".join(_split(symbol)), unit)
            else:
                self.symbols.setdefault(symbol, unit)
        self.forms.setdefault(unit.name, set()).update(words, symbols)

    def _read_measures(self, data: dict[str, Any]) -> None:
        prefixes = data["prefix"]["names"] | data["prefix"]["binary"]
        for entry in data["unit"]:
            words, symbols = tuple(entry.get("words", ())), tuple(entry.get("symbols", ()))
            unit = Unit(entry["name"], entry["kind"], entry.get("factor"))
            family = [(unit, words, symbols)]
            for prefix in entry.get("prefixes", ()):
                family.append(_prefixed(unit, words, symbols[:1], prefix, *prefixes[prefix]))
            for member in family:
                self._add(*member)
                if entry.get("power"):
                    for powered in _powers(*member):
                        self._add(*powered)
        for name, words in data["per"].items():
            self.per.update(dict.fromkeys(words, name))

    def _read_money(self, data: dict[str, Any]) -> None:
        for code, (name, countries, words, signs) in data["code"].items():
            unit = Unit(name, "money", None, code)
            self._add(unit, (name, *(f"{country} {word}" for country in countries for word in words)), ())
            self.codes[code] = unit
            for sign in signs:
                self.signs.setdefault(sign, unit)
            self.forms[name].update((code, *signs))
        for word, code in data["words"].items():
            self._add(self.codes[code], (word,), ())
        for name, words in data["bare"].items():
            self._add(Unit(name, "money"), tuple(words), ())


def _split(form: str) -> list[str]:
    tokens = Tokens(form)
    return tokens.low[: len(tokens)]


def _plurals(word: str) -> Iterator[str]:
    if not word[-1].isalpha():
        return
    if word.startswith("degree "):
        yield "degrees" + word[6:]
    if word.endswith("s"):
        return
    yield word + ("es" if word.endswith(("ch", "sh", "x")) else "s")


def _prefixed(
    unit: Unit, words: tuple[str, ...], symbols: tuple[str, ...], prefix: str, sign: str, scale: float
) -> tuple[Unit, tuple[str, ...], tuple[str, ...]]:
    signs = ("µ", "μ") if sign == "µ" else (sign,)
    factor = None if unit.factor is None else unit.factor * scale
    made = Unit(prefix + unit.name, unit.kind, factor)
    return made, tuple(prefix + word for word in words), tuple(s + symbol for s in signs for symbol in symbols)


def _powers(
    unit: Unit, words: tuple[str, ...], symbols: tuple[str, ...]
) -> Iterator[tuple[Unit, tuple[str, ...], tuple[str, ...]]]:
    for power, adjective, short, kind in ((2, "square", "sq", "area"), (3, "cubic", "cu", "volume")):
        factor = None if unit.factor is None else unit.factor**power
        names = [f"{adjective} {word}" for word in words] + [f"{word} {adjective}d" for word in words if power == 2]
        names += [f"{word}s {adjective}d" for word in words if power == 2]
        names += [f"{word}{ending} cubed" for word in words for ending in ("", "s") if power == 3]
        names += [f"{short}{dot} {form}" for dot in ("", ".", " .") for form in (*words, *symbols)]
        names += [f"{symbol} {ending}" for symbol in symbols for ending in ("squared" if power == 2 else "cubed",)]
        raised = ("²", "2", "^2") if power == 2 else ("³", "3", "^3")
        marks = tuple(symbol + mark for symbol in symbols for mark in raised)
        marks += tuple(short + symbol for symbol in symbols if len(symbol) < 3)
        yield Unit(f"{adjective} {unit.name}", kind, factor), tuple(names), marks


TABLE = UnitTable()
