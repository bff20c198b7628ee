"""Conflicts and agreements between articles."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Any

from auditor.figures.measure import measure_of
from auditor.figures.rival import rival
from auditor.figures.same import Fact, agree, comparable, overlap, reach, same_period
from auditor.figures.support import Source, agreeing, printed
from auditor.ledger.entry import Entry, entry_of, share, tells_again
from auditor.ledger.matter import closeness, metric, period_apart, same_matter, told_alike
from auditor.records import Article, Audit

FEW = 40
"""Up to so many articles every pair is compared; beyond, pairs that share rare words near figures of one unit."""
COMMON = 60
"""A word near more figures than this says nothing of whether two of them belong together."""

WORD_FOR_WORD = 0.25
"""Share of word pairs in common from which a retelling stays so close that a figure must be the same, 0..1."""
RETOLD = 0.1
"""Share of the words near two figures that a text and its retelling must have in common for them to be rivals."""
REWORDED = 0.4
"""The same for a summary most of whose figures the document does not have."""
WORDED_ALIKE = 0.3
"""The same for a figure whose value the longer text has too, but in other words."""
_TYPED = ("percent", "money")


def conflicts(audits: Iterable[Audit]) -> list[dict[str, Any]]:
    """Return the measures that two articles give with different values.

    Each is ``{"articles": [ids], "metric", "values": [as printed], "spans": [[start, end]], "verdict"}``. It is a
    "conflict" where both texts name one measure and one period, or where one sums up the other; "cannot-tell" where a
    period is not stated or may be counted in another way (fiscal and calendar quarters). Figures of different periods
    are not listed.
    """
    return article_conflicts(audit.article for audit in audits)


def article_conflicts(articles: Iterable[Article]) -> list[dict[str, Any]]:
    """Return the conflicts between articles that need not have been audited, in the same shape."""
    return [row for first, second in _pairs(articles) for row in _conflicts(first, second)]


def agreements(audits: Iterable[Audit]) -> list[dict[str, Any]]:
    """Return the measures that two articles give with one value, in the same shape, with the verdict "agreement"."""
    articles = (audit.article for audit in audits)
    return [row for first, second in _pairs(articles) for row in _agreements(first, second)]


def _pairs(articles: Iterable[Article]) -> Iterator[tuple[Entry, Entry]]:
    entries = [entry_of(article) for article in articles]
    chosen = combinations(range(len(entries)), 2) if len(entries) <= FEW else _neighbours(entries)
    for first, second in chosen:
        yield entries[first], entries[second]


def _neighbours(entries: Sequence[Entry]) -> list[tuple[int, int]]:
    """Return the pairs of articles with figures of one unit that share at least two words which are not common."""
    places: dict[tuple[str, str], set[int]] = defaultdict(set)
    for index, entry in enumerate(entries):
        for fact in entry.facts:
            for word in fact.near:
                places[fact.mention.unit, word].add(index)
    shared: Counter[tuple[int, int]] = Counter()
    for found in places.values():
        if 2 <= len(found) <= COMMON:
            shared.update(combinations(sorted(found), 2))
    return sorted(pair for pair, count in shared.items() if count >= 2)


def _conflicts(first: Entry, second: Entry) -> Iterator[dict[str, Any]]:
    if tells_again(first, second):
        yield from _retold(first, second)
        return
    used: set[int] = set()
    for claim in first.facts:
        others = [fact for fact in second.facts if same_matter(claim, fact)]
        if claim.mention.value <= 1 or not others or any(agree(claim.mention, fact.mention) for fact in others):
            continue
        rivals = [fact for fact in others if not _told_in(fact, first) and not period_apart(claim, fact)]
        best = max(rivals, key=lambda fact: closeness(claim, fact), default=None)
        if best is not None and best.span.start not in used:
            used.add(best.span.start)
            sure = same_period(claim, best) and measure_of(claim.mention) is not None
            yield _row(first, second, claim, best, "conflict" if sure else "cannot-tell")


def _told_in(fact: Fact, entry: Entry) -> bool:
    """Tell whether the other article has this figure too, so that it is another figure and not the rival of one."""
    return any(same_matter(fact, other) and agree(fact.mention, other.mention) for other in entry.facts)


def _retold(first: Entry, second: Entry) -> Iterator[dict[str, Any]]:
    """Set a text against one that retells it: a figure of the shorter that the longer has with another value."""
    swap = len(first.words) > len(second.words)
    short, long = (second, first) if swap else (first, second)
    missing = [claim for claim in short.facts if _is_missing(claim, long)]
    faithful = 2 * len(missing) <= len(short.facts) or len(missing) <= 2
    close = share(short.pairs, long.pairs) >= WORD_FOR_WORD
    for claim in short.facts:
        other = _rival_of(claim, short, long, RETOLD if faithful else REWORDED)
        if other is not None and _comparable(claim, other) and not period_apart(claim, other):
            pair = (other, claim) if swap else (claim, other)
            unstated = claim.period is None and other.period is None
            alike = close or overlap(claim.near, other.near) >= REWORDED
            named = claim.mention.unit != "-" != other.mention.unit
            same = faithful and named and (same_period(claim, other) or (unstated and alike))
            yield _row(first, second, *pair, "conflict" if same else "cannot-tell")


def _comparable(claim: Fact, other: Fact) -> bool:
    one, two = claim.mention, other.mention
    return one.unit.partition(" per ")[0] == two.unit.partition(" per ")[0] or one.kind == two.kind != "plain"


def _is_missing(claim: Fact, long: Entry) -> bool:
    return claim.mention.value > 1 and not printed(claim.mention, long.source)


def _rival_of(claim: Fact, short: Entry, long: Entry, least: float) -> Fact | None:
    """Return the longer text's figure that stands where the claim should: it alone, or in much the same words."""
    mention = claim.mention
    if mention.value <= 1 or mention.quantity.shape != "single":
        return None
    left = tuple(fact for fact in long.facts if not _kept(fact, short))
    other = rival(claim, Source(left, frozenset(), ()), least)
    told = agreeing(mention, long.source)
    if other is None or not (told or (mention.kind not in _TYPED and printed(mention, long.source))):
        return other
    elsewhere = max((overlap(claim.near, fact.near) for fact in told), default=1.0)
    close = overlap(claim.near, other.near)
    return other if close >= WORDED_ALIKE and close - elsewhere >= WORDED_ALIKE / 2 else None


def _kept(fact: Fact, short: Entry) -> bool:
    """Tell whether the shorter text has the figure in the same unit."""
    return any(agree(other.mention, fact.mention) and comparable(other.mention, fact.mention) for other in short.facts)


def _agreements(first: Entry, second: Entry) -> Iterator[dict[str, Any]]:
    used: set[int] = set()
    for claim in first.facts:
        others = [
            fact
            for fact in second.facts
            if fact.span.start not in used
            and reach(claim.mention).meets(reach(fact.mention))
            and told_alike(claim, fact)
            and not period_apart(claim, fact)
        ]
        if others and claim.mention.value > 1:
            best = max(others, key=lambda fact: closeness(claim, fact))
            used.add(best.span.start)
            yield _row(first, second, claim, best, "agreement")


def _row(first: Entry, second: Entry, claim: Fact, other: Fact, verdict: str) -> dict[str, Any]:
    return {
        "articles": [first.id, second.id],
        "metric": metric(claim, other),
        "values": [claim.mention.printed, other.mention.printed],
        "spans": [[claim.span.start, claim.span.end], [other.span.start, other.span.end]],
        "verdict": verdict,
    }
