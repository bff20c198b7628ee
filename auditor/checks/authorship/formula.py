"""Stock constructions that machines overuse.

What it finds
    Set turns of phrase such as "it's not about X; it's about Y", "let that sink in" and "imagine a world where". A few
    are so set that one is worth a note, a few more where there are two of such; the others are ordinary English and are
    noted only in a cluster: three or more, of at least two kinds, at four or more in a thousand words.

Why it matters
    Stock phrases stand where a fact or a thought could stand. They are more frequent in machines' texts, but people
    wrote them first: they are a matter of editing, never an accusation.

What it cannot see
    Who wrote them. It is silent on quotations.

Learnt from
    Wikipedia's "Signs of AI writing" and open lists of vendors and linters; the share of human news in which each fires
    stands beside it in ``formula.toml``.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from auditor.check import Check, Outcome, finding
from auditor.document import Document
from auditor.origin import filled
from auditor.records import Feature, FeatureSpec, Finding, Span

FORMULAS = FeatureSpec(
    "authorship.formulas",
    "per 1,000 words",
    +1,
    "has {value} stock constructions in 1,000 words; comparable articles have {typical}",
)

_PAIR, _CLUSTER, _KINDS, _DENSITY = 2, 3, 2, 4.0
_MOST = 20


@dataclass(frozen=True, slots=True)
class Formula:
    """One pattern of ``formula.toml``; ``rate`` is the share of human news articles in which it fires.

    Every match holds one of ``needs``, where there are any.
    """

    name: str
    pattern: re.Pattern[str]
    needs: tuple[str, ...]
    noted: str
    rate: float


@cache
def formulas() -> tuple[Formula, ...]:
    """Return the constructions in the order of the file."""
    data = tomllib.loads((files("auditor.checks.authorship") / "formula.toml").read_text(encoding="utf-8"))
    articles = max(data["measured_on"], 1)
    found = []
    for entry in data["pattern"]:
        compiled = re.compile(filled(entry["pattern"], data["pieces"]), re.IGNORECASE | re.MULTILINE)
        needs, noted = tuple(entry.get("needs", ())), entry.get("noted", "in clusters")
        found.append(Formula(entry["name"], compiled, needs, noted, entry["human_news"] / articles))
    return tuple(found)


def run(document: Document) -> Outcome:
    """Return a note for each stock construction, and for the others where they cluster; and their density."""
    hits = _hits(document)
    words = len(document.words)
    enough = words >= document.settings.min_words_authorship
    density = 1000 * len(hits) / words if words else 0.0
    kinds = {formula.name for _, formula in hits}
    cluster = len(hits) >= _CLUSTER and len(kinds) >= _KINDS and density >= _DENSITY
    noted = {"alone"}
    if cluster:
        noted |= {"in pairs", "in clusters"}
    elif _set(hits) >= _PAIR:
        noted |= {"in pairs"}
    found = tuple(_finding(document, span, formula, len(hits)) for span, formula in hits if formula.noted in noted)
    return Outcome((Feature(FORMULAS, density if enough else None),), found)


def _set(hits: list[tuple[Span, Formula]]) -> int:
    return sum(formula.noted != "in clusters" for _, formula in hits)


def _hits(document: Document) -> list[tuple[Span, Formula]]:
    plain = document.text.replace("’", "'")
    hits: list[tuple[Span, Formula]] = []
    for formula in formulas():
        if formula.needs and not document.mentions(formula.needs):
            continue
        for count, match in enumerate(formula.pattern.finditer(plain)):
            if count == _MOST:
                break
            opening = re.match(r"[.!?—–\s]*", match[0])
            start = match.start() + (opening.end() if opening else 0)
            span = Span(start, match.start() + len(match[0].rstrip()))
            if not document.quoted(span) and not any(span.overlaps(other) for other, _ in hits):
                hits.append((span, formula))
    return sorted(hits, key=lambda hit: hit[0])


def _finding(document: Document, span: Span, formula: Formula, total: int) -> Finding:
    shown = span.of(document.text)
    among = "" if total == 1 else f", one of {total} such turns in this text"
    return finding(
        CHECK.id,
        document,
        span,
        f'"{shown}" is a stock construction ({formula.name}){among}.',
        "It stands where a fact could stand. Machines overuse it, but people use it too: it accuses nobody.",
        severity="note",
        evidence={
            "evidence": "style",
            "construction": formula.name,
            "in_this_text": total,
            "human_news_rate": formula.rate,
        },
        suggestion="Say what is meant in plain words, or cut it.",
    )


CHECK = Check(id="authorship.formula", docs=__doc__, run=run, specs=(FORMULAS,))
