"""Figures that cannot be.

What it finds
    A share of people above 100%, a fall of more than 100% in what cannot go below zero, a turnout or chance above 100%,
    a negative number of people, an age that nobody has reached, and a temperature below absolute zero.

Why it matters
    Such a figure is wrong whatever the source says: a slipped digit, a percentage of something else, or invention.

What it cannot see
    Wrong figures that could be true. Profits and growth rates may fall by more than 100%, and debts exceed 100% of
    something; figures of speech ("gave 110 percent") are left alone.

Learnt from
    Plain limits of each measure.
"""

import re
from collections.abc import Iterator

from auditor.check import Check, Outcome, finding
from auditor.document import Document
from auditor.figures.change import Change, document_changes
from auditor.figures.mention import Mention, document_mentions
from auditor.figures.parts import people
from auditor.records import Finding

OLDEST = 125
"""No person is known to have reached 123 years."""
ABSOLUTE_ZERO = {"celsius": -273.15, "degree celsius": -273.15, "fahrenheit": -459.67, "degree fahrenheit": -459.67}
_WHY = "The measure has a limit, and the figure lies beyond it."
_PEOPLE_AFTER = re.compile(
    r"\s+of\s+(?:all\s+|the\s+|its\s+|their\s+|eligible\s+|registered\s+|adult\s+){0,3}(?P<noun>[a-z]+?)s?\b"
    r"(?:\s+(?:said|say|believe|think|agree|support|oppose|voted|were|are|have|had|did|do|would|want))",
    re.IGNORECASE,
)
_TURNOUT = re.compile(
    r"\b(?:turnout|chance|probability|likelihood)\s+(?:was|of|at|is|stood at|reached)\s*$", re.IGNORECASE
)
_CHANCE_AFTER = re.compile(r"\s+(?:chance|probability|likelihood|turnout)\b", re.IGNORECASE)
_PERSON_AFTER = re.compile(r"\s*(?:man|woman|boy|girl|mother|father|grandmother|grandfather|widow|farmer|worker)\b")
# What can fall by more than its own size.
_CROSSES_ZERO = re.compile(
    r"\b(?:profits?|income|earnings|loss(?:es)?|margins?|cash|ebit\w*|deficits?|surplus|balance|growth|returns?|"
    r"contribution|results?|swing|swung|gain|rate|inflows?|investment)\b",
    re.IGNORECASE,
)


def run(document: Document) -> Outcome:
    """Return one finding for every figure beyond the limit of what it measures."""
    found = [f for mentions in document.share(document_mentions) for m in mentions for f in _limits(document, m)]
    found.extend(f for change in document.share(document_changes) for f in _falls(document, change))
    return Outcome(findings=tuple(found))


def _limits(document: Document, mention: Mention) -> Iterator[Finding]:
    value, tail = mention.quantity.low, mention.tail
    if mention.is_percent and value > 100:
        if (of := _PEOPLE_AFTER.match(tail)) and _counts_people(of["noun"].lower()):
            yield _told(document, mention, f"{mention.printed} of {of['noun']}s is more than all of them.", 100.0)
        elif _TURNOUT.search(mention.lead) or _CHANCE_AFTER.match(tail):
            yield _told(document, mention, f"{mention.printed} is more than certain, or more than all.", 100.0)
    elif mention.kind == "count" and value < 0 and _counts_people(mention.unit):
        yield _told(document, mention, f"“{mention.printed}” is a negative number of people.", 0.0)
    elif mention.kind == "age" and value >= OLDEST and _PERSON_AFTER.match(tail):
        yield _told(document, mention, f"Nobody is known to have lived {value:,.0f} years.", float(OLDEST))
    elif value < ABSOLUTE_ZERO.get(mention.unit, value):
        yield _told(document, mention, f"{mention.printed} is below absolute zero.", ABSOLUTE_ZERO[mention.unit])


def _counts_people(noun: str) -> bool:
    return noun in people() or noun in ("men", "women", "children", "adult", "household", "population")


def _falls(document: Document, change: Change) -> Iterator[Finding]:
    percent = change.percent
    if percent is None or change.direction != "down" or percent.quantity.low <= 100 or percent.kind != "percent":
        return
    if _CROSSES_ZERO.search(
        document.text, max(0, change.span.start - 120), min(len(document.text), change.span.end + 40)
    ):
        return
    yield _told(document, percent, f"Nothing that is counted can fall by {percent.printed}: 100% is all of it.", 100.0)


def _told(document: Document, mention: Mention, message: str, limit: float) -> Finding:
    return finding(
        CHECK.id,
        document,
        mention.span,
        message,
        _WHY,
        severity="note" if document.quoted(mention.span) else "warning",
        evidence={"stated": mention.place, "limit": limit},
        suggestion="Check the digit and what the figure is a share of.",
    )


CHECK = Check(id="figures.implausible", docs=__doc__, run=run)
