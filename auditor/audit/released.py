"""The released models of a folder, as its active.toml names them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from auditor.errors import ModelDamaged, ModelMissing
from auditor.scorer import Model, read_file, read_model
from auditor.style import STYLE_FILES, StyleModel, model_of

_THRESHOLDS = {"reliability": ("high", "mixed"), "authorship": ("likely-ai", "likely-human")}
"""The thresholds that each scorer works with."""


@dataclass(frozen=True, slots=True)
class Released:
    """The two scorers of one folder, and the style model that authorship goes by."""

    reliability: Model
    authorship: Model
    style: StyleModel


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
    digests = _further_files(folder, active)
    files = {file: read_file(folder / file, digests.get(file)) for file in dict.fromkeys((*digests, *STYLE_FILES))}
    stated, packed = (files[file] for file in STYLE_FILES)
    return Released(
        **{name: read_model(folder / file, digest, _THRESHOLDS[name]) for name, (file, digest) in named.items()},
        style=model_of(stated, packed, folder),
    )


def _further_files(folder: Path, active: Mapping[str, Any]) -> dict[str, str]:
    """Return the digests of the files that active.toml names beside the two scorers; raise ModelDamaged if garbled."""
    digests: dict[str, str] = {}
    for name, entry in active.items():
        try:
            digests |= {str(file): str(digest) for file, digest in entry.get("beside", {}).items()}
            if name not in _THRESHOLDS:
                digests[str(entry["file"])] = str(entry["sha256"])
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise ModelDamaged(
                f"{folder / 'active.toml'} garbles [{name}] ({error}); restore it or train anew"
            ) from None
    return digests
