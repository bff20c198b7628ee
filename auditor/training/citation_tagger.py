"""Train the tagger of the citation engine on PolNeAR, and write it as JSON and npz.

python -m auditor.training.citation_tagger DATA [OUT]
"""

import hashlib
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from auditor.citations.encoding import encode
from auditor.citations.lexing import Lexed, lex
from auditor.citations.tagger import LABELS
from auditor.citations.vocabulary import Codes
from auditor.training.citation_labels import token_labels
from auditor.training.citation_network import Example, NetworkSettings, Parts, fit_network
from auditor.training.human_news import human_rows
from auditor.training.tables import digest_of, read_table, text_or_none
from auditor.training.word_company import word_company

VERSION = "2"
FOLDS = 5
LEAN = {"source": 0.1, "cue": 0.1, "after": -0.1, "before": -0.1, "alone": -0.1}
"""Added to the scores of these labels at every token."""
ENTERING = {"source": 1.0, "cue": 1.0, "after": 0.3, "before": 0.3}
"""Added where a run of these labels begins. Both were chosen on one fold, for more sources at a precision of content
above .85: attributions of few words are many, and characters of content hardly count them."""
_PIECES, _LONGEST_PIECE = 3, 6
"""How many pieces of a document are fitted on beside the whole, and of how many blocks at most."""
_TEXTS = (
    ("reliability/baly_allsides", 4500),
    ("authorship/bbc_2004_05", 1263),
    ("authorship/opeds_college_local_pre2023", 1500),
    ("reliability/buzzfeed_webis2016", 1000),
    ("reliability/fakehealth_story", 900),
)


@dataclass(frozen=True)
class Company:
    """The common words and their first rows, learnt from texts without labels."""

    words: list[str]
    vectors: NDArray[np.float32]


def train_citation_tagger(data: Path, out: Path) -> None:
    """Write tagger.json and tagger.npz to ``out``."""
    table = marked_documents(data)
    company = company_of(data)
    digests = {name: digest_of(data, name)[:16] for name in ("attribution/polnear", *(name for name, _ in _TEXTS))}
    _write(out, fitted(table, company), company.words, digests)


def marked_documents(data: Path) -> pd.DataFrame:
    """Return PolNeAR's documents, each with the marks of its first annotator."""
    return human_rows(data, "polnear")


def company_of(data: Path) -> Company:
    """Return the common words of news that nobody marked; PolNeAR's own texts are not among it."""
    return Company(*word_company(_texts(data), NetworkSettings().width))


def fold_of(identifier: str) -> int:
    """Return which of the folds a document belongs to."""
    return int(hashlib.sha1(identifier.encode()).hexdigest(), 16) % FOLDS


def fitted(table: pd.DataFrame, company: Company, settings: NetworkSettings | None = None) -> Parts:
    """Return the arrays fitted on the documents of ``table``."""
    codes = Codes(company.words)
    rng = np.random.default_rng(0)
    examples = [
        example
        for text, spans, made in table[["text", "spans", "attributions"]].itertuples(index=False)
        for example in _examples(str(text), str(spans), str(made), codes, rng)
    ]
    parts = fit_network(examples, company.vectors, settings or NetworkSettings())
    return _leaning(parts)


def _leaning(parts: Parts) -> Parts:
    """Return the arrays with the chain leant towards finding more."""
    biases, passing, starting = (parts[name].copy() for name in ("labels_biases", "passing", "starting"))
    for index, label in enumerate(LABELS):
        biases[index] += LEAN.get(label, 0.0)
        starting[index] += ENTERING.get(label, 0.0)
        outside = [other for other, name in enumerate(LABELS) if _kind(name) != _kind(label)]
        passing[outside, index] += ENTERING.get(label, 0.0)
    return {**parts, "labels_biases": biases, "passing": passing, "starting": starting}


def _kind(label: str) -> str:
    return label if label in ("none", "source", "cue") else "content"


def _examples(text: str, spans: str, attributions: str, codes: Codes, rng: np.random.Generator) -> Iterator[Example]:
    """Yield a document, then a few runs of its blocks as texts of their own: not every text is whole or has a title."""
    lexed = lex(text)
    labels = token_labels(lexed, spans, attributions)
    yield _example(lexed, labels, codes)
    for length in rng.integers(1, _LONGEST_PIECE + 1, _PIECES).tolist():
        first = int(rng.integers(len(lexed.blocks)))
        begin, end, piece = _piece(lexed, first, min(first + length, len(lexed.blocks)))
        yield _example(piece, labels[begin:end], codes)


def _piece(lexed: Lexed, first: int, last: int) -> tuple[int, int, Lexed]:
    """Return the blocks ``first`` to before ``last`` as a text of their own, and which tokens they are."""
    begin, end = lexed.blocks[first][0], lexed.blocks[last - 1][1] + 1
    sentences = [(one - begin, other - begin) for one, other in lexed.sentences if begin <= one < end]
    blocks = [(one - begin, other - begin) for one, other in lexed.blocks[first:last]]
    return begin, end, Lexed(lexed.text, lexed.words[begin:end], lexed.starts[begin:end], sentences, blocks)


def _example(lexed: Lexed, labels: NDArray[np.int64], codes: Codes) -> Example:
    lengths = np.array([last - first for first, last in lexed.sentences], dtype=np.int64)
    return Example(encode(lexed, codes), labels, lengths)


def _texts(data: Path) -> list[str]:
    texts: list[str] = []
    for name, most in _TEXTS:
        table = read_table(data, name)
        if "publisher_split" in table and (table.publisher_split == "train").any():
            table = table[table.publisher_split == "train"]
        given = [text for text in map(text_or_none, table.text) if text is not None]
        texts += pd.Series(given).sample(min(most, len(given)), random_state=1).tolist()
    return texts


def _write(out: Path, parts: Parts, words: list[str], digests: dict[str, str]) -> None:
    """Round the table of words to 255 steps and write the arrays apart from the words."""
    step = float(np.abs(parts["words"]).max()) / 127
    rounded = {name: part.astype(np.float32) for name, part in parts.items() if name != "words"}
    np.savez_compressed(out / "tagger.npz", words=np.round(parts["words"] / step).astype(np.int8), **rounded)  # type: ignore[arg-type]
    card = {
        "version": VERSION,
        "data": digests,
        "licences": "none of the texts is kept: weights were learnt from PolNeAR, rows of words from the other tables",
        "labels": LABELS,
        "lean": LEAN,
        "entering": ENTERING,
        "step": step,
        "vocabulary": words,
    }
    text = json.dumps(card, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    (out / "tagger.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    train_citation_tagger(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else Path("auditor/citations/data"))
