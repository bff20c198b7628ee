"""One typed settings object: passed in, never global."""

from dataclasses import dataclass
from pathlib import Path

_INSTALLED_MODELS = Path(__file__).parent / "released_models"
_CHECKOUT_MODELS = Path(__file__).parent.parent / "models"


def released_models() -> Path:
    """Return the folder of the models that came with this installation (wheel or checkout)."""
    return _INSTALLED_MODELS if _INSTALLED_MODELS.is_dir() else _CHECKOUT_MODELS


@dataclass(frozen=True, slots=True)
class Settings:
    """Caps, limits and places that the whole audit agrees on."""

    models: Path | None = None
    """Folder of model files; None stands for the released ones."""
    ratings: Path | None = None
    """Folder of imported publishers' ratings; None stands for the user's own."""
    max_bytes: int = 5_000_000
    """Largest file or request body that is read, in bytes."""
    max_characters: int = 1_000_000
    """Longest article text that is audited, in characters (about 170,000 words)."""
    min_words_reliability: int = 50
    """Shortest text whose reliability is rated, in words."""
    min_words_authorship: int = 80
    """Shortest text whose authorship is rated, in words."""

    @property
    def models_dir(self) -> Path:
        """The folder that models are read from."""
        return self.models if self.models is not None else released_models()
