"""The passage around a figure: the figures of its own sentence, and of those before and behind it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from auditor.document import Document
from auditor.figures.mention import COUNTS, Mention, document_mentions, head, like

REACH = 600
"""Characters between two figures from which on they belong to different passages."""
MOST = 9
"""Figures that are looked at around a claim, the nearest first: so many may be combined at will."""
HEAD = 700
"""Characters from the start of a text, its title and lede, whose figures may be taken up anywhere below."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A figure in the text: the ``number``-th of sentence ``at``. Only sentences with a figure count."""

    claim: Mention
    at: int
    number: int
    sentences: Sequence[Sequence[Mention]]

    @property
    def ahead(self) -> Sequence[Mention]:
        """The figures before the claim in its sentence."""
        return self._within(self.sentences[self.at][max(0, self.number - MOST) : self.number])

    @property
    def after(self) -> Sequence[Mention]:
        """The figures behind the claim in its sentence."""
        return self._within(self.sentences[self.at][self.number + 1 : self.number + 1 + MOST])

    def before(self, steps: int = 1) -> Sequence[Mention]:
        """Return the figures of the sentence so many before the claim's; none where it is another passage's."""
        return self._within(self.sentences[self.at - steps][-MOST:]) if self.at >= steps else ()

    def behind(self, steps: int = 1) -> Sequence[Mention]:
        """Return the figures of the sentence so many behind the claim's; none where it is another passage's."""
        at = self.at + steps
        return self._within(self.sentences[at][:MOST]) if at < len(self.sentences) else ()

    def leading(self, steps: int) -> list[Mention]:
        """Return the figures before the claim, from those of the sentence so many before its own on."""
        return [*chain.from_iterable(map(self.before, range(steps, 0, -1))), *self.ahead]

    def around(self, most: int = MOST) -> list[Mention]:
        """Return the figures of the passage nearest to the claim that are like it, in the text's order."""
        some = [*self.leading(3), *self.after, *self.behind(), *self.behind(2), *self.behind(3)]
        alike = sorted(filter(self.is_like, some), key=self._distance)
        return sorted(alike[:most], key=lambda mention: mention.span.start)

    def alike_before(self, most: int) -> list[Mention]:
        """Return the last figures before the claim, of its sentence and of the three before it, that are like it."""
        return [mention for mention in self.leading(3) if self.is_like(mention)][-most:]

    def alike_behind(self, most: int) -> list[Mention]:
        """Return the first figures behind the claim, of its sentence and of the next, that are like it."""
        return [mention for mention in (*self.after, *self.behind()) if self.is_like(mention)][:most]

    def is_like(self, other: Mention) -> bool:
        """Tell whether another figure may be a part of the claim, or the claim a part of it."""
        return is_plain(other) and are_alike(self.claim, other)

    def _within(self, some: Sequence[Mention]) -> Sequence[Mention]:
        return tuple(mention for mention in some if self._distance(mention) <= REACH)

    def _distance(self, other: Mention) -> int:
        return abs(other.span.start - self.claim.span.start)


def document_passages(document: Document) -> tuple[Passage, ...]:
    """Return a passage for each figure of the document that can be worked out."""
    return tuple(_passages(document.share(document_mentions)))


def document_head(document: Document) -> tuple[Passage, ...]:
    """Return those of the document's title and lede."""
    return tuple(passage for passage in document.share(document_passages) if passage.claim.span.start < HEAD)


def _passages(sentences: Sequence[Sequence[Mention]]) -> Iterator[Passage]:
    for at, mentions in enumerate(sentences):
        for number, mention in enumerate(mentions):
            if is_plain(mention):
                yield Passage(mention, at, number, sentences)


def is_plain(mention: Mention) -> bool:
    """Tell whether a figure is one definite value: no range, no year, no mere order of size."""
    return mention.quantity.shape == "single" and not mention.is_year and not mention.quantity.indefinite


def are_of_one_noun(first: Mention, second: Mention) -> bool:
    """Tell whether two counts are of one thing, as far as both name what they count: votes, and postal votes."""
    named = first.kind == "count" and second.kind == "count"
    return not named or head(first.unit) == head(second.unit)


def are_of_one_sort(figures: Sequence[Mention]) -> bool:
    """Tell whether counts name one thing at most: games are not taken from points."""
    named = {head(one.unit) for one in figures if one.kind in ("count", "index") and one.unit != "-"}
    return len(named) < 2


def are_alike(first: Mention, second: Mention) -> bool:
    """Tell whether two figures are values of one sort: both counts, or both money, percentages or litres."""
    same = first.kind == second.kind or (first.kind in COUNTS and second.kind in COUNTS)
    return same and like(first, second)
