"""Measures sentence boundaries on paragraphs that were segmented by hand, beside two plain baselines.

The paragraphs are kept as offsets and digests in ``data/sentences_gold.json``; their text stays in the labelled
data. The end of a paragraph is given to everyone, so only boundaries inside a paragraph count.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import pandas as pd
from nltk.tokenize.punkt import PunktSentenceTokenizer

from auditor.document.sentences import sentences_of
from auditor.errors import DataMissing
from auditor.records import Span

_GOLD = files("auditor.training") / "data" / "sentences_gold.json"

Segmenter = Callable[[str], list[int]]
_PLAIN = re.compile(r"[.!?]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9])")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the gold set: its text, and where its sentences end (the last one left out)."""

    file: str
    text: str
    ends: frozenset[int]


def evaluate_sentences(data: Path, part: str = "test") -> list[tuple[str, float, int]]:
    """Return ``(metric, value, support)`` of each segmenter on the ``part`` ("dev" or "test") of the gold paragraphs.

    Precision counts the boundaries proposed, recall and F1 the boundaries there are, "exact" the paragraphs without a
    mistake. Raises DataMissing where the labelled data are not there or have changed.
    """
    paragraphs = list(gold(data, part))
    return [row for name, segment in segmenters().items() for row in _measured(name, segment, paragraphs)]


def gold(data: Path, part: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of ``part``, read from the labelled data and checked against their digests."""
    entries = [one for one in json.loads(_GOLD.read_text(encoding="utf-8"))["paragraphs"] if one["part"] == part]
    texts: dict[str, dict[str, str]] = {}
    for entry in entries:
        file = entry["file"]
        if file not in texts:
            texts[file] = _texts(data / f"{file}.parquet")
        text = texts[file].get(entry["row"], "")[entry["start"] : entry["end"]]
        if hashlib.sha256(text.encode()).hexdigest() != entry["sha256"]:
            raise DataMissing(f"row {entry['row']} of {file} is not the text that was segmented; restore the data set")
        yield Paragraph(file, text, frozenset(end - entry["start"] for _, end in entry["sentences"][:-1]))


def _texts(path: Path) -> dict[str, str]:
    if not path.exists():
        raise DataMissing(f"{path} is not there; point --data at the folder with the labelled data")
    table = pd.read_parquet(path, columns=["id", "text"])
    return dict(zip(table["id"].astype(str), table["text"], strict=True))


def segmenters() -> dict[str, Segmenter]:
    """Return what is compared, by name: this program, nltk's Punkt without training, a regular expression."""
    untrained = PunktSentenceTokenizer()
    return {
        "auditor": lambda text: [span.end for span in sentences_of(text, (Span(0, len(text)),))],
        "untrained Punkt": lambda text: [end for _, end in untrained.span_tokenize(text)],
        "regular expression": lambda text: [match.end() for match in _PLAIN.finditer(text)],
    }


def _measured(name: str, segment: Segmenter, paragraphs: list[Paragraph]) -> Iterator[tuple[str, float, int]]:
    found = right = there = exact = 0
    for paragraph in paragraphs:
        ends = set(segment(paragraph.text)) - {len(paragraph.text)}
        found += len(ends)
        right += len(ends & paragraph.ends)
        there += len(paragraph.ends)
        exact += ends == paragraph.ends
    yield f"{name}: boundary precision", right / max(found, 1), found
    yield f"{name}: boundary recall", right / max(there, 1), there
    yield f"{name}: boundary F1", 2 * right / max(found + there, 1), there
    yield f"{name}: exact paragraphs", exact / max(len(paragraphs), 1), len(paragraphs)
