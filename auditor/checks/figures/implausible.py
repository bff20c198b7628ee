"""Figures that cannot be.

What it finds
    A share above 100% of people who do or did something ("130% of residents back the plan"), a fall of more than 100%
    in what cannot go below zero, a turnout or chance above 100%, a negative number of people, an age that nobody has
    reached where the text calls its bearer a person ("the child, aged 212"), a temperature below absolute zero, a
    forecast whose ends lie a thousandfold apart ("$3.05 million to $3.10 billion"), and money that is more than what it
    is called a part of ("$350 billion, a third of the $1.05 billion").

Why it matters
    Such a figure is wrong whatever the source says: a slipped digit, a percentage of something else, or invention.

What it cannot see
    Wrong figures that could be true. Profits and growth rates may fall by more than 100%, and debts exceed 100% of
    something; figures of speech ("gave 110 percent") are left alone. Ages of those known by name or as "he" or "she"
    alone, which may be a flight, a tortoise or a patriarch.

Learnt from
    Plain limits of each measure.
"""

import re
from collections.abc import Iterator

from auditor.check import Check, Outcome, finding, outside
from auditor.document import Document
from auditor.figures.disowned import disowned
from auditor.figures.mention import Mention, document_mentions
from auditor.figures.person import people
from auditor.figures.sums.change import Change, document_changes
from auditor.figures.sums.slips import Slip, document_slips
from auditor.records import Finding

OLDEST = 125
"""No person is known to have reached 123 years."""
ABSOLUTE_ZERO = {"celsius": -273.15, "degree celsius": -273.15, "fahrenheit": -459.67, "degree fahrenheit": -459.67}
_WHY = "The measure has a limit, and the figure lies beyond it."
_OF_PEOPLE = re.compile(
    r"\s+of\s+(?:all\s+|the\s+|its\s+|their\s+|our\s+|eligible\s+|registered\s+|adult\s+){0,3}(?P<noun>[a-z]+?)s?\b",
    re.IGNORECASE,
)
_THEY_DO = re.compile(
    r"\s+(?:said|say|believe|think|thought|agree|support|oppose|vote|were|are|have|had|did|do|would|want|back|favou?r|reject"
    r"|approve|prefer|use|own|live|cast|turned|took|take|feel|felt|know|cannot|can|could|will|should|told|report"
    r"|pass|fail|die|survive|attend|chose|came|went|answer|reply|replied|respond|graduate)(?:e?d)?\b",
    re.IGNORECASE,
)
_DONE_BY = re.compile(
    r"\b(?:backed|supported|opposed|favou?red|rejected|approved|shared|used|owned)\s+by\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_TURNOUT = re.compile(
    r"\b(?:turnout|chance|probability|likelihood)\s+(?:was|of|at|is|stood at|reached)\s*$", re.IGNORECASE
)
_CHANCE_AFTER = re.compile(
    r"\s+(?:chance|probability|likelihood|turnout)\b(?!\s(?:rise|increase|jump|growth|gain|surge|target|of\s(?:last|the\s\w+\s)))",
    re.IGNORECASE,
)
# "104% of that of 2019", "130% higher than before": a share of another turnout or chance.
_OF_ANOTHER = re.compile(
    r"\s+(?!of\s(?:(?:all|an|the|its|registered|eligible)\s){0,3}(?:electorate|voters?|adults?|residents?|members?|roll)\b)"
    r"(?:of|what|as|higher|lower|above|more|up|compared|relative|against|over)\b",
    re.IGNORECASE,
)
_PERSON = r"(?:man|woman|boy|girl|child|teenager|mother|father|grandmother|grandfather|widow(?:er)?|farmer|worker"
_PERSON += r"|resident|pensioner|patient|victim|driver|passenger|pupil|student|suspect|person)"
_PERSON_AFTER = re.compile(rf"\s*{_PERSON}\b")
_PERSON_BEFORE = re.compile(
    rf"\b{_PERSON}(?:(?:\s*,\s*|\s+)aged|\s[^.;:,\d]{{0,30}}\bat\s+the\s+age\s+of)\s+$", re.IGNORECASE
)
_PERSON_OF = re.compile(rf"(?<!\bnot )\ban?\s(?:[a-z]+\s)?{_PERSON}\s+of\s+$", re.IGNORECASE)
"""Where "a woman of 150" tells an age; "the only passenger of 212" tells of how many."""
_OF_AGE = 200.0
_AGE_ENDS = re.compile(r"\s*(?:[,.;:)—–]|$|(?:was|is|has|had|who|and|from|in)\b)")
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
    found.extend(_slipped(document, slip) for slip in document.share(document_slips))
    return Outcome(findings=tuple(found))


def _limits(document: Document, mention: Mention) -> Iterator[Finding]:
    value, tail = mention.quantity.low, mention.tail
    if mention.is_percent and value > 100:
        if (of := _OF_PEOPLE.match(tail)) and _counts_people(of["noun"].lower()) and _are_meant(mention, of.end()):
            those = tail[of.start("noun") : of.end()]
            yield _told(document, mention, f"{mention.printed} of {those} is more than all of them.", 100.0)
        elif (_TURNOUT.search(mention.lead) and not _OF_ANOTHER.match(tail)) or _CHANCE_AFTER.match(tail):
            yield _told(document, mention, f"{mention.printed} is more than certain, or more than all.", 100.0)
    elif mention.kind == "count" and value < 0 and _counts_people(mention.unit):
        yield _told(document, mention, f"“{mention.printed}” is a negative number of people.", 0.0)
    elif value >= OLDEST and _is_age(mention):
        yield _told(document, mention, f"Nobody is known to have lived {value:,.0f} years.", float(OLDEST))
    elif value < ABSOLUTE_ZERO.get(mention.unit, value):
        yield _told(document, mention, f"{mention.printed} is below absolute zero.", ABSOLUTE_ZERO[mention.unit])


def _are_meant(mention: Mention, end: int) -> bool:
    """Tell a share of people from "130% of residents' needs": they do or did something, or it was done by them."""
    after = mention.tail[end:]
    return bool(_THEY_DO.match(after) or (_DONE_BY.search(mention.lead) and _AGE_ENDS.match(after)))


def _is_age(mention: Mention) -> bool:
    """Tell the age of somebody who is called a person: "a 150-year-old woman", "the child, aged 212"."""
    if mention.kind == "age":
        return _PERSON_AFTER.match(mention.tail) is not None or _PERSON_BEFORE.search(mention.lead) is not None
    named = _PERSON_BEFORE.search(mention.lead) or (mention.value < _OF_AGE and _PERSON_OF.search(mention.lead))
    told = named and _AGE_ENDS.match(mention.tail)
    return mention.kind == "plain" and not mention.is_year and bool(told)


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


def _slipped(document: Document, slip: Slip) -> Finding:
    return finding(
        CHECK.id,
        document,
        slip.mention.span,
        slip.message,
        "One of the two amounts is a million for a billion, or the other way round.",
        severity="note" if document.quoted(slip.mention.span) else "warning",
        evidence={"stated": slip.mention.place},
        suggestion="Check million against billion.",
    )


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


CHECK = Check(id="figures.implausible", docs=__doc__, run=outside(disowned, run))
