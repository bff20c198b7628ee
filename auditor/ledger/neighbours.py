"""Which figures of which articles are worth setting side by side, found without comparing each with every other."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from auditor.figures.comparing.same import reach
from auditor.ledger.entry import MOST, Entry
from auditor.ledger.matter import SHARED, Key, Told

FEW = 40
"""Articles up to which no word is too common to tell that two figures may belong together."""
COMMON = 60
"""A word near more figures of one unit than this says nothing of whether two of them belong together."""

RARE = 6
"""Figures of one unit near which a name stands at most for it to tell more than another word."""

Place = tuple[int, int]
"""Index of an article, and of a figure in it."""
Pairs = dict[tuple[int, int], list[tuple[int, int, int]]]
"""Pairs of articles, the earlier first, with the pairs of figures in them and what the words that these share count
for; all by index and in ascending order."""


def by_matter(entries: Sequence[Entry]) -> Pairs:
    """Return the pairs of figures in one unit that share a key, or at least two telling words."""
    keyed: dict[Key, list[Place]] = defaultdict(list)
    worded: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for place, told in _places(entries):
        for key in told.keys:
            keyed[key].append(place)
        for word in told.telling:
            worded[told.fact.mention.unit, word].append(place)
    most = COMMON if len(entries) > FEW else len(entries) * MOST
    weights: Counter[tuple[Place, Place]] = Counter()
    for (_, word), places in worded.items():
        if len(places) > most:
            continue
        named = {place for place in places if word in entries[place[0]].facts[place[1]].names}
        rare = len(places) <= RARE
        for pair in _across(places):
            weights[pair] += 2 if rare and named.issuperset(pair) else 1
    found = {pair: weight for pair, weight in weights.items() if weight >= SHARED}
    for places in keyed.values():
        if len(places) <= most:
            found.update((pair, weights[pair]) for pair in _across(places))
    return _grouped(found)


def by_value(entries: Sequence[Entry]) -> Pairs:
    """Return the pairs of figures in one unit that one value can stand for."""
    units: dict[str, list[tuple[float, float, Place]]] = defaultdict(list)
    for place, told in _places(entries):
        if told.fact.mention.value > 1:
            reached = reach(told.fact.mention)
            units[told.fact.mention.unit].append((reached.low, reached.high, place))
    found: set[tuple[Place, Place]] = set()
    for reaches in units.values():
        open_ones: list[tuple[float, Place]] = []
        for low, high, place in sorted(reaches):
            open_ones = [(end, other) for end, other in open_ones if end >= low][-COMMON:]
            found.update((min(place, other), max(place, other)) for _, other in open_ones if other[0] != place[0])
            open_ones.append((high, place))
    return _grouped(dict.fromkeys(found, 0))


def _places(entries: Sequence[Entry]) -> Iterator[tuple[Place, Told]]:
    for index, entry in enumerate(entries):
        for at, told in enumerate(entry.facts):
            yield (index, at), told


def _across(places: Sequence[Place]) -> Iterator[tuple[Place, Place]]:
    """Yield the pairs of places in two articles; ``places`` ascend."""
    return ((one, other) for one, other in combinations(places, 2) if one[0] != other[0])


def _grouped(found: dict[tuple[Place, Place], int]) -> Pairs:
    pairs: Pairs = defaultdict(list)
    for ((first, at), (second, other)), weight in sorted(found.items()):
        pairs[first, second].append((at, other, weight))
    return pairs
