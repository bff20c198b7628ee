"""CPU of one audit, and of starting `auditor check`, beside proselint 0.16 and all of textstat's measures.

All three read the same texts in the same run, in turn; times are CPU seconds of this process (or of the child, for the
start), the median of several rounds; what to quote is the ratio. Needs the extra: pip install '.[bench]'.
"""

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median

from proselint.checks import __register__
from proselint.registry import CheckRegistry
from proselint.tools import LintFile
from textstat.textstat import textstatistics

from auditor import Article, Auditor
from auditor.document import Document

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
WORDS = 900
ROUNDS = 7


def article(path: Path) -> str:
    """Return the text of ``path``, repeated or cut to 900 words at a line's end where possible."""
    words = path.read_text(encoding="utf-8").split(" ")
    return " ".join((words * (WORDS // len(words) + 1))[:WORDS])


def textstat_all(text: str) -> None:
    """Run every measure of textstat that takes a text, with its syllables from pyphen."""
    counter = textstatistics()
    counter.set_lang("en-US")
    for name in MEASURES:
        getattr(counter, name)(text)


MEASURES = (
    "flesch_reading_ease",
    "flesch_kincaid_grade",
    "smog_index",
    "coleman_liau_index",
    "automated_readability_index",
    "dale_chall_readability_score",
    "difficult_words",
    "linsear_write_formula",
    "gunning_fog",
    "text_standard",
    "spache_readability",
    "mcalpine_eflaw",
    "reading_time",
)


def cpu_per_text(run: Callable[[str], object], texts: list[str]) -> float:
    """Return CPU milliseconds a text."""
    start = time.process_time()
    for text in texts:
        run(text)
    return 1000 * (time.process_time() - start) / len(texts)


def parsed(text: str) -> Document:
    """Return a fresh document whose shared views are there already."""
    document = Document(Article(text))
    _ = document.sentences, document.quotes, document.words, document.paragraphs, document.places
    return document


def side_by_side(
    runs: Mapping[str, Callable[[Document], object]], parsed: Callable[[str], Document], rounds: int
) -> None:
    """Print what each of ``runs`` takes of fresh documents, beside the last of them, the peer."""
    texts = [article(path) for path in SEEDS]
    times: dict[str, list[float]] = {name: [] for name in runs}
    for number in range(-1, rounds):  # the first round warms up
        for name, run in runs.items():
            documents = [parsed(f"{text}\n\nRound {number}.") for text in texts]
            start = time.process_time()
            for document in documents:
                run(document)
            if number >= 0:
                times[name].append(1000 * (time.process_time() - start) / len(texts))
    peer = times[list(runs)[-1]]
    print(f"CPU a {WORDS}-word article, median of {rounds} rounds over {len(texts)} articles")
    for name, taken in times.items():
        ratio = median(mine / other for mine, other in zip(taken, peer, strict=True))
        print(f"{name:24s} {median(taken):8.2f} ms   this/{list(runs)[-1]} {ratio:6.3f}")


def start_up(command: list[str]) -> float:
    """Return CPU milliseconds of a whole child process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def row(name: str, ours: list[float], other: list[float] | None = None) -> None:
    """Print the median, and the median of the ratios taken round by round."""
    ratio = "" if other is None else f"   auditor/this {median(a / b for a, b in zip(ours, other, strict=True)):6.2f}"
    print(f"{name:42s} {median(other or ours):9.1f} ms{ratio}")


def main() -> None:
    """Print both tables."""
    texts = [article(path) for path in SEEDS]
    auditor = Auditor.load()
    CheckRegistry().register_many(__register__)
    runs: dict[str, Callable[[str], object]] = {
        "auditor": lambda text: auditor.audit(Article(text)).to_wire(),
        "proselint 0.16": lambda text: LintFile(content=text, source=Path("x")).lint(),
        "textstat, all measures": textstat_all,
    }
    for run in runs.values():
        run(texts[0])
    times: dict[str, list[float]] = {name: [] for name in runs}
    for number in range(ROUNDS):
        fresh = [f"{text}\n\nRound {number} of this article." for text in texts]  # textstat remembers texts
        for name, run in runs.items():
            times[name].append(cpu_per_text(run, fresh))
    print(f"CPU a {WORDS}-word article, median of {ROUNDS} rounds over {len(texts)} articles")
    for name in runs:
        row(name, times["auditor"], None if name == "auditor" else times[name])
    path = str(SEEDS[0])
    commands = {
        "auditor check": [sys.executable, "-m", "auditor", "check", path],
        "proselint check": [sys.executable, "-m", "proselint", "check", path],
        "python -c 'import textstat'": [sys.executable, "-c", "import textstat"],
    }
    starts: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            starts[name].append(start_up(command))
    print(f"\nCPU of a whole process that checks one article, median of {ROUNDS} rounds")
    for name in commands:
        row(name, starts["auditor check"], None if name == "auditor check" else starts[name])


if __name__ == "__main__":
    main()
