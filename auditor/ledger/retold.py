"""A text against one that retells it: figures, days and hours of the shorter that the longer has with another value."""

from collections.abc import Iterator

from auditor.figures.comparing.rival import rival
from auditor.figures.comparing.same import Fact, agree, comparable, is_growth_against_share, overlap, same_period
from auditor.figures.comparing.support import Source, agreeing, printed
from auditor.ledger.entry import Entry, share
from auditor.ledger.matter import period_apart
from auditor.ledger.moments import same_moment

WORD_FOR_WORD = 0.25
"""Share of word pairs in common from which a retelling stays so close that a figure must be the same, 0..1."""
RETELLS = 0.5
"""Share of the shorter text's words from which figures in like words must be the same, 0..1."""
RETOLD = 0.1
"""Share of the words near two figures that a text and its retelling must have in common for them to be rivals."""
REWORDED = 0.4
"""The same for a summary most of whose figures the document does not have."""
WORDED_ALIKE = 0.3
"""The same for a figure whose value the longer text has too, but in other words, and for days and hours."""
_TYPED = ("percent", "money")

Found = tuple[Fact, Fact, str]


def retold(first: Entry, second: Entry) -> Iterator[Found]:
    """Yield a fact of each text, in the order of the texts, and the verdict, for what was retold with another value."""
    swap = len(first.words) > len(second.words)
    short, long = (second, first) if swap else (first, second)
    for claim, other, verdict in (*_figures(short, long), *_moments(short, long)):
        yield (other, claim, verdict) if swap else (claim, other, verdict)


def _figures(short: Entry, long: Entry) -> Iterator[Found]:
    claims = [told.fact for told in short.facts]
    missing = [claim for claim in claims if claim.mention.value > 1 and not printed(claim.mention, long.source)]
    faithful = 2 * len(missing) <= len(claims) or len(missing) <= 2
    close = share(short.pairs, long.pairs) >= WORD_FOR_WORD
    retells = share(short.words, long.words) >= RETELLS
    left = Source(tuple(told.fact for told in long.facts if not _kept(told.fact, claims)), frozenset(), ())
    for claim in claims:
        other = _rival_of(claim, left, long, RETOLD if faithful else REWORDED)
        if other is not None and _comparable(claim, other) and not period_apart(claim, other):
            unstated = claim.period is None and other.period is None
            alike = close or (retells and overlap(claim.near, other.near) >= REWORDED)
            named = claim.mention.unit != "-" != other.mention.unit
            same = faithful and named and (same_period(claim, other) or (unstated and alike))
            yield claim, other, "conflict" if same else "cannot-tell"


def _comparable(claim: Fact, other: Fact) -> bool:
    one, two = claim.mention, other.mention
    if is_growth_against_share(one, two):
        return False
    return one.unit.partition(" per ")[0] == two.unit.partition(" per ")[0] or one.kind == two.kind != "plain"


def _rival_of(claim: Fact, left: Source, long: Entry, least: float) -> Fact | None:
    """Return the longer text's figure that stands where the claim should: it alone, or in much the same words.

    ``left`` are the longer text's figures that the shorter one does not have.
    """
    mention = claim.mention
    if mention.value <= 1 or mention.quantity.shape == "range":
        return None
    other = rival(claim, left, least)
    told = agreeing(mention, long.source)
    if other is None or not (told or (mention.kind not in _TYPED and printed(mention, long.source))):
        return other
    elsewhere = max((overlap(claim.near, fact.near) for fact in told), default=1.0)
    close = overlap(claim.near, other.near)
    return other if close >= WORDED_ALIKE and close - elsewhere >= WORDED_ALIKE / 2 else None


def _kept(fact: Fact, claims: list[Fact]) -> bool:
    """Tell whether the shorter text has the figure in the same unit."""
    return any(comparable(claim.mention, fact.mention) and agree(claim.mention, fact.mention) for claim in claims)


def _moments(short: Entry, long: Entry) -> Iterator[Found]:
    """Yield the days and hours that the longer text does not have, with the one that it has in their words."""
    close = share(short.pairs, long.pairs) >= WORD_FOR_WORD
    left = [fact for fact in long.moments if not any(same_moment(claim, fact) for claim in short.moments)]
    for claim in short.moments:
        if any(same_moment(claim, fact) for fact in long.moments):
            continue
        alike = [fact for fact in left if fact.mention.unit == claim.mention.unit]
        best = max(alike, key=lambda fact: overlap(claim.near, fact.near), default=None)
        if best is not None and overlap(claim.near, best.near) >= WORDED_ALIKE:
            yield claim, best, "conflict" if close else "cannot-tell"
