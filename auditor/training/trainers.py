"""What `auditor train` can fit: first the engines that read text, then the scores that are fitted on what they read."""

from collections.abc import Callable, Mapping
from pathlib import Path

from auditor.settings import released_models
from auditor.style import STYLE_FILES
from auditor.training.authorship import train_authorship
from auditor.training.citation_tagger import train_citation_tagger
from auditor.training.punkt import train_punkt, write
from auditor.training.released import activate
from auditor.training.reliability import train_reliability
from auditor.training.style import train_style
from auditor.training.wording import train_wording

Trainer = Callable[[Path, Path | None, int | None, int], Mapping[str, float]]

_PACKAGE = Path(__file__).parent.parent


def _sentences(data: Path, out: Path | None, limit: int | None, workers: int) -> Mapping[str, float]:
    learnt = train_punkt(data)
    write(learnt, None if out is None else out / "punkt.json")
    return {name: float(len(part)) for name, part in learnt.items()}


def _attributions(data: Path, out: Path | None, limit: int | None, workers: int) -> Mapping[str, float]:
    train_citation_tagger(data, out or _PACKAGE / "citations" / "data")
    return {}


def _wording(data: Path, out: Path | None, limit: int | None, workers: int) -> Mapping[str, float]:
    return train_wording(data, (out or _PACKAGE / "wording" / "data") / "weights.json")


def _style(data: Path, out: Path | None, limit: int | None, workers: int) -> Mapping[str, float]:
    folder = out or released_models()
    measures = train_style(data, folder)
    activate(folder, "style", *(folder / file for file in STYLE_FILES))
    return measures


def _authorship(data: Path, out: Path | None, limit: int | None, workers: int) -> Mapping[str, float]:
    return train_authorship(data, out or released_models(), limit, workers)


def _reliability(data: Path, out: Path | None, limit: int | None, workers: int) -> Mapping[str, float]:
    return train_reliability(data, out or released_models(), limit, workers)


TRAINERS: Mapping[str, Trainer] = {
    "sentences": _sentences,
    "attributions": _attributions,
    "wording": _wording,
    "style": _style,
    "authorship": _authorship,
    "reliability": _reliability,
}
"""By name: a function of the data folder, the folder to write to (None for the installation's own place), a row limit
and a number of processes, the last two for the scores alone; it returns measures by name."""
