"""Figures that move against their own words.

What it finds
    A fall to a figure above the one before ("sales fell from $40 million to $50 million"), or a rise to one below; also
    in apposition ("29p in October, a fall from 26p", "lower than the 26p of last year").

Why it matters
    Either the verb is wrong or the two figures stand the wrong way round, and the reader takes home the opposite.

What it cannot see
    Values in different sentences; ranks and exchange rates, where a smaller number can be the better one, and figures
    that cross zero (a profit that fell to a loss) are left alone.

Learnt from
    Company and market reports.
"""

import re

from auditor.check import Check, Outcome, finding, outside
from auditor.document import Document
from auditor.figures.disowned import disowned
from auditor.figures.mention import Mention
from auditor.figures.sums.change import Change, document_changes
from auditor.figures.sums.turns import document_turns
from auditor.records import Finding, Span

_WHY = "The word and the figures say opposite things; a reader cannot tell which is meant."
# Matters in which down can be up: ranks, odds, exchange rates, and results that cross zero.
_OTHER_WAY = re.compile(
    r"\b(?:rank\w*|seed\w*|place[ds]?|position|spot|lists?|charts?|number \d+|odds|against the|a dollar|"
    r"to the (?:dollar|euro|pound|yen)|per (?:dollar|euro)|loss(?:es)?|deficits?|negative|minus|below zero|"
    r"handicap|par|seconds?|minutes?|"
    r"the (?:yen|won|yuan|rupee|rupiah|peso|lira|rou?ble|naira|baht|rand|zloty|forint))\b",
    re.IGNORECASE,
)

_TURNED = re.compile(
    r"\b(?:lower\w*|slow\w*|cut\w*|reduc\w*|trimm\w*|curb\w*|eas\w*|lift\w*|rais\w*|rose|quicken\w*|sped|speed\w*)\s(?:[\w'’-]+\s){0,4}$",
    re.IGNORECASE,
)
"""Right before a noun of movement: "lowered the annual increase to 3.1% from 3.2%" tells how the movement moved."""
_PERCENT = re.compile(r"\s?(?:%|per\s?cent)", re.IGNORECASE)


def run(document: Document) -> Outcome:
    """Return one finding for every stated move whose two values go the other way."""
    changes = (*document.share(document_changes), *document_turns(document))
    return Outcome(findings=tuple(f for change in changes if (f := _verdict(document, change)) is not None))


def _verdict(document: Document, change: Change) -> Finding | None:
    before, after = change.before, change.after
    if before is None or after is None or _is_range(document.text, before, after) or _is_bare(before, after):
        return None
    if before.value == after.value:
        return None
    rises = after.interval.low >= before.interval.high
    falls = after.interval.high <= before.interval.low
    if not (rises if change.direction == "down" else falls) or min(before.value, after.value) < 0:
        return None
    span = Span(min(change.cue.start, change.span.start), max(change.cue.end, change.span.end))
    if _OTHER_WAY.search(document.text, max(0, span.start - 80), min(len(document.text), span.end + 30)):
        return None
    if _TURNED.search(document.text, max(0, change.cue.start - 60), change.cue.start):
        return None
    word = change.cue.of(document.text)
    return finding(
        CHECK.id,
        document,
        span,
        f"“{word}” from {before.printed} to {after.printed}: the figures go {'up' if rises else 'down'}.",
        _WHY,
        severity="warning" if document.quoted(span) else "error",
        evidence={
            "word": {"start": change.cue.start, "end": change.cue.end, "quote": word},
            "before": before.place,
            "after": after.place,
            "sum": f"{after.printed} − {before.printed} = {after.value - before.value:+,.6g}".replace("= -", "= −"),
        },
        suggestion="Turn the word or the two figures round.",
    )


_VALUED = re.compile(
    r"\b(?:prices?|shares|stocks?|costs?|sales|values?|fares?|fees?|rents?|profits?|revenues?|earnings|exports"
    r"|imports)\b",
    re.IGNORECASE,
)
"""What a percentage is no level of: "prices fell from 20% to 30%" tells by how much."""


def _is_range(text: str, before: Mention, after: Mention) -> bool:
    """Tell whether "fell from 30 to 50 percent" may mean a fall by something between the two."""
    if not before.is_percent or before.quantity is not after.quantity:
        return False
    if _VALUED.search(text, max(0, before.span.start - 80), before.span.start):
        return True
    return not all(_PERCENT.match(text, m.span.end) or _PERCENT.search(m.printed) for m in (before, after))


def _is_bare(before: Mention, after: Mention) -> bool:
    """Tell whether both are small numbers of nothing named: places in a list, ages, scores."""
    return before.kind == after.kind == "plain" and max(before.value, after.value) < 100


CHECK = Check(id="figures.direction", docs=__doc__, run=outside(disowned, run))
