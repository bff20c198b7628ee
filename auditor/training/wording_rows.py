"""Labelled sentences for the wording engine: which are loaded, and which of their words readers marked."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from auditor.training.human_news import human_rows
from auditor.training.tables import read_table
from auditor.wording.parts import read_parts
from auditor.wording.phrases import keys_of

_LOADED = ("Loaded", "Exaggeration")
_SHORTEST_LINE = 5
_SENSATIONAL = "c_no_sensational_language"
STRAIGHT_PUBLISHERS = ("nyt", "wash-post", "politico", "usa-today")
_STRAIGHT_ROWS = 1200
_READ = (
    "reliability/baly_allsides",
    "reliability/fakehealth_story",
    "reliability/buzzfeed_webis2016",
    "reliability/hyperpartisan_byarticle",
    "reliability/checkthat2021_3a",
    "reliability/fakehealth_release",
    "authorship/bbc_2004_05",
    "authorship/opeds_college_local_pre2023",
    "attribution/polnear",
    "hype/ptc",
    "hype/babe",
    "hype/clickbait_headlines",
)


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence, line or release: the keys of its parts, whether each is marked (None: nobody marked words here).

    ``group`` names what has to stay on one side of a split.
    """

    dataset: str
    group: str
    loaded: bool
    keys: Sequence[str]
    marked: Sequence[bool] | None


def row_of(dataset: str, group: str, text: str, loaded: bool, spans: Sequence[tuple[int, int]] | None = None) -> Row:
    """Return the row of one text; ``spans`` are the characters that readers marked."""
    parts = read_parts(text)
    marked = None
    if spans is not None:
        marked = [any(start <= at < end for start, end in spans) for at in parts.starts]
    return Row(dataset, group, loaded, keys_of(parts), marked)


def labelled_rows(data: Path) -> list[Row]:
    """Return the rows of BABE, PTC (line by line), the subjectivity set and FakeHealth's releases, in that order."""
    return [*_babe(data), *_ptc(data), *_subjectivity(data), *_releases(data)]


def _babe(data: Path) -> Iterator[Row]:
    table = read_table(data, "hype/babe")
    for row in table[table.label.isin(["Biased", "Non-biased"])].itertuples():
        spans = [(mark["start"], mark["end"]) for mark in json.loads(str(row.spans)) if mark["start"] is not None]
        yield row_of("babe", str(row.url), str(row.text), str(row.label) == "Biased", spans)


def _ptc(data: Path) -> Iterator[Row]:
    for row in read_table(data, "hype/ptc").itertuples():
        spans = loaded_spans(str(row.spans))
        for start, line in lines_of(str(row.text)):
            inside = [(a - start, b - start) for a, b in spans if a < start + len(line) and start < b]
            yield row_of("ptc", str(row.id), line, bool(inside), inside)


def _subjectivity(data: Path) -> Iterator[Row]:
    for row in read_table(data, "hype/subjectivity").itertuples():
        yield row_of("subjectivity", str(row.id), str(row.text), str(row.label) == "SUBJ")


def _releases(data: Path) -> Iterator[Row]:
    table = read_table(data, "reliability/fakehealth_release")
    for row in table[table[_SENSATIONAL].isin([0, 1])].itertuples():
        yield row_of("fakehealth", str(row.id), str(row.text), not getattr(row, _SENSATIONAL))


def loaded_spans(spans: str) -> list[tuple[int, int]]:
    """Return the characters of PTC's loaded language and exaggeration."""
    marks: list[dict[str, Any]] = json.loads(spans)
    return [(mark["start"], mark["end"]) for mark in marks if mark["label"].startswith(_LOADED)]


def lines_of(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of at least five words, each with where it starts."""
    at = 0
    for line in text.split("\n"):
        if len(line.split()) >= _SHORTEST_LINE:
            yield at, line
        at += len(line) + 1


def straight_news(data: Path) -> list[str]:
    """Return texts of straight news: four newspapers of PolNeAR, and centre publishers of the training side of Baly."""
    polnear = human_rows(data, "polnear")
    baly = read_table(data, "reliability/baly_allsides")
    papers = polnear[polnear.publisher.isin(STRAIGHT_PUBLISHERS)]
    centre = baly[(baly.label == "center") & (baly.publisher_split == "train")]
    return [*papers.text, *centre.text[:_STRAIGHT_ROWS]]


def corpus(data: Path) -> list[str]:
    """Return the human texts that word vectors are made of, labels unread."""
    texts: list[str] = []
    for name in _READ:
        table = read_table(data, name)
        if "maybe_post_chatgpt" in table:
            table = table[~table.maybe_post_chatgpt.astype(bool)]
        texts += [text for text in table.text if isinstance(text, str)]
    return texts
