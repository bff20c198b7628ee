"""Train the tagger of the citation engine on PolNeAR, and write it as JSON and npz.

python -m auditor.training.citation_tagger DATA [OUT]
"""

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from auditor.citations.encoding import SINGLES, WINDOWS, Encoded, encode, sizes
from auditor.citations.lexing import Lexed, lex
from auditor.citations.tagger import LABELS
from auditor.citations.vocabulary import Codes
from auditor.training.chain import Chain, ChainSettings, fit_chain
from auditor.training.citation_labels import token_labels
from auditor.training.tables import digest_of, read_table
from auditor.training.word_groups import word_groups

VERSION = "1"
GROUPS = 200
LEAN = (0.1, 0.7, 0.5, 0.0, 0.0, 0.0)
"""Added to the labels' scores; chosen on held-out documents for more sources at a precision of content above .85."""
FEWEST_TIMES, FEWEST_DOCUMENTS = 20, 10
"""A word gets weights of its own where it stands so often in lower case; others share those of their class."""
_TEXTS = (
    ("reliability/baly_allsides", 4500),
    ("authorship/bbc_2004_05", 1263),
    ("authorship/opeds_college_local_pre2023", 1500),
    ("reliability/buzzfeed_webis2016", 1000),
    ("reliability/fakehealth_story", 900),
)


@dataclass(frozen=True)
class Example:
    """One document with its tokens and their labels."""

    id: str
    lexed: Lexed
    labels: NDArray[np.int64]


def train_citation_tagger(data: Path, out: Path, held_out: int | None = None) -> None:
    """Write tagger.json and tagger.npz to ``out``; ``held_out`` (0 to 4) leaves one fold of the documents unseen."""
    table = read_table(data, "attribution/polnear")
    table = table[
        (table.primary.astype(str) == "True") & (table.id.map(fold) != (-1 if held_out is None else held_out))
    ]
    examples = [
        Example(str(name), lexed, token_labels(lexed, str(spans), str(made)))
        for name, text, spans, made in table[["id", "text", "spans", "attributions"]].itertuples(index=False)
        for lexed in (lex(str(text)),)
    ]
    groups = word_groups([*_texts(data), *table.text], GROUPS)
    words = _vocabulary(examples)
    chain = _fitted(examples, Codes(words, groups), len(words))
    digests = {name: digest_of(data, name)[:16] for name in ("attribution/polnear", *(name for name, _ in _TEXTS))}
    _write(out, chain, words, groups, digests)


def fold(identifier: str) -> int:
    """Return which of five folds a document belongs to."""
    return int(hashlib.sha1(identifier.encode()).hexdigest(), 16) % 5


def _texts(data: Path) -> list[str]:
    texts: list[str] = []
    for name, most in _TEXTS:
        table = read_table(data, name)
        if "publisher_split" in table and (table.publisher_split == "train").any():
            table = table[table.publisher_split == "train"]
        table = table[table.text.notna()]
        texts += table.text.sample(min(most, len(table)), random_state=1).tolist()
    return texts


def _vocabulary(examples: Sequence[Example]) -> list[str]:
    times: Counter[str] = Counter()
    documents: Counter[str] = Counter()
    for example in examples:
        words = [word.lower().replace("’", "'") for word in example.lexed.words if not word[:1].isupper()]
        times.update(words)
        documents.update(set(words))
    return sorted(
        word
        for word, count in times.items()
        if count >= FEWEST_TIMES and documents[word] >= FEWEST_DOCUMENTS and not word[:1].isdigit()
    )


def _tables(words: int) -> dict[tuple[str, int], tuple[int, int]]:
    """Return where each column at each offset has its weights in the one long table."""
    places: dict[tuple[str, int], tuple[int, int]] = {}
    at = 0
    for name, offsets in (*WINDOWS.items(), *((name, range(1)) for name in SINGLES)):
        for offset in offsets:
            places[name, offset] = (at, sizes(words)[name])
            at += sizes(words)[name]
    return places


def _rows(encoded: Encoded, tables: dict[tuple[str, int], tuple[int, int]]) -> NDArray[np.int32]:
    columns = []
    for (name, offset), (base, _) in tables.items():
        column = encoded.windows[name] if name in encoded.windows else encoded.singles[name]
        moved = np.full(len(column), -1, dtype=np.int32)
        if offset < 0:
            moved[-offset:] = (column + base)[:offset]
        else:
            moved[: len(column) - offset] = (column + base)[offset:]
        columns.append(moved)
    return np.stack(columns, axis=1)


def _fitted(examples: Sequence[Example], codes: Codes, words: int) -> dict[str, NDArray[np.float32]]:
    tables = _tables(words)
    rows = np.concatenate([_rows(encode(example.lexed, codes), tables) for example in examples])
    offsets = np.cumsum([0, *(len(example.labels) for example in examples)])
    bounds = np.concatenate([np.array(e.lexed.sentences) + at for e, at in zip(examples, offsets, strict=False)])
    there = rows >= 0
    matrix = sparse.csr_matrix(
        (np.ones(int(there.sum()), dtype=np.float32), rows[there], np.concatenate(([0], np.cumsum(there.sum(axis=1))))),
        shape=(len(rows), sum(size for _, size in tables.values())),
    )
    labels = np.concatenate([example.labels for example in examples])
    chain = fit_chain(matrix, labels, bounds[:, 0], bounds[:, 1] - bounds[:, 0], len(LABELS), ChainSettings())
    return _named(chain, tables)


def _named(chain: Chain, tables: dict[tuple[str, int], tuple[int, int]]) -> dict[str, NDArray[np.float32]]:
    parts: dict[str, NDArray[np.float32]] = {}
    for name, offsets in (*WINDOWS.items(), *((name, range(1)) for name in SINGLES)):
        pieces = [chain.weights[base : base + size] for base, size in (tables[name, offset] for offset in offsets)]
        parts[name] = np.concatenate(pieces, axis=1)
    for name, part in (("passing", chain.passing), ("starting", chain.starting), ("ending", chain.ending)):
        parts[name] = part.astype(np.float32)
    return parts


def _write(
    out: Path, parts: dict[str, NDArray[np.float32]], words: list[str], groups: dict[str, int], digests: dict[str, str]
) -> None:
    """Round every table to 255 steps and write the arrays apart from the words."""
    steps = {name: float(np.abs(part).max()) / 127 or 1.0 for name, part in parts.items()}
    chain = ("passing", "starting", "ending")
    rounded = {
        name: part if name in chain else np.round(part / steps[name]).astype(np.int8) for name, part in parts.items()
    }
    steps.update(dict.fromkeys(chain, 1.0))
    np.savez_compressed(out / "tagger.npz", **rounded)  # type: ignore[arg-type]
    card = {
        "version": VERSION,
        "data": digests,
        "licences": "none of the texts is kept: weights were learnt from PolNeAR, groups of like words from all",
        "labels": LABELS,
        "lean": LEAN,
        "steps": steps,
        "vocabulary": words,
        "groups": groups,
    }
    text = json.dumps(card, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    (out / "tagger.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    train_citation_tagger(
        Path(sys.argv[1]),
        Path(sys.argv[2]) if len(sys.argv) > 2 else Path("auditor/citations/data"),
        int(sys.argv[3]) if len(sys.argv) > 3 else None,
    )
