"""Multiplications told by a word: "doubled to 80 from 40", "$80, twice its estimate of $40"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from auditor.document import Document
from auditor.figures.mention import Mention, document_mentions, like
from auditor.figures.reading.number_words import UNITS
from auditor.figures.reading.quantity import Numeral
from auditor.figures.reckoning import Interval
from auditor.figures.sums.roles import Sentence
from auditor.records import Span

_VERBS = {"doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "quintupled": 5.0, "halved": 0.5}
_VERB = re.compile(
    r"\b(?P<bound>more than|nearly|almost|about|roughly|virtually|over)?\s*"
    r"\b(?P<verb>" + "|".join(_VERBS) + r")\b"
    r"(?:(?:\s(?:since|in|between|over|by)\s[^,;:.()]{1,40})?,\s"
    r"(?=(?:(?:rising|growing|climbing|jumping|going|falling|dropping)\s)?(?:from|to)\s))?[^,;:.()\d]{0,50}$",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"\s*[,(—–]\s*(?:or\s|which (?:is|was)\s)?(?P<bound>more than|nearly|almost|about|roughly|over)?\s*"
    r"(?P<times>twice|double|triple|treble|quadruple|(?:three|four|five|six|seven|eight|nine|ten|\d{1,2}) times)"
    r"\s(?:(?:its|his|her|their|the|last\s\w+[’']s|an?\s\w+[’']s)\s(?:[a-z][\w’'-]{1,20}\s){1,4}of|(?P<the>the))\s",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?:(?:doubl|tripl|trebl|quadrupl|quintupl|halv)ed|,)\s+from\s+$", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:[.,;:)—–]|$|(?:in|when|to|last|a\s(?:year|decade))\b)")
_WHICH = re.compile(r"\s(?:(?:at|for|in|on|to)\swhich|that|which|who|it|they|he|she|we|of\slast)\b")
_FACTORS = _VERBS | {"twice": 2.0, "double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0}
LOOSE = 0.1
"""How far from the exact multiple such a verb is used, as a part of it."""
HEDGED = 0.15
"""The same behind "roughly"."""


@dataclass(frozen=True, slots=True)
class Multiple:
    """A figure that was multiplied: the place of the word, the factors that it may stand for, and the two values."""

    cue: Span
    factors: Interval
    before: Mention
    after: Mention


def document_multiples(document: Document) -> tuple[Multiple, ...]:
    """Return the multiplications of the document whose two values stand beside the word."""
    found: list[Multiple] = []
    has_verb = document.mentions(_VERBS)
    for mentions in document.share(document_mentions):
        if has_verb:
            found.extend(_multiplied(Sentence(document.text, _parted(mentions))))
        found.extend(_times(document.text, mentions))
    return tuple(found)


def _multiplied(sentence: Sentence) -> Iterator[Multiple]:
    for index in range(1, len(sentence.mentions)):
        first, second = sentence.mentions[index - 1], sentence.mentions[index]
        values = {sentence.roles[index - 1]: first, sentence.roles[index]: second}
        gap = sentence.gaps[index - 1]
        verb = _VERB.search(gap[-90:])
        if verb is None or values.keys() != {"old", "new"} or not like(first, second) or not sentence.joined(index):
            continue
        start = first.span.start - len(gap[-90:]) + verb.start("verb")
        cue = Span(start, start + len(verb["verb"]))
        yield Multiple(cue, _factors(verb["verb"], verb["bound"]), values["old"], values["new"])


def _parted(mentions: Sequence[Mention]) -> list[Mention]:
    """Take "from 40 to 80", which is read as a range where no verb of movement leads to it, for two figures."""
    found: list[Mention] = []
    for mention in mentions:
        printed = mention.quantity.numerals
        if mention.quantity.shape != "range" or len(printed) != 2 or not _FROM.search(mention.lead):
            found.append(mention)
            continue
        first, last = sorted(printed, key=lambda numeral: numeral.start)
        link = mention.printed.rfind(" to ", 0, last.start - mention.span.start)
        if link < first.end - mention.span.start:
            found.append(mention)
            continue
        middle = mention.span.start + link
        found.append(_end(mention, first, Span(mention.span.start, middle), mention.lead))
        found.append(_end(mention, last, Span(middle + len(" to "), mention.span.end), " to "))
    return found


def _end(whole: Mention, numeral: Numeral, span: Span, lead: str) -> Mention:
    """Return one end of a range as a figure of its own."""
    printed = whole.printed[span.start - whole.span.start : span.end - whole.span.start]
    low, high = numeral.value - numeral.tolerance, numeral.value + numeral.tolerance
    return replace(whole, span=span, value=numeral.value, low=low, high=high, printed=printed, lead=lead)


def _times(text: str, mentions: Sequence[Mention]) -> Iterator[Multiple]:
    """Yield "$80, twice its estimate of $40": the word stands between its two values, a number of times as a figure."""
    amounts = [mention for mention in mentions if mention.kind != "multiple" and mention.quantity.shape == "single"]
    for first, second in pairwise(amounts):
        told = _TIMES.fullmatch(text, first.span.end, second.span.start)
        if told is None or first.unit != second.unit or first.kind not in ("money", "count"):
            continue
        if _ENDS.match(second.tail) or (told["the"] and _WHICH.match(second.tail)):
            yield Multiple(Span(*told.span("times")), _factors(told["times"], told["bound"]), second, first)


def _factors(word: str, bound: str | None) -> Interval:
    factor, bound = _factor(word.lower()), (bound or "").lower()
    low, high = factor * (1 - LOOSE), factor * (1 + LOOSE)
    if bound in ("more than", "over"):
        return Interval(factor * 0.97, high * 1.5) if factor > 1 else Interval(low / 1.5, factor * 1.03)
    if bound in ("about", "roughly", "virtually"):
        return Interval(factor * (1 - HEDGED), factor * (1 + HEDGED))
    if bound in ("nearly", "almost"):
        return Interval(low * 0.9, factor * 1.03) if factor > 1 else Interval(factor * 0.97, high * 1.1)
    return Interval(low, high)


def _factor(word: str) -> float:
    number, _, times = word.partition(" ")
    if not times:
        return _FACTORS[word]
    return float(number) if number.isdigit() else float(UNITS[number])
