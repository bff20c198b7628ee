"""CPU of all that is read of sources and provenance, beside proselint 0.16 on the same texts in the same run.

Measured are the engine (tokens, attributions, references) and every check of the families citations and provenance, on
documents whose words and their places, sentences, quotations, links and quantities are there, since other families
need those too. What to quote is the ratio. Needs the extra: pip install '.[bench]'.
"""

import time
from pathlib import Path
from statistics import median

from check import ROUNDS, SEEDS, WORDS, article, cpu_per_text
from proselint.checks import __register__
from proselint.registry import CheckRegistry
from proselint.tools import LintFile

from auditor import Article
from auditor.checks import all_checks
from auditor.document import Document
from auditor.figures.mention import document_quantities

CHECKS = [check for check in all_checks() if check.family in ("citations", "provenance")]


def parsed(text: str) -> Document:
    """Return the document with everything worked out that is not of these families."""
    document = Document(Article(text))
    _ = document.words, document.places, document.sentences, document.quotes, document.links, document.mentions(("x",))
    document.share(document_quantities)
    return document


def cpu_of_checks(texts: list[str]) -> float:
    """Return CPU milliseconds a text."""
    documents = [parsed(text) for text in texts]
    start = time.process_time()
    for document in documents:
        for check in CHECKS:
            check.run(document)
    return 1000 * (time.process_time() - start) / len(texts)


def main() -> None:
    """Print both, and the median of the ratios taken round by round."""
    texts = [article(path) for path in SEEDS]
    CheckRegistry().register_many(__register__)
    ours, peer = [], []
    for number in range(ROUNDS + 1):
        fresh = [f"{text}\n\nRound {number} of this article." for text in texts]
        ours.append(cpu_of_checks(fresh))
        peer.append(cpu_per_text(lambda text: LintFile(content=text, source=Path("x")).lint(), fresh))
    ours, peer = ours[1:], peer[1:]
    ratio = median(a / b for a, b in zip(ours, peer, strict=True))
    print(f"CPU a {WORDS}-word article, median of {ROUNDS} rounds over {len(texts)} articles")
    print(
        f"citations and provenance {median(ours):8.2f} ms   proselint 0.16 {median(peer):8.2f} ms   ratio {ratio:6.3f}"
    )


if __name__ == "__main__":
    main()
