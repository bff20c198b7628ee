"""Stretches of a text: one to three sentences with figures that stand behind each other in a paragraph."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from auditor.document import Document
from auditor.figures.accounts.passage import Passage, are_alike, is_plain
from auditor.figures.mention import Mention, document_mentions

LONGEST = 3
"""Sentences over which the parts of one whole are told."""
FEWEST, MOST = 2, 16
"""Figures of a stretch: fewer are no list, and more no list that a reader would add up."""
_BESIDE = 10
"""Figures of a stretch and the sentences beside it that may explain another."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Sentences number ``first`` up to, not including, ``end`` of those of the document that have figures.

    ``figures`` are those of them that are one definite value; ``goes_on`` tells that the sentence before the first is
    of the same paragraph.
    """

    first: int
    end: int
    sentences: Sequence[Sequence[Mention]]
    figures: Sequence[Mention]
    goes_on: bool

    def lists(self, passage: Passage) -> Iterator[list[Mention]]:
        """Yield the figures like the passage's: all, or where the passage is inside those behind it or before it."""
        claim = passage.claim
        alike = [mention for mention in self.figures if are_alike(claim, mention)]
        if not self.first <= passage.at < self.end:
            yield alike
            return
        if passage.at == self.first:
            yield [mention for mention in alike if mention.span.start > claim.span.start]
        if passage.at == self.end - 1:
            yield [mention for mention in alike if mention.span.end < claim.span.end]

    def is_led_up_to(self, passage: Passage) -> bool:
        """Tell whether figures like the passage's stand before the stretch in its paragraph, so that it may go on."""
        before = self.sentences[self.first - 1] if self.goes_on else ()
        if passage.at != self.first:
            return any(passage.is_like(mention) and mention.value != passage.claim.value for mention in before)
        larger = (mention for mention in before if mention.value > passage.claim.value)
        return any(map(passage.is_like, (*larger, *passage.ahead)))

    def distance(self, passage: Passage) -> int:
        """Return how many characters lie between the stretch's first figure and the passage's."""
        return abs(self.sentences[self.first][0].span.start - passage.claim.span.start)

    def beside(self, passage: Passage, *, ahead: bool, behind: bool) -> list[Mention]:
        """Return the figures like the passage's in the stretch, and in the sentences around it as asked."""
        some = chain.from_iterable(self.sentences[max(0, self.first - ahead) : self.end + behind])
        alike = (mention for mention in some if passage.is_like(mention) and mention is not passage.claim)
        return list(islice(alike, _BESIDE))


def document_stretches(document: Document) -> tuple[Stretch, ...]:
    """Return every stretch of the document that may be a list, in order."""
    return tuple(_stretches(document, document.share(document_mentions)))


def _stretches(document: Document, sentences: Sequence[Sequence[Mention]]) -> Iterator[Stretch]:
    blocks = [document.block_at(sentence[0].span.start) for sentence in sentences]
    for first in range(len(sentences)):
        for end in range(first + 1, min(first + LONGEST, len(sentences)) + 1):
            if blocks[end - 1] == blocks[first] and FEWEST <= sum(map(len, sentences[first:end])) <= MOST:
                figures = tuple(filter(is_plain, chain.from_iterable(sentences[first:end])))
                goes_on = first > 0 and blocks[first - 1] == blocks[first]
                yield Stretch(first, end, sentences, figures, goes_on)
