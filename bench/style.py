"""CPU of the style model, one article at a time, beside scikit-learn's own way of scoring hashed word 1-2-grams.

Both read the same 900-word articles in the same run, in turn: ours with points for each sentence, theirs
(HashingVectorizer and a linear decision function on as many buckets) with a single number, one text at a time and all
at once. Times are CPU milliseconds an article, the median of several rounds; what to quote is the ratio.
"""

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import numpy as np
from sklearn.feature_extraction.text import HashingVectorizer

from auditor.document import Document
from auditor.records import Article
from auditor.settings import released_models
from auditor.style import load_model, style_of
from auditor.style.grams import grams_of

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
WORDS = 900
ROUNDS = 9
COPIES = 12


def article(path: Path) -> str:
    """Return the text of ``path``, repeated and cut to 900 words."""
    words = path.read_text(encoding="utf-8").split(" ")
    return " ".join((words * (WORDS // len(words) + 1))[:WORDS])


def cpu(run: Callable[[list[str]], object], texts: list[str]) -> float:
    """Return CPU milliseconds a text of ``run`` on all of ``texts``."""
    start = time.process_time()
    run(texts)
    return 1000 * (time.process_time() - start) / len(texts)


def main() -> None:
    """Print the medians and ratios."""
    model = load_model(released_models())
    weights = np.random.default_rng(0).normal(size=1 << model.bits)
    hashed = HashingVectorizer(ngram_range=(1, 2), n_features=1 << model.bits, alternate_sign=False)
    texts = [article(path) for path in SEEDS] * COPIES

    def ours(batch: list[str]) -> None:
        for document in documents:
            style_of(document)

    runs: dict[str, Callable[[list[str]], object]] = {
        "style, with points by sentence": ours,
        "style, its value alone": lambda batch: [model.points(grams_of(text, model.bits)).sum() for text in batch],
        "scikit-learn, one at a time": lambda batch: [hashed.transform([text]) @ weights for text in batch],
        "scikit-learn, in batch": lambda batch: hashed.transform(batch) @ weights,
    }
    times: dict[str, list[float]] = {name: [] for name in runs}
    for turn in range(ROUNDS + 1):
        documents = [Document(Article(text)) for text in texts]
        for document in documents:
            _ = document.sentences  # shared with all checks, and not the style model's own
        for name, run in runs.items():
            taken = cpu(run, texts)
            if turn:
                times[name].append(taken)
    peer = median(times["scikit-learn, one at a time"])
    for name, taken_all in times.items():
        print(
            f"{name:34s} {median(taken_all):7.3f} ms CPU an article   {median(taken_all) / peer:5.2f} of scikit-learn's"
        )


if __name__ == "__main__":
    main()
