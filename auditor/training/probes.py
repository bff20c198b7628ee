"""Probe texts: our own words, on which every released model records scikit-learn's own answers."""

import tomllib
from importlib.resources import files

PROBES: dict[str, str] = tomllib.loads(
    (files("auditor.training") / "probes.toml").read_text(encoding="utf-8"),
)
"""Texts by name."""
