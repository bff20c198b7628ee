"""CPU time of scoring alone: features in, score with all its reasons out, beside scikit-learn's bare probability.

    python bench/scoring.py

Each works on the features of the sample articles; scikit-learn answers one article a call, as an audit asks it, from an
additive scorer of as many terms. The best of several rounds counts.
"""

from pathlib import Path
from time import process_time

import numpy as np

from auditor.audit import Auditor
from auditor.records import Article
from auditor.scorer import score_reliability
from auditor.scorer.additive import AdditiveScorer

ROUNDS, CALLS = 7, 200
SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))


def main() -> None:
    """Measure both and print them."""
    auditor = Auditor.load()
    model = auditor.released.reliability
    audits = [auditor.audit(Article(path.read_text(encoding="utf-8"))) for path in SEEDS]
    rows = [np.array([[audit.features[t.feature].value or 0.0 for t in model.terms]]) for audit in audits]
    rng = np.random.default_rng(0)
    peer = AdditiveScorer(n_knots=3).fit(rng.normal(size=(400, len(model.terms))), rng.integers(0, 2, 400))

    def ours() -> None:
        for audit in audits:
            score_reliability(model, audit.features, audit.findings, auditor.makers, None)

    def theirs() -> None:
        for row in rows:
            peer.predict_proba(row)

    mine, other = (_best(work) / (CALLS * len(audits)) for work in (ours, theirs))
    print(f"scoring with reasons      {1000 * mine:8.4f} ms an article, {mine / other:.2f} times")
    print(f"scikit-learn's probability {1000 * other:7.4f} ms an article")


def _best(work) -> float:
    times = []
    for _ in range(ROUNDS):
        start = process_time()
        for _ in range(CALLS):
            work()
        times.append(process_time() - start)
    return min(times)


if __name__ == "__main__":
    main()
