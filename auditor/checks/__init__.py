"""Checks, found by scanning: every module ``<family>/<check>.py`` under this package that has a ``CHECK``."""

import pkgutil
from collections.abc import Iterable
from functools import cache
from importlib import import_module

from auditor.check import Check


def scan(package: str, paths: Iterable[str]) -> tuple[Check, ...]:
    """Return the checks of the families under ``package``, sorted by id.

    A module without a ``CHECK`` raises TypeError; one whose check has another id than its place raises ValueError.
    """
    found: dict[str, Check] = {}
    for family in pkgutil.iter_modules(paths):
        if not family.ispkg:
            continue
        folder = import_module(f"{package}.{family.name}")
        for module in pkgutil.iter_modules(folder.__path__):
            name = f"{package}.{family.name}.{module.name}"
            check = getattr(import_module(name), "CHECK", None)
            if not isinstance(check, Check):
                raise TypeError(f"{name} has no CHECK; every module of a family is one check")
            if check.id != f"{family.name}.{module.name}":
                raise ValueError(f"{name} calls itself {check.id}; a check's id is its family and module name")
            found[check.id] = check
    return tuple(found[key] for key in sorted(found))


@cache
def all_checks() -> tuple[Check, ...]:
    """Return every check that ships with this installation, sorted by id."""
    return scan(__name__, __path__)
