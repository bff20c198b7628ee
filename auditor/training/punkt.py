"""Fits the parameters of the sentence splitter (Punkt; Kiss and Strunk 2006) on news that people wrote.

What is kept are word types, pairs of word types and flags: no text. Only rows of before 2022 or of the training
publishers are read, so that no machine wrote them and no development publisher is seen.

Punkt raises an orthographic flag at the first sight of a word in a context, and then "The New York Times" is enough to
hide that "The" opens sentences. Here a flag needs a share of the sightings, and a sentence starter has to be a word
that is written in lower case inside sentences, which names are not.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pandas as pd
from nltk.tokenize.punkt import PunktParameters, PunktTrainer

from auditor.document.punkt import language
from auditor.errors import DataMissing

# file, the column and value that select its rows, and about how many characters are read of it
_SOURCES = (
    ("reliability/baly_allsides", "publisher_split", "train", 12_000_000),
    ("reliability/fakehealth_story", "publisher_split", "train", 4_000_000),
    ("authorship/bbc_2004_05", "label", "human", 3_000_000),
    ("authorship/opeds_college_local_pre2023", "maybe_post_chatgpt", False, 6_000_000),
)
_CHUNK = 1_000_000  # characters given to the trainer at once
_LOST_SPACE = re.compile(r"(?<=[a-z]{2}[.!?])(?=[A-Z][a-z])")
_NEW_LINES = re.compile(r"\s*\n\s*")
_ABBREVIATION = re.compile(r"[a-z]{2,5}|[a-z](?:\.[a-z]){1,3}|ph\.d")
_MIN_ABBREVIATION = 8  # sightings; below it an abbreviation is chance
_MIN_CONTEXT = 10  # sightings; below it a word has no orthographic context
_MIN_SHARE = 0.2  # of the sightings that a flag competes with
# Punkt's flags: a capital or a small letter at the beginning, in the middle, or after an abbreviation (unknown).
_BEGIN_UPPER, _MIDDLE_UPPER, _UNKNOWN_UPPER, _BEGIN_LOWER, _MIDDLE_LOWER, _UNKNOWN_LOWER = (
    1 << bit for bit in range(1, 7)
)


class _CountingParameters(PunktParameters):  # type: ignore[misc]
    """Parameters that count how often each word type was seen in each orthographic context."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: dict[str, Counter[int]] = {}

    def add_ortho_context(self, typ: str, flag: int) -> None:
        """Count one sighting of ``typ`` in the context ``flag``."""
        self.seen.setdefault(typ, Counter())[flag] += 1
        super().add_ortho_context(typ, flag)


class _CountingTrainer(PunktTrainer):  # type: ignore[misc]
    """A trainer whose counts can be read."""

    def __init__(self) -> None:
        super().__init__(lang_vars=language())
        self._params = self.counted = _CountingParameters()

    def occurrences(self, word_type: str) -> int:
        """Return how often ``word_type`` was seen; a type ends in a full stop where the text had one."""
        return int(self._type_fdist[word_type])


def train_punkt(data: Path) -> dict[str, Any]:
    """Return ``abbreviations``, ``collocations``, ``sentence_starters`` and ``orthographic_context`` as learnt.

    ``data`` is the folder of the labelled data; DataMissing is raised where one of the files is not there. The same
    data give the same parameters, in the same order.
    """
    trainer = _CountingTrainer()
    for chunk in _chunks(data):
        trainer.train(chunk, finalize=False)
    trainer.finalize_training()
    seen = trainer.counted.seen
    flags = {word: _flags(counts) for word, counts in sorted(seen.items()) if word.isalpha()}
    return {
        "abbreviations": sorted(
            word
            for word in trainer.counted.abbrev_types
            if _ABBREVIATION.fullmatch(word) and trainer.occurrences(f"{word}.") >= _MIN_ABBREVIATION
        ),
        "collocations": sorted(
            [first, second] for first, second in trainer.counted.collocations if _is_common(seen.get(second))
        ),
        "sentence_starters": sorted(word for word in trainer.counted.sent_starters if _is_common(seen.get(word))),
        "orthographic_context": {word: flag for word, flag in flags.items() if flag},
    }


def write(learnt: dict[str, Any], path: Path | None = None) -> Path:
    """Write what was learnt as JSON, one line for each key, and return the path (the package's own file by default)."""
    path = path or Path(str(files("auditor.document") / "data" / "punkt.json"))
    lines = ",\n".join(
        f" {json.dumps(key)}: {json.dumps(learnt[key], ensure_ascii=False, sort_keys=True, separators=(',', ':'))}"
        for key in sorted(learnt)
    )
    path.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
    return path


def _flags(counts: Counter[int]) -> int:
    """Return the flags that enough sightings speak for: capitals against capitals, small letters against all.

    A word that is hardly ever written small gets none: Punkt treats it as it treats a word that it has not seen, and
    names stay out of the file.
    """
    total = counts.total()
    upper = counts[_BEGIN_UPPER] + counts[_MIDDLE_UPPER] + counts[_UNKNOWN_UPPER]
    lower = total - upper
    if total < _MIN_CONTEXT or lower <= _MIN_SHARE * total:
        return 0
    kept = [flag for flag in (_BEGIN_UPPER, _MIDDLE_UPPER, _UNKNOWN_UPPER) if counts[flag] > _MIN_SHARE * upper]
    kept += [flag for flag in (_BEGIN_LOWER, _MIDDLE_LOWER, _UNKNOWN_LOWER) if counts[flag] > _MIN_SHARE * lower]
    return sum(kept)


def _is_common(counts: Counter[int] | None) -> bool:
    return counts is not None and counts[_MIDDLE_LOWER] > counts[_MIDDLE_UPPER]


def _chunks(data: Path) -> Iterator[str]:
    chunk: list[str] = []
    size = 0
    for text in _texts(data):
        chunk.append(text)
        size += len(text)
        if size > _CHUNK:
            yield "\n\n".join(chunk)
            chunk, size = [], 0
    if chunk:
        yield "\n\n".join(chunk)


def _texts(data: Path) -> Iterator[str]:
    for name, column, value, limit in _SOURCES:
        path = data / f"{name}.parquet"
        if not path.exists():
            raise DataMissing(f"{path} is not there; point --data at the folder with the labelled data")
        table = pd.read_parquet(path, columns=["id", "text", column])
        chosen = table[table[column] == value].sort_values("id", kind="stable")["text"]
        for text in chosen.iloc[:: max(1, int(chosen.str.len().sum()) // limit)]:
            yield _NEW_LINES.sub("\n\n", _LOST_SPACE.sub(" ", text))
