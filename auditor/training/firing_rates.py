"""How often the patterns of the authorship checks fire on news that is older than chat programs.

``python -m auditor.training.firing_rates DATA`` prints, for each check, one line for each pattern: articles in which it
fires, articles read, the pattern's name. The counts stand in ``residue.toml`` of ``auditor.origin`` and in
``formula.toml``.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from auditor.check import Check
from auditor.checks.authorship import disclosed, formula, hidden_characters, mismatch, residue
from auditor.document import Document
from auditor.errors import DataMissing
from auditor.records import Article, Finding

_CHECKS = (disclosed.CHECK, mismatch.CHECK, residue.CHECK, hidden_characters.CHECK, formula.CHECK)
_KEYS = {"authorship.residue": "pattern", "authorship.formula": "construction", "authorship.disclosed": "kind"}
"""What a finding's evidence calls its pattern, by check; the others are counted by severity."""
_SETS = ("authorship/bbc_2004_05", "authorship/opeds_college_local_pre2023", "attribution/polnear", "hype/ptc")


def human_news(data: Path) -> Iterator[str]:
    """Yield every distinct article under ``data`` that is older than chat programs, or raise DataMissing."""
    paths = sorted((data / "reliability").glob("*.parquet")) + [data / f"{name}.parquet" for name in _SETS]
    for path in paths:
        if not path.is_file():
            raise DataMissing(
                f"{path} is not there; give the folder that holds authorship/, reliability/ and the others"
            )
        table = pd.read_parquet(path)
        if "maybe_post_chatgpt" in table:
            table = table[(table.label == "human") & ~table.maybe_post_chatgpt.astype(bool)]
        yield from table.text.dropna().drop_duplicates()


def firing_rates(checks: tuple[Check, ...], texts: Iterator[str]) -> tuple[int, dict[str, Counter[str]]]:
    """Return how many texts were read and, for each check, in how many of them each pattern fired."""
    fired: dict[str, Counter[str]] = {check.id: Counter() for check in checks}
    read = 0
    for text in texts:
        read += 1
        document = Document(Article(text=text))
        for check in checks:
            names = {_name(check.id, finding) for finding in check.run(document).findings}
            fired[check.id].update(names)
            fired[check.id]["(any)"] += bool(names)
    return read, fired


def _name(check: str, finding: Finding) -> str:
    return str(finding.evidence[_KEYS[check]]) if check in _KEYS else finding.severity


def main(data: Path) -> None:
    """Print the table."""
    read, fired = firing_rates(_CHECKS, human_news(data))
    for check, counts in fired.items():
        for name, count in counts.most_common():
            sys.stdout.write(f"{check:24s} {count:6d} of {read}  {name}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
