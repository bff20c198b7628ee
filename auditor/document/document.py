"""The parsed article: every view is a tuple of spans of the untouched text."""

import re
from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import Any, TypeVar, cast

from auditor.document.blocks import Block, blocks_of
from auditor.document.links import Link, links_of
from auditor.document.quotes import Quote, quotes_of
from auditor.document.sentences import sentences_of
from auditor.document.shown import OffsetMapping, shown
from auditor.document.words import Runs, lower, runs_of, words_of
from auditor.records import Article, Span
from auditor.settings import Settings

T = TypeVar("T")


@dataclass(frozen=True)
class Document:
    """An article parsed once and shared by all checks.

    Views are worked out on first use and kept. A paragraph never crosses a line break that ends a thought; a sentence
    never crosses a paragraph; headings are paragraphs of their own and also sentences.
    """

    article: Article
    settings: Settings = field(default_factory=Settings)
    _shared: dict[Hashable, Any] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def text(self) -> str:
        """What a reader sees of the article's text: plain spaces, a space for each line break at which a paragraph was
        wrapped, and no soft hyphens or zero-width characters.

        All spans of a document count its characters. ``given`` turns one that leaves the checks, in a finding or its
        evidence, into one of the article's own text; the two differ only where something was left out.
        """
        return self._shown[0]

    def given(self, span: Span) -> Span:
        """Return where ``span`` of this document's text stands in the article's own."""
        return self.offset_mapping.given(span)

    @property
    def offset_mapping(self) -> OffsetMapping:
        """Where the characters of this document's text stand in the article's own."""
        return self._shown[1]

    @cached_property
    def _shown(self) -> tuple[str, OffsetMapping]:
        return shown(self.article.text)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Paragraphs, headings and list items in order, each with its kind."""
        return blocks_of(self.text)

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """Every block that is not a heading."""
        return tuple(block.span for block in self.blocks if block.kind != "heading")

    @cached_property
    def headings(self) -> tuple[Span, ...]:
        """Lines that head what follows them."""
        return tuple(block.span for block in self.blocks if block.kind == "heading")

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Sentences of all blocks, headings included, in order."""
        return sentences_of(self.text, tuple(block.span for block in self.blocks))

    @cached_property
    def words(self) -> tuple[Span, ...]:
        """Words: runs of letters and digits, with inner apostrophes, hyphens, points and commas between digits."""
        return words_of(self.text)

    @cached_property
    def word_starts(self) -> Sequence[int]:
        """Where each of the words begins."""
        return [word.start for word in self.words]

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """Quotations in double marks (straight, curly, mismatched, left open at a paragraph's end) and single marks."""
        return quotes_of(self.text, tuple(block.span for block in self.blocks))

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Bare addresses, Markdown links and anchors in the text."""
        return links_of(self.text)

    def quoted(self, span: Span) -> bool:
        """Tell whether ``span`` lies inside a quotation."""
        before = bisect_right(self._quote_starts, span.start)
        return before > 0 and span.end <= self.quotes[before - 1].span.end

    def block_at(self, place: int) -> int:
        """Return the number of the last block that begins at or before ``place``, of the first where none does."""
        return max(0, bisect_right(self._block_starts, place) - 1)

    def sentence_at(self, place: int) -> int:
        """Return the number of the last sentence that begins at or before ``place``, of the first where none does."""
        return max(0, bisect_right(self._sentence_starts, place) - 1)

    def mentions(self, forms: Iterable[str]) -> bool:
        """Tell whether one of ``forms`` (lower case, straight apostrophes) stands anywhere in the text, case aside.

        Far cheaper than a pattern: ask before running one that can match nowhere else.
        """
        return any(form in self._folded for form in forms)

    @cached_property
    def lowered(self) -> str:
        """The text in small letters, with plain apostrophes and no underscores, character for character."""
        return lower(self.text)

    @cached_property
    def runs(self) -> Runs:
        """Runs of letters and digits in small letters, and where each begins."""
        return runs_of(self.lowered)

    @cached_property
    def places(self) -> Mapping[str, Sequence[int]]:
        """Where each run of letters and digits begins, by its small-letter form."""
        places: dict[str, list[int]] = {}
        for word, start in zip(*self.runs, strict=True):
            places.setdefault(word, []).append(start)
        return places

    def matches(self, pattern: re.Pattern[str], words: Iterable[str]) -> Iterator[re.Match[str]]:
        """Yield the matches of ``pattern`` that begin with one of ``words`` (small letters), in order, apart.

        The same as ``pattern.finditer`` for a pattern that begins with one of these words at a word's start, where "_"
        ends a word, and far cheaper: only the places where one of them stands are looked at.
        """
        reached, places, text = 0, self.places, self.text
        for start in sorted(chain.from_iterable([places[word] for word in places.keys() & words])):
            if start >= reached and (match := pattern.match(text, start)):
                reached = match.end()
                yield match

    def matches_by_word(self, patterns: Mapping[str, re.Pattern[str]]) -> Iterator[re.Match[str]]:
        """Yield the matches of ``patterns``, each where the word stands that it is for, in order, apart.

        The same as ``matches`` of one pattern that joins them all, and cheaper, since only a part of it is tried.
        """
        reached, places, text = 0, self.places, self.text
        found = [(start, word) for word in places.keys() & patterns for start in places[word]]
        for start, word in sorted(found):
            if start >= reached and (match := patterns[word].match(text, start)):
                reached = match.end()
                yield match

    @cached_property
    def _folded(self) -> str:
        # All that a pattern takes for the same letter without regard to case: casefold leaves the Turkish i alone.
        return self.text.replace("’", "'").replace("İ", "i").replace("ı", "i").casefold()

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [span.start for span in self.sentences]

    @cached_property
    def _quote_starts(self) -> list[int]:
        return [quote.span.start for quote in self.quotes]

    def share(self, compute: Callable[["Document"], T]) -> T:
        """Return ``compute(self)``, worked out once for this document however many checks ask."""
        if compute not in self._shared:
            self._shared[compute] = compute(self)
        return cast(T, self._shared[compute])

    def give(self, compute: Callable[["Document"], T], value: T) -> None:
        """Let ``share(compute)`` return ``value``, which is the same for many documents and was worked out before."""
        self._shared[compute] = value

    def share_at(self, compute: Callable[["Document", int], T], number: int) -> T:
        """Return ``compute(self, number)``, worked out once for each block or sentence, as ``compute`` takes it."""
        key = (compute, number)
        if key not in self._shared:
            self._shared[key] = compute(self, number)
        return cast(T, self._shared[key])
