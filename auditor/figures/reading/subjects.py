"""What each figure measures, of whom, and for which period."""

import re
from dataclasses import replace
from functools import cached_property

from auditor.figures.reading.draft import Draft
from auditor.figures.reading.period_finder import PeriodFinder
from auditor.figures.reading.phrases import Range, content_words, phrase_before, phrase_of
from auditor.figures.reading.plurals import STOP
from auditor.figures.reading.quantity import Period, Subject
from auditor.figures.reading.tokens import Tokens
from auditor.figures.reading.units import read_data

_NOT_NAMES = frozenset(read_data("subjects.toml")["not_names"].split())
_POSSESSIVE = re.compile(r"['’]s?$")
_FAR = 60
_NEAR = 6
_JOINERS = frozenset(("of", "the", "and", "&", "de", "for"))


class SubjectReader:
    """Reads the subjects of one text from its tokens, figures and periods."""

    def __init__(self, tokens: Tokens, drafts: list[Draft], marked: list[int]) -> None:
        """Find the periods once for all figures; they start at tokens with an index in ``marked``."""
        self.tokens = tokens
        self.drafts = drafts
        self.firsts = tokens.firsts
        self.periods = PeriodFinder(tokens, self._told(marked))

    @cached_property
    def inside(self) -> frozenset[str]:
        """All words that stand inside a sentence, not at its start."""
        raw, ends = self.tokens.raw, [*self.firsts[1:], len(self.tokens)]
        return frozenset().union(*(raw[first + 1 : end] for first, end in zip(self.firsts, ends, strict=True)))

    def _told(self, marked: list[int]) -> list[int]:
        """Return those of ``marked`` that stand in a sentence with a figure."""
        sentence = self.tokens.sentence
        told = {sentence[draft.left] for draft in self.drafts}
        return [at for at in marked if sentence[at] in told]

    def read(self) -> list[Subject]:
        """Return one subject for each figure; one whose clause names nothing takes the measure of the figure before."""
        out: list[Subject] = []
        for position, draft in enumerate(self.drafts):
            before = self.drafts[position - 1] if position else None
            if before is not None and not self.tokens.same(before.left, draft.left):
                before = None
            first = self.firsts[self.tokens.sentence[draft.left]]
            floor = first if before is None else min(before.right, draft.left)
            found = phrase_of(self.tokens, draft, floor)
            if found is not None and self.periods.covers(found):
                found = None if found[0] >= draft.right else found
                found = found or phrase_before(self.tokens, draft, floor)
            after = self.drafts[position + 1] if position + 1 < len(self.drafts) else None
            period = self.periods.of(draft, floor, first, after)
            if before is not None and (found is None or not content_words(self.tokens, found, draft, None)):
                out.append(replace(out[-1], period=period or out[-1].period))
            else:
                out.append(self._subject(draft, found, first, period))
        return out

    def _subject(self, draft: Draft, found: Range | None, first: int, period: Period | None) -> Subject:
        tokens = self.tokens
        entity = self._entity(draft, found, first)
        span = None if found is None else (tokens.start[found[0]], tokens.end[found[1] - 1])
        names = None if entity is None else (tokens.start[entity[0]], tokens.end[entity[1] - 1])
        return Subject(
            measure="" if span is None else tokens.text[span[0] : span[1]],
            words=content_words(tokens, found, draft, entity),
            measure_span=span,
            entity=None if names is None else _POSSESSIVE.sub("", tokens.text[names[0] : names[1]]),
            entity_span=names,
            period=period,
        )

    def _entity(self, draft: Draft, found: Range | None, first: int) -> Range | None:
        """Return the name inside the measured phrase, else the first name of the sentence before the figure."""
        if draft.kind == "age":
            return self._run(max(first, draft.left - _NEAR), draft.left, first)
        if found is not None and found != draft.noun and (inside := self._run(found[0], found[1], first)):
            return inside
        return self._run(max(first, draft.left - _FAR), draft.left, first)

    def _run(self, start: int, stop: int, first: int) -> Range | None:
        """Return the first run of capitalised words between two tokens."""
        for at, raw in enumerate(self.tokens.raw[start:stop], start):
            if not raw[0].isupper() or not self._is_name(at, first):
                continue
            end = at + 1
            while end < stop and not self.tokens.low[end - 1].endswith("'s"):
                joined = self.tokens.low[end] in _JOINERS and end + 1 < stop and self._is_name(end + 1, first)
                if not joined and not self._is_name(end, first):
                    break
                end += 1
            return at, end + (end < stop and self.tokens.raw[end].isdigit())
        return None

    def _is_name(self, at: int, first: int) -> bool:
        raw, low = self.tokens.raw[at], self.tokens.low[at]
        if not raw[0].isupper() or len(raw) < 2 or low in _NOT_NAMES or low in STOP:
            return False
        return at > first or raw in self.inside or self.tokens.form(at + 1)[:1].isupper() or low.endswith("'s")
