"""Multiplications told by a verb: "doubled to 80 from 40"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.document import Document
from auditor.figures.mention import Mention, document_mentions, like
from auditor.figures.reckoning import Interval
from auditor.figures.roles import Sentence
from auditor.records import Span

_VERB = re.compile(
    r"\b(?P<bound>more than|nearly|almost|about|roughly|virtually|over)?\s*"
    r"\b(?P<verb>doubled|tripled|trebled|quadrupled|quintupled|halved)\b[^,;:.()\d]{0,50}$",
    re.IGNORECASE,
)
_FACTORS = {"doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "quintupled": 5.0, "halved": 0.5}
LOOSE = 0.15
"""How far from the exact multiple such a verb is used, as a part of it."""


@dataclass(frozen=True, slots=True)
class Multiple:
    """A figure that was multiplied: the verb's place, the factors that it may stand for, and the two values."""

    cue: Span
    factors: Interval
    before: Mention
    after: Mention


def document_multiples(document: Document) -> tuple[Multiple, ...]:
    """Return the multiplications of the document whose two values stand beside the verb."""
    found: list[Multiple] = []
    for mentions in document.share(document_mentions):
        found.extend(_multiples(Sentence(document.text, mentions)))
    return tuple(found)


def _multiples(sentence: Sentence) -> Iterator[Multiple]:
    for index in range(1, len(sentence.mentions)):
        first, second = sentence.mentions[index - 1], sentence.mentions[index]
        values = {sentence.roles[index - 1]: first, sentence.roles[index]: second}
        gap = sentence.gaps[index - 1]
        verb = _VERB.search(gap[-90:])
        if verb is None or values.keys() != {"old", "new"} or not like(first, second) or not sentence.joined(index):
            continue
        start = first.span.start - len(gap[-90:]) + verb.start("verb")
        cue = Span(start, start + len(verb["verb"]))
        yield Multiple(cue, _factors(verb["verb"].lower(), (verb["bound"] or "").lower()), values["old"], values["new"])


def _factors(verb: str, bound: str) -> Interval:
    factor = _FACTORS[verb]
    low, high = factor * (1 - LOOSE), factor * (1 + LOOSE)
    if bound in ("more than", "over"):
        return Interval(factor * 0.97, high * 1.5) if factor > 1 else Interval(low / 1.5, factor * 1.03)
    if bound in ("nearly", "almost"):
        return Interval(low * 0.9, factor * 1.03) if factor > 1 else Interval(factor * 0.97, high * 1.1)
    return Interval(low, high)
