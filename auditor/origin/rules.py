"""The patterns of bylines, biographies and statements, put together from their pieces."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from auditor.origin.disclosure import Kind
from auditor.origin.pieces import filled, whole


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern, the kind that it tells, and what it asks of the words around it (see the data files)."""

    kind: Kind
    pattern: re.Pattern[str]
    flags: frozenset[str]


@cache
def rules(name: str) -> tuple[Rule, ...]:
    """Return the rules of ``data/<name>.toml`` in the order of the file."""
    return tuple(Rule(entry["kind"], compiled(entry["pattern"]), _flags(entry)) for entry in _read(name)["rule"])


def compiled(pattern: str) -> re.Pattern[str]:
    """Return ``pattern`` with its {PIECES} filled in, blind to case."""
    return re.compile(filled(pattern, _pieces()), re.IGNORECASE)


@cache
def _pieces() -> dict[str, str]:
    return whole(_read("pieces"))


def _flags(entry: dict[str, Any]) -> frozenset[str]:
    return frozenset(key if value is True else f"{key}:{value}" for key, value in entry.items() if key not in _PLAIN)


_PLAIN = ("kind", "pattern")


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((files("auditor.origin") / "data" / f"{name}.toml").read_text(encoding="utf-8"))
