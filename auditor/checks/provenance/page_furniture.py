"""Parts of the page that were copied with the article.

What it finds
    Lines that are labels of a page: comment forms, share bars, players, cookie and newsletter notices, navigation, in
    many languages. Lines that follow each other are one finding.

Why it matters
    They show that the text was taken from a page by a machine and was not read again. A label in another language than
    the article tells where it was set up.

What it cannot see
    Furniture that is worded as a sentence of the article; labels that stand in the middle of a line.

Learnt from
    Labels of common publishing systems in their own translations.
"""

from functools import cache
from importlib.resources import files
from itertools import groupby

from auditor.check import Check, Outcome, finding
from auditor.document import Document, trimmed
from auditor.records import Span

LONGEST = 120
"""Longest line in characters that is compared."""
HEAD = 4
"""Characters that no opening of a label is shorter than."""


@cache
def _labels() -> tuple[frozenset[str], dict[str, tuple[str, ...]]]:
    """Return whole labels, and openings of labels by their first characters."""
    text = (files("auditor.checks.provenance") / "page_furniture.txt").read_text(encoding="utf-8")
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    openings = sorted(line[:-1] for line in lines if line.endswith("*"))
    by_head = {head: tuple(group) for head, group in groupby(openings, key=lambda opening: opening[:HEAD])}
    return frozenset(line for line in lines if not line.endswith("*")), by_head


def run(document: Document) -> Outcome:
    """Return one finding for every run of lines that are page furniture."""
    runs: list[tuple[Span, int]] = []
    previous = False
    for block in document.blocks:
        is_label = len(block.span) <= LONGEST and _is_label(block.span.of(document.text))
        if is_label and previous:
            runs[-1] = (Span(runs[-1][0].start, block.span.end), runs[-1][1] + 1)
        elif is_label:
            runs.append((block.span, 1))
        previous = is_label
    return Outcome(
        findings=tuple(
            finding(
                CHECK.id,
                document,
                span,
                f"“{' '.join(span.of(document.text).split())[:80]}” belongs to the page, not to the article.",
                "The text was copied from a page and not read again.",
                severity="note",
                evidence={"lines": lines},
                suggestion="Take it out.",
            )
            for span, lines in runs
        )
    )


def _is_label(line: str) -> bool:
    whole, openings = _labels()
    plain = " ".join(trimmed(line).lower().split())
    return plain in whole or plain.startswith(openings.get(plain[:HEAD], ()))


CHECK = Check(id="provenance.page_furniture", docs=__doc__, run=run)
