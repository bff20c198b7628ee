"""Conflicts and agreements between articles."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Any

from auditor.figures.comparing.same import Fact, agree, reach, same_period
from auditor.ledger.entry import Entry, entry_of, is_copy, of_others, tells_again
from auditor.ledger.matter import closeness, metric, period_apart, same_matter, told_alike
from auditor.ledger.neighbours import FEW, by_matter, by_value
from auditor.ledger.retold import retold
from auditor.records import Article, Audit

Row = dict[str, Any]


def conflicts(audits: Iterable[Audit]) -> list[Row]:
    """Return the measures that two articles give with different values.

    Each is ``{"articles": [ids], "metric", "values": [as printed], "spans": [[start, end]], "verdict"}``. It is a
    "conflict" where both texts name one measure and one period, or where one sums up the other; "cannot-tell" where a
    period is not stated or may be counted in another way (fiscal and calendar quarters). Figures of different periods
    are not listed.
    """
    return article_conflicts(audit.article for audit in audits)


def agreements(audits: Iterable[Audit]) -> list[Row]:
    """Return the measures that two articles give with one value, in the same shape, with the verdict "agreement".

    Copies of one text, whole or shortened, do not corroborate each other and are left out.
    """
    return _agreements_of([entry_of(audit.article) for audit in audits])


def side_by_side(audits: Iterable[Audit]) -> tuple[list[Row], list[Row]]:
    """Return the conflicts and the agreements, reading each article once."""
    entries = [entry_of(audit.article) for audit in audits]
    return _conflicts_of(entries), _agreements_of(entries)


def article_conflicts(articles: Iterable[Article]) -> list[Row]:
    """Return the conflicts between articles that need not have been audited, in the same shape."""
    return _conflicts_of([entry_of(article) for article in articles])


def _conflicts_of(entries: Sequence[Entry]) -> list[Row]:
    pairs = by_matter(entries)
    chosen = combinations(range(len(entries)), 2) if len(entries) <= FEW else sorted(pairs)
    rows: list[Row] = []
    for one, other in chosen:
        first, second = entries[one], entries[other]
        if tells_again(first, second):
            rows.extend(_row(first, second, *found) for found in retold(first, second))
        elif (one, other) in pairs:
            rows.extend(_conflicts(first, second, pairs[one, other]))
    return rows


def _conflicts(first: Entry, second: Entry, near: Sequence[tuple[int, int, int]]) -> Iterator[Row]:
    others: dict[int, list[int]] = defaultdict(list)
    agreed: tuple[set[int], set[int]] = (set(), set())
    apart = of_others(first, second)
    for at, other, weight in near:
        claim, fact = first.facts[at], second.facts[other]
        if same_matter(claim, fact, weight) and not (apart and claim.names.isdisjoint(fact.names)):
            others[at].append(other)
            if agree(claim.fact.mention, fact.fact.mention):
                agreed[0].add(at)
                agreed[1].add(other)
    used: set[int] = set()
    for at, found in others.items():
        claim = first.facts[at]
        if claim.fact.mention.value <= 1 or at in agreed[0]:
            continue
        rivals = [o for o in found if o not in agreed[1] and not period_apart(claim.fact, second.facts[o].fact)]
        best = max(rivals, key=lambda o: closeness(claim, second.facts[o]), default=None)
        if best is not None and best not in used:
            used.add(best)
            rival = second.facts[best]
            sure = same_period(claim.fact, rival.fact) and claim.named is not None
            yield _row(first, second, claim.fact, rival.fact, "conflict" if sure else "cannot-tell")


def _agreements_of(entries: Sequence[Entry]) -> list[Row]:
    rows: list[Row] = []
    for (one, other), near in sorted(by_value(entries).items()):
        first, second = entries[one], entries[other]
        if not is_copy(first, second):
            rows.extend(_agreements(first, second, near))
    return rows


def _agreements(first: Entry, second: Entry, near: Sequence[tuple[int, int, int]]) -> Iterator[Row]:
    found: dict[int, list[int]] = defaultdict(list)
    for at, other, _ in near:
        claim, fact = first.facts[at], second.facts[other]
        meets = reach(claim.fact.mention).meets(reach(fact.fact.mention))
        if meets and told_alike(claim, fact) and not period_apart(claim.fact, fact.fact):
            found[at].append(other)
    used: set[int] = set()
    for at, others in found.items():
        claim = first.facts[at]
        left = [other for other in others if other not in used]
        if left:
            best = max(left, key=lambda other: closeness(claim, second.facts[other]))
            used.add(best)
            yield _row(first, second, claim.fact, second.facts[best].fact, "agreement")


def _row(first: Entry, second: Entry, claim: Fact, other: Fact, verdict: str) -> Row:
    here, there = first.offset_mapping.given(claim.span), second.offset_mapping.given(other.span)
    return {
        "articles": [first.id, second.id],
        "metric": metric(claim, other),
        "values": [claim.mention.printed, other.mention.printed],
        "spans": [[here.start, here.end], [there.start, there.end]],
        "verdict": verdict,
    }
