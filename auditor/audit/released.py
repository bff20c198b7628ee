"""The released models of a folder, as its active.toml names them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from auditor.errors import ModelDamaged, ModelMissing
from auditor.scorer import Model, read_file, read_model

_THRESHOLDS = {"reliability": ("high", "mixed"), "authorship": ("likely-ai", "likely-human")}
"""The thresholds that each scorer works with."""


@dataclass(frozen=True, slots=True)
class Released:
    """The two scorers of one folder."""

    reliability: Model
    authorship: Model


def read_released(folder: Path) -> Released:
    """Read the models that ``folder/active.toml`` names, digests checked; raise a ModelError if they cannot be used."""
    path = folder / "active.toml"
    try:
        active = tomllib.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        raise ModelMissing(f"no active.toml in {folder}; train models with `auditor train --out {folder}`") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise ModelDamaged(f"{path} cannot be read ({error}); restore it or train anew") from None
    try:
        named = {name: (str(active[name]["file"]), str(active[name]["sha256"])) for name in _THRESHOLDS}
    except (KeyError, TypeError) as error:
        raise ModelDamaged(f"{path} lacks {error}; restore it or train anew") from None
    _check_files(folder, active)
    return Released(
        **{name: read_model(folder / file, digest, _THRESHOLDS[name]) for name, (file, digest) in named.items()}
    )


def _check_files(folder: Path, active: Mapping[str, Any]) -> None:
    """Raise a ModelError unless the further files that active.toml names are there and have the digests it gives.

    The two scorers are left to ``read_model``, which reads them anyway.
    """
    for name, entry in active.items():
        try:
            digests = dict(entry.get("beside", {}))
            if name not in _THRESHOLDS:
                digests[str(entry["file"])] = str(entry["sha256"])
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise ModelDamaged(
                f"{folder / 'active.toml'} garbles [{name}] ({error}); restore it or train anew"
            ) from None
        for file, digest in digests.items():
            read_file(folder / file, str(digest))
